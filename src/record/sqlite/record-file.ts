import { link, rm } from 'node:fs/promises';
import { Kysely } from 'kysely';
import { Provenance } from '../../model/original.ts';
import type { Original } from '../../model/original.ts';
import type { Coding } from '../../model/reading/coding.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { Review } from '../../model/review.ts';
import { exists, isWritable, refuseNewer, requireFile, settled } from './file-checks.ts';
import { migrate, MIGRATIONS, standIn } from './migrations.ts';
import { RecordProblem } from '../record-problem.ts';
import { Leases } from './leases.ts';
import { RecordAccess } from './record-access.ts';
import { inOrderOfTime } from './review-order.ts';
import { SearchIndex } from './search-index.ts';
import { ParsedLayers, type StoredLayers } from './parsed-layers.ts';
import { parsedOrNull, sound, storedReport, type StoredReport } from './stored-rows.ts';
import type { Tables } from './row-types.ts';
import {
  insertReport,
  insertReviews,
  putSettings,
  type CodingKey,
  type KeptOriginal,
  type MadeLayers,
  type ReadingKey,
} from './row-writing.ts';
import { KeptConclusions } from './kept-conclusions.ts';
import { countChanges, guardOriginals, inWords, mark, openSqlite, tableSizes, type SqliteFile } from './database-file.ts';

export type { CodingKey, KeptOriginal, MadeCoding, MadeLayers, MadeReading, ReadingKey } from './row-writing.ts';
export type { StoredLayers } from './parsed-layers.ts';
export type { StoredReport } from './stored-rows.ts';

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

/** What the layers of a report were made with; null for one that is not there. */
export interface LayerStates {
  readonly report: string;
  readonly reading: ReadingKey | null;
  readonly coding: CodingKey | null;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** What is only to be shown is read from a record that cannot be written to as well. */
  readonly forShowing?: boolean;
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patience?: number;
}

/** How many rows are held at once while going through a table. */
const PAGE_ROWS = 64;

export class RecordFile {
  readonly path: string;
  /** What linking and deriving have found. */
  readonly conclusions: KeptConclusions;
  readonly search: SearchIndex;
  readonly leases: Leases;
  #readOnly: boolean;
  readonly #forShowing: boolean;
  readonly #file: SqliteFile;
  readonly #db: Kysely<Tables>;
  readonly #access: RecordAccess;

