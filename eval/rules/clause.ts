import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';

/** A half-open range of word places in one paragraph. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const CLAUSE_OPENER =
  /^(?:that|and|but|as|while|because|although|though|which|who|whom|whose|if|when|after|before|since|yet|or|where|so|then|than)$/;
const BREAK = /^[;:—–()[\]…]$/;
const QUOTE = /^[“”"„«»]$/;
const PRONOUN = /^(?:he|she|they|it|we|i|you|one|both|others|some|many|all|another|either|neither)$/;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|other|another|both|no|senior|top|eight)$/;
const FINITE = /^(?:is|was|are|were|has|have|had|will|would|can|could|may|might|should|must|does|did|do)$/;
const BETWEEN = /^(?:also|later|previously|once|again|then|repeatedly|now|already|still|has|had|have|[a-z]+ly)$/;
const LEFT_OVER = /^(?:,|is|was|are|were|has|have|had|will|would|can|could|may|might|should|must|does|did|do)$/;
/** Words in the longest apposition and the longest source that are still believed. */
const LONGEST_APPOSITION = 25;
const LONGEST_SOURCE = 45;
const TIME_OR_MANNER =
  /^(?:on|in|at|after|during|as|when|while|before|by|through|late|early|earlier|last|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|again|to|via|following|ahead|amid|without|with|speaking|adding|saying)$/;

/** The noun phrase that ends where a range of words does: the subject before a verb. Null when nothing there can be one. */
export function phraseBefore(words: Paragraph, clause: Range): Range | null {
  const comma = words[clause.end - 1]?.text === ',';
  let end = comma ? clause.end - 1 : clause.end;
  while (end > clause.start && BETWEEN.test(words[end - 1]?.text ?? '')) end -= 1;
  let start = phraseStart(words, clause.start, end, comma ? 1 : 0);
  while (start < end && LEFT_OVER.test(lower(words, start))) start += 1;
  return start < end && canBeSource(words, { start, end }) ? { start, end } : null;
}

/** A comma before the verb closes an apposition, which began at the comma before it. */
function phraseStart(words: Paragraph, from: number, end: number, commas: number): number {
  let left = commas;
  let start = end;
  while (start > from && !stops(words, start - 1, left)) {
    if (words[start - 1]?.text === ',') left -= 1;
    start -= 1;
  }
  return start;
}

function stops(words: Paragraph, place: number, commas: number): boolean {
  const word = lower(words, place);
  if (word === ',') return commas <= 0;
  if (BREAK.test(word) || QUOTE.test(word)) return true;
  if (commas > 0) return false;
  return word === 'and' ? !joinsNames(words, place) : CLAUSE_OPENER.test(word) || FINITE.test(word);
}

/** "Holt and Marsh said": the conjunction stands between capitals; "and Marsh said" begins a clause. */
function joinsNames(words: Paragraph, place: number): boolean {
  const [before, after] = [words[place - 1]?.text ?? '', words[place + 1]?.text ?? ''];
  return /^\p{Lu}/u.test(before) === /^\p{Lu}/u.test(after) && /^\p{L}/u.test(before) && !PRONOUN.test(after.toLowerCase());
}

/** The noun phrase that starts at a place: the subject after an inverted verb ("said the mayor of Port Ash on Monday"). */
export function phraseAfter(words: Paragraph, clause: Range): Range | null {
  let end = clause.start;
  while (end < clause.end && !endsPhrase(words, end, clause.start)) end += 1;
  const range = { start: clause.start, end: opensApposition(words, end) ? closeOfApposition(words, end, clause.end) : end };
  return end > clause.start && canBeSource(words, range) ? range : null;
}

function opensApposition(words: Paragraph, comma: number): boolean {
  return (
    words[comma]?.text === ',' && /^\p{Ll}+$/u.test(words[comma + 1]?.text ?? '') && !TIME_OR_MANNER.test(lower(words, comma + 1))
  );
}

/** An apposition goes on to the comma that closes it, or to the end of the sentence; one that is too long is none. */
function closeOfApposition(words: Paragraph, comma: number, end: number): number {
  let close = comma + 1;
  while (close < end && !/^[,;“”"„«»]$/.test(words[close]?.text ?? '')) close += 1;
  return close - comma < LONGEST_APPOSITION ? close : comma;
}

function endsPhrase(words: Paragraph, place: number, start: number): boolean {
  const word = lower(words, place);
  if (word === '.' && /^\p{Lu}$/u.test(words[place - 1]?.text ?? '')) return false;
  if (/^[,.;:!?—–()]$/.test(word) || QUOTE.test(word)) return true;
  if (place > start && PRONOUN.test(lower(words, start))) return true;
  return place > start && TIME_OR_MANNER.test(word) && !/^(?:in|at|to|with)$/.test(word);
}

function canBeSource(words: Paragraph, range: Range): boolean {
  if (range.end - range.start > LONGEST_SOURCE) return false;
  const phrase = words.slice(range.start, range.end);
  const first = lower(words, range.start);
  return (
    PRONOUN.test(first) ||
    DETERMINER.test(first) ||
    phrase.some((word) => /^\p{Lu}/u.test(word.text)) ||
    lower(words, range.end - 1).endsWith('s')
  );
}

/** A word in lower case; empty outside the paragraph. */
export function lower(words: Paragraph, place: number): string {
  return words[place]?.text.toLowerCase() ?? '';
}
