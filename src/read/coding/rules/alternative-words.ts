import type { Codebook } from '../../../model/codebook.ts';
import { stem } from '../../../language/language.ts';
import { words } from '../../../text/words.ts';

/** Words of fewer letters tell nothing of an alternative. */
const MIN_TELLING_LETTERS = 4;

/** How many telling words a text shares with the title and the phrases of an alternative; names of parties tell of none. */
export function sharedWords(text: string, codebook: Codebook, issue: string, alternative: string): number {
  const wanted = tellingWords(codebook).get(`${issue} ${alternative}`);
  return new Set(stems(text).filter((one) => wanted?.has(one))).size;
}

/** How many telling words a text shares with the title and the words of an issue. */
export function sharedIssueWords(text: string, { issues }: Codebook, issue: string): number {
  const found = issues.find(({ id }) => id === issue);
  const wanted = new Set([found?.title ?? '', ...(found?.words ?? [])].flatMap(stems));
  return new Set(stems(text).filter((one) => wanted.has(one))).size;
}

const known = new WeakMap<Codebook, ReadonlyMap<string, ReadonlySet<string>>>();

function tellingWords(codebook: Codebook): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(codebook);
  if (before) return before;
  const names = new Set(
    codebook.parties.flatMap(({ name, names: more, people }) => [name, ...more, ...people.map((one) => one.name)].flatMap(stems)),
  );
  const made = new Map(
    codebook.issues.flatMap(({ id: issue, alternatives }) =>
      alternatives.map(({ id, title, words: phrases }) => {
        const telling = [title, ...phrases].flatMap(stems).filter((one) => !names.has(one));
        return [`${issue} ${id}`, new Set(telling)] as const;
      }),
    ),
  );
  known.set(codebook, made);
  return made;
}

function stems(text: string): string[] {
  return words(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => word.length >= MIN_TELLING_LETTERS)
    .map(stem);
}
