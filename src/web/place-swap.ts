/** Places come as whole pages; of each only what it shows is put in the place of what was shown before. */

interface Showing {
  /** True: the same place anew, because the record has changed; focus and scroll stay. */
  readonly isRenewal?: boolean;
  /** False where the browser goes back and forth itself. */
  readonly isNew?: boolean;
}

interface TrustedPages {
  readonly createHTML: (page: string) => string;
}

/** Browsers that know trusted types take markup from this policy alone; what it lets through came from this room. */
const pages: TrustedPages = trustedPages();

function trustedPages(): TrustedPages {
  const rules = { createHTML: (page: string) => page };
  const types = (
    globalThis as { readonly trustedTypes?: { readonly createPolicy: (name: string, rules: TrustedPages) => TrustedPages } }
  ).trustedTypes;
  return types?.createPolicy('room-page', rules) ?? rules;
}

let latest = 0;
/** Path and fields of the place that is shown. */
let shownAddress = location.pathname + location.search;

/** Shows the place at an address of the room. What was asked for later counts. */
export async function showPlace(address: string, { isRenewal = false, isNew = true }: Showing = {}): Promise<void> {
  const mine = (latest += 1);
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (mine !== latest) return;
  if (answer === null)
    return tellPerson('The room does not answer. What was called saved is kept; start readout open again.', 'problem');
  const parsed = new DOMParser().parseFromString(pages.createHTML(await answer.text()), 'text/html');
  const next = parsed.getElementById('place');
  const now = document.getElementById('place');
  if (mine !== latest) return;
  if (next === null || now === null) return location.assign(address);
  const held = isRenewal ? heldPlace() : null;
  putInPlace(now, next, isRenewal);
  nameplaceFrom(parsed);
  if (isNew && !isRenewal) history.pushState(null, '', address);
  shownAddress = location.pathname + location.search;
  if (held === null) arrive(address);
  else held();
  document.dispatchEvent(new CustomEvent('place-shown', { detail: { isRenewal } }));
}

function putInPlace(now: HTMLElement, next: HTMLElement, isRenewal: boolean): void {
  const shown = document.importNode(next, true);
  if (isRenewal) for (const kept of now.querySelectorAll('[data-keep]')) shown.querySelector(`#${kept.id}`)?.replaceWith(kept);
  now.replaceWith(shown);
}

/** Title, version and the mark of the place in the bar. */
function nameplaceFrom(parsed: Document): void {
  document.title = parsed.title;
  document.body.dataset['version'] = parsed.body.dataset['version'] ?? '';
  document.body.dataset['place'] = parsed.body.dataset['place'] ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.places a'))
    if (link.pathname === `/${document.body.dataset['place']}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  showWhere();
}

/** On a narrow window the places stand side by side beyond its edge: the one that is shown is brought into sight. */
export function showWhere(): void {
  document.querySelector('.places a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Where a person is on the page, so that a change does not take it from under the hands. */
function heldPlace(): () => void {
  const [x, y] = [scrollX, scrollY];
  const focused = document.activeElement;
  const id = focused instanceof HTMLElement ? focused.id : '';
  const open = [...document.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  return () => {
    for (const summary of document.querySelectorAll('details > summary'))
      if (open.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
    // What stood open beside its line stands open again.
    if (location.hash !== '') location.replace(location.hash);
    if (id !== '') document.getElementById(id)?.focus({ preventScroll: true });
    scrollTo(x, y);
  };
}

/** To the words that the address names, or to the beginning of the place. */
function arrive(address: string): void {
  const { hash } = new URL(address, location.href);
  const aim = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  if (aim === null) {
    scrollTo(0, 0);
    document.getElementById('place')?.focus({ preventScroll: true });
    return;
  }
  // Styles for the words that are aimed at are drawn only when the browser itself goes there.
  location.replace(hash);
  aim.focus({ preventScroll: true });
}

/** Links and searches within the room swap the place; all others are the browser's. */
export function keepPlaces(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event) || !isPlace(link)) return;
    const isHere = link.pathname === location.pathname && link.search === location.search;
    if (isHere && link.hash !== '') return;
    event.preventDefault();
    void showPlace(link.href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || !form.classList.contains('filter')) return;
    event.preventDefault();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') fields.set(name, value);
    void showPlace(`${form.action}?${fields.toString()}`);
  });
  addEventListener('popstate', () => {
    // Words that open beside their line are another address of the same page.
    if (location.pathname + location.search !== shownAddress) void showPlace(location.href, { isNew: false });
  });
}

/** Not one that asks for another window. */
function isPlainClick(event: MouseEvent): boolean {
  return (
    !event.defaultPrevented && event.button === 0 && ![event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].includes(true)
  );
}

function isPlace(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && link.target === '' && !link.hasAttribute('download');
}

/** Says something to the person at the page, also to one who does not see it. */
export function tellPerson(words: string, kind: 'saved' | 'problem' | 'change' = 'saved'): void {
  const told = document.getElementById('told');
  if (!told) return;
  const line = document.createElement('p');
  line.className = `told-${kind}`;
  line.textContent = words;
  if (kind === 'saved' || told.childElementCount > 4) told.replaceChildren(line);
  else told.append(line);
  setTimeout(() => line.remove(), kind === 'problem' ? 12_000 : 6_000);
}
