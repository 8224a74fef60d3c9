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
  await addFiles([new File([pasted.value], 'pasted.txt')]);
  pasted.value = '';
}

async function addFiles(files: readonly File[]): Promise<void> {
  const list = document.getElementById('added');
  if (!list || files.length === 0) return;
  list.dataset['busy'] = 'yes';
  let added = 0;
  for (const [at, file] of files.entries()) {
    const line = shownLine(list, `${at + 1} of ${files.length}: ${file.name} is being read …`);
    const answer = await sendFile<readonly AddedReport[]>(`/api/reports?${fieldsFor(file).toString()}`, file);
    if ('problem' in answer) {
      line.textContent = `${file.name}: ${answer.problem.problem} ${answer.problem.remedy}`;
      line.className = 'told-problem';
      continue;
    }
    added += answer.done.filter(({ kind }) => kind === 'added').length;
    line.textContent = answer.done.map(outcomeWords).join('; ') || `${file.name}: nothing to read`;
  }
  list.dataset['busy'] = 'no';
  tellPerson(`${added} ${added === 1 ? 'report' : 'reports'} added.`);
}

function outcomeWords({ name, kind, why, remedy }: AddedReport): string {
  if (kind === 'added') return `${name}: added`;
  return kind === 'already there' ? `${name}: already there` : `${name} could not be read: ${why}. ${remedy}`;
}

function fieldsFor({ name }: File): URLSearchParams {
  const fields = new URLSearchParams({ name });
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
