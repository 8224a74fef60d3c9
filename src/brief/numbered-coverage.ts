import type { Actor } from '../model/reading/actor.ts';
import type { ReportId } from '../model/original.ts';
import type { Origin } from '../model/coverage/origin.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { keptWhile } from '../text/kept-results.ts';
import { excerptsOf, type Excerpts } from './excerpts.ts';
import type { BriefInput } from './brief-input.ts';

/** The input with its reports numbered and everything found by id. */
export interface NumberedCoverage {
  readonly input: BriefInput;
  /** The readings in the order of their numbers. */
  readonly readings: readonly Reading[];
  readonly reading: (id: ReportId) => Reading | undefined;
  /** Number of a report in this brief, from 1. */
  readonly numberOf: (id: ReportId) => number;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Ids of statements that another statement denies. */
  readonly disputed: ReadonlySet<string>;
  readonly excerpts: (reading: Reading) => Excerpts;
}

export function numberCoverage(input: BriefInput): NumberedCoverage {
  const readings = [...input.readings].sort(byDateThenOutlet);
  const byId = new Map(readings.map((reading, at) => [reading.report, { reading, number: at + 1 }]));
  const { links, derived } = input;
  return {
    input,
    readings,
    reading: (id) => byId.get(id)?.reading,
    numberOf: (id) => byId.get(id)?.number ?? 0,
    statements: new Map(links.statements.map((statement) => [statement.id, statement])),
    actors: new Map([...readings.flatMap(({ actors }) => actors), ...links.actors].map((actor) => [actor.id, actor])),
    origins: new Map(links.origins.map((origin) => [origin.id, origin])),
    disputed: new Set(
      derived.disputes
        .filter(({ kind, denied }) => kind !== 'date' && kind !== 'who took part' && denied.length > 0)
        .flatMap(({ asserted }) => asserted),
    ),
    excerpts: (reading) => keptExcerpts(reading.passages, reading.text, () => excerptsOf(reading)),
  };
}

const keptExcerpts = keptWhile<Excerpts>();

/** By date, the undated last; within a day by outlet, then title. */
function byDateThenOutlet(a: Reading, b: Reading): number {
  return (
    compareWords(a.published.date ?? '9999', b.published.date ?? '9999') ||
    compareWords(a.outlet?.name ?? '\uffff', b.outlet?.name ?? '\uffff') ||
    compareWords(a.title ?? '', b.title ?? '') ||
    compareWords(a.report, b.report)
  );
}

/** Order by code units: the same on every machine. */
export function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