  private constructor(path: string, readOnly: boolean, file: SqliteFile, forShowing = false) {
    this.path = path;
    this.#readOnly = readOnly;
    this.#forShowing = forShowing;
    this.#file = file;
    this.#db = new Kysely<Tables>({ dialect: file.dialect });
    this.#access = new RecordAccess(this.#db, path);
    this.conclusions = new KeptConclusions(this.#access);
    this.leases = new Leases(this.#access);
    this.search = new SearchIndex(this.#access, readOnly);
  }

  /** True when nothing can be kept in it; one that was opened for showing finds that out when it first tries. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** A new, empty record; a file that is already there is never touched. */
  static async create(path: string, settings: Readonly<Record<string, string>>): Promise<RecordFile> {
    if (await exists(path))
      throw new RecordProblem(
        path,
        'there is already a file of this name',
        'Add reports to it with readout add, or give another folder.',
      );
    const record = new RecordFile(path, false, openSqlite(path, false));
    await record.#guarded(async () => {
      mark(record.#file);
      await migrate(record.#db);
      guardOriginals(record.#file);
      countChanges(record.#file);
      await putSettings(record.#db, settings);
    });
    return record;
  }

  /**
   * Opens a record; for reading only when asked, when the file may not be written to, and for showing also when writing fails for
   * another reason: a full disk, a folder that may only be read, another program that does not end.
   */
  static async open(path: string, options: OpenOptions = {}): Promise<RecordFile> {
    await requireFile(path);
    const readOnly = options.readOnly === true || !(await isWritable(path));
    try {
      return await RecordFile.#opened(path, readOnly, options);
    } catch (error) {
      const isReadable = error instanceof RecordProblem && error.onlyWriting;
      if (readOnly || options.forShowing !== true || !isReadable) throw error;
      return RecordFile.#opened(path, true, options);
    }
  }

  static async #opened(path: string, readOnly: boolean, { patience, forShowing }: OpenOptions): Promise<RecordFile> {
    let steps: readonly string[] = [];
    const file = openSqlite(path, readOnly, patience, (taken) => {
      steps = taken;
      refuseNewer(path, taken);
    });
    if (!file.marked) {
      file.close();
      throw new RecordProblem(path, 'it is not a record', 'Give the .readout file that readout init made.');
    }
    const record = new RecordFile(path, readOnly, file, forShowing);
    try {
      await record.#guarded(() => record.#upgrade(steps));
      return record;
    } catch (error) {
      await record.close();
      throw error;
    }
  }

  async #upgrade(steps: readonly string[]): Promise<void> {
    if (this.readOnly) return standIn(this.#db, steps);
    if (Object.keys(MIGRATIONS).some((step) => !steps.includes(step))) await migrate(this.#db);
    guardOriginals(this.#file);
    countChanges(this.#file);
  }

  /**
   * Does the work on the record as it is at this moment, whatever other programs write to it meanwhile. The work only reads; what this program
   * writes waits until it is done.
   */
  async snapshot<T>(work: (snapshot: RecordFile) => Promise<T>): Promise<T> {
    return this.#access.alone(async () => {
      this.#file.run('begin');
      try {
        return await work(this);
      } finally {
        this.#file.endReading();
      }
    });
  }

  #guarded<T>(work: () => Promise<T>): Promise<T> {
    return this.#access.guarded(work);
  }

  /**
   * Writes a copy of the record as it is at this moment, whatever others write to it meanwhile; they do not wait. The copy is one plain file, and
   * it is there whole or not at all. Throws RecordProblem where there is a file of this name.
   */
  async backUp(path: string): Promise<void> {
    if (await exists(path))
      throw new RecordProblem(path, 'there is already a file of this name', 'Give a name that no file has yet.');
    const begun = `${path}.${process.pid}.part`;
    await rm(begun, { force: true });
    try {
      this.#file.run(`vacuum into '${begun.replaceAll("'", "''")}'`);
      await settled(begun);
      await link(begun, path);
    } catch (error) {
      throw inWords(path, error);
    } finally {
      await rm(begun, { force: true });
    }
  }

  sizes(): ReturnType<typeof tableSizes> {
    return tableSizes(this.#file);
  }

  /** After this the file is complete by itself and safe to copy. */
  async close(): Promise<void> {
    await this.#db.destroy();
    this.#file.close();
  }

  async has(report: string): Promise<boolean> {
    const rows = this.#db.selectFrom('reports').select('id').where('id', '=', report);
    return (await this.#guarded(() => rows.executeTakeFirst())) !== undefined;
  }

  /** Adds a report with what is derived of it. When this returns, all is on the disk; the same bytes twice are the same report. */
  async add(original: Original, layers: MadeLayers, addedAt: string): Promise<'added' | 'already there'> {
    return this.#guarded(() => this.#access.transaction((transaction) => insertReport(transaction, original, layers, addedAt)));
  }

  /** Adds reports, decisions on them and settings: all of them or none. A report that is there already stays as it is. */
  async addTogether({ reports, reviews, settings }: TogetherAdded, addedAt: string): Promise<void> {
    await this.#guarded(() =>
      this.#access.transaction(async (transaction) => {
        for await (const { original, layers } of reports) await insertReport(transaction, original, layers, addedAt);
        await insertReviews(transaction, reviews);
        await putSettings(transaction, settings);
      }),
    );
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
      this.#access.transaction(async (transaction) => {
        if (reading)
          await transaction
            .insertInto('readings')
            .values(reading)
            .onConflict((conflict) => conflict.column('report').doUpdateSet(reading))
            .execute();
        if (coding)
          await transaction
            .insertInto('codings')
            .values(coding)
            .onConflict((conflict) => conflict.column('report').doUpdateSet(coding))
            .execute();
      }),
    );
  }

  /** What the layers of each report were made with, in the order of the reports. */
  async layerStates(): Promise<readonly LayerStates[]> {
    const rows = await this.#guarded(() =>
      this.#db
        .selectFrom('reports')
        .leftJoin('readings', 'readings.report', 'reports.id')
        .leftJoin('codings', 'codings.report', 'reports.id')
        .select([
          'reports.id as report',
          'readings.version',
          'readings.codebook',
          'codings.reading as codedReading',
          'codings.version as codingVersion',
          'codings.codebook as codingCodebook',
        ])
        .orderBy('reports.number')
        .execute(),
    );
    return rows.map(({ report, version, codebook, codedReading, codingVersion, codingCodebook }) => ({
      report,
      reading: version === null || codebook === null ? null : { version, codebook },
      coding:
        codedReading === null || codingVersion === null || codingCodebook === null
          ? null
          : { reading: codedReading, version: codingVersion, codebook: codingCodebook },
    }));
  }

