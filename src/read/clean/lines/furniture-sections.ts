import type { PassageKind } from '../../../model/reading/passage.ts';
import { daysIn } from '../published/written-dates.ts';
import { furnitureKind } from './furniture-lines.ts';
import type { Draft, Judged } from './classified-line.ts';
import { CAPTION, PAGE_CLOCK_WORDS } from '../../../language/language.ts';

/** Furniture by words or markup, and what stands under the heading of a furniture section. */
export function markFurniture(drafts: readonly Draft[]): void {
  // A file of a million equal lines is judged in the time of one.
  const known = new Map<string, Judged['furniture']>();
  for (const draft of drafts) {
    const { words, hint } = draft.line;
    if (!known.has(words)) known.set(words, furnitureOf(words));
    draft.furniture = hint === 'headline' ? null : (known.get(words) ?? null);
    draft.kind = ownKind(draft);
  }
  markSections(drafts);
}

/** Under the heading of a furniture section stand links, or cards of a title and a sentence; a paragraph of the report ends it. */
function markSections(drafts: readonly Draft[]): void {
  let inSection = false;
  for (const [at, draft] of drafts.entries()) {
    const { line, kind, furniture } = draft;
    if (furniture === 'section' || furniture === 'legal-heading') inSection = true;
    if (!inSection || kind !== null) continue;
    const prose = line.hint === null && isProse(line.words);
    if (prose && !(isCardTitle(drafts[at - 1]) && isCardEnd(drafts[at + 1]))) inSection = false;
    else if (prose || line.hint === null || line.hint === 'list') draft.kind = 'furniture';
  }
}

/** A linked heading above a sentence: the title of another story. */
function isCardTitle(draft: Draft | undefined): boolean {
  return draft?.line.hint === 'furniture' && draft.furniture === null;
}

/** Below the sentence of a card begins the next card, or nothing follows. */
function isCardEnd(draft: Draft | undefined): boolean {
  return draft === undefined || draft.kind === 'furniture';
}

function furnitureOf(words: string): Judged['furniture'] {
  return furnitureKind(words) ?? (isPageClock(words) ? 'page-clock' : null);
}

/** What a line is by its own words and markup. */
function ownKind({ line, furniture }: Draft): PassageKind | null {
  if (line.hint === 'caption' || isCaption(line.words)) return 'caption';
  return furniture || line.hint === 'furniture' ? 'furniture' : null;
}

/** Sentences, as a report has them; a headline in a list of links has no stop. */
export function isProse(words: string): boolean {
  return /[.!?…:]["”’'»)]*$/.test(words) && words.split(/\s+/, 8).length === 8;
}

/** A line that is nothing but a date, with weekday, time and zone, or with a word such as "Published". */
function isPageClock(words: string): boolean {
  if (words.length > 80) return false;
  if (/^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?$/.test(words)) return true;
  const [day] = daysIn(words);
  if (!day || day.year === null) return false;
  const rest = `${words.slice(0, day.start)} ${words.slice(day.end)}`
    .replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?/g, ' ')
    .replace(PAGE_CLOCK_WORDS, ' ');
  return (rest.match(/\p{L}+/gu) ?? []).length <= (day.weekday === null ? 0 : 1);
}

function isCaption(words: string): boolean {
  return words.length <= 400 && CAPTION.test(words);
}
