import {
  ABBREVIATED_TITLE,
  ADJECTIVE_ENDING,
  CHAMBER_OR_PLACE,
  GENERIC_PARTY_WORDS,
  HALF_AN_OFFICE,
  roleClass,
} from '../../language/language.ts';
import { STATES } from '../../read/entities/known/states.ts';
import type { NameEvidence } from './name-evidence.ts';

/** A longer name is a party's own when it is used so often; once, it may be a headline's: "Leading Liberals". */
const MIN_LONGER_MENTIONS = 2;
/** ... and when it is no part of it: of Liberals who are named ten times, "House Liberals" are some. */
const MIN_LONGER_SHARE = 0.5;
/** So many letters at the beginning make an adjective one of a name: "Pallas", "Pallasian". */
const MIN_SHARED_LETTERS = 4;

/** What a party is called by, of its names from the heaviest on: whole, as a noun, without an office; null where it has no name. */
export function mainName(names: readonly NameEvidence[]): string | null {
  const proper = names.filter((name) => name.proper);
  const [first] = proper;
  if (!first) return names[0]?.words ?? null;
  const own = proper.find(({ words }) => words === `${first.words}s`)?.words ?? first.words;
  const isOwn = ({ mentions }: NameEvidence): boolean =>
    mentions >= Math.max(MIN_LONGER_MENTIONS, MIN_LONGER_SHARE * first.mentions);
  const longer = proper.filter(
    (name) => name.words.includes(`${own} `) || (name.words.endsWith(` ${own}`) && (isBodyNoun(own) || isOwn(name))),
  );
  const [longest] = longer.sort((a, b) => b.words.length - a.words.length);
  return nounFor(withoutOffice(longest?.words ?? own), proper);
}

/** "Union", "Chamber", "Council": by itself it names nobody. */
function isBodyNoun(word: string): boolean {
  return (
    ['body', 'collective'].includes(roleClass(word) ?? '') ||
    GENERIC_PARTY_WORDS.has(word.toLowerCase()) ||
    CHAMBER_OR_PLACE.test(word)
  );
}

/** "Sen.": an office without a word on whose. */
export function isOfficeAlone(name: string): boolean {
  return name.split(' ').every(isOffice);
}

/** Each of the names once, without the offices of their people. */
export function namesAlone(names: readonly NameEvidence[]): string[] {
  return [
    ...new Set(
      names
        .map(({ words }) => words)
        .filter((words) => !isOfficeAlone(words))
        .map(withoutOffice),
    ),
  ];
}

/** Nouns such as "officers" may be a side; an abbreviation is only ever somebody's office. */
function isOffice(word: string): boolean {
  return ABBREVIATED_TITLE.test(`${word.replace(/\.$/, '')}.`) || HALF_AN_OFFICE.test(word);
}

/** "Lower Brook Sen." is called Lower Brook. */
function withoutOffice(words: string): string {
  const all = words.split(' ');
  const end = all.findLastIndex((word) => !isOffice(word)) + 1;
  return end > 0 ? all.slice(0, end).join(' ') : words;
}

/** The name of the state or the people that an adjective belongs to: "Danish" is Denmark, "Pallasian" is Pallas. */
function nounFor(words: string, names: readonly NameEvidence[]): string {
  const state = STATES.find(({ adjectives, name }) => adjectives.includes(words) || name.toUpperCase() === words);
  if (state) return state.name;
  if (/\s/.test(words) || !ADJECTIVE_ENDING.test(words)) return words;
  const stem = words.slice(0, MIN_SHARED_LETTERS);
  const noun = names.find(
    ({ words: other }) => !/\s/.test(other) && other.startsWith(stem) && !ADJECTIVE_ENDING.test(other.replace(/s$/, '')),
  );
  return noun?.words ?? words;
}
