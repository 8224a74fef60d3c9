import type { PassageKind } from '../../../model/reading/passage.ts';
import { furnitureKind } from './furniture-lines.ts';
import type { UnclassifiedLine, ClassifiedLine } from './classified-line.ts';
import { BARE_CLOCK_WORD, CAPTION, PICTURE_CREDIT, PICTURE_PLACE } from '../../../language/language.ts';
import { isReleaseLine, publicationLine } from './publication-line.ts';

/** Furniture by words or markup, and what stands under the heading of a furniture section. */
export function markFurniture(drafts: readonly UnclassifiedLine[]): void {
  // A file of a million equal lines is judged in the time of one.
  const known = new Map<string, ClassifiedLine['furniture']>();
  for (const [at, draft] of drafts.entries()) {
    const { words, hint } = draft.line;
    if (!known.has(words)) known.set(words, furnitureOf(words));
    draft.furniture = hint === 'headline' ? null : (known.get(words) ?? null);
    if (at < MAX_RELEASE_LINES && hint === null && isReleaseLine(words)) draft.furniture = 'page-clock';
    draft.kind = ownKind(draft);
  }
  markSections(drafts);
}

/** Lines at the head of a text in which it may say that it is a press release, and of when. */
const MAX_RELEASE_LINES = 4;

/** Under the heading of a furniture section stand links, or cards of a title and a sentence; a paragraph of the report ends it. */
function markSections(drafts: readonly UnclassifiedLine[]): void {
  let inSection = false;
  for (const [at, draft] of drafts.entries()) {
    const { line, kind, furniture } = draft;
    if (furniture === 'section' || furniture === 'legal-heading') inSection = true;
    if (!inSection || kind !== null) continue;
    const prose = line.hint === null && isProse(line.words) && !isPointer(drafts[at - 1], draft);
    if (prose && !(isCardTitle(drafts[at - 1]) && isCardEnd(drafts[at + 1]))) inSection = false;
    else if (prose || line.hint === null || line.hint === 'list') draft.kind = 'furniture';
  }
}

/** "More on this:" and below it the title of the other report, which may be a question. */
function isPointer(above: UnclassifiedLine | undefined, { line }: UnclassifiedLine): boolean {
  return above?.furniture === 'section' && above.line.words.endsWith(':') && line.words.length < 100 && !line.words.endsWith('.');
}

/** A linked heading above a sentence: the title of another story. */
function isCardTitle(draft: UnclassifiedLine | undefined): boolean {
  return draft?.line.hint === 'furniture' && draft.furniture === null;
}

/** Below the sentence of a card begins the next card, or nothing follows. */
function isCardEnd(draft: UnclassifiedLine | undefined): boolean {
  return draft === undefined || draft.kind === 'furniture';
}

function furnitureOf(words: string): ClassifiedLine['furniture'] {
  return furnitureKind(words) ?? (isPageClock(words) ? 'page-clock' : null);
}

/** What a line is by its own words and markup. */
function ownKind({ line, furniture }: UnclassifiedLine): PassageKind | null {
  if (line.hint === 'caption' || isCaption(line.words)) return 'caption';
  return furniture || line.hint === 'furniture' ? 'furniture' : null;
}

/** Sentences, as a report has them; a headline in a list of links has no stop. */
export function isProse(words: string): boolean {
  return /[.!?…:]["”’'»)]*$/.test(words) && words.split(/\s+/, 8).length === 8;
}

/** A line that is nothing but a date, with weekday, time and zone, or with a word such as "Published". */
function isPageClock(words: string): boolean {
  if (words.length > 120) return false;
  if (/^\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?$/.test(words)) return true;
  if (/^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?$/.test(words)) return true;
  if (BARE_CLOCK_WORD.test(words)) return true;
  const told = publicationLine(words);
  return told !== null && told.day.year !== null && told.writers.length === 0 && told.left.length === 0;
}

/** "(Left) Somebody in a place": who is who in a picture. */
const PICTURE_BRACKET = /^[([](\p{L}[\p{L} -]{0,20})[)\]]/u;

function isCaption(words: string): boolean {
  if (words.length > 400) return false;
  if (CAPTION.test(words) || PICTURE_CREDIT.test(words)) return true;
  const [, place = ''] = PICTURE_BRACKET.exec(words) ?? [];
  return PICTURE_PLACE.test(place);
}
