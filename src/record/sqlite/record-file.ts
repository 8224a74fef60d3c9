import { access, constants, stat } from 'node:fs/promises';
import { Kysely } from 'kysely';
import { Given, MediaType, Provenance } from '../../model/original.ts';
import type { Original } from '../../model/original.ts';
import { Reading } from '../../model/reading/reading.ts';
import { Review } from '../../model/review.ts';
import { migrate, unknownMigrations } from './migrations.ts';
import { RecordProblem } from '../record-problem.ts';
import type { ReportRow, Tables } from './tables.ts';
import { guardOriginals, inWords, mark, openSqlite, type SqliteFile } from './database-file.ts';

/** A report as the record keeps it: everything from which the original can be made again. */
export interface StoredReport extends Omit<Original, 'source'> {
  readonly number: number;
  readonly addedAt: string;
}

/** A reading with what it was made from. `json` is the reading itself, ready to be stored. */
export interface MadeReading {
  readonly report: string;
  readonly version: string;
  readonly codebook: string;
  readonly json: string;
}

export interface ReadingState {
  readonly report: string;
  readonly version: string;
  readonly codebook: string;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patience?: number;
}

/** How many rows are held at once while going through a table. */
const PAGE = 64;

export class RecordFile {
  readonly path: string;
  readonly readOnly: boolean;
  readonly #file: SqliteFile;
  readonly #db: Kysely<Tables>;

