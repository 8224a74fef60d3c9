import type { Actor } from '../model/reading/actor.ts';
import type { ReportId } from '../model/original.ts';
import type { Origin } from '../model/coverage/origin.ts';
import { originsById, statementsById } from '../link/origins/origin-count.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { keptInPlace } from '../link/keeping/kept-in-place.ts';
import { toldReading, type ToldReading } from '../link/keeping/told-reading.ts';
import { keptWhile } from '../text/kept-results.ts';
import { excerptsOf, type Excerpts } from './excerpts.ts';
import type { BriefInput } from './brief-input.ts';

/** The input with its reports numbered and everything found by id. */
export interface NumberedCoverage {
  readonly input: BriefInput;
  /** The readings in the order of their numbers. */
  readonly readings: readonly Reading[];
  readonly reading: (id: ReportId) => Reading | undefined;
  /** What stays the same object where nothing but codes of a report has changed. */
  readonly toldBy: (id: ReportId) => ToldReading | undefined;
  /** What the readings tell, in their order; the same list where none tells anything else. */
  readonly told: readonly ToldReading[];
  /** Number of a report in this brief, from 1. */
  readonly numberOf: (id: ReportId) => number;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Somebody by name, with his office; who is known by the office only is called by it once. */
  readonly actorInWords: (id: string) => string;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Ids of statements that another statement denies. */
  readonly disputed: ReadonlySet<string>;
  readonly excerpts: (reading: Reading) => Excerpts;
}

export function numberCoverage(input: BriefInput): NumberedCoverage {
  const readings = [...input.readings].sort(byDateThenOutlet);
  const byId = new Map(numbered(readings).map((one) => [one.reading.report, one]));
  const { links, derived } = input;
  const actors = new Map([...readings.flatMap((reading) => reading.actors), ...links.actors].map((actor) => [actor.id, actor]));
  const inWords = new Map([...actors].map(([id, actor]) => [id, actorWords(actor)]));
  return {
    input,
    readings,
    reading: (id) => byId.get(id)?.reading,
    toldBy: (id) => byId.get(id)?.bare,
    told: toldInOrder(readings),
    numberOf: (id) => byId.get(id)?.number ?? 0,
    statements: statementsById(links.statements),
    actors,
    actorInWords: (id) => inWords.get(id) ?? id,
    origins: originsById(links.origins),
    disputed: new Set(
      derived.disputes
        .filter(({ kind, denied }) => kind !== 'date' && kind !== 'who took part' && denied.length > 0)
        .flatMap(({ asserted }) => asserted),
    ),
    excerpts: (reading) => keptExcerpts(reading.passages, reading.text, () => excerptsOf(reading)),
  };
}

const toldInOrder = keptInPlace(toldReading);

interface NumberedReading {
  readonly reading: Reading;
  readonly number: number;
  readonly bare: ToldReading;
}

const numbered = keptInPlace(
  (reading: Reading, place): NumberedReading => ({ reading, number: place + 1, bare: toldReading(reading) }),
  { isStill: ({ number }, _, place) => number === place + 1 },
);

function actorWords({ name, office }: Actor): string {
  return office && office.toLowerCase() !== name.toLowerCase() ? `${name}, ${office}` : name;
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
