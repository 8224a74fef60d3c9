import { sql, type Kysely } from 'kysely';
import { Provenance } from '../model/original.ts';
import type { Original } from '../model/original.ts';
import type { Coding } from '../model/reading/coding.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import { Review } from '../model/review.ts';
import { KeptConclusions } from './kept-conclusions.ts';
import { layerRows, layersOfReport, layerStates, putCoding, putReading, type LayerStates } from './layer-rows.ts';
import { isNumbered, number, Numbering } from './numbering.ts';
import { parsedLayers, type LayerRows, type ParsedLayers, type StoredLayers } from './parsed-layers.ts';
import type { DatabaseKind, RecordDatabase, RecordLeases, RecordSizes } from './record-database.ts';
import { RecordProblem } from './record-problem.ts';
import { inOrderOfTime } from './review-order.ts';
import type { Tables } from './row-types.ts';
import { inPages } from './paged-rows.ts';
import { insertReport, insertReviews, putSettings, type KeptOriginal, type MadeLayers } from './row-writing.ts';
import type { SearchIndex } from './search-index.ts';
import { isRecordAddress, recordAddress } from './postgres/record-address.ts';
import { SQLITE } from './sqlite/sqlite-record.ts';
import { wholeFile } from './whole-file.ts';
import { parsedOrNull, sound, storedReport, type StoredReport } from './stored-rows.ts';

export type { CodingKey, KeptOriginal, MadeCoding, MadeLayers, MadeReading, ReadingKey } from './row-writing.ts';
export type { LayerStates } from './layer-rows.ts';
export type { StoredLayers } from './parsed-layers.ts';
export type { StoredReport } from './stored-rows.ts';

/** Layers of more reports than these are read page by page rather than one by one. */
const MOST_SINGLE_ROWS = 200;

/** Told of a report and which of its layers is damaged. */
export type OnDamagedLayer = (report: string, layer: keyof StoredLayers) => void;

/** A report with what is derived of it. */
export interface NewReport {
  readonly original: KeptOriginal;
  readonly layers: MadeLayers;
}

/** What is kept in one step. */
export interface TogetherAdded {
  /** Where they are many, they are read one after the other. */
  readonly reports: Iterable<NewReport> | AsyncIterable<NewReport>;
  readonly reviews: readonly Review[];
  readonly settings: Readonly<Record<string, string>>;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** What is only to be shown is read from a record that cannot be written to as well. */
  readonly forShowing?: boolean;
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patience?: number;
}

/** A record that is open, whatever database keeps it. */
export class StoredRecord {
  /** What linking and deriving have found. */
  readonly conclusions: KeptConclusions;
  readonly #database: RecordDatabase;
  readonly #forShowing: boolean;
  #readOnly: boolean;
  /** Where reports were found, up to the number of the last of them. */
  #provenance = { known: new Map<string, Provenance>(), last: 0 };

  private constructor(database: RecordDatabase, forShowing = false) {
    this.#database = database;
    this.#readOnly = database.readOnly;
    this.#forShowing = forShowing;
    this.conclusions = new KeptConclusions(database);
  }

  /** What it is called where a person reads it. */
  get path(): string {
    return this.#database.path;
  }

  /** By what it can be opened again. It may hold a password, and is never shown. */
  get place(): string {
    return this.#database.place;
  }

  /** The folder in which what belongs to it stands beside it; null where it stands in none. */
  get folder(): string | null {
    return this.#database.folder;
  }

  /** True when nothing can be kept in it; one that was opened for showing finds that out when it first tries. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  get search(): SearchIndex {
    return this.#database.search;
  }

  get leases(): RecordLeases {
    return this.#database.leases;
  }

  /** A new, empty record; what is already there is never touched. */
  static async create(place: string, settings: Readonly<Record<string, string>>): Promise<StoredRecord> {
    const kind = await kindOf(place);
    return new StoredRecord(await kind.create(place, (transaction) => putSettings(transaction, settings)));
  }

