import type { EditedCodebook } from '../model/room/codebook-edit.ts';
import { showPlace, tellPerson } from './place-swap.ts';
import { send } from './room-requests.ts';

/** Forms of the codebook are sent as they are; what is refused is told, and what was written stays in its field. */
export function heedCodebook(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('edit-codebook')) return;
    event.preventDefault();
    const act = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'save';
    void change('/api/codebook', { ...namedBy(form), ...wantedBy(form, act) }, 'Saved. The codes are made again.');
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-act="codebook-undo"]') : null;
    if (button) void change('/api/codebook/undo', {}, 'Took back the last change. The codes are made again.');
  });
}

function namedBy({ dataset }: HTMLFormElement): object {
  return { issue: dataset['issue'] ?? '', alternative: dataset['alternative'] || null, seen: dataset['seen'] ?? '' };
}

function wantedBy(form: HTMLFormElement, act: string): object {
  const fields = new FormData(form);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  if (act === 'up' || act === 'down') return { move: act };
  if (act === 'merge') return { into: text('into') };
  const words = text('words')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const named = { title: text('title'), id: text('id'), words };
  return act === 'split' ? { split: { ...named, decisions: fields.has('ask') ? 'ask' : 'stay' } } : named;
}

async function change(path: string, body: object, done: string): Promise<void> {
  const answer = await send<EditedCodebook>(path, body);
  if ('problem' in answer) return tellPerson(`${answer.problem.problem} ${answer.problem.remedy}`, 'problem');
  tellPerson(done);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await showPlace(location.href, { isRenewal: true });
}
