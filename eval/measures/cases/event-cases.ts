import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { withJoinedOutlets } from '../../../src/app/coverage/joined-outlets.ts';
import { linkReports } from '../../../src/link/report-linking.ts';
import { deriveFacts } from '../../../src/derive/derived-facts.ts';
import type { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { read } from '../../../src/read/read-report.ts';
import { caseLines } from './case-lines.ts';
import type { JudgedCase, Origin } from './judged-case.ts';
import { faultsOf, type Expected, type Outcome } from './event-faults.ts';

/** One made-up coverage of a few lines, with what a careful reader says of its meetings, disputes, announcements and days. */
export interface EventCase extends Expected {
  readonly id: string;
  readonly origin: Origin;
  readonly codebook: string;
  readonly text?: string;
  readonly published?: string | null;
  readonly reports?: readonly CaseReport[];
}

interface CaseReport {
  readonly outlet?: string;
  readonly published?: string | null;
  readonly text: string;
  /** A whole page, which tells its outlet and day itself. */
  readonly format?: 'html';
}

export const EVENT_KINDS = ['meetings', 'disputes', 'announced', 'days', 'coverage'] as const;

const CASES = new URL('../../data/cases/', import.meta.url);

/** Reads and judges every case of a kind, one after the other. */
export async function judgeEvents(kind: string): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const one of caseLines<EventCase>(kind))
    judged.push({ id: one.id, origin: one.origin, faults: faultsOf(one, await outcomeOf(one)) });
  return judged;
}

async function outcomeOf(one: EventCase): Promise<Outcome> {
  const codebook = codebookOf(one.codebook);
  const given = one.reports ?? [{ text: one.text ?? '', published: one.published === undefined ? DAY : one.published }];
  const made: Reading[] = [];
  for (const report of given) made.push(await readingOf(report, codebook));
  const readings = withJoinedOutlets(made);
  const linked = linkReports(readings);
  return { readings, links: linked.links, derived: deriveFacts(linked, codebook) };
}

/** A Friday. */
const DAY = '2031-03-14';

async function readingOf(
  { outlet = 'Grey Coast Times', published, text, format }: CaseReport,
  codebook: Codebook,
): Promise<Reading> {
  const head = ['---', `outlet: ${outlet}`, ...(published ? [`published: ${published}`] : []), '---', ''].join('\n');
  const [source, wrapping] = format === 'html' ? [text, 'text/html' as const] : [`${head}\n${text}\n`, 'text/plain' as const];
  const opened = openReport(new TextEncoder().encode(source), wrapping, { path: 'case' });
  if (!('bytes' in opened)) throw new Error(opened.why);
  return read(opened, codebook);
}

function codebookOf(name: string): Codebook {
  const own = fileURLToPath(new URL(`codebooks/${name}.yaml`, CASES));
  const path = existsSync(own) ? own : fileURLToPath(new URL(`../../../examples/${name}/codebook.yaml`, import.meta.url));
  return parseCodebook(readFileSync(path, 'utf8'), path);
}
