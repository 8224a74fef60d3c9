import type { Manner } from '../../model/reading/attribution.ts';
import type { Span } from '../../model/span.ts';
import { quotations } from '../../language/language.ts';

/** Shares of the letters of a content in double quotation marks from which it is direct, and up to which it is indirect. */
const MIN_DIRECT_SHARE = 0.98;
const MAX_INDIRECT_SHARE = 0.02;

/** Between single marks, as some papers quote; an apostrophe inside a word or before a letter closes nothing. */
const SINGLE_QUOTED_WORDS = /(?<![\p{L}\p{N}])(?:‘(?=\S)[^‘\n]*?[^\s‘]’|'(?=\S)[^'\n]*?[^\s']')(?![\p{L}\p{N}])/gu;

/** How contents of one text are given. Reads the text once, so that each content costs no more than its spans. */
export function mannersOf(text: string): (content: readonly Span[]) => Manner {
  const { all, quoted } = letterCounts(text);
  const within = (counts: Uint32Array, spans: readonly Span[]): number =>
    spans.reduce((sum, span) => sum + (counts[span.end] ?? 0) - (counts[span.start] ?? 0), 0);
  return (content) => {
    const letters = within(all, content);
    const share = letters === 0 ? 0 : within(quoted, content) / letters;
    return share >= MIN_DIRECT_SHARE ? 'direct' : share <= MAX_INDIRECT_SHARE ? 'indirect' : 'mixed';
  };
}

/** At each offset, how many letters stand before it: all of them, and those in quotation marks. */
function letterCounts(text: string): { readonly all: Uint32Array; readonly quoted: Uint32Array } {
  const letter = new Uint8Array(text.length);
  for (const match of text.matchAll(/\p{L}/gu)) letter[match.index] = 1;
  const inQuotation = new Uint8Array(text.length);
  for (const { span } of quotations(text)) inQuotation.fill(1, span.start, span.end);
  for (const { 0: words, index } of text.matchAll(SINGLE_QUOTED_WORDS)) inQuotation.fill(1, index, index + words.length);
  const all = new Uint32Array(text.length + 1);
  const quoted = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const counts = letter[at] ?? 0;
    all[at + 1] = (all[at] ?? 0) + counts;
    quoted[at + 1] = (quoted[at] ?? 0) + counts * (inQuotation[at] ?? 0);
  }
  return { all, quoted };
}
