import { readFileSync } from 'node:fs';

const CASES = new URL('../../data/cases/', import.meta.url);

/** The cases of a file, one JSON object a line. */
export function caseLines<Line>(kind: string): Line[] {
  const lines = readFileSync(new URL(`${kind}.jsonl`, CASES), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line);
}