  /**
   * Opens a record; for reading only when asked, when it may not be written to, and for showing also when writing fails for
   * another reason: a full disk, a folder that may only be read, another program that does not end.
   */
  static async open(place: string, options: OpenOptions = {}): Promise<StoredRecord> {
    const readOnly = options.readOnly === true;
    try {
      return await StoredRecord.#opened(place, readOnly, options);
    } catch (error) {
      const isReadable = error instanceof RecordProblem && error.onlyWriting;
      if (readOnly || options.forShowing !== true || !isReadable) throw error;
      return StoredRecord.#opened(place, true, options);
    }
  }

  static async #opened(place: string, readOnly: boolean, { patience, forShowing }: OpenOptions): Promise<StoredRecord> {
    const database = await (await kindOf(place)).open(place, readOnly, patience);
    const record = new StoredRecord(database, forShowing);
    try {
      const isSound = record.readOnly || (await record.#guarded(() => isNumbered(database.db)));
      if (!isSound) await database.transaction(number);
      return record;
    } catch (error) {
      await record.close();
      throw error;
    }
  }

  /**
   * Does the work on the record as it is at this moment, whatever other programs write to it meanwhile. The work only reads, and nothing but what
   * it is given; what this program writes may wait until it is done.
   */
  async snapshot<T>(work: (snapshot: StoredRecord) => Promise<T>): Promise<T> {
    return this.#database.snapshot((moment) =>
      work(moment === this.#database ? this : new StoredRecord(moment, this.#forShowing)),
    );
  }

