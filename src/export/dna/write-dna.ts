import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DNA_TABLE_NAMES, DNA_TABLES, type DnaProject } from '../../model/exchange/dna-project.ts';
import { DNA_SCHEMA } from './dna-schema.ts';

/**
 * Writes a project as a file that DNA 3.0 and 3.1 open. It is written beside its place and then put there, so that what stood there is
 * whole until the new one is. Throws what SQLite or the system reports; nothing is left then.
 */
export function writeDna(project: DnaProject, path: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    rmSync(beside, { force: true });
    const database = new DatabaseSync(beside);
    try {
      fill(database, project);
    } finally {
      database.close();
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function fill(database: InstanceType<typeof DatabaseSync>, project: DnaProject): void {
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('begin');
  // An entity may be the child of one that comes after it.
  database.exec('pragma defer_foreign_keys = on');
  for (const table of DNA_TABLE_NAMES) {
    const columns = DNA_TABLES[table];
    database.exec(`create table ${table}(${DNA_SCHEMA[table]})`);
    const insert = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
    for (const row of project[table]) insert.run(...columns.map((column) => row[column] ?? null));
  }
  database.exec('commit');
}
