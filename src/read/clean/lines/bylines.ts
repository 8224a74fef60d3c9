import type { Span } from '../../../model/span.ts';

/** A name in a line, as a stretch of the line. */
export interface NameFound {
  readonly name: string;
  readonly span: Span;
}

/** One word of a person's name: a capital, then letters, dots, apostrophes and hyphens; or all capitals. */
const NAME_WORD = "(?:(?:Mc|Mac|O['’]|D['’]|d['’]|L['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?)";
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu|y|af)';
const NAME = new RegExp(`^${NAME_WORD}(?:\\s(?:${PARTICLE}\\s){0,2}(?:al-|el-)?${NAME_WORD}){1,3}$`, 'u');

/** Words that places of more than one word begin with, and names of people do not. */
const PLACE =
  /^(?:New|San|Santa|Los|Las|Tel|Abu|Hong|Kuala|Buenos|Rio|Cape|Addis|Saint|St\.?|The|Port|Fort|Mexico|Washington|United) /;

/** What opens a byline. */
const OPENING =
  /^(?:(?:posted|published|updated|written)\b.{0,60}?\bby|by:?|(?:words|text)(?: by|:)|from|written by:?|story by:?|report(?:ing|ed)? by:?|live reporting(?: by)?:?|author:?|von|par|por|di)\s+/i;

/** Last words of the names of columns and sections, which stand where bylines do and look like names. */
const RUBRIC =
  /\b(?:text|scene|money|analysis|news|sense|letter|memo|diary|notebook|watch|report|view|views|column|opinion|review|briefing|updates?|live|special|exclusive|politics|world|america|europe|africa|asia|today|tonight|week|weekend|edition|story|stories|desk|roundup|digest|summary|brief|essay|profile|interview|talks?|deal|crisis|war|peace|election|vote)\.?$/i;

/** Titles of trade that follow a name and show that the line is a byline. */
const TRADE =
  /\b(?:correspondent|reporter|editor|writer|staff|bureau|columnist|analyst|contributor|journalist|producer|agencies|agency|news desk|newsdesk|desk)\b/i;

/** Longest line that is still looked at as a byline. */
const LONGEST = 200;

/**
 * The writers that a line names when it is a byline: "By A B and C D", "A B, C D and E F |", "A B, Rome", "Words: A B in Rome",
 * "(Reporting by A B in Rome; Editing by C D)". Null when the line is none. A line of names alone counts only where bylines stand
 * (`placed`): elsewhere it is a list of people.
 */
export function writersIn(line: string, placed: boolean): readonly NameFound[] | null {
  if (line.length > LONGEST || /[“”"«»!?]/.test(line)) return null;
  const opening = OPENING.exec(line)?.[0].length ?? 0;
  const signOff = signOffWriters(line);
  if (signOff || (opening === 0 && !placed)) return signOff;
  const names = namesIn(line, opening);
  if (opening > 0) return isOpened(line.slice(opening), names) ? names : null;
  if (names.length === 0) return STAFF.test(line) ? [] : null;
  return isBareByline(line, names) ? names : null;
}

/** After "By" there are names or a trade, and no sentence. */
function isOpened(rest: string, names: readonly NameFound[]): boolean {
  return (names.length > 0 || TRADE.test(rest)) && !isSentence(rest);
}

/** "By Monday, A B and C D will have to talk." begins like a byline, and goes on with verbs. */
function isSentence(line: string): boolean {
  const lower = line.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? [];
  return lower.filter((word) => !BYLINE_WORD.test(word) && !TRADE.test(word)).length > 1;
}

const BYLINE_WORD =
  /^(?:and|in|with|for|at|the|of|our|own|from|to|special|on|by|und|et|y|e|van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|additional|reporting|writing|editing|chief|senior|political|diplomatic|foreign|local)$/;

/** "Herald Staff", "Our correspondents and agencies": a byline that names nobody. */
const STAFF =
  /^(?:\p{Lu}[\p{L}’'-]*\s){0,3}(?:staff|correspondents?|agencies|news desk|newsdesk)(?: (?:and agencies|writers?|reporters?))?$/iu;

/** Names without "By": nothing else beside them, no full stop, and no heading of a column. */
function isBareByline(line: string, names: readonly NameFound[]): boolean {
  return isAllByline(line, names) && !/\p{L}{3}\.$/u.test(line) && !names.some(({ name }) => RUBRIC.test(name));
}

/** Where a line names people that the page's own data give as its authors. */
export function authorsIn(line: string, authors: readonly string[]): readonly NameFound[] {
  if (line.length > LONGEST) return [];
  const lower = line.toLowerCase();
  return authors.flatMap((author) => {
    const start = NAME.test(author) ? lower.indexOf(author.toLowerCase()) : -1;
    const end = start + author.length;
    return start < 0 ? [] : [{ name: line.slice(start, end), span: { start, end } }];
  });
}

/** "(Reporting by A in X; editing by B)": the reporters write; the editors do not. */
function signOffWriters(line: string): readonly NameFound[] | null {
  const match = /^\(?(?:additional )?(?:reporting|writing|compiled|report) by\s/i.exec(line);
  if (!match || !/^\(|;|\bediting by\b|additional/i.test(line)) return null;
  const ends = /;\s*editing by\b|\bediting by\b/i.exec(line);
  return namesIn(line, match[0].length, ends?.index ?? line.length);
}

/** Names between separators, from an offset on. What is no name (a place, an office) is passed over. */
function namesIn(line: string, from: number, until = line.length): NameFound[] {
  const found: NameFound[] = [];
  const separator =
    /\s*(?:[,;|•·()/]|\s(?:and|und|et|y|e|with|in|for|at|&)\s|\s[-–—]\s)\s*|(?:;\s*)?(?:additional )?(?:reporting|writing) by\s+/giu;
  let start = from;
  let afterPlaceWord = false;
  const take = (end: number, next: string): void => {
    const words = line.slice(start, end).replace(/[.\s]+$/, '');
    if (!afterPlaceWord && NAME.test(words) && !TRADE.test(words) && !PLACE.test(words))
      found.push({ name: words, span: { start, end: start + words.length } });
    afterPlaceWord = /\b(?:in|for|at)\b/i.test(next) || next.includes('(');
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
  rest = rest.replace(TRADE, ' ');
  const left = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  const small = left.filter((word) => !/^(?:and|in|with|for|at|und|et|y|e|the|of)$/i.test(word));
  return small.length <= 4 && small.every((word) => /^\p{Lu}/u.test(word) || TRADE.test(word));
}
