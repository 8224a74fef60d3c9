import { isOfficeWord, NO_FIRST_NAME } from '../../../language/language.ts';
import type { NameWord, Run } from './capitalised-words.ts';
import type { Candidate } from './person-candidates.ts';

/** A longer line is no headline. */
const MAX_HEADLINE_CHARS = 250;

/** A headline has so many words of some length, or nothing can be told of its capitals. */
const MIN_LONG_WORDS = 3;

/** Words that a headline in capitals leaves small are shorter than this. */
const LONG_WORD = /(?<![\p{L}\p{M}'’-])\p{L}[\p{L}\p{M}'’-]{3,}/gu;

/** So many of the long words of such a line begin with a capital. */
const MIN_CAPITALS_SHARE = 0.85;

/** How many words a name may have. */
const NAME_LENGTHS = [2, 3, 4] as const;

/**
 * Whether a run of capitals stands in a headline in which every word has one, so that its capitals tell no name: "Marr Hails Deal". A
 * stretch between stops that is the run and nothing else is looked at as anywhere: "Olin Marr: No Deal".
 */
export function standsInHeadline(text: string, { words }: Run): boolean {
  const start = words[0]?.span.start ?? 0;
  const end = words.at(-1)?.span.end ?? start;
  const before = text.slice(Math.max(0, start - MAX_HEADLINE_CHARS), start);
  const after = text.slice(end, end + MAX_HEADLINE_CHARS).split('\n')[0] ?? '';
  const above = before.slice(before.lastIndexOf('\n') + 1);
  if (!isHeadline(above + text.slice(start, end) + after)) return false;
  const [left, right] = [above.trimEnd(), after.trimStart()];
  const alone = left + right !== '' && /(?:^|[,;:(|/—–-])$/u.test(left) && /^(?:$|[,;:)|/—–-])/u.test(right);
  return !alone || words.some(({ core }, index) => index > 0 && NO_FIRST_NAME.test(core));
}

function isHeadline(line: string): boolean {
  if (line.length > MAX_HEADLINE_CHARS || /\.["”’']?\s*$/.test(line)) return false;
  const long = line.match(LONG_WORD) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= MIN_LONG_WORDS && capitals >= long.length * MIN_CAPITALS_SHARE;
}

/** Somebody whose whole name a stretch is, from 0 to 1. */
export interface KnownByName<Person> {
  readonly person: Person;
  readonly score: number;
}

/** Who is known whatever the headline says, by a name of several words or by one. */
interface Known<Person> {
  readonly candidate: (part: Run) => Candidate | null;
  readonly whole: (candidate: Candidate) => KnownByName<Person> | null;
  readonly alone: (candidate: Candidate) => Person | undefined;
}

interface Named<Person> {
  readonly person: Person;
  readonly candidate: Candidate;
}

/** The people whom a run of a headline names: nobody new, for any two of its words look like a name. */
export function namedInHeadline<Person>(text: string, run: Run, known: Known<Person>): Named<Person>[] {
  const found: Named<Person>[] = [];
  for (let at = 0; at < run.words.length; at += 1) {
    const one = wholeFrom(run, at, known) ?? aloneAt(run, at, known);
    if (!one) continue;
    found.push(one);
    while ((run.words[at + 1]?.span.start ?? Infinity) < one.candidate.span.end) at += 1;
  }
  return found;
}

/** Of the stretches that begin at a word, the one that is most like a name: "Olin Marr" rather than "Olin Marr Hails". */
function wholeFrom<Person>(run: Run, at: number, known: Known<Person>): Named<Person> | null {
  const found = NAME_LENGTHS.flatMap((length) => {
    const candidate = at + length > run.words.length ? null : candidateOf(run, at, length, known);
    const whole = candidate && known.whole(candidate);
    return whole ? [{ person: whole.person, candidate, score: whole.score }] : [];
  });
  return found.sort((a, b) => b.score - a.score)[0] ?? null;
}

/** A family name on its own is the first word of the run, or stands behind an office or a small word. */
function aloneAt<Person>(run: Run, at: number, known: Known<Person>): Named<Person> | null {
  const before = run.words[at - 1]?.core;
  if (before !== undefined && !isOfficeWord(before) && !NO_FIRST_NAME.test(before)) return null;
  const candidate = candidateOf(run, at, 1, known);
  const person = candidate && known.alone(candidate);
  return person ? { person, candidate } : null;
}

/** Words of a run as a name, with the offices right before them; null when the name is not all of these words. */
function candidateOf<Person>(run: Run, at: number, length: number, known: Known<Person>): Candidate | null {
  const from = run.words.slice(0, at).findLastIndex(({ core }) => !isOfficeWord(core)) + 1;
  const words: readonly NameWord[] = run.words.slice(from, at + length);
  const candidate = known.candidate({ words, before: null, opens: run.opens && from === 0 });
  return candidate?.span.start === run.words[at]?.span.start ? candidate : null;
}