  #guarded<T>(work: () => Promise<T>): Promise<T> {
    return this.#database.guarded(work);
  }

  /**
   * Writes a copy of the record as it is at this moment, whatever others write to it meanwhile; they do not wait. The copy is one plain file, and
   * it is there whole or not at all. Throws RecordProblem where there is a file of this name.
   */
  async backUp(path: string): Promise<void> {
    await wholeFile(path, (begun) => this.#guarded(() => this.#database.copyInto(begun, SQLITE)));
  }

  async sizes(): Promise<RecordSizes> {
    return this.#guarded(() => this.#database.sizes());
  }

  /** After this a record that is a file is complete by itself and safe to copy. */
  async close(): Promise<void> {
    await this.#database.close();
  }

  async has(report: string): Promise<boolean> {
    const rows = this.#database.db.selectFrom('reports').select('id').where('id', '=', report);
    return (await this.#guarded(() => rows.executeTakeFirst())) !== undefined;
  }

  /** Adds a report with what is derived of it. When this returns, all is on the disk; the same bytes twice are the same report. Settings are kept with it. */
  async add(
    original: Original,
    layers: MadeLayers,
    addedAt: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<'added' | 'already there'> {
    return this.#numbered(async (transaction, numbering) => {
      await putSettings(transaction, settings);
      return insertReport(transaction, numbering, original, layers, addedAt);
    });
  }

  /** Adds reports, decisions on them and settings: all of them or none. A report that is there already stays as it is. */
  async addTogether({ reports, reviews, settings }: TogetherAdded, addedAt: string): Promise<void> {
    await this.#guarded(() =>
      this.#numbered(async (transaction, numbering) => {
        for await (const { original, layers } of reports) await insertReport(transaction, numbering, original, layers, addedAt);
        await insertReviews(transaction, reviews);
        await putSettings(transaction, settings);
      }),
    );
  }

  /** Does the work in a transaction that puts in reports. */
  #numbered<T>(work: (transaction: Kysely<Tables>, numbering: Numbering) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (transaction) => {
      const numbering = new Numbering(transaction, 'reports');
      const done = await work(transaction, numbering);
      await numbering.end();
      return done;
    });
  }

  /** Does work that keeps what is derived or copied, which need not be kept in a record that is only shown. */
  async keepDerived(work: () => Promise<unknown>): Promise<void> {
    try {
      await this.#guarded(work);
    } catch (error) {
      if (!this.#forShowing || !(error instanceof RecordProblem) || !error.onlyWriting) throw error;
      this.#readOnly = true;
    }
  }

  /** Puts new layers in the place of old ones, and leaves the other as it is: both are derived and can always be made again. */
  async renew({ reading, coding }: Partial<MadeLayers>): Promise<void> {
    await this.keepDerived(() =>
      this.#database.transaction(async (transaction) => {
        if (reading) await putReading(transaction, reading);
        if (coding) await putCoding(transaction, coding);
      }),
    );
  }

  /** What the layers of each report were made with, in the order of the reports. */
  async layerStates(): Promise<readonly LayerStates[]> {
    return this.#guarded(() => layerStates(this.#database.db));
  }

  /**
   * The layers of the reports that have both, in the order of the reports, a page of rows at a time. One that cannot be parsed is told
   * of, and its report left out.
   */
  async *layers(onDamaged: OnDamagedLayer = () => undefined): AsyncIterable<StoredLayers> {
    // Written by this program, and checked against the schema by `readout check`; parsing each anew would cost more than reading it.
    for await (const row of inPages((after, most) => this.#guarded(() => layerRows(this.#database.db, after, most)))) {
      const layers = parsedLayers(row);
      if (typeof layers === 'string') onDamaged(row.id, layers);
      else yield layers;
    }
  }

  /** The same of reports in these states, by report; those that were read in them before are not read again. */
  async layersIn(
    states: readonly LayerStates[],
    parsed: ParsedLayers,
    onDamaged: OnDamagedLayer,
  ): Promise<ReadonlyMap<string, StoredLayers>> {
    const unread = new Map(states.filter((state) => parsed.of(state) === null).map((state) => [state.report, state]));
    for await (const row of this.#layerRowsOf(unread)) {
      const [state, layers] = [unread.get(row.id), parsedLayers(row)];
      if (typeof layers === 'string') onDamaged(row.id, layers);
      else if (state) parsed.take(state, layers);
    }
    const known = states.map((state) => [state.report, parsed.of(state)] as const);
    return new Map(known.flatMap(([report, layers]) => (layers ? [[report, layers]] : [])));
  }

  /** The rows of the layers of these reports, in any order. */
  async *#layerRowsOf(reports: ReadonlyMap<string, unknown>): AsyncIterable<LayerRows> {
    const { db } = this.#database;
    if (reports.size > MOST_SINGLE_ROWS) {
      for await (const row of inPages((after, most) => this.#guarded(() => layerRows(db, after, most))))
        if (reports.has(row.id)) yield row;
      return;
    }
    for (const id of reports.keys()) {
      const row = await this.#guarded(() => layersOfReport(db, id));
      if (row) yield { id, ...row };
    }
  }

  /** The layers of one report and where it was found; null where a layer is missing or damaged. */
  async layersOf(report: string): Promise<(StoredLayers & { readonly provenance: Provenance }) | null> {
    const row = await this.#guarded(() => layersOfReport(this.#database.db, report));
    const reading = parsedOrNull(row?.reading ?? '') as UncodedReading | null;
    const coding = parsedOrNull(row?.coding ?? '') as Coding | null;
    if (!row || reading?.report !== report || coding?.report !== report) return null;
    return { reading, coding, provenance: sound(this.path, Provenance, row.provenance, `report ${report}`) };
  }

  /** The reading of a report without its codes, as it was stored, which may be damaged; null where there is none. */
  async readingJson(report: string): Promise<string | null> {
    const row = await this.#guarded(() =>
      this.#database.db.selectFrom('readings').select('json').where('report', '=', report).executeTakeFirst(),
    );
    return row?.json ?? null;
  }

  /** The reports in the order in which they were added, a page of rows at a time. */
  async *reports(): AsyncIterable<StoredReport> {
    const all = this.#database.db.selectFrom('reports').selectAll().orderBy('number');
    const page = (after: number, most: number) => all.where('number', '>', after).limit(most).execute();
    for await (const row of inPages((after, most) => this.#guarded(() => page(after, most)))) yield storedReport(row, this.path);
  }

  async report(id: string): Promise<StoredReport | null> {
    const row = await this.#guarded(() =>
      this.#database.db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row ? storedReport(row, this.path) : null;
  }

  /** The bytes of a file from which reports were extracted; null where there is none of this hash. */
  async file(id: string): Promise<Uint8Array | null> {
    const rows = this.#database.db.selectFrom('files').select('bytes').where('id', '=', id);
    return (await this.#guarded(() => rows.executeTakeFirst()))?.bytes ?? null;
  }

  /** Where each report was found, by its id, in the order in which they were added. Reports are only ever added: those known are not read again. */
  async provenance(): Promise<ReadonlyMap<string, Provenance>> {
    const { known } = this.#provenance;
    const all = this.#database.db.selectFrom('reports').select(['id', 'number', 'provenance']).orderBy('number');
    const rows = await this.#guarded(() => all.where('number', '>', this.#provenance.last).execute());
    for (const { id, provenance } of rows) known.set(id, sound(this.path, Provenance, provenance, `report ${id}`));
    this.#provenance = { known, last: rows.at(-1)?.number ?? this.#provenance.last };
    return new Map(known);
  }

  /** Adds reviews, all or none; there is no way to change or drop one. */
  async addReviews(reviews: readonly Review[]): Promise<void> {
    await this.#guarded(() => this.#database.transaction((transaction) => insertReviews(transaction, reviews)));
  }

  /** All reviews, the oldest first. */
  async reviews(): Promise<readonly Review[]> {
    const rows = await this.#guarded(() =>
      this.#database.db.selectFrom('reviews').select(['id', 'json']).orderBy('number').execute(),
    );
    return inOrderOfTime(rows.map(({ id, json }) => sound(this.path, Review, json, `review ${id}`)));
  }

  async setting(key: string): Promise<string | null> {
    const rows = this.#database.db.selectFrom('settings').select('value').where('key', '=', key);
    return (await this.#guarded(() => rows.executeTakeFirst()))?.value ?? null;
  }

  /** The settings whose names begin so. */
  async settingsNamed(beginning: string): Promise<ReadonlyMap<string, string>> {
    const all = this.#database.db.selectFrom('settings').select(['key', 'value']);
    const named = all.where(sql`substr(key, 1, length(${beginning}))`, '=', beginning);
    const rows = await this.#guarded(() => named.execute());
    return new Map(rows.map(({ key, value }) => [key, value]));
  }

  /**
   * Puts settings in the place of those that `seen` names, all of them or none. False, and nothing is changed, where one of those says something else
   * than it said when it was seen; null: it was not there.
   */
  async setAsSeen(settings: Readonly<Record<string, string>>, seen: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.#guarded(() =>
      this.#database.transaction(async (transaction) => {
        for (const [key, said] of Object.entries(seen)) {
          const now = await transaction.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
          if ((now?.value ?? null) !== said) return false;
        }
        await putSettings(transaction, settings);
        return true;
      }),
    );
  }

  /** Takes a setting out. */
  async drop(key: string): Promise<void> {
    const dropping = (transaction: Kysely<Tables>): Promise<unknown> =>
      transaction.deleteFrom('settings').where('key', '=', key).execute();
    await this.keepDerived(() => this.#database.transaction(dropping));
  }

  async set(key: string, value: string): Promise<void> {
    await this.keepDerived(() => this.#database.transaction((transaction) => putSettings(transaction, { [key]: value })));
  }
}

/** Whether a place names a record on a server, and no file. */
export function isOnServer(place: string): boolean {
  return isRecordAddress(place);
}

/** A place as it may be shown. Throws RecordProblem where it is an address that is not whole. */
export function shownPlace(place: string): string {
  return isRecordAddress(place) ? recordAddress(place).shown : place;
}

/** What a place names: a record on a server by its address, and a file by any other name. */
async function kindOf(place: string): Promise<DatabaseKind> {
  return isRecordAddress(place) ? (await import('./postgres/postgres-record.ts')).POSTGRES_RECORDS : SQLITE;
}
