import type { Origin, SharedPassage } from '../../model/coverage/origin.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Provenance } from '../../model/original.ts';
import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { codedReading } from '../../read/coded-reading.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { Coverage } from './coverage.ts';
import type { CoverageAround } from './coverage-around.ts';
import { KEPT, listName, partsName, type KeptAbout, type KeptReport, type KeptValues } from './coverage-conclusions.ts';
import { KeptParts, type Parts } from './parts/kept-parts.ts';
import { wholeBrief, type PartedBrief } from './parts/parted-brief.ts';
import type { Line } from '../lists/listing.ts';
import type { ListName } from '../lists/list-table.ts';
import type { Brief } from '../../model/brief.ts';
import { only } from './id-lookup.ts';

async function keptOrigins(snapshot: StoredRecord, key: string): Promise<readonly Origin[]> {
  const parted = await whole(snapshot, key, KEPT.origins);
  const kept = new KeptParts(await snapshot.conclusions.all(key, partsName(KEPT.origins)));
  return ((parted && kept.lines(parted)) ?? []) as readonly Origin[];
}

/** The brief with this first day of what is new as it is kept under this key; null where it is not. Throws DamagedConclusion. */
export async function keptBriefOf(record: StoredRecord, key: string, since: string | null): Promise<Brief | null> {
  return record.snapshot(async ({ conclusions }) => {
    const json = await conclusions.one(key, KEPT.brief, since ?? '');
    if (json === null) return null;
    return wholeBrief(JSON.parse(json) as PartedBrief, new KeptParts(await conclusions.all(key, partsName(KEPT.brief))));
  });
}

/** The lines of a list as they are kept under this key; null where they are not. Throws DamagedConclusion. */
export async function keptLines(record: StoredRecord, key: string, what: ListName): Promise<readonly Line[] | null> {
  return record.snapshot(async ({ conclusions }) => {
    const json = await conclusions.one(key, listName(what), '');
    if (json === null) return null;
    const kept = new KeptParts(await conclusions.all(key, partsName(listName(what))));
    return kept.lines(JSON.parse(json) as Parts) as readonly Line[] | null;
  });
}

/**
 * What is kept around the report, statement or rendition of an id, or of the beginning of one; null where nothing is kept under this
 * key. Throws DamagedConclusion, and Refused unless the id names exactly one.
 */
export async function keptAround(record: StoredRecord, key: string, asked: string): Promise<CoverageAround | null> {
  return record.snapshot(async (snapshot) => {
    const about = await whole(snapshot, key, KEPT.about);
    if (!about) return null;
    const named = await reportsAround(snapshot, key, asked, about);
    const reports = new Map<string, KeptReport>();
    for (const id of named.reports) {
      const kept = await item(snapshot, key, KEPT.report, id);
      if (kept) reports.set(id, kept);
    }
    const readings: Reading[] = [];
    const provenance = new Map<string, Provenance>();
    for (const [id, { changed }] of reports) {
      const layers = await snapshot.layersOf(id);
      if (!layers) return null;
      readings.push({ ...codedReading(layers.reading, layers.coding), ...changed });
      provenance.set(id, layers.provenance);
    }
    const parts = {
      about,
      readings,
      provenance,
      actors: (await whole(snapshot, key, KEPT.actors)) ?? [],
      origins: await keptOrigins(snapshot, key),
      statements: await items(snapshot, key, KEPT.statement, named.statements),
      passages: named.passages.filter(({ earlier, later }) => reports.has(earlier.report) && reports.has(later.report)),
      decided: new Map([...reports].map(([id, { decided }]) => [id, decided])),
    };
    return assembled(parts);
  });
}

interface Around {
  readonly reports: ReadonlySet<string>;
  readonly statements: readonly string[];
  readonly passages: readonly SharedPassage[];
}

