import type { AddedReport } from '../model/room/added-report.ts';
import type { KeptDecision } from '../model/room/decision-request.ts';
import { showPlace, tellPerson } from './place-swap.ts';
import { send, sendFile } from './room-requests.ts';

/** Files that are chosen or dropped, and pasted texts, are sent one by one, so that each is told of as it is done. */
export function heedSources(): void {
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && (event.target.id === 'files' || event.target.id === 'folder'))
      void addFiles([...(event.target.files ?? [])]);
  });
  document.addEventListener('dragover', (event) => {
    if (isDrop(event.target)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!isDrop(event.target)) return;
    event.preventDefault();
    void addFiles([...(event.dataTransfer?.files ?? [])]);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.id === 'add-reports') {
      event.preventDefault();
      void addPasted();
    } else if (form.classList.contains('tell-report')) {
      event.preventDefault();
      void tellOfReport(form);
    }
  });
}

function isDrop(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#drop') !== null;
}

async function addPasted(): Promise<void> {
  const pasted = document.getElementById('pasted');
  if (!(pasted instanceof HTMLTextAreaElement) || pasted.value.trim() === '')
    return tellPerson('There is no text to add. Paste one, or choose files.', 'problem');
  const address = pasted.value.trim();
  const isAddress = /^https?:\/\/\S+$/i.test(address);
  await addEach([
    isAddress ? { name: address, field: 'address', bytes: new Blob() } : fileNamed('pasted.txt', new Blob([pasted.value])),
  ]);
  pasted.value = '';
}

/** What is sent in one request, and the field of the request that has its name. */
interface ToAdd {
  readonly name: string;
  readonly field: 'name' | 'address';
  readonly bytes: Blob;
}

function fileNamed(name: string, bytes: Blob): ToAdd {
  return { name, field: 'name', bytes };
}

async function addFiles(files: readonly File[]): Promise<void> {
  await addEach(files.map((file) => fileNamed(file.name, file)));
}

async function addEach(all: readonly ToAdd[]): Promise<void> {
  const list = document.getElementById('added');
  if (!list || all.length === 0) return;
  list.dataset['busy'] = 'yes';
  let added = 0;
  for (const [at, one] of all.entries()) {
    const line = shownLine(list, `${at + 1} of ${all.length}: ${one.name} is being read …`);
    const answer = await sendFile<readonly AddedReport[]>(`/api/reports?${fieldsFor(one).toString()}`, one.bytes);
    if ('problem' in answer) {
      line.textContent = `${one.name}: ${answer.problem.problem} ${answer.problem.remedy}`;
      line.className = 'told-problem';
      continue;
    }
    added += answer.done.filter(({ kind }) => kind === 'added').length;
    line.textContent = answer.done.map(outcomeWords).join('; ') || `${one.name}: nothing to read`;
  }
  list.dataset['busy'] = 'no';
  tellPerson(`${added} ${added === 1 ? 'report' : 'reports'} added.`);
}

function outcomeWords({ name, kind, why, remedy }: AddedReport): string {
  if (kind === 'added') return `${name}: added`;
  return kind === 'already there' ? `${name}: already there` : `${name} could not be read: ${why}. ${remedy}`;
}

function fieldsFor({ name, field: named }: ToAdd): URLSearchParams {
  const fields = new URLSearchParams({ [named]: name });
  for (const [field, id] of [
    ['published', 'told-published'],
    ['outlet', 'told-outlet'],
  ] as const) {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement && input.value.trim() !== '') fields.set(field, input.value.trim());
  }
  return fields;
}

function shownLine(list: HTMLElement, words: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = words;
  list.prepend(line);
  return line;
}

async function tellOfReport(form: HTMLFormElement): Promise<void> {
  const told = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  if (Object.keys(told).length === 0) return tellPerson('Nothing was filled in. Give a day or an outlet.', 'problem');
  const answer = await send<KeptDecision>('/api/decisions', { id: form.dataset['report'], decision: 'correct', told });
  if ('problem' in answer) return tellPerson(`${answer.problem.problem} ${answer.problem.remedy}`, 'problem');
  tellPerson(`Saved ${answer.done.decision}; the report is read again with it.`);
  await showPlace(location.href, { isRenewal: true });
}
