import type { Codebook } from '../../../model/codebook.ts';
import { FUNCTION_WORDS, stem } from '../../../language/language.ts';
import { namesOfParties, wordingsOfIssue } from '../../../text/codebook-wordings.ts';
import { keptOf } from '../../../text/kept-results.ts';
import { words } from '../../../text/words.ts';

/** Words of fewer letters tell nothing of an alternative. */
const MIN_TELLING_LETTERS = 4;

/** How many telling words a text shares with the title and the phrases of an alternative; names of parties tell of none. */
export function sharedWords(text: string, codebook: Codebook, issue: string, alternative: string): number {
  const wanted = wordsOfAlternatives(codebook).get(`${issue} ${alternative}`);
  return new Set(stems(text).filter((one) => wanted?.has(one))).size;
}

/** Whether an alternative has words of its own by which a text could name it. */
export function hasTellingWords(codebook: Codebook, issue: string, alternative: string): boolean {
  return (wordsOfAlternatives(codebook).get(`${issue} ${alternative}`)?.size ?? 0) > 0;
}

/** The one issue of which words tell, by what they share with it alone; null where they tell of none, or of two. */
export function issueNamedIn(text: string, codebook: Codebook): string | null {
  const told = new Set(stems(text));
  const named = [...wordsOfOneIssue(codebook)].filter(([, own]) => [...own].some((one) => told.has(one)));
  const [only, ...others] = named;
  return only && others.length === 0 ? only[0] : null;
}

const wordsOfAlternatives = keptOf((codebook: Codebook): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = partyWords(codebook);
  const all = codebook.issues.flatMap(({ id: issue, alternatives }) =>
    alternatives.map(({ id, title, words: phrases }) => {
      const telling = [title, ...phrases].flatMap(stems).filter((one) => !names.has(one));
      return [`${issue} ${id}`, new Set(telling)] as const;
    }),
  );
  return new Map(all);
});

/** The words of each issue and its alternatives that no other issue has. */
const wordsOfOneIssue = keptOf((codebook: Codebook): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = partyWords(codebook);
  const all = codebook.issues.map((issue) => ({
    id: issue.id,
    telling: new Set(
      wordingsOfIssue(issue)
        .flatMap(stems)
        .filter((one) => !names.has(one)),
    ),
  }));
  const isOwn = (word: string, id: string): boolean => all.every((other) => other.id === id || !other.telling.has(word));
  return new Map(all.map(({ id, telling }) => [id, new Set([...telling].filter((word) => isOwn(word, id)))] as const));
});

/** The words of the names of parties and their people, which tell of no issue. */
function partyWords({ parties }: Codebook): ReadonlySet<string> {
  return new Set(namesOfParties(parties).flatMap(stems));
}

function stems(text: string): string[] {
  return words(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => word.length >= MIN_TELLING_LETTERS && !FUNCTION_WORDS.has(word.toLowerCase()))
    .map(stem);
}
