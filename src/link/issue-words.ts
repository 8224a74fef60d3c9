import { COMPARED_WORD, derivationStem, FUNCTION_WORDS } from '../language/language.ts';
import type { Codebook, Issue } from '../model/codebook.ts';
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
  const names = partyStems(parties);
  const stems = new Set(
    issues
      .flatMap(wordsOfIssue)
      .flatMap(stemsOf)
      .filter((stem) => !names.has(stem)),
  );
  return (words) => stems.size === 0 || stemsOf(words).some((stem) => stems.has(stem));
});

/**
 * How many of the words stand in a text by which the codebook tells one issue and no other. A name of a party speaks for none: no word that such names
 * have in small letters, as "the union", and with a capital none of their others, so that "the bill" speaks for the bill, and "Bill Holt" does not.
 */
export const ownIssueWords = keptOf((codebook: Codebook): ((issue: string, text: string) => number) => {
  const wordings = codebook.issues.map((issue) => ({ id: issue.id, stems: new Set(wordsOfIssue(issue).flatMap(stemsOf)) }));
  const isName = partyNameTest(codebook.parties);
  const issuesOf = (stem: string): string[] => wordings.filter(({ stems }) => stems.has(stem)).map(({ id }) => id);
  return (issue, text) => {
    const stems = new Set(
      tellingWords(text)
        .filter((word) => !isName(word))
        .map(stemOf),
    );
    return [...stems].map(issuesOf).filter(([first, ...others]) => first === issue && others.length === 0).length;
  };
});

function partyNameTest(parties: Codebook['parties']): (word: string) => boolean {
  const names = namesOfParties(parties).flatMap(tellingWords);
  const small = new Set(names.filter(isSmall).map(stemOf));
  const capital = new Set(names.filter((word) => !isSmall(word)).map(stemOf));
  return (word) => small.has(stemOf(word)) || (capital.has(stemOf(word)) && !isSmall(word));
}

function wordsOfIssue({ title, words, alternatives }: Issue): string[] {
  return [title, ...words, ...alternatives.flatMap((one) => [one.title, ...one.words])];
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** The words of the names of parties and their people. */
function partyStems(parties: Codebook['parties']): ReadonlySet<string> {
  return new Set(namesOfParties(parties).flatMap(stemsOf));
}

function namesOfParties(parties: Codebook['parties']): string[] {
  return parties.flatMap(({ name, names, people }) => [
    name,
    ...names,
    ...people.flatMap((person) => [person.name, ...person.also]),
  ]);
}

function stemsOf(words: string): string[] {
  return tellingWords(words).map(stemOf);
}

function stemOf(word: string): string {
  return derivationStem(word.toLowerCase());
}

function tellingWords(words: string): string[] {
  return [...words.matchAll(COMPARED_WORD)].map(([word]) => word).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
}
