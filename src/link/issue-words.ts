import { COMPARED_WORD, derivationStem, FUNCTION_WORDS } from '../language/language.ts';
import type { Codebook } from '../model/codebook.ts';
import { keptOf } from './keeping/kept-results.ts';

/** So many words of a title, or all where it has fewer, show that a text is about it. */
const MIN_TITLE_WORDS = 2;

/** The stems of one wording of an issue, and how many of them a text must have to be about it. */
interface Wording {
  readonly stems: ReadonlySet<string>;
  readonly needed: number;
}

/**
 * Whether words are about something that is negotiated: they have a phrase by which the codebook tells an issue, or two words of a title. The names
 * of parties speak for no issue. Null for a codebook that has no issues.
 */
export const issueTest = keptOf((codebook: Codebook): ((words: string) => boolean) | null => {
  const { issues, parties } = codebook;
  if (issues.length === 0) return null;
  const names = partyStems(parties);
  const own = (words: string): Set<string> => new Set(stemsOf(words).filter((stem) => !names.has(stem)));
  const wordings: Wording[] = issues.flatMap(({ title, words, alternatives }) => [
    ...[title, ...alternatives.map((one) => one.title)].map(own).map((stems) => ({
      stems,
      needed: Math.min(MIN_TITLE_WORDS, stems.size),
    })),
    ...[...words, ...alternatives.flatMap((one) => one.words)].map(own).map((stems) => ({ stems, needed: stems.size })),
  ]);
  const telling = wordings.filter(({ stems }) => stems.size > 0);
  return (words) => {
    const found = new Set(stemsOf(words));
    return telling.some(({ stems, needed }) => [...stems].filter((stem) => found.has(stem)).length >= needed);
  };
});

/** Whether words have any one by which the codebook tells its issues, names of parties aside; true of all where it tells none. */
export const issueWordTest = keptOf(({ issues, parties }: Codebook): ((words: string) => boolean) => {
  const told = issues.flatMap(({ title, words, alternatives }) => [
    title,
    ...words,
    ...alternatives.flatMap((one) => [one.title, ...one.words]),
  ]);
  const names = partyStems(parties);
  const stems = new Set(told.flatMap(stemsOf).filter((stem) => !names.has(stem)));
  return (words) => stems.size === 0 || stemsOf(words).some((stem) => stems.has(stem));
});

/** The words of the names of parties and their people. */
function partyStems(parties: Codebook['parties']): ReadonlySet<string> {
  const names = parties.flatMap(({ name, names: others, people }) => [
    name,
    ...others,
    ...people.flatMap((person) => [person.name, ...person.also]),
  ]);
  return new Set(names.flatMap(stemsOf));
}

function stemsOf(words: string): string[] {
  const all = [...words.matchAll(COMPARED_WORD)].map(([word]) => word.toLowerCase());
  return all.filter((word) => !FUNCTION_WORDS.has(word)).map((word) => derivationStem(word));
}
