import { LOCALE } from '../../language/language.ts';
import type { Codebook } from '../../model/codebook.ts';

/** What is wrong with the languages that a codebook names, and what to do; null where reports in one of them can be read. */
export function unreadLanguages({ negotiation }: Codebook): { readonly what: string; readonly remedy: string } | null {
  const { languages } = negotiation;
  if (languages.includes(LOCALE)) return null;
  const named = languages.length === 0 ? 'none' : languages.join(', ');
  return {
    what: `the languages of the reports are given as ${named}; Readout reads English (${LOCALE}) alone`,
    remedy: `Add ${LOCALE} where there are reports in English; reports in other languages are kept, but nobody is found in them.`,
  };
}