async function reportsAround(snapshot: StoredRecord, key: string, asked: string, about: KeptAbout): Promise<Around> {
  const [report = '', number] = asked.split(':');
  const { conclusions } = snapshot;
  const reports = report === '' ? [] : await conclusions.idsBeginning(key, KEPT.report, report.toLowerCase());
  const found = number !== undefined || asked === '' ? [] : await conclusions.idsBeginning(key, KEPT.statement, asked);
  const isWhole = found.includes(asked);
  const statements = isWhole ? [asked] : found.length > 0 ? found : await formerly(snapshot, key, asked, about);
  const named = only(asked, [
    ...(isWhole ? [] : reports).map((id) => ({ report: id, statement: null })),
    ...statements.map((id) => ({ report: null, statement: id })),
  ]);
  return named.report === null
    ? aroundStatement(snapshot, key, named.statement ?? '')
    : aroundReport(snapshot, key, named.report);
}

/** Ids of the statements that had such an id when they were decided on. */
async function formerly(snapshot: StoredRecord, key: string, asked: string, { formerIds }: KeptAbout): Promise<string[]> {
  if (asked === '') return [];
  const places = formerIds.filter(([id]) => id.startsWith(asked)).map(([, place]) => place);
  const found = new Set<string>();
  for (const { report, attribution } of places) {
    const kept = await item(snapshot, key, KEPT.report, report);
    for (const statement of await items(snapshot, key, KEPT.statement, kept?.statements ?? []))
      if (statement.renditions.some((one) => one.report === report && one.attribution === attribution)) found.add(statement.id);
  }
  return [...found];
}

async function aroundReport(snapshot: StoredRecord, key: string, report: string): Promise<Around> {
  const kept = await item(snapshot, key, KEPT.report, report);
  const passages = await items(snapshot, key, KEPT.passage, kept?.passages ?? []);
  const reports = new Set([report, ...passages.flatMap(({ earlier, later }) => [earlier.report, later.report])]);
  return { reports, statements: kept?.statements ?? [], passages };
}

async function aroundStatement(snapshot: StoredRecord, key: string, id: string): Promise<Around> {
  const statement = await item(snapshot, key, KEPT.statement, id);
  const reports = new Set(statement?.renditions.map(({ report }) => report));
  const passages = new Set<string>();
  for (const report of reports) {
    const kept = await item(snapshot, key, KEPT.report, report);
    for (const passage of kept?.passages ?? []) passages.add(passage);
  }
  return { reports, statements: [id], passages: await items(snapshot, key, KEPT.passage, [...passages].sort()) };
}

export interface CoverageParts {
  readonly about: KeptAbout;
  readonly readings: readonly Reading[];
  readonly provenance: Coverage['provenance'];
  readonly actors: readonly Actor[];
  readonly origins: readonly Origin[];
  readonly statements: readonly Statement[];
  readonly passages: readonly SharedPassage[];
  readonly decided: Coverage['decided'];
}

/** What is kept, put together. */
export function assembled({
  about,
  readings,
  provenance,
  actors,
  origins,
  statements,
  passages,
  decided,
}: CoverageParts): CoverageAround {
  const { codebook, areGuessed, originCount, formerIds, reviewed } = about;
  return {
    codebook,
    areGuessed,
    readings,
    byReport: new Map(readings.map((reading) => [reading.report, reading])),
    provenance,
    links: { actors, statements, origins, originCount, shared: passages },
    byStatement: new Map(statements.map((statement) => [statement.id, statement])),
    formerIds: new Map(formerIds),
    reviewed: new Set(reviewed),
    decided,
  };
}

type KeptName = keyof KeptValues;

async function whole<N extends KeptName>(snapshot: StoredRecord, key: string, name: N): Promise<KeptValues[N] | null> {
  return item(snapshot, key, name, '');
}

async function item<N extends KeptName>(
  { conclusions }: StoredRecord,
  key: string,
  name: N,
  id: string,
): Promise<KeptValues[N] | null> {
  const json = await conclusions.one(key, name, id);
  return json === null ? null : parsed(name, json);
}

async function items<N extends KeptName>(
  snapshot: StoredRecord,
  key: string,
  name: N,
  ids: readonly string[],
): Promise<KeptValues[N][]> {
  const found: KeptValues[N][] = [];
  for (const id of ids) {
    const one = await item(snapshot, key, name, id);
    if (one) found.push(one);
  }
  return found;
}

/** Its hash has shown that it is what was put in. */
function parsed<N extends KeptName>(_: N, json: string): KeptValues[N] {
  return JSON.parse(json) as KeptValues[N];
}
