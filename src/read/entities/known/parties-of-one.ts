import type { CodebookParty, ReadingCodebook } from '../../../model/codebook.ts';
import { isOfficeWord, PERSONAL_TITLE } from '../../../language/language.ts';
import { keptOf } from '../../../text/kept-results.ts';
import { surname } from './codebook-people.ts';
import { genderOfFirstName } from './first-names.ts';
import { fold } from './gazetteer.ts';

/**
 * The parties of a codebook, each that is one person with himself among its people: "Ada Holt", who is also called "Holt" or "Governor Holt". Whoever is
 * called so is she, whom "she" takes up.
 */
export const partiesWithThemselves = keptOf(({ parties }: Pick<ReadingCodebook, 'parties'>): readonly CodebookParty[] =>
  parties.map(withItself),
);

function withItself(party: CodebookParty): CodebookParty {
  const own = [party.name, ...party.names].filter((name) => namesPerson(name, party.name));
  const isListed = party.people.some(({ name, also }) => [name, ...also].some((one) => own.includes(one)));
  if (!isPersonName(party.name) || own.length < 2 || isListed) return party;
  return { ...party, people: [{ name: withoutTitles(party.name), also: own }, ...party.people] };
}

function isPersonName(name: string): boolean {
  const words = withoutTitles(name).split(' ');
  return words.every((word) => /^\p{Lu}/u.test(word)) && genderOfFirstName(words[0] ?? '', words.length) !== null;
}

/** The whole name, or the surname, with or without a title. */
function namesPerson(name: string, whole: string): boolean {
  const bare = withoutTitles(name);
  return bare === withoutTitles(whole) || fold(bare) === surname(whole);
}

function withoutTitles(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => !PERSONAL_TITLE.test(word) && !isOfficeWord(word.replace(/\.$/, '')));
  return words.slice(Math.max(0, first)).join(' ');
}
