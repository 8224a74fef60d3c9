import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import { lacksSteps, migrate, refuseNewer } from '../migrations.ts';
import type { DatabaseKind, RecordDatabase, RecordSizes } from '../record-database.ts';
import { RecordProblem } from '../record-problem.ts';
import type { Tables } from '../row-types.ts';
import { SearchIndex } from '../search-index.ts';
import { exists } from '../whole-file.ts';
import { countChanges, guardOriginals, mark, openSqlite, tableSizes, type SqliteFile } from './database-file.ts';
import { FileAccess } from './file-access.ts';
import { isWritable, requireFile } from './file-checks.ts';
import { LeaseRows } from './lease-rows.ts';
import { standIn } from './stand-in.ts';
import { WORD_TABLES } from './word-tables.ts';

/** Text is compared sign by sign as it is. */
const TEXT = sql`text`;

/** Records that are one file each. */
export const SQLITE: DatabaseKind = {
  create: async (path) => {
    if (await exists(path))
      throw new RecordProblem(
        path,
        'there is already a file of this name',
        'Add reports to it with readout add, or give another folder.',
      );
    const record = new SqliteRecord(path, false, openSqlite(path, false));
    await record.begin();
    return record;
  },
  open: async (path, asked, patience) => {
    await requireFile(path);
    const readOnly = asked || !(await isWritable(path));
    let steps: readonly string[] = [];
    const file = openSqlite(path, readOnly, patience, (taken) => {
      steps = taken;
      refuseNewer(path, taken);
    });
    if (!file.marked) {
      file.close();
      throw new RecordProblem(path, 'it is not a record', 'Give the .readout file that readout init made.');
    }
    const record = new SqliteRecord(path, readOnly, file);
    try {
      await record.bring(steps);
      return record;
    } catch (error) {
      await record.close();
      throw error;
    }
  },
};

class SqliteRecord extends FileAccess implements RecordDatabase {
  readonly path: string;
  readonly place: string;
  readonly folder: string;
  readonly readOnly: boolean;
  readonly search: SearchIndex;
  readonly leases: LeaseRows;
  readonly #file: SqliteFile;

  constructor(path: string, readOnly: boolean, file: SqliteFile) {
    super(new Kysely<Tables>({ dialect: file.dialect }), path);
    this.path = path;
    this.place = path;
    this.folder = dirname(path);
    this.readOnly = readOnly;
    this.#file = file;
    this.search = new SearchIndex(this, WORD_TABLES, readOnly);
    this.leases = new LeaseRows(this);
  }

  /** Makes an empty database a record. */
  async begin(): Promise<void> {
    await this.guarded(async () => {
      mark(this.#file);
      await migrate(this.db, TEXT);
      guardOriginals(this.#file);
      countChanges(this.#file);
    });
  }

  /** Brings a record that has had these steps to the format of today. */
  async bring(steps: readonly string[]): Promise<void> {
    await this.guarded(async () => {
      if (this.readOnly) return standIn(this.db, steps);
      if (lacksSteps(steps)) await migrate(this.db, TEXT);
      guardOriginals(this.#file);
      countChanges(this.#file);
    });
  }

  /** The one connection looks at one moment; what this program writes waits until the work is done. */
  async snapshot<T>(work: (moment: RecordDatabase) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      this.#file.run('begin');
      try {
        return await work(this);
      } finally {
        this.#file.endReading();
      }
    });
  }

  async copyInto(path: string): Promise<void> {
    try {
      this.#file.run(`vacuum into '${path.replaceAll("'", "''")}'`);
    } catch (error) {
      throw error instanceof RecordProblem ? new RecordProblem(path, error.what, error.remedy, error, error.onlyWriting) : error;
    }
  }

  async sizes(): Promise<RecordSizes> {
    return tableSizes(this.#file);
  }

  async close(): Promise<void> {
    await this.db.destroy();
    this.#file.close();
  }
}
