import { CAMP_NOUN, isOfficeWord, OFFICE_LETTERS } from '../../../language/language.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { SourceContext } from '../source-context.ts';

/** A body by its letters: "CNN", "NHL". */
const LETTERS = /^\p{Lu}{2,6}$/u;

/** "The NHL president", "the Republican candidate": the body or camp that an office is told of. Null where none is, and where all stands in capitals. */
export function bodyOfRole({ report: { text } }: SourceContext, { core }: Phrase): string | null {
  const told = text.slice(core.start, core.end);
  if (told === told.toUpperCase()) return null;
  const isBody = (word: string): boolean =>
    (LETTERS.test(word) && !isOfficeWord(word) && !OFFICE_LETTERS.test(word)) || CAMP_NOUN.test(word);
  return told.split(/\s+/u).slice(0, -1).find(isBody) ?? null;
}

/** Whether somebody may hold an office of a body, where one is told: his offices or the names of his party tell of it, or nobody knows of whom he is. */
export function mayBeOfBody(
  { report: { known } }: SourceContext,
  { offices, party }: { readonly offices: readonly string[]; readonly party: string | null },
  body: string | null,
): boolean {
  if (body === null || party === null) return true;
  const own = known.actors.get(party);
  const told = [...offices, ...(own ? [own.name, ...own.names] : [])].join(' ').toLowerCase();
  return told.includes(body.toLowerCase());
}
