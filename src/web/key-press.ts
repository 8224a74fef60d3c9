import { showPlace } from './place-swap.ts';

/** Longest time between the two keys of a step, in milliseconds. */
const MAX_BETWEEN_KEYS_MS = 1_500;

/** A key that a place heeds gives true. */
export type KeyHeed = (key: string, before: string) => boolean;
const heeds: KeyHeed[] = [];

export function heed(one: KeyHeed): void {
  heeds.push(one);
}

/** Keys that hold in every place; those of a place come first. */
export function heedKeys(): void {
  let before = '';
  let at = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isField(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    if (document.querySelector('dialog[open]') !== null) return;
    const first = event.timeStamp - at < MAX_BETWEEN_KEYS_MS ? before : '';
    [before, at] = [event.key, event.timeStamp];
    if (heeds.some((one) => one(event.key, first)) || everywhere(event.key, first)) {
      event.preventDefault();
      if (first !== '') before = '';
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-act="keys"]')) showKeys();
  });
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function everywhere(key: string, before: string): boolean {
  const place = before === 'g' ? document.querySelector<HTMLAnchorElement>(`.places a[data-key="${CSS.escape(key)}"]`) : null;
  if (place) return did(() => void showPlace(place.href));
  if (key === '?') return did(showKeys);
  if (key === 'j') return goThroughLines(1);
  if (key === 'k') return goThroughLines(-1);
  if (key === '/') return focusOn('input[type="search"]');
  if (key === 'Escape' && location.hash !== '') return did(closeWords);
  return false;
}

function did(work: () => void): true {
  work();
  return true;
}

function showKeys(): void {
  const dialog = document.getElementById('keys');
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** What j and k go through: the first link of each line and row. */
const LINES = '#place .lines > li, #place .rows tbody tr';

function goThroughLines(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll(LINES)].flatMap((line) => line.querySelector<HTMLElement>('a[href]') ?? []);
  const seen = links.filter((link) => link.offsetParent !== null);
  const now = seen.findIndex(
    (link) => link === document.activeElement || link.closest('li, tr')?.contains(document.activeElement) === true,
  );
  const next = seen[now < 0 ? (step === 1 ? 0 : seen.length - 1) : now + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(`#place ${selector}`);
  found?.focus();
  return found !== null;
}

/** Closes the words that stand open beside a line, and goes back to the line. */
function closeWords(): void {
  const id = location.hash.slice(1);
  const from = document.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"]`);
  location.hash = 'close';
  history.replaceState(null, '', location.pathname + location.search);
  from?.focus({ preventScroll: true });
}
