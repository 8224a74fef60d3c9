import type { Reading } from '../model/reading/reading.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';
import type { Coverage } from '../app/coverage.ts';
import { WrongUse } from './exit-codes.ts';

/** What an id on the command line names. */
export type Named =
  | { readonly kind: 'report'; readonly reading: Reading }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'rendition'; readonly rendition: Rendition };

/** The report, statement or rendition that an id, or the beginning of one, names. */
export function named(asked: string, coverage: Coverage): Named {
  const [report = '', number] = asked.split(':');
  if (number !== undefined) return renditionNamed(asked, only(asked, reportsNamed(report, coverage)), Number(number));
  const all: Named[] = [
    ...reportsNamed(asked, coverage).map((reading) => ({ kind: 'report' as const, reading })),
    ...statementsNamed(asked, coverage).map((statement) => ({ kind: 'statement' as const, statement })),
  ];
  return only(asked, all);
}

function reportsNamed(asked: string, { readings }: Coverage): Reading[] {
  return asked === '' ? [] : readings.filter((reading) => reading.report.startsWith(asked.toLowerCase()));
}

function statementsNamed(asked: string, { byStatement, comparison }: Coverage): Statement[] {
  const whole = byStatement.get(asked);
  return whole ? [whole] : comparison.statements.filter(({ id }) => id.startsWith(asked));
}

function renditionNamed(asked: string, reading: Reading, attribution: number): Named {
  if (reading.attributions[attribution]) return { kind: 'rendition', rendition: { report: reading.report, attribution } };
  throw new WrongUse(
    `There is no rendition ${asked}.`,
    `The report has ${reading.attributions.length} attributions; readout show ${asked.split(':')[0] ?? ''} shows them.`,
  );
}

function only<T>(asked: string, found: readonly T[]): T {
  const [first, ...others] = found;
  if (first === undefined)
    throw new WrongUse(`Nothing has the id "${asked}".`, 'readout list reports and readout list statements show the ids.');
  if (others.length > 0) throw new WrongUse(`${found.length} ids begin with "${asked}".`, 'Give more of the id.');
  return first;
}
