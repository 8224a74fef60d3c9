import type { DecisionRequest, KeptDecision, UndoneDecision } from '../model/room/decision-request.ts';
import { heed } from './key-press.ts';
import { keptWords } from './kept-words.ts';
import { showPlace, tellPerson } from './place-swap.ts';
import { send } from './room-requests.ts';

type Wanted = Partial<Pick<DecisionRequest, 'decision' | 'code' | 'correction'>>;

/** When this window's session began, and how much was decided in it. */
const session = { began: Date.now(), decided: 0 };
/** Names of the decisions of this window that stand. */
const mine: string[] = [];
let isSending = false;

/** Buttons and keys of the queue do the same. */
export function heedReview(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-act]') : null;
    const act = button?.dataset['act'] ?? '';
    if (button && ACTS.includes(act)) void doAct(act, button.dataset['value'] ?? '');
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.key !== 'Enter' || !item()) return;
    if (event.target.id === 'find') void doAct('alternative', event.target.value.trim());
    if (event.target.id === 'note') event.target.blur();
  });
  document.addEventListener('place-shown', showSession);
  heed(heedKey);
}

const ACTS = ['accept', 'reject', 'skip', 'back', 'undo', 'alternative', 'stance', 'holder', 'nobody'];
const KEYS: Readonly<Record<string, string>> = { a: 'accept', x: 'reject', l: 'skip', b: 'back', z: 'undo', w: 'nobody' };
const STANCES: Readonly<Record<string, string>> = { '+': 'supports', '-': 'opposes', o: 'open' };

function heedKey(key: string, before: string): boolean {
  if (document.body.dataset['place'] !== 'review' || before === 'g') return false;
  if (before === 'h') return press(`button[data-act="holder"]`, Number(key) - 1);
  if (key === 'h') return item() !== null;
  if (/^[1-9]$/.test(key)) return press(`button[data-act="alternative"]`, Number(key) - 1);
  if (key === 't') return focusOn('find');
  if (key === 'n') return focusOn('note');
  const stance = STANCES[key];
  if (stance !== undefined) return press(`button[data-act="stance"][data-value="${stance}"]`, 0);
  const act = KEYS[key];
  if (act === undefined || (act !== 'undo' && !item())) return false;
  void doAct(act, '');
  return true;
}

function press(selector: string, at: number): boolean {
  const button = document.querySelectorAll<HTMLButtonElement>(selector)[at];
  button?.click();
  return button !== undefined;
}

function focusOn(id: string): boolean {
  const found = document.getElementById(id);
  found?.focus();
  return found !== null;
}

function item(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.review-item');
}

async function doAct(act: string, value: string): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    await acts(act, value);
  } finally {
    isSending = false;
  }
}

async function acts(act: string, value: string): Promise<void> {
  const shown = item();
  if (act === 'undo') {
    // Of several coders at one sample each takes back what is theirs.
    if (isSample() && mine.length === 0) return tellPerson('Nothing was decided in this window yet.', 'problem');
    return takeBack(value === '' ? (isSample() ? (mine.pop() ?? null) : null) : value);
  }
  if (!shown) return;
  if (act === 'skip') return toItem(shown.dataset['next'] ?? '');
  if (act === 'back') return toItem(shown.dataset['back'] ?? '');
  const wanted = wantedBy(act, value, shown);
  if (wanted) await decide(shown, wanted);
}

function wantedBy(act: string, value: string, { dataset }: HTMLElement): Wanted | null {
  const code = { issue: dataset['issue'] ?? '', alternative: dataset['alternative'] || null };
  if (act === 'accept') return { decision: 'accept', code };
  if (act === 'reject') return { decision: 'reject', code };
  if (act === 'nobody') return { decision: 'reject' };
  if (value === '') return null;
  if (act === 'alternative') return { decision: 'correct', code, correction: { alternative: value } };
  if (act === 'stance') return { decision: 'correct', code, correction: { stance: value, alternative: code.alternative } };
  return { decision: 'correct', code, correction: { holder: value, alternative: code.alternative } };
}

async function decide(shown: HTMLElement, wanted: Wanted): Promise<void> {
  const { key = '', seen = '', statement = '', next = '' } = shown.dataset;
  const note = document.getElementById('note');
  const why = note instanceof HTMLInputElement ? note.value : '';
  const answer = isBlind(shown)
    ? await send<KeptDecision>('/api/sample/decisions', { key, ...wanted, note: why })
    : await send<KeptDecision>('/api/decisions', { id: statement, ...wanted, note: why, item: { key, seen } });
  if ('problem' in answer) {
    const { problem, remedy, now } = answer.problem;
    tellPerson(`${problem} ${remedy}${now === undefined ? '' : ` It is now: ${now}.`}`, 'problem');
    if (now !== undefined) await showPlace(location.href, { isRenewal: true });
    return;
  }
  session.decided += 1;
  mine.push(answer.done.decision);
  tellPerson(`${keptWords(answer.done, wanted.decision ?? '')} z takes it back.`);
  await toItem(next);
}

async function takeBack(decision: string | null): Promise<void> {
  const answer = await send<UndoneDecision>('/api/undo', { decision });
  if ('problem' in answer) return tellPerson(`${answer.problem.problem} ${answer.problem.remedy}`, 'problem');
  tellPerson(`Took back ${answer.done.decision}.`);
  await showPlace(location.href, { isRenewal: true });
}

async function toItem(key: string): Promise<void> {
  const place = isSample() ? SAMPLE : '/review';
  await showPlace(key === '' ? place : `${place}?item=${encodeURIComponent(key)}`);
}

const SAMPLE = '/review/sample';

function isSample(): boolean {
  return location.pathname === SAMPLE;
}

function isBlind({ dataset }: HTMLElement): boolean {
  return dataset['blind'] === 'yes';
}

/** How many and how quickly, told quietly. */
function showSession(): void {
  const place = document.getElementById('session');
  if (!place || session.decided === 0) return;
  const minutes = Math.max(1 / 60, (Date.now() - session.began) / 60_000);
  place.hidden = false;
  place.textContent = `This session: ${session.decided} decided, ${(session.decided / minutes).toFixed(1)} a minute`;
}
