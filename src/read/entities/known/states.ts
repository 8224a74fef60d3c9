import { countries, type TContinentCode } from 'countries-list';
import nationality from 'i18n-nationality';
import { DEMONYMS, PLURAL_BY_S, SEATS, STATE_NAMES, TERRITORIES, LOCALE } from '../../../language/language.ts';

/** A state with the words that stand for it. Names, capitals and continents: countries-list; adjectives: i18n-nationality. */
export interface State {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly continent: TContinentCode;
  readonly names: readonly string[];
  /** Adjectives and names of its people: Danish, Danes. */
  readonly adjectives: readonly string[];
  /** Capitals, which are also places. */
  readonly capitals: readonly string[];
  /** Seats of government: the Kremlin. */
  readonly seats: readonly string[];
}

/** "Costa Rica" becomes "costa-rica". */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'nobody';
}

/** What the nationality list gives for places without an adjective: the name itself, or a list with brackets. */
function isAdjective(word: string, name: string): boolean {
  return word !== name && !/[(),]| - | and | or |Islands?$|Territor/.test(word);
}

function plurals(adjective: string): string[] {
  return PLURAL_BY_S.test(adjective) && !adjective.endsWith('ese') ? [adjective, `${adjective}s`] : [adjective];
}

function state(code: string, adjective: string | undefined): State | null {
  const country = Object.entries(countries).find(([key]) => key === code)?.[1];
  if (!country || TERRITORIES.has(code)) return null;
  const extra = STATE_NAMES[code] ?? [];
  const own = adjective !== undefined && isAdjective(adjective, country.name) ? plurals(adjective) : [];
  const capital = country.capital.replace(/ D\.C\.$/, '');
  return {
    code,
    id: slug(country.name),
    name: country.name,
    continent: country.continent,
    names: [...new Set([country.name, ...(country.alias ?? []), ...extra])],
    adjectives: [...new Set([...own, ...(DEMONYMS[code] ?? []).flatMap(plurals)])],
    capitals: capital === '' || capital === country.name ? [] : [capital],
    seats: SEATS[code] ?? [],
  };
}

/** All states of the world, and the few territories that speak for themselves in the news. */
export const STATES: readonly State[] = (() => {
  const adjectives = nationality.getNames(LOCALE);
  return Object.keys(countries).flatMap((code) => state(code, adjectives[code]) ?? []);
})();
