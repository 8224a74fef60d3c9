import type { Issue } from '../model/codebook.ts';

/** All by which a codebook tells an issue: its title and phrases, and those of its alternatives. */
export function wordingsOfIssue({ title, words, alternatives }: Issue): string[] {
  return [title, ...words, ...alternatives.flatMap((one) => [one.title, ...one.words])];
}

interface Named {
  readonly name: string;
  readonly names: readonly string[];
  readonly people: readonly { readonly name: string; readonly also: readonly string[] }[];
}

/** All names that parties and their people go by, of a codebook or of a draft of one. */
export function namesOfParties(parties: readonly Named[]): string[] {
  return parties.flatMap(({ name, names, people }) => [
    name,
    ...names,
    ...people.flatMap((person) => [person.name, ...person.also]),
  ]);
}
