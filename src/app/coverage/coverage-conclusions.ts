import type { Line } from '../lists/listing.ts';
import { keptOfThings } from '../../link/keeping/kept-of-things.ts';
import { toldInOrder } from '../lists/kept-lines.ts';
import { LISTINGS, type ListName } from '../lists/list-table.ts';
import { briefOf } from '../make-brief.ts';
import { frontPageOf } from '../../render/page/front-page.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';
import type { Brief } from '../../model/brief.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Derived } from '../../model/coverage/derived.ts';
import type { OriginCount, SharedPassage } from '../../model/coverage/origin.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { DecidedWords } from '../../review/apply-reviews.ts';
import { madeConclusion, type MadeConclusion } from '../../record/conclusions/kept-conclusions.ts';
import type { Coverage } from './coverage.ts';
import { PartedLists, type Parts } from './parts/kept-parts.ts';
import { partedBrief } from './parts/parted-brief.ts';

/** The kinds of what is kept of a coverage; each report, statement and shared passage has a row of its own. */
export const KEPT = {
  report: 'report',
  statement: 'statement',
  passage: 'passage',
  /** Ids of the statements in their order. */
  order: 'order of statements',
  actors: 'actors',
  origins: 'origins',
  derived: 'derived facts',
  about: 'about',
  /** By the first day that counts as new; '' where the brief chooses it. */
  brief: 'brief',
  /** The first sections of that brief, cut to what is read at once. */
  front: 'front page',
} as const;

/** What is kept of one report. */
export interface KeptReport {
  /** What is otherwise than in the layers of the reading: decisions, joined actors. */
  readonly changed: Partial<Reading>;
  readonly decided: readonly DecidedWords[];
  /** Ids of the statements with words in it. */
  readonly statements: readonly string[];
  /** Ids of the passages that it shares with others. */
  readonly passages: readonly string[];
}

/** With its place among the reports. */
export type PlacedReport = KeptReport & { readonly place: number };

/** What is kept of the coverage as a whole. */
export interface KeptAbout {
  readonly codebook: Codebook;
  readonly areGuessed: boolean;
  readonly originCount: OriginCount;
  readonly formerIds: readonly (readonly [string, Rendition])[];
  readonly reviewed: readonly string[];
}

/** What is kept of a coverage, by the name of its kind. */
export interface KeptValues {
  readonly [KEPT.report]: PlacedReport;
  readonly [KEPT.statement]: Statement;
  readonly [KEPT.passage]: SharedPassage;
  readonly [KEPT.order]: readonly string[];
  readonly [KEPT.actors]: readonly Actor[];
  readonly [KEPT.origins]: Parts;
  readonly [KEPT.derived]: PartedDerived;
  readonly [KEPT.about]: KeptAbout;
}

/** The facts that follow, their long lists in parts. */
export type PartedDerived = Readonly<Record<keyof Derived, Parts | readonly unknown[]>>;

/** The lines of each list, made of a coverage. */
export async function linesOf(coverage: Coverage, what: ListName): Promise<readonly Line[]> {
  return (await LISTINGS[what]()).lines(coverage);
}

/** The name under which the parts of what is kept under a name are kept. */
export function partsName(name: string): `part of ${string}` {
  return `part of ${name}`;
}

/** The name under which the lines of a list are kept. */
export function listName(what: ListName): string {
  return `list of ${what}`;
}

/**
 * All that is kept of a coverage: itself, its lists, and the brief that chooses what is new. `layers` gives the readings as the record has
 * them. Whatever is made of the same coverage is the same.
 */
export async function conclusionsOf(coverage: Coverage, layers: ReadonlyMap<string, Reading>): Promise<MadeConclusion[]> {
  const brief = briefOf(coverage, { since: null, now: '' });
  const told = [...briefRows(brief, ''), madeConclusion(KEPT.front, '', frontPageOf(brief))];
  return [...coverageRows(coverage, layers), ...told, ...(await listRows(coverage))];
}

/** The brief with this first day of what is new; null where it chooses the day. When it is read is put in when it is. */
export function keptBrief(coverage: Coverage, since: string | null): MadeConclusion[] {
  return briefRows(briefOf(coverage, { since, now: '' }), since ?? '');
}

function briefRows(brief: Brief, id: string): MadeConclusion[] {
  const lists = new PartedLists(partsName(KEPT.brief));
  const parted = partedBrief(brief, lists);
  return [...lists.rows, madeConclusion(KEPT.brief, id, parted)];
}

function coverageRows(coverage: Coverage, layers: ReadonlyMap<string, Reading>): MadeConclusion[] {
  const { links, derived, codebook, areGuessed, formerIds, reviewed } = coverage;
  const { actors, statements, origins, originCount } = links;
  const about: KeptAbout = { codebook, areGuessed, originCount, formerIds: [...formerIds], reviewed: [...reviewed] };
  const order = statements.map(({ id }) => id);
  const [originLists, derivedLists] = [new PartedLists(partsName(KEPT.origins)), new PartedLists(partsName(KEPT.derived))];
  const passages = passagesById(coverage);
  return [
    madeConclusion(KEPT.about, '', about),
    madeConclusion(KEPT.actors, '', actors),
    madeConclusion(KEPT.origins, '', originLists.part(origins)),
    madeConclusion(KEPT.derived, '', partedDerived(derived, derivedLists)),
    madeConclusion(KEPT.order, '', order),
    ...originLists.rows,
    ...derivedLists.rows,
    ...statements.map(statementRow),
    ...[...passages].map(([id, passage]) => keptPassageRow(passage, id, () => madeConclusion(KEPT.passage, id, passage))),
    ...reportRows(coverage, layers, passages),
  ];
}

