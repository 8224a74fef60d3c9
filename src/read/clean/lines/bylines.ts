import type { Span } from '../../../model/span.ts';
import {
  BEFORE_BYLINE_PLACE,
  BYLINE_JOINING_WORD,
  BYLINE_OPENING,
  BYLINE_SEPARATOR,
  BYLINE_WORD,
  EDITORS,
  JOURNALIST_TITLE,
  NAME_PARTICLE,
  PLACE_NAME_OPENING,
  RUBRIC,
  SIGN_OFF,
  SIGN_OFF_MARK,
  UNNAMED_STAFF,
} from '../../../language/language.ts';
import { signsPost } from './post-signature.ts';

/** A name in a line, as a stretch of the line. */
export interface NameFound {
  readonly name: string;
  readonly span: Span;
}

/** One word of a person's name: a capital, then letters, dots, apostrophes and hyphens; or all capitals. */
const NAME_WORD = "(?:(?:Mc|Mac|O['’]|D['’]|d['’]|L['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?)";
const NAME = new RegExp(`^${NAME_WORD}(?:\\s(?:${NAME_PARTICLE}\\s){0,2}(?:al-|el-)?${NAME_WORD}){1,3}$`, 'u');
/** Longest line that is still looked at as a byline. */
const MAX_BYLINE_CHARS = 200;

/**
 * The writers that a line names when it is a byline: "By A B and C D", "A B, C D and E F |", "A B, Rome", "Words: A B in Rome",
 * "(Reporting by A B in Rome; Editing by C D)". Null when the line is none. A line of names alone counts only where bylines stand
 * (`placed`): elsewhere it is a list of people.
 */
export function writersIn(line: string, placed: boolean): readonly NameFound[] | null {
  if (line.length > MAX_BYLINE_CHARS || /[“”"«»!?]/.test(line) || signsPost(line)) return null;
  const opening = BYLINE_OPENING.exec(line)?.[0].length ?? 0;
  const signOff = signOffWriters(line);
  if (signOff || (opening === 0 && !placed)) return signOff;
  const names = namesIn(line, opening);
  if (opening > 0) return isOpened(line.slice(opening), names) ? names : null;
  if (names.length === 0) return UNNAMED_STAFF.test(line) ? [] : null;
  return isBareByline(line, names) ? names : null;
}

/** After "By" there are names or a trade, and no sentence. */
function isOpened(rest: string, names: readonly NameFound[]): boolean {
  return (names.length > 0 || JOURNALIST_TITLE.test(rest)) && !isSentence(rest);
}

/** "By Monday, A B and C D will have to talk." begins like a byline, and goes on with verbs. */
function isSentence(line: string): boolean {
  const lower = line.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? [];
  return lower.filter((word) => !BYLINE_WORD.test(word) && !JOURNALIST_TITLE.test(word)).length > 1;
}

/** Names without "By": nothing else beside them, no full stop, and no heading of a column. */
function isBareByline(line: string, names: readonly NameFound[]): boolean {
  return isAllByline(line, names) && !/\p{L}{3}\.$/u.test(line) && !names.some(({ name }) => RUBRIC.test(name));
}

/** Where a line names people that the page's own data give as its authors. */
export function authorsIn(line: string, authors: readonly string[]): readonly NameFound[] {
  if (line.length > MAX_BYLINE_CHARS) return [];
  const lower = line.toLowerCase();
  return authors.flatMap((author) => {
    const start = NAME.test(author) ? lower.indexOf(author.toLowerCase()) : -1;
    const end = start + author.length;
    return start < 0 ? [] : [{ name: line.slice(start, end), span: { start, end } }];
  });
}

/** "(Reporting by A in X; editing by B)": the reporters write; the editors do not. */
function signOffWriters(line: string): readonly NameFound[] | null {
  const match = SIGN_OFF.exec(line);
  if (!match || !SIGN_OFF_MARK.test(line)) return null;
  const ends = EDITORS.exec(line);
  return namesIn(line, match[0].length, ends?.index ?? line.length);
}

/** Names between separators, from an offset on. What is no name (a place, an office) is passed over. */
function namesIn(line: string, from: number, until = line.length): NameFound[] {
  const found: NameFound[] = [];
  const separator = BYLINE_SEPARATOR;
  let start = from;
  let afterPlaceWord = false;
  const take = (end: number, next: string): void => {
    const words = line.slice(start, end).replace(/[.\s]{1,40}$/, '');
    if (!afterPlaceWord && NAME.test(words) && !JOURNALIST_TITLE.test(words) && !PLACE_NAME_OPENING.test(words))
      found.push({ name: words, span: { start, end: start + words.length } });
    afterPlaceWord = BEFORE_BYLINE_PLACE.test(next) || next.includes('(');
  };
  separator.lastIndex = from;
  for (let match = separator.exec(line); match && match.index < until; match = separator.exec(line)) {
    if (match.index > start) take(match.index, match[0]);
    start = separator.lastIndex;
  }
  if (start < until) take(until, '');
  return found;
}

/** Whether beside the names nothing stands but what bylines have: separators, places, trades. */
function isAllByline(line: string, names: readonly NameFound[]): boolean {
  const [first] = names;
  if (!first || first.span.start > 0) return false;
  let rest = line;
  for (const { name } of names) rest = rest.replace(name, ' ');
  rest = rest.replace(JOURNALIST_TITLE, ' ');
  const left = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  const small = left.filter((word) => !BYLINE_JOINING_WORD.test(word));
  return small.length <= 4 && small.every((word) => /^\p{Lu}/u.test(word) || JOURNALIST_TITLE.test(word));
}
