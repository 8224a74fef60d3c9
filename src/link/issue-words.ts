import { COMPARED_WORD, derivationStem, FUNCTION_WORDS, OPENS_WITH_THE } from '../language/language.ts';
import type { Codebook } from '../model/codebook.ts';
import { namesOfParties, wordingsOfIssue } from '../text/codebook-wordings.ts';
import { keptOf } from '../text/kept-results.ts';
import { namesPattern } from '../text/literal-pattern.ts';

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
      .flatMap(wordingsOfIssue)
      .flatMap(stemsOf)
      .filter((stem) => !names.has(stem)),
  );
  return (words) => stems.size === 0 || stemsOf(words).some((stem) => stems.has(stem));
});

/**
 * How many of the words stand in a text by which the codebook tells one issue and no other. A word of its title is its own though an alternative of
 * another has it too: "guarantees", where elsewhere "a quay is given up for guarantees". Names of parties speak for none.
 */
export const ownIssueWords = keptOf((codebook: Codebook): ((issue: string, text: string) => number) => {
  const withoutNames = namesTakenOut(codebook.parties);
  const stemsIn = (wordings: readonly string[]): Set<string> => new Set(wordings.map(withoutNames).flatMap(stemsOf));
  const heads = new Map(codebook.issues.map(({ id, title, words }) => [id, stemsIn([title, ...words])]));
  const all = new Map(codebook.issues.map((issue) => [issue.id, stemsIn(wordingsOfIssue(issue))]));
  const isOwn = (stem: string, issue: string): boolean => {
    const [own, wordings] = heads.get(issue)?.has(stem) === true ? [true, heads] : [all.get(issue)?.has(stem) === true, all];
    return own && [...wordings].every(([id, stems]) => id === issue || !stems.has(stem));
  };
  return (issue, text) => [...stemsIn([text])].filter((stem) => isOwn(stem, issue)).length;
});

/** The greatest share of the words of an alternative's title that a text has, of all alternatives of an issue: from 0 to 1. Names of parties speak for none. */
export const nearestAlternative = keptOf((codebook: Codebook): ((issue: string, text: string) => number) => {
  const withoutNames = namesTakenOut(codebook.parties);
  const stemsIn = (words: string): ReadonlySet<string> => new Set(stemsOf(withoutNames(words)));
  const titles = new Map(codebook.issues.map(({ id, alternatives }) => [id, alternatives.map(({ title }) => stemsIn(title))]));
  return (issue, text) => {
    const found = stemsIn(text);
    const shares = (titles.get(issue) ?? []).map(
      (title) => [...title].filter((stem) => found.has(stem)).length / Math.max(1, title.size),
    );
    return Math.max(0, ...shares);
  };
});

/** Takes whole names of parties and people out of a text, and no words that only stand in one: the "bill" of "Bill Holt" may be the bill. */
function namesTakenOut(parties: Codebook['parties']): (text: string) => string {
  const named = namesPattern(namesOfParties(parties).map((name) => name.replace(OPENS_WITH_THE, '')));
  return (text) => (named ? text.replace(named, ' ') : text);
}

/** The words of the names of parties and their people. */
function partyStems(parties: Codebook['parties']): ReadonlySet<string> {
  return new Set(namesOfParties(parties).flatMap(stemsOf));
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
