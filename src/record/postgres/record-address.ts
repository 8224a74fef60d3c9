import { RecordProblem } from '../record-problem.ts';

/** The schema in which a record stands where its address names none. */
const SCHEMA = 'readout';

/** Where a record on a server is. */
export interface RecordAddress {
  /** As it was given. */
  readonly place: string;
  /** With everything that connecting needs; never to be shown. */
  readonly server: string;
  readonly schema: string;
  /** As it may be shown and kept: without its password. */
  readonly shown: string;
}

/** Whether a place is an address of a server, and no file; also one in which a slash is missing, whose password is not to be shown as the name of a file. */
export function isRecordAddress(place: string): boolean {
  return /^postgres(?:ql)?:/i.test(place);
}

/** postgresql://name@host:5432/database?schema=name. Throws RecordProblem where it is not whole. */
export function recordAddress(place: string): RecordAddress {
  const url = /^\w+:\/\//.test(place) && URL.canParse(place) && isReadable(place) ? new URL(place) : null;
  // The words of an address that is none may hold a password anywhere.
  if (url === null || url.pathname.length < 2)
    throw new RecordProblem(
      url === null ? 'postgresql://...' : shownAddress(url, null),
      'it is no whole address of a record',
      'For example: postgresql://name@host:5432/database, or postgresql://name@host/database?schema=talks',
    );
  const named = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  return { place, server: url.href, schema: named ?? SCHEMA, shown: shownAddress(url, named) };
}

/** Whether what is written by its numbers, as %40 for @, can be read. */
function isReadable(place: string): boolean {
  try {
    return decodeURIComponent(place) !== '';
  } catch {
    return false;
  }
}

function shownAddress(url: URL, schema: string | null): string {
  const shown = new URL(url.href);
  shown.password = '';
  shown.search = schema === null ? '' : `?schema=${encodeURIComponent(schema)}`;
  return shown.href;
}
