import type { KeptDecision } from '../model/room/decision-request.ts';
import { keptWords } from './kept-words.ts';
import { showPlace, tellPerson } from './place-swap.ts';
import { send } from './room-requests.ts';

/** Longest words that are shown back. */
const MOST_SHOWN_CHARS = 160;
let selected = '';

/** Selecting words of a report offers to add them as a statement that was missed. */
export function heedSelection(): void {
  document.addEventListener('selectionchange', () => {
    const form = addForm();
    if (!form || form.contains(document.activeElement)) return;
    const words = wordsSelected();
    form.hidden = words === '';
    if (words === '') return;
    selected = words;
    const shown = document.getElementById('selected-words');
    if (shown) shown.textContent = words.length > MOST_SHOWN_CHARS ? `${words.slice(0, MOST_SHOWN_CHARS)} …` : words;
  });
  document.addEventListener('submit', (event) => {
    if (event.target !== addForm()) return;
    event.preventDefault();
    void addSelected();
  });
  document.addEventListener('click', (event) => {
    const form = addForm();
    if (form && event.target instanceof Element && event.target.closest('[data-act="cancel"]')) form.hidden = true;
  });
}

function addForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('#add-statement');
}

/** What is selected within the text of the report, without the numbers that stand in it. */
function wordsSelected(): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  const inText = (node: Node): boolean =>
    (node instanceof Element ? node : node.parentElement)?.closest('.report-text .text') != null;
  if (!inText(range.startContainer) || !inText(range.endContainer)) return '';
  const words = range.cloneContents();
  for (const number of words.querySelectorAll('.number, .margin')) number.remove();
  return (words.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function addSelected(): Promise<void> {
  const speaker = document.getElementById('selected-speaker');
  const report = document.querySelector<HTMLElement>('.report-text')?.dataset['report'] ?? '';
  if (!(speaker instanceof HTMLInputElement) || speaker.value.trim() === '') return;
  const answer = await send<KeptDecision>('/api/decisions', {
    id: report,
    decision: 'add',
    quote: selected,
    correction: { speaker: speaker.value.trim() },
  });
  if ('problem' in answer) return tellPerson(`${answer.problem.problem} ${answer.problem.remedy}`, 'problem');
  tellPerson(keptWords(answer.done, 'a statement was added'));
  const form = addForm();
  if (form) form.hidden = true;
  speaker.value = '';
  getSelection()?.removeAllRanges();
  await showPlace(location.href, { isRenewal: true });
}