  /**
   * The layers of the reports that have both, in the order of the reports, a page of rows at a time. One that cannot be parsed is told
   * of, and its report left out.
   */
  async *layers(
    onDamaged: (report: string, layer: keyof StoredLayers) => void = () => undefined,
    parsed: ParsedLayers | null = null,
  ): AsyncIterable<StoredLayers> {
    for (let after = 0; ;) {
      const page = await this.#guarded(() =>
        this.#db
          .selectFrom('reports')
          .innerJoin('readings', 'readings.report', 'reports.id')
          .innerJoin('codings', 'codings.report', 'reports.id')
          .select(['reports.number', 'reports.id', 'readings.json as reading', 'codings.json as coding'])
          .where('reports.number', '>', after)
          .orderBy('reports.number')
          .limit(PAGE_ROWS)
          .execute(),
      );
      // Written by this program, and checked against the schema by `readout check`; parsing each anew would cost more than reading it.
      for (const row of page) {
        const layers = (parsed ?? new ParsedLayers()).of(row);
        if (typeof layers === 'string') onDamaged(row.id, layers);
        else yield layers;
      }
      const last = page.at(-1);
      if (!last) return;
      after = last.number;
    }
  }

  /** The layers of one report and where it was found; null where a layer is missing or damaged. */
  async layersOf(report: string): Promise<(StoredLayers & { readonly provenance: Provenance }) | null> {
    const row = await this.#guarded(() =>
      this.#db
        .selectFrom('reports')
        .innerJoin('readings', 'readings.report', 'reports.id')
        .innerJoin('codings', 'codings.report', 'reports.id')
        .select(['reports.provenance', 'readings.json as reading', 'codings.json as coding'])
        .where('reports.id', '=', report)
        .executeTakeFirst(),
    );
    const reading = parsedOrNull(row?.reading ?? '') as UncodedReading | null;
    const coding = parsedOrNull(row?.coding ?? '') as Coding | null;
    if (!row || reading?.report !== report || coding?.report !== report) return null;
    return { reading, coding, provenance: sound(this.path, Provenance, row.provenance, `report ${report}`) };
  }

  /** The reading of a report without its codes, as it was stored, which may be damaged; null where there is none. */
  async readingJson(report: string): Promise<string | null> {
    const row = await this.#guarded(() =>
      this.#db.selectFrom('readings').select('json').where('report', '=', report).executeTakeFirst(),
    );
    return row?.json ?? null;
  }

  /** The reports in the order in which they were added, a page of rows at a time. */
  async *reports(): AsyncIterable<StoredReport> {
    for (let after = 0; ;) {
      const page = await this.#guarded(() =>
        this.#db.selectFrom('reports').selectAll().where('number', '>', after).orderBy('number').limit(PAGE_ROWS).execute(),
      );
      for (const row of page) yield storedReport(row, this.path);
      const last = page.at(-1);
      if (!last) return;
      after = last.number;
    }
  }

  async report(id: string): Promise<StoredReport | null> {
    const row = await this.#guarded(() => this.#db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst());
    return row ? storedReport(row, this.path) : null;
  }

  /** The bytes of a file from which reports were extracted; null where there is none of this hash. */
  async file(id: string): Promise<Uint8Array | null> {
    const rows = this.#db.selectFrom('files').select('bytes').where('id', '=', id);
    return (await this.#guarded(() => rows.executeTakeFirst()))?.bytes ?? null;
  }

  /** Where each report was found, by its id, in the order in which they were added. */
  async provenance(): Promise<ReadonlyMap<string, Provenance>> {
    const all = this.#db.selectFrom('reports').select(['id', 'provenance']).orderBy('number');
    const rows = await this.#guarded(() => all.execute());
    return new Map(rows.map(({ id, provenance }) => [id, sound(this.path, Provenance, provenance, `report ${id}`)]));
  }

  /** Adds reviews, all or none; there is no way to change or drop one. */
  async addReviews(reviews: readonly Review[]): Promise<void> {
    await this.#guarded(() => this.#access.transaction((transaction) => insertReviews(transaction, reviews)));
  }

  /** All reviews, the oldest first. */
  async reviews(): Promise<readonly Review[]> {
    const rows = await this.#guarded(() => this.#db.selectFrom('reviews').select(['id', 'json']).orderBy('number').execute());
    return inOrderOfTime(rows.map(({ id, json }) => sound(this.path, Review, json, `review ${id}`)));
  }

  async setting(key: string): Promise<string | null> {
    const rows = this.#db.selectFrom('settings').select('value').where('key', '=', key);
    return (await this.#guarded(() => rows.executeTakeFirst()))?.value ?? null;
  }

  async set(key: string, value: string): Promise<void> {
    await this.keepDerived(() => this.#access.transaction((transaction) => putSettings(transaction, { [key]: value })));
  }
}
