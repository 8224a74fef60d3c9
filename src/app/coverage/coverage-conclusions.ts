import type { Line } from '../lists/listing.ts';
import { LISTINGS, type ListName } from '../lists/list-table.ts';
import { briefOf } from '../make-brief.ts';
import { frontPageOf } from '../../render/page/front-page.ts';
import { keptOf } from '../../link/keeping/kept-results.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Derived } from '../../model/coverage/derived.ts';
import type { Origin, OriginCount, SharedPassage } from '../../model/coverage/origin.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { DecidedWords } from '../../review/apply-reviews.ts';
import type { Conclusion } from '../../record/sqlite/kept-conclusions.ts';
import type { Coverage } from './coverage.ts';

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
  /** How many lines a list has, by its name. */
  length: 'length of list',
  /** By the first day that counts as new; '' where the brief chooses it. */
  brief: 'brief',
  /** The first sections of that brief, cut to what is read at once. */
  front: 'front page',
} as const;

/** Lines of a list that are kept in one row. */
const LINES_IN_ROW = 200;

/** Enough digits that the ids of rows sort as their numbers do. */
const NUMBER_DIGITS = 8;

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
  readonly [KEPT.origins]: readonly Origin[];
  readonly [KEPT.derived]: Derived;
  readonly [KEPT.about]: KeptAbout;
}

/** The lines of each list, made of a coverage. */
export async function linesOf(coverage: Coverage, what: ListName): Promise<readonly Line[]> {
  return (await LISTINGS[what]()).lines(coverage);
}

/** The name under which the lines of a list are kept. */
export function listName(what: ListName): string {
  return `list of ${what}`;
}

/**
 * All that is kept of a coverage: itself, its lists, and the brief that chooses what is new. `layers` gives the readings as the record has
 * them. Whatever is made of the same coverage is the same.
 */
export async function conclusionsOf(coverage: Coverage, layers: ReadonlyMap<string, Reading>): Promise<Conclusion[]> {
  const brief = briefOf(coverage, { since: null, now: '' });
  const told = [row(KEPT.brief, '', brief), row(KEPT.front, '', frontPageOf(brief))];
  return [...coverageRows(coverage, layers), ...told, ...(await listRows(coverage))];
}

/** The brief with this first day of what is new; null where it chooses the day. When it is read is put in when it is. */
export function keptBrief(coverage: Coverage, since: string | null): Conclusion {
  return row(KEPT.brief, since ?? '', briefOf(coverage, { since, now: '' }));
}

function coverageRows(coverage: Coverage, layers: ReadonlyMap<string, Reading>): Conclusion[] {
  const { links, derived, codebook, areGuessed, formerIds, reviewed } = coverage;
  const { actors, statements, origins, originCount, shared } = links;
  const about: KeptAbout = { codebook, areGuessed, originCount, formerIds: [...formerIds], reviewed: [...reviewed] };
  const order = statements.map(({ id }) => id);
  return [
    row(KEPT.about, '', about),
    row(KEPT.actors, '', actors),
    row(KEPT.origins, '', origins),
    row(KEPT.derived, '', derived),
    row(KEPT.order, '', order),
    ...statements.map((statement) => ({ name: KEPT.statement, id: statement.id, json: jsonOf(statement) })),
    ...shared.map((passage, at) => ({ name: KEPT.passage, id: numbered(at), json: jsonOf(passage) })),
    ...reportRows(coverage, layers),
  ];
}

function reportRows({ readings, links, decided }: Coverage, layers: ReadonlyMap<string, Reading>): Conclusion[] {
  const statements = new Map<string, Set<string>>();
  for (const { id, renditions } of links.statements)
    for (const { report } of renditions) statements.set(report, (statements.get(report) ?? new Set()).add(id));
  const passages = new Map<string, string[]>();
  for (const [at, { earlier, later }] of links.shared.entries())
    for (const { report } of [earlier, later]) {
      const own = passages.get(report);
      if (own) own.push(numbered(at));
      else passages.set(report, [numbered(at)]);
    }
  return readings.map((reading, at) => {
    const { report } = reading;
    const kept: PlacedReport = {
      place: at,
      changed: changedParts(layers.get(report), reading),
      decided: decided.get(report) ?? [],
      statements: [...(statements.get(report) ?? [])],
      passages: passages.get(report) ?? [],
    };
    return row(KEPT.report, report, kept);
  });
}

/** The parts of a reading that are otherwise than in its layers; all of it where there are none. */
function changedParts(before: Reading | undefined, now: Reading): Partial<Reading> {
  if (!before) return now;
  const parts = Object.entries(now).filter(
    ([part, value]) =>
      before[part as keyof Reading] !== value && JSON.stringify(before[part as keyof Reading]) !== JSON.stringify(value),
  );
  return Object.fromEntries(parts);
}

async function listRows(coverage: Coverage): Promise<Conclusion[]> {
  const rows: Conclusion[] = [];
  for (const what of Object.keys(LISTINGS) as ListName[]) {
    const lines = await linesOf(coverage, what);
    rows.push(row(KEPT.length, what, lines.length));
    // A list without lines has a row, so that it can be told from one that is not kept.
    for (let at = 0; at === 0 || at < lines.length; at += LINES_IN_ROW)
      rows.push(row(listName(what), numbered(at / LINES_IN_ROW), lines.slice(at, at + LINES_IN_ROW)));
  }
  return rows;
}

/** Of what stays the same object while it says the same. */
const jsonOf = keptOf((value: Statement | SharedPassage) => JSON.stringify(value));

function row(name: string, id: string, value: unknown): Conclusion {
  return { name, id, json: JSON.stringify(value) };
}

function numbered(at: number): string {
  return String(at).padStart(NUMBER_DIGITS, '0');
}
