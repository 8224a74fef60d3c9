import type { Kysely } from 'kysely';
import type { Original, Provenance } from '../model/original.ts';
import { Review } from '../model/review.ts';
import { KeptConclusions } from './conclusions/kept-conclusions.ts';
import { layerStates, putCoding, putReading, readingJsonOf, type LayerStates } from './layers/layer-rows.ts';
import { isNumbered, number, Numbering } from './numbering.ts';
import type { ParsedLayers, StoredLayers } from './layers/parsed-layers.ts';
import {
  allLayers,
  layersInStates,
  layersWithProvenance,
  type LayersWithProvenance,
  type OnDamagedLayer,
} from './layers/read-layers.ts';
import type { RecordDatabase, RecordLeases, RecordSizes } from './record-database.ts';
import { FILE_RECORDS, kindOfPlace } from './record-place.ts';
import { RecordProblem } from './record-problem.ts';
import { inOrderOfTime } from './review-order.ts';
import type { Tables } from './row-types.ts';
import { insertReport, insertReports, insertReviews, type MadeLayers, type TogetherAdded } from './row-writing.ts';
import type { SearchIndex } from './search-index.ts';
import { areAsSeen, dropSetting, putSettings, settingOf, settingsBeginning } from './setting-rows.ts';
import { wholeFile } from './whole-file.ts';
import { allReports, KnownProvenance, reportOf, sound, type StoredReport } from './stored-rows.ts';

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
  readonly #provenance = new KnownProvenance();

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
    const kind = await kindOfPlace(place);
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
    const database = await (await kindOfPlace(place)).open(place, readOnly, patience);
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
    await wholeFile(path, (begun) => this.#guarded(() => this.#database.copyInto(begun, FILE_RECORDS)));
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
        await insertReports(transaction, numbering, reports, addedAt);
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
  layers(onDamaged: OnDamagedLayer = () => undefined): AsyncIterable<StoredLayers> {
    return allLayers(this.#database, onDamaged);
  }

  /** The same of reports in these states, by report; those that were read in them before are not read again. */
  async layersIn(
    states: readonly LayerStates[],
    parsed: ParsedLayers,
    onDamaged: OnDamagedLayer,
  ): Promise<ReadonlyMap<string, StoredLayers>> {
    return layersInStates(this.#database, states, parsed, onDamaged);
  }

  /** The layers of one report and where it was found; null where a layer is missing or damaged. */
  async layersOf(report: string): Promise<LayersWithProvenance | null> {
    return layersWithProvenance(this.#database, report);
  }

  /** The reading of a report without its codes, as it was stored, which may be damaged; null where there is none. */
  async readingJson(report: string): Promise<string | null> {
    return this.#guarded(() => readingJsonOf(this.#database.db, report));
  }

  /** The reports in the order in which they were added, a page of rows at a time. */
  reports(): AsyncIterable<StoredReport> {
    return allReports(this.#database);
  }

  async report(id: string): Promise<StoredReport | null> {
    return reportOf(this.#database, id);
  }

  /** The bytes of a file from which reports were extracted; null where there is none of this hash. */
  async file(id: string): Promise<Uint8Array | null> {
    const rows = this.#database.db.selectFrom('files').select('bytes').where('id', '=', id);
    return (await this.#guarded(() => rows.executeTakeFirst()))?.bytes ?? null;
  }

  /** Where each report was found, by its id, in the order in which they were added. Reports are only ever added: those known are not read again. */
  async provenance(): Promise<ReadonlyMap<string, Provenance>> {
    return this.#provenance.now(this.#database);
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
    return this.#guarded(() => settingOf(this.#database.db, key));
  }

  /** The settings whose names begin so. */
  async settingsNamed(beginning: string): Promise<ReadonlyMap<string, string>> {
    return this.#guarded(() => settingsBeginning(this.#database.db, beginning));
  }

  /**
   * Puts settings in the place of those that `seen` names, all of them or none. False, and nothing is changed, where one of those says something else
   * than it said when it was seen; null: it was not there.
   */
  async setAsSeen(settings: Readonly<Record<string, string>>, seen: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.#guarded(() =>
      this.#database.transaction(async (transaction) => {
        if (!(await areAsSeen(transaction, seen))) return false;
        await putSettings(transaction, settings);
        return true;
      }),
    );
  }

  /** Takes a setting out. */
  async drop(key: string): Promise<void> {
    await this.keepDerived(() => this.#database.transaction((transaction) => dropSetting(transaction, key)));
  }

  async set(key: string, value: string): Promise<void> {
    await this.keepDerived(() => this.#database.transaction((transaction) => putSettings(transaction, { [key]: value })));
  }
}
