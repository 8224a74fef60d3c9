import { SAID_OR_TOLD } from '../../../language/language.ts';
import { isPaperName } from '../outlet/outlet-lookup.ts';
import { writersIn } from './bylines.ts';
import { datelineAt, datelineLine } from './datelines.ts';
import { isMenu } from './frame-lines.ts';
import { publicationLine } from './publication-line.ts';

/** A headline of more letters is a paragraph. */
const MAX_HEADLINE_CHARS = 260;

/** A headline that ends in a full stop is short, or it is a sentence of the text. */
const MAX_SENTENCE_HEADLINE_CHARS = 120;

/** What a line must have for itself to be a headline while others stand beside it. */
const MIN_HEADLINE_SCORE = 3;

/**
 * The place of the headline among the first lines of a page without markup, or -1. Above the text stand sections, clocks, names and
 * the headline; a headline has the form of a statement: several words, some of them small.
 */
export function bareHeadline(lines: readonly string[]): number {
  const lead = lines.findIndex(isLead);
  const head = lines.slice(0, lead < 0 ? lines.length : lead);
  const likely = head.map((words) => (canBeHeadline(words) ? likeness(words) : 0));
  const first = likely.findIndex((value) => value >= MIN_HEADLINE_SCORE);
  if (first >= 0) return first;
  const alone = likely.filter((value) => value > 0).length === 1 ? likely.findIndex((value) => value > 0) : -1;
  return alone >= 0 ? alone : stopped(lines);
}

/** The first paragraph of the text: a sentence that is too long for a headline, or in which somebody speaks. */
function isLead(words: string): boolean {
  return endsSentence(words) || words.length > MAX_HEADLINE_CHARS || datelineAt(words) !== null;
}

function canBeHeadline(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < words.replace(/\s/g, '').length * 0.6) return false;
  return !isMenu(words) && publicationLine(words) === null && datelineLine(words) === null && writersIn(words, false) === null;
}

/** More for more words and for small ones among them; a name of a paper or a section has little. */
function likeness(words: string): number {
  const all = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (all.length < 2 || isPaperName(words)) return 0;
  const small = all.slice(1).some((word) => /^\p{Ll}/u.test(word));
  const cried = words === words.toUpperCase();
  if (small) return Math.min(all.length, 4) + 1;
  return Math.min(all.length, 4) - (cried ? 1 : 0) + (all.length >= 4 ? 1 : 0);
}

/** A first line that ends in a full stop is a headline when it tells nothing of who said it and the text below is longer. */
function stopped([words = '', ...next]: readonly string[]): number {
  if (!endsSentence(words) || !/\p{L}/u.test(words) || datelineAt(words)) return -1;
  const below = next.slice(0, 3).some((line) => line.length > words.length);
  return words.length <= MAX_SENTENCE_HEADLINE_CHARS && below && !SAID_OR_TOLD.test(words) ? 0 : -1;
}

export function endsSentence(words: string): boolean {
  return /[^.]\.["”’]?$/.test(words) && !/\b\p{Lu}\.["”’]?$/u.test(words);
}
