import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import { lacksSteps, migrate, refuseNewer } from '../migrations.ts';
import type { DatabaseKind, RecordDatabase, RecordSizes } from '../record-database.ts';
import { RecordProblem } from '../record-problem.ts';
import type { Tables } from '../row-types.ts';
import { SearchIndex } from '../search-index.ts';
import { countChanges, guardOriginals, mark, openSqlite, tableSizes, type SqliteFile } from './database-file.ts';
import { wholeFile } from '../whole-file.ts';
import { FileAccess } from './file-access.ts';
import { isWritable, requireFile } from './file-checks.ts';
import { LeaseRows } from './lease-rows.ts';
import { standIn } from './stand-in.ts';
import { WORD_TABLES } from './word-tables.ts';

/** Text is compared sign by sign as it is. */
const TEXT = sql`text`;

/** Records that are one file each. */
export const SQLITE: DatabaseKind = {
  create: async (path, fill) => {
    const make = async (begun: string): Promise<void> => {
      const record = new SqliteRecord(begun, false, openSqlite(begun, false));
      await (await orClosed(record, () => record.begin(fill))).close();
    };
    await wholeFile(path, make, 'Add reports to it with readout add, or give another folder.');
    return SQLITE.open(path, false);
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
    return orClosed(new SqliteRecord(path, readOnly, file), (record) => record.bring(steps));
  },
};

async function orClosed(record: SqliteRecord, work: (record: SqliteRecord) => Promise<void>): Promise<RecordDatabase> {
  try {
    await work(record);
    return record;
  } catch (error) {
    await record.close();
    throw error;
  }
}

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

  /** Makes an empty database a record, and fills it. */
  async begin(fill: (transaction: Kysely<Tables>) => Promise<void>): Promise<void> {
    await this.#whole(async () => {
      mark(this.#file);
      await migrate(this.db, TEXT);
      this.#guard();
      await fill(this.db);
    });
  }

  /** Brings a record that has had these steps to the format of today. */
  async bring(steps: readonly string[]): Promise<void> {
    if (this.readOnly) return this.guarded(() => standIn(this.db, steps));
    if (lacksSteps(steps)) await this.#whole(() => migrate(this.db, TEXT));
    // Each of them is whole by itself; where all are there, nothing is written, and nobody who writes is waited for.
    await this.guarded(async () => this.#guard());
  }

  #guard(): void {
    guardOriginals(this.#file);
    countChanges(this.#file);
  }

  /** Does work on the tables themselves in one transaction: a process that is killed in the midst of it leaves nothing of it. */
  async #whole(work: () => Promise<void>): Promise<void> {
    await this.alone(async () => {
      this.#file.run('begin immediate');
      try {
        await work();
        this.#file.run('commit');
      } finally {
        this.#file.takeBack();
      }
    });
  }

  /** The one connection looks at one moment; what this program writes waits until the work is done. */
  async snapshot<T>(work: (moment: RecordDatabase) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      this.#file.run('begin');
      try {
        return await work(this);
      } finally {
        this.#file.takeBack();
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
