import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { linkReports } from '../../src/link/report-linking.ts';
import { deriveFacts } from '../../src/derive/derived-facts.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { read } from '../../src/read/read-report.ts';
import { faultsOf, type Expected, type Outcome } from './event-faults.ts';

/** One made-up coverage of a few lines, with what a careful reader says of its meetings, disputes, announcements and days. */
export interface EventCase extends Expected {
  readonly id: string;
  /** listed: handed over with the fault; before, after: written before or after the mending. */
  readonly origin: 'listed' | 'before' | 'after';
  readonly codebook: string;
  readonly text?: string;
  readonly published?: string | null;
  readonly reports?: readonly CaseReport[];
}

interface CaseReport {
  readonly outlet?: string;
  readonly published?: string | null;
  readonly text: string;
}

/** A case, and how what came out differs from what is right; right when there is no fault. */
export interface Judged {
  readonly kind: string;
  readonly one: EventCase;
  readonly faults: readonly string[];
  readonly outcome: Outcome;
}

export const EVENT_KINDS = ['meetings', 'disputes', 'announced', 'days'] as const;

const CASES = new URL('../data/cases/', import.meta.url);

export function casesOf(kind: string): EventCase[] {
  const lines = readFileSync(new URL(`${kind}.jsonl`, CASES), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as EventCase);
}

/** Reads and judges every case of a kind, one after the other. */
export async function judge(kind: string, cases: readonly EventCase[] = casesOf(kind)): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of cases) {
    const outcome = await outcomeOf(one);
    judged.push({ kind, one, outcome, faults: faultsOf(one, outcome) });
  }
  return judged;
}

async function outcomeOf(one: EventCase): Promise<Outcome> {
  const codebook = codebookOf(one.codebook);
  const given = one.reports ?? [{ text: one.text ?? '', published: one.published === undefined ? DAY : one.published }];
  const readings: Reading[] = [];
  for (const report of given) readings.push(await readingOf(report, codebook));
  const linked = linkReports(readings);
  return { readings, links: linked.links, derived: deriveFacts(linked, codebook) };
}

/** A Friday. */
const DAY = '2031-03-14';

async function readingOf({ outlet = 'Grey Coast Times', published, text }: CaseReport, codebook: Codebook): Promise<Reading> {
  const head = ['---', `outlet: ${outlet}`, ...(published ? [`published: ${published}`] : []), '---', ''].join('\n');
  const opened = openReport(new TextEncoder().encode(`${head}\n${text}\n`), 'text/plain', { path: 'case.txt' });
  if (!('bytes' in opened)) throw new Error(opened.why);
  return read(opened, codebook);
}

function codebookOf(name: string): Codebook {
  const own = fileURLToPath(new URL(`codebooks/${name}.yaml`, CASES));
  const path = existsSync(own) ? own : fileURLToPath(new URL(`../../examples/${name}/codebook.yaml`, import.meta.url));
  return parseCodebook(readFileSync(path, 'utf8'), path);
}
