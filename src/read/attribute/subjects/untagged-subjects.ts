import {
  ABBREVIATED_TITLE,
  DAY_WORDS,
  FORM_OF_BE,
  INVERTED,
  FELL_TO,
  JOINS_NAMES,
  LEADS_TO_TELLER,
  NAME_PART,
  OF_A_DAY,
  OPENS_CLAUSE_OF_NAME,
  OPENS_WITHOUT_NAME,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** How many words names in a row may have: "Reps. John Holt, Ada Mills and Emil Carr". */
const MAX_SUBJECT_WORDS = 16;

/** A longer cue is a noun with what belongs to it, and has no subject right before it: "the sharp criticism of". */
const MAX_VERB_WORDS = 2;

/** How many words a place may have that opens a report, and a day between a name and its verb. */
const MAX_DATELINE_WORDS = 10;
const MAX_DAY_WORDS = 4;
const DASH = /^(?:—|–|--|-)$/u;

/** How many words a name behind "according to" may have. */
const MAX_NAME_WORDS = 6;

/**
 * Who speaks where the tags name nobody: the names right before an active verb that open its sentence ("Orrin, Velia and Hest stressed",
 * "Ruth Lang: Sell the mill"), those before an aside ("Orrin, on behalf of the islands, stressed"), the name behind "said" and behind
 * "according to".
 */
export function untaggedSubject(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const verb = wordsOf(text, words, cue);
  if (LEADS_TO_TELLER.test(verb)) return nameBehind(roles, words, cue);
  const teller = whoIsToTell(text, roles, words, cue) ?? whoIsHeard(words, cue);
  if (teller) return teller;
  if (
    cue.end - cue.start > MAX_VERB_WORDS ||
    FORM_OF_BE.test(verb) ||
    !/^(?:\p{Ll}+(?<!ing)|:)$/u.test(words[cue.start]?.text ?? '')
  )
    return null;
  return namesThatOpen(roles, words, cue) ?? (INVERTED.test(verb) ? nameBehind(roles, words, cue) : null);
}

/** "It fell to the mayor to announce that": whose turn it was to tell. */
function whoIsToTell(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  if (textAt(words, cue.start) !== 'to') return null;
  const base = words[firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0)]?.start ?? 0;
  const found = FELL_TO.exec(text.slice(base, words[cue.start]?.start))?.indices?.groups?.['source'];
  if (!found) return null;
  const start = words.findIndex((word) => word.start >= base + found[0]);
  const end = words.findIndex((word) => word.end >= base + found[1]) + 1;
  return { ...cue, role: 'source', start, end };
}

/** "The mayor, who was heard to say that": "who" stands for him. */
function whoIsHeard(words: Paragraph, { start, ...cue }: Fragment): Fragment | null {
  const isHeard = textAt(words, start - 1) === 'who' && textAt(words, start - 2) === ',';
  return isHeard ? { ...cue, role: 'source', start: start - 1, end: start } : null;
}

/** The names at the beginning of a sentence, where its verb stands right behind them or behind an aside between commas. */
function namesThatOpen(roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const first = behindDateline(words, firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0), cue.start);
  const opens = /^the$/i.test(textAt(words, first)) ? first + 1 : first;
  if (OPENS_WITHOUT_NAME.test(textAt(words, opens)) || words[opens]?.quoted === true) return null;
  const end = endOfNames(words, opens, cue.start);
  const isRightBefore = end === cue.start || isDay(words, end, cue.start);
  const isBeforeAside = textAt(words, end) === ',' && textAt(words, cue.start - 1) === ',' && end < cue.start - 1;
  if (end === opens || !(isRightBefore || isBeforeAside)) return null;
  const isTaken = [...roles.cues, ...roles.contents].some((one) => one !== cue && one.start < cue.start && one.end > first);
  return isTaken ? null : { ...cue, role: 'source', start: first, end };
}

/** "QUAY TOWN, Tarsia — Gov. Ada Mills said": the sentence begins behind the place that opens a report. */
function behindDateline(words: Paragraph, first: number, before: number): number {
  const at = words.slice(first, Math.min(before, first + MAX_DATELINE_WORDS)).findIndex(({ text }) => DASH.test(text));
  return at > 0 && /^\p{Lu}{2,}$/u.test(textAt(words, first)) ? first + at + 1 : first;
}

/** "On Tuesday", "late on Tuesday" between a name and its verb. */
function isDay(words: Paragraph, start: number, end: number): boolean {
  const between = words.slice(start, end);
  return (
    between.length > 0 &&
    between.length <= MAX_DAY_WORDS &&
    between.every(({ text }) => DAY_WORDS.test(text) || OF_A_DAY.test(text)) &&
    between.some(({ text }) => DAY_WORDS.test(text))
  );
}

/** "An interview in which Ada Mills said that": a name between what opens a clause and the verb of saying is the subject of the clause. */
export function subjectOfClause(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  if (!INVERTED.test(wordsOf(text, words, cue)) || endingAt(roles.sources, cue.start)) return null;
  let start = cue.start;
  while (start > 0 && cue.start - start < MAX_NAME_WORDS && isOfName(words, start - 1, start - 2)) start -= 1;
  if (start === cue.start || !/^\p{Lu}/u.test(textAt(words, start))) return null;
  const opens = /^the$/i.test(textAt(words, start - 1)) ? start - 2 : start - 1;
  if (!OPENS_CLAUSE_OF_NAME.test(textAt(words, opens)) || roles.sentences[opens] !== roles.sentences[cue.start]) return null;
  const isTaken = [...roles.cues, ...roles.contents].some((one) => one !== cue && one.start < cue.start && one.end > opens + 1);
  return isTaken ? null : { ...cue, role: 'source', start: opens + 1, end: cue.start };
}

/** Where names in a row end, each joined to the one before by a comma, "and" or a bracket around where it is from. */
function endOfNames(words: Paragraph, start: number, before: number): number {
  let end = start;
  for (let at = start; at < Math.min(before, start + MAX_SUBJECT_WORDS); at += 1) {
    if (isOfName(words, at, start)) end = at + 1;
    else if (textAt(words, at) === ')' && at > start) end = at + 1;
    else if (at === start || !JOINS_NAMES.test(textAt(words, at))) break;
  }
  return end;
}

function isOfName(words: Paragraph, at: number, start: number): boolean {
  const word = textAt(words, at);
  if (word === '.') return at > start && ABBREVIATED_TITLE.test(`${textAt(words, at - 1).replace(/s$/, '')}.`);
  return NAME_PART.test(word) && (at > start || /^\p{Lu}/u.test(word));
}

/** "According to the Harbour Post, ...", "said Irena Falk": the name right behind. */
function nameBehind(roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const start = cue.end;
  const opens = /^the$/i.test(textAt(words, start)) ? start + 1 : start;
  let end = opens;
  while (end < opens + MAX_NAME_WORDS && roles.sentences[end] === roles.sentences[cue.start] && isOfName(words, end, opens))
    end += 1;
  const isTaken = [...roles.cues, ...roles.contents].some((one) => one.start < end && one.end > start);
  return end === opens || isTaken ? null : { ...cue, role: 'source', start, end };
}

function textAt(words: Paragraph, at: number): string {
  return words[at]?.text ?? '';
}
