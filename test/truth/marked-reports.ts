import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { MarkedText } from '../../eval/measures/attribution-scores.ts';
import { parseMarks } from './inline-marks.ts';

/** A report of training/reports with its marks taken out of the text. */
export interface MarkedReport extends MarkedText {
  /** Its path below the folder read: negotiation and file. */
  readonly id: string;
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** All marked reports below a folder, in the order of their paths; null when the folder is not there. */
export function readMarkedReports(folder: URL): MarkedReport[] | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    return { id: file, ...attributionsMarked(source.replace(FRONT_MATTER, '').trim(), file) };
  });
}

/** The text without its marks, and its attributions in the order in which their first marks close. */
export function attributionsMarked(marked: string, name?: string): MarkedText {
  const { text, roles } = parseMarks(marked, name);
  return { text, attributions: [...roles.values()].map(({ source, cue, content }) => ({ source, cue, content })) };
}
