import { isRecordAddress, recordAddress } from './postgres/record-address.ts';
import type { DatabaseKind } from './record-database.ts';
import { SQLITE } from './sqlite/sqlite-record.ts';

/** Records that are one plain file each. */
export const FILE_RECORDS: DatabaseKind = SQLITE;

/** Whether a place names a record on a server, and no file. */
export function isOnServer(place: string): boolean {
  return isRecordAddress(place);
}

/** A place as it may be shown. Throws RecordProblem where it is an address that is not whole. */
export function shownPlace(place: string): string {
  return isRecordAddress(place) ? recordAddress(place).shown : place;
}

/** What a place names: a record on a server by its address, and a file by any other name. */
export async function kindOfPlace(place: string): Promise<DatabaseKind> {
  return isRecordAddress(place) ? (await import('./postgres/postgres-record.ts')).POSTGRES_RECORDS : FILE_RECORDS;
}
