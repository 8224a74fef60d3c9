import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Codebook } from '../../model/codebook.ts';
import { coverage } from '../coverage-progress.ts';
import { csv } from '../csv-output.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { day, text, type Given } from '../command-options.ts';
import { jsonText } from '../json-output.ts';
import type { Facets, Line, Listing } from '../../app/lists/listing.ts';
import { actors, findings, origins, reports } from '../../app/lists/report-lists.ts';
import { disputes, positions, statements } from '../../app/lists/statement-lists.ts';
import { withRecord } from '../open-record.ts';
import { table } from '../table-output.ts';
import { print, tell, width, type Terminal } from '../terminal-io.ts';

const LISTINGS: Readonly<Record<string, Listing>> = { reports, statements, positions, disputes, findings, actors, origins };

/** readout list WHAT */
export async function list(what: string, given: Given, terminal: Terminal): Promise<Exit> {
  const listing = LISTINGS[what];
  if (!listing) throw new WrongUse(`There is no list of ${what}.`, `Ask for one of: ${Object.keys(LISTINGS).join(', ')}.`);
  return withRecord(given, terminal, async (opened) => {
    const matches = filter(given, opened.codebook);
    const lines = listing.lines(await coverage(opened, terminal)).filter(({ facets }) => matches(facets));
    await deliver(form(listing, lines, text(given, 'format') ?? 'table', terminal), given, terminal);
    if (lines.length === 0) tell(terminal, `No ${what} found.`);
    return EXIT.done;
  });
}

function form({ columns }: Listing, lines: readonly Line[], format: string, terminal: Terminal): string {
  const fields = lines.map((line) => line.fields);
  if (format === 'json') return jsonText(fields);
  if (format === 'csv') return csv(fields, Object.keys(fields[0] ?? Object.fromEntries(columns)));
  return fields.length === 0 ? '' : table(fields, columns, width(terminal));
}

/** To a file when one is named, else to standard output. */
export async function deliver(content: string, given: Given, terminal: Terminal): Promise<void> {
  const file = text(given, 'output');
  if (file === null) return print(terminal, content);
  const path = resolve(terminal.cwd, file);
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new WrongUse(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'Name another file.',
    );
  }
  tell(terminal, `Wrote ${file}.`);
}

function filter(given: Given, codebook: Codebook): (facets: Facets) => boolean {
  const party = known(
    text(given, 'party'),
    'party',
    codebook.parties.map(({ id, name }) => ({ id, name })),
  );
  const issue = known(
    text(given, 'issue'),
    'issue',
    codebook.issues.map(({ id, title }) => ({ id, name: title })),
  );
  const outlet = text(given, 'outlet')?.toLowerCase() ?? null;
  const from = day(given, 'from');
  const to = day(given, 'to');
  return ({ parties, issues, outlets, days }) =>
    (party === null || parties.includes(party)) &&
    (issue === null || issues.includes(issue)) &&
    (outlet === null || outlets.some((name) => name.toLowerCase().includes(outlet))) &&
    (from === null || (days !== null && days.last >= from)) &&
    (to === null || (days !== null && days.first <= to));
}

/** An id of the codebook, or the name that stands beside it there. */
function known(
  asked: string | null,
  what: string,
  all: readonly { readonly id: string; readonly name: string }[],
): string | null {
  if (asked === null) return null;
  const found = all.find(({ id, name }) => id === asked || name.toLowerCase() === asked.toLowerCase());
  if (found) return found.id;
  throw new WrongUse(`The codebook has no ${what} "${asked}".`, `It has: ${all.map(({ id }) => id).join(', ')}.`);
}
