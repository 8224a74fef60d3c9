import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/model/span.ts';
import type { Marked, MarkedText } from '../measures/attribution-scores.ts';
import { codeUnits } from './code-units.ts';

/** A text with its id in the data it came from. */
export interface CorpusText extends MarkedText {
  readonly id: string;
}

type CodePoints = readonly (readonly [start: number, end: number])[];

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source?: CodePoints; readonly cue?: CodePoints; readonly content?: CodePoints }[];
}

/** Articles of a JSON-lines file with gold attributions; null when the file is not on this machine. */
export function readCorpus(path: URL): CorpusText[] | null {
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => corpusText(JSON.parse(line) as Row));
}

/** The offsets of the data count code points; ours count UTF-16 code units. */
function corpusText({ id, text, attributions }: Row): CorpusText {
  const units = codeUnits(text);
  const spans = (ranges: CodePoints = []): Span[] =>
    ranges.map(([start, end]) => ({ start: units[start] ?? text.length, end: units[end] ?? text.length }));
  const marked = attributions.map((one): Marked => ({
    source: spans(one.source),
    cue: spans(one.cue),
    content: spans(one.content),
  }));
  return { id, text, attributions: marked };
}
