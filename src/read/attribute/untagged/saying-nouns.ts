import {
  ENDS_SUBJECT,
  FINITE_VERB,
  GOES_ON_WITH_VERB,
  IRREGULAR_PAST,
  NAME_PART,
  OPENS_WITHOUT_NAME,
  OWNS_NO_WORDS,
  SAYING_NOUN,
} from '../../../language/language.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** A half-open range of words. */
export type Range = readonly [start: number, end: number];

/** Where words stand that a sentence tells of, and whose they are. */
export interface ToldAt {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
}

/** So many words stand at most between a noun and the head of who owns it: "the chief negotiator of Osmar's promise to". */
const MAX_OWNER_WORDS = 7;

/** "Velia's call for an inquiry": the noun is of saying, and who owns it says what follows. The first of a clause that no comma ends counts. */
export function toldByNouns(words: Paragraph, sentence: Range): ToldAt[] {
  const [first, end] = sentence;
  for (let at = first + 1; at < end - 2; at += 1) {
    const cue = words[at]?.quoted ? null : cueAt(words, at);
    const source = cue && ownerBefore(words, first, at);
    if (!source) continue;
    const content: Range = [cue[1], contentEnd(words, sentence, source, cue)];
    if (content[1] <= content[0]) return [];
    // Behind a semicolon another clause may have another noun.
    const semicolon = words.findIndex(({ text }, place) => place >= content[1] && place < end && text === ';');
    return [{ source, cue, content: [content] }, ...(semicolon < 0 ? [] : toldByNouns(words, [semicolon + 1, end]))];
  }
  return [];
}

/** A noun of saying and the word that opens what is said, perhaps behind a word or two that describe the noun: "public apology for". */
function cueAt(words: Paragraph, at: number): Range | null {
  for (let noun = at; noun < at + 3; noun += 1) {
    const [name, opening] = [wordAt(words, noun), wordAt(words, noun + 1)];
    if (SAYING_NOUN.test(`${name} ${opening}`)) return [at, noun + 2];
    if (!/^\p{Ll}+$/u.test(name)) return null;
  }
  return null;
}

/** Who owns what stands at a word: the name or the noun before an apostrophe, or "his". */
function ownerBefore(words: Paragraph, first: number, at: number): Range | null {
  if (/^(?:his|her|their)$/i.test(wordAt(words, at - 1))) return [at - 1, at];
  const apostrophe = wordAt(words, at - 1) === 's' ? at - 2 : at - 1;
  const head = wordAt(words, apostrophe - 1);
  if (apostrophe <= first || !/^['’]$/.test(wordAt(words, apostrophe)) || wordAt(words, at) === 's') return null;
  if (OWNS_NO_WORDS.test(head)) return null;
  const least = Math.max(first, apostrophe - MAX_OWNER_WORDS);
  const start = /^\p{Lu}/u.test(head) ? nameStart(words, least, apostrophe - 1) : nounStart(words, least, apostrophe - 1);
  const opens = isArticle(words, start - 1) && start > first ? start - 1 : start;
  return isArticle(words, opens) || /^\p{Lu}/u.test(wordAt(words, opens)) ? [opens, at] : null;
}

function nameStart(words: Paragraph, least: number, head: number): number {
  let start = head;
  const isOfName = (word: string): boolean => NAME_PART.test(word) && !OPENS_WITHOUT_NAME.test(word);
  while (start > least && isOfName(wordAt(words, start - 1))) start -= 1;
  return start;
}

/** "The tired millers'": back to the article. */
function nounStart(words: Paragraph, least: number, head: number): number {
  let start = head;
  while (start > least && /^\p{Ll}[\p{Ll}-]*$/u.test(wordAt(words, start)) && !isArticle(words, start)) start -= 1;
  return start;
}

function isArticle(words: Paragraph, at: number): boolean {
  return /^the$/i.test(wordAt(words, at));
}

/** Where what is said ends: before the verb of the sentence whose subject holds it, at a mark, or with the sentence. */
function contentEnd(words: Paragraph, [first, end]: Range, [owner]: Range, [, start]: Range): number {
  const mark = words.findIndex(
    (word, at) => at >= start && (/^[,;:.!?—–)]$/.test(word.text) || word.quoted !== words[start]?.quoted),
  );
  const last = mark < 0 ? end : Math.min(mark, end);
  const isSubject = !words.slice(first, owner).some(({ text }) => FINITE_VERB.test(text) || IRREGULAR_PAST.test(text));
  if (!isSubject) return last;
  const verbs = words.flatMap((_, at) => (at > start && at < last && isVerb(words, at) ? at : []));
  const verb = wordAt(words, start - 1) === 'that' ? verbs[1] : verbs[0];
  return verb ?? last;
}

function isVerb(words: Paragraph, at: number): boolean {
  const word = wordAt(words, at);
  return (ENDS_SUBJECT.test(word) || IRREGULAR_PAST.test(word)) && !GOES_ON_WITH_VERB.test(wordAt(words, at - 1));
}

function wordAt(words: Paragraph, at: number): string {
  return words[at]?.text ?? '';
}
