import type { Rendition, Statement } from '../model/coverage/statement.ts';
import type { Reading } from '../model/reading/reading.ts';
import { sharedRenditions, sharedTextOf, type ComparedTexts, type SharedWith } from './coverage/compared-texts.ts';
import type { CoverageAround } from './coverage/coverage-around.ts';
import { itemNamed } from './coverage/id-lookup.ts';

/** What an id names, with what it shares with others. */
export type ShownItem =
  | { readonly kind: 'report'; readonly reading: Reading; readonly shared: readonly SharedWith[] }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly shared: readonly ComparedTexts[] }
  | { readonly kind: 'rendition'; readonly rendition: Rendition };

/** The report, statement or rendition of an id. Throws Refused unless the id, or its beginning, names exactly one. */
export function showItem(id: string, coverage: CoverageAround): ShownItem {
  const found = itemNamed(id, coverage);
  if (found.kind === 'report') return { ...found, shared: sharedTextOf(found.reading, coverage) };
  if (found.kind === 'statement') return { ...found, shared: sharedRenditions(found.statement, coverage) };
  return found;
}