/** Of what stays the same object while it says the same. */
const statementRow = keptOf((statement: Statement) => madeConclusion(KEPT.statement, statement.id, statement));
const keptPassageRow = keptWhile<MadeConclusion>();

function partedDerived(derived: Derived, lists: PartedLists): PartedDerived {
  const parted = Object.entries(derived).map(([kind, facts]) => [
    kind,
    facts.every((fact) => typeof fact === 'object') ? lists.part(facts) : facts,
  ]);
  return Object.fromEntries(parted) as PartedDerived;
}

/** The passages by ids that sort as the passages stand: by the later report in the order of time, the earlier one, and the place. */
function passagesById({ links, readings, byReport }: Coverage): ReadonlyMap<string, SharedPassage> {
  return keptPassages([links.shared, toldInOrder(readings)], () => namedPassages(links.shared, byReport));
}

/** Of the same passages and what the same reports tell. */
const keptPassages = keptOfThings<ReadonlyMap<string, SharedPassage>>();

function namedPassages(shared: readonly SharedPassage[], byReport: Coverage['byReport']): ReadonlyMap<string, SharedPassage> {
  const placeOf = (report: string): string => `${dayInOrder(byReport.get(report))}${report.slice(0, REPORT_ID_DIGITS)}`;
  return new Map(
    shared.map((passage) => {
      const { earlier, later } = passage;
      return [`${placeOf(later.report)}${placeOf(earlier.report)}${String(later.start).padStart(PLACE_DIGITS, '0')}`, passage];
    }),
  );
}

/** So much of a report's id tells reports of one day apart. */
const REPORT_ID_DIGITS = 8;
/** Enough digits that places in a text, and days, sort as their numbers do. */
const PLACE_DIGITS = 8;
const DAYS_BEFORE_ZERO = 1_000_000;
const UNDATED = '99999999';

function dayInOrder(reading: Reading | undefined): string {
  const day = dayNumber(reading?.published.date);
  return day === null ? UNDATED : String(day + DAYS_BEFORE_ZERO).padStart(PLACE_DIGITS, '0');
}

function reportRows(
  { readings, links, decided }: Coverage,
  layers: ReadonlyMap<string, Reading>,
  passagesIn: ReadonlyMap<string, SharedPassage>,
): MadeConclusion[] {
  const statements = statementsByReport(links.statements);
  const passages = passagesByReport(passagesIn);
  return readings.map((reading, place) => {
    const { report } = reading;
    const own = { statements: [...(statements.get(report) ?? [])], passages: passages.get(report) ?? [] };
    const words = decided.get(report) ?? NOTHING_DECIDED;
    const layer = layers.get(report);
    const asked = rowAsked([reading, layer ?? NO_LAYER, words, ...own.statements]);
    return keptReportRow(asked, `${place} ${own.passages.join(' ')}`, () => {
      const ids = own.statements.map(({ id }) => id);
      const kept: PlacedReport = {
        place,
        changed: changedParts(layer, reading),
        decided: words,
        statements: ids,
        passages: own.passages,
      };
      return madeConclusion(KEPT.report, report, kept);
    });
  });
}

function statementsByReport(all: readonly Statement[]): ReadonlyMap<string, ReadonlySet<Statement>> {
  const found = new Map<string, Set<Statement>>();
  for (const statement of all)
    for (const { report } of statement.renditions) found.set(report, (found.get(report) ?? new Set()).add(statement));
  return found;
}

/** Ids of the passages that each report shares, in their order. */
const passagesByReport = keptOf((all: ReadonlyMap<string, SharedPassage>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [id, { earlier, later }] of all)
    for (const { report } of [earlier, later]) {
      const own = found.get(report);
      if (own) own.push(id);
      else found.set(report, [id]);
    }
  return found;
});

const NO_LAYER = {};
const NOTHING_DECIDED: readonly DecidedWords[] = [];
/** What a row of a report follows from, as one thing. */
const rowAsked = keptOfList<object, object>(() => ({}), { most: 1 });
const keptReportRow = keptWhile<MadeConclusion>();

/** The parts of a reading that are otherwise than in its layers; all of it where there are none. */
function changedParts(before: Reading | undefined, now: Reading): Partial<Reading> {
  if (!before) return now;
  const parts = Object.entries(now).filter(
    ([part, value]) =>
      before[part as keyof Reading] !== value && JSON.stringify(before[part as keyof Reading]) !== JSON.stringify(value),
  );
  return Object.fromEntries(parts);
}

async function listRows(coverage: Coverage): Promise<MadeConclusion[]> {
  const rows: MadeConclusion[] = [];
  for (const what of Object.keys(LISTINGS) as ListName[]) {
    const lists = new PartedLists(partsName(listName(what)));
    rows.push(madeConclusion(listName(what), '', lists.part(await linesOf(coverage, what))), ...lists.rows);
  }
  return rows;
}