  private constructor(path: string, readOnly: boolean, file: SqliteFile) {
    this.path = path;
    this.readOnly = readOnly;
    this.#file = file;
    this.#db = new Kysely<Tables>({ dialect: file.dialect });
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
      await record.#setAll(settings);
    });
    return record;
  }

  /** Opens a record; for reading only when asked, or when the file may not be written to. */
  static async open(path: string, options: OpenOptions = {}): Promise<RecordFile> {
    if (!(await exists(path)))
      throw new RecordProblem(path, 'there is no such record', 'Make one with readout init, or check the spelling.');
    const readOnly = options.readOnly === true || !(await isWritable(path));
    const file = openSqlite(path, readOnly, options.patience);
    if (!file.marked) {
      file.close();
      throw new RecordProblem(path, 'it is not a record', 'Give the .readout file that readout init made.');
    }
    const record = new RecordFile(path, readOnly, file);
    try {
      await record.#guarded(() => record.#upgrade());
      return record;
    } catch (error) {
      await record.close();
      throw error;
    }
  }

  async #upgrade(): Promise<void> {
    const unknown = await unknownMigrations(this.#db);
    if (unknown.length > 0)
      throw new RecordProblem(
        this.path,
        `it was written by a newer version of Readout (${unknown.join(', ')})`,
        'Install the newest version of Readout; nothing in the file was changed.',
      );
    if (this.readOnly) return;
    await migrate(this.#db);
    guardOriginals(this.#file);
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw inWords(this.path, error);
    }
  }

  /** After this the file is complete by itself and safe to copy. */
  async close(): Promise<void> {
    await this.#db.destroy();
    this.#file.close();
  }

  async has(report: string): Promise<boolean> {
    const row = await this.#guarded(() =>
      this.#db.selectFrom('reports').select('id').where('id', '=', report).executeTakeFirst(),
    );
    return row !== undefined;
  }

  /** Adds a report with its reading. When this returns, both are on the disk; the same bytes twice are the same report. */
  async add(original: Original, reading: MadeReading, addedAt: string): Promise<'added' | 'already there'> {
    return this.#guarded(() =>
      this.#db.transaction().execute(async (transaction) => {
        const there = await transaction.selectFrom('reports').select('id').where('id', '=', original.id).executeTakeFirst();
        if (there) return 'already there';
        const last = await transaction
          .selectFrom('reports')
          .select((row) => row.fn.max('number').as('number'))
          .executeTakeFirst();
        await transaction
          .insertInto('reports')
          .values({
            number: (last?.number ?? 0) + 1,
            id: original.id,
            bytes: original.bytes,
            media_type: original.mediaType,
            encoding: original.encoding,
            given: JSON.stringify(original.given),
            provenance: JSON.stringify(original.provenance),
            added_at: addedAt,
          })
          .execute();
        await transaction.insertInto('readings').values(reading).execute();
        return 'added';
      }),
    );
  }

  /** Puts a new reading in the place of an old one: readings are derived and can always be made again. */
  async renew(reading: MadeReading): Promise<void> {
    await this.#guarded(() =>
      this.#db
        .insertInto('readings')
        .values(reading)
        .onConflict((conflict) =>
          conflict.column('report').doUpdateSet({ version: reading.version, codebook: reading.codebook, json: reading.json }),
        )
        .execute(),
    );
  }

  /** What each reading was made with, in the order of the reports; a report without a reading has empty strings. */
  async readingStates(): Promise<readonly ReadingState[]> {
    const rows = await this.#guarded(() =>
      this.#db
        .selectFrom('reports')
        .leftJoin('readings', 'readings.report', 'reports.id')
        .select(['reports.id as report', 'readings.version', 'readings.codebook'])
        .orderBy('reports.number')
        .execute(),
    );
    return rows.map(({ report, version, codebook }) => ({ report, version: version ?? '', codebook: codebook ?? '' }));
  }

  /** The readings in the order of the reports, a page of rows at a time. */
  async *readings(): AsyncIterable<Reading> {
    for (let after = 0; ;) {
      const page = await this.#guarded(() =>
        this.#db
          .selectFrom('reports')
          .innerJoin('readings', 'readings.report', 'reports.id')
          .select(['reports.number', 'readings.json'])
          .where('reports.number', '>', after)
          .orderBy('reports.number')
          .limit(PAGE)
          .execute(),
      );
      // Written by this program, and checked against the schema by `readout check`; parsing each anew would cost more than reading it.
      for (const { json } of page) yield JSON.parse(json) as Reading;
      const last = page.at(-1);
      if (!last) return;
      after = last.number;
    }
  }

  /** The reports in the order in which they were added, a page of rows at a time. */
  async *reports(): AsyncIterable<StoredReport> {
    for (let after = 0; ;) {
      const page = await this.#guarded(() =>
        this.#db.selectFrom('reports').selectAll().where('number', '>', after).orderBy('number').limit(PAGE).execute(),
      );
      for (const row of page) yield storedReport(row);
      const last = page.at(-1);
      if (!last) return;
      after = last.number;
    }
  }

  async report(id: string): Promise<StoredReport | null> {
    const row = await this.#guarded(() => this.#db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst());
    return row ? storedReport(row) : null;
  }

  /** Where each report was found, by its id, in the order in which they were added. */
  async provenance(): Promise<ReadonlyMap<string, Provenance>> {
    const rows = await this.#guarded(() =>
      this.#db.selectFrom('reports').select(['id', 'provenance']).orderBy('number').execute(),
    );
    return new Map(rows.map(({ id, provenance }) => [id, Provenance.parse(JSON.parse(provenance))]));
  }

  /** Adds reviews, all or none; there is no way to change or drop one. */
  async addReviews(reviews: readonly Review[]): Promise<void> {
    await this.#guarded(() =>
      this.#db.transaction().execute(async (transaction) => {
        const last = await transaction
          .selectFrom('reviews')
          .select((row) => row.fn.max('number').as('number'))
          .executeTakeFirst();
        for (const [at, review] of reviews.entries()) {
          const row = {
            number: (last?.number ?? 0) + 1 + at,
            id: review.id,
            report: review.anchor.report,
            json: JSON.stringify(review),
          };
          await transaction.insertInto('reviews').values(row).execute();
        }
      }),
    );
  }

  /** All reviews, the oldest first. */
  async reviews(): Promise<readonly Review[]> {
    const rows = await this.#guarded(() => this.#db.selectFrom('reviews').select('json').orderBy('number').execute());
    return rows.map(({ json }) => Review.parse(JSON.parse(json)));
  }

  async setting(key: string): Promise<string | null> {
    const row = await this.#guarded(() =>
      this.#db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst(),
    );
    return row?.value ?? null;
  }

  async set(key: string, value: string): Promise<void> {
    await this.#guarded(() => this.#setAll({ [key]: value }));
  }

  async #setAll(settings: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, value] of Object.entries(settings)) {
      await this.#db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    }
  }
}

function storedReport(row: ReportRow): StoredReport {
  return {
    number: row.number,
    id: row.id,
    bytes: row.bytes,
    mediaType: MediaType.parse(row.media_type),
    encoding: row.encoding,
    given: Given.parse(JSON.parse(row.given)),
    provenance: Provenance.parse(JSON.parse(row.provenance)),
    addedAt: row.added_at,
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
