import { FROM_BACKUP, RecordProblem } from '../record-problem.ts';

interface Wording {
  /** What the server, or the way to it, calls the error. */
  readonly codes: RegExp;
  readonly what: string;
  readonly remedy: string;
  /** Where only writing fails. */
  readonly onlyWriting?: true;
}

const TRY_AGAIN = 'Look whether the server runs, and try again; what was acknowledged is kept.';

const WORDS: readonly Wording[] = [
  {
    codes: /^(?:ECONNREFUSED|E(?:HOST|NET)UNREACH|ETIMEDOUT|ENOENT|CONNECT_TIMEOUT|57P03)$/,
    what: 'no server answers there',
    remedy: 'Check host and port of the address, and whether the server runs.',
  },
  { codes: /^(?:ENOTFOUND|EAI_AGAIN)$/, what: 'there is no such host', remedy: 'Check the host of the address.' },
  {
    codes: /^28/,
    what: 'the server does not let this name in',
    remedy: 'Check the name and the password; the password may stand in PGPASSWORD, so that no address holds it.',
  },
  {
    codes: /^3D000$/,
    what: 'the server has no such database',
    remedy: 'Have it made (createdb), or check the spelling of the address.',
  },
  {
    codes: /^(?:55P03|40P01|40001)$/,
    what: 'another program is writing to it',
    remedy: 'Wait until it is done and try again.',
    onlyWriting: true,
  },
  {
    codes: /^(?:42501|25006)$/,
    what: 'it may only be read',
    remedy: 'Give an address whose name may write to it, or have the name granted what it lacks.',
    onlyWriting: true,
  },
  {
    codes: /^(?:53100|58030)$/,
    what: 'the disk of the server does not take what is to be kept',
    remedy: 'Have room made on the server and try again; what was acknowledged is kept.',
    onlyWriting: true,
  },
  { codes: /^53300$/, what: 'the server takes no more connections', remedy: 'Try again later, or have it take more.' },
  {
    codes: /^(?:CONNECTION_(?:CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|57P0[12]|08...)$/,
    what: 'the server has ended the connection',
    remedy: TRY_AGAIN,
  },
  { codes: /^(?:42P01|42703|3F000)$/, what: 'it is damaged: a part of it is missing', remedy: FROM_BACKUP },
  { codes: /^(?:23503|42P07)$/, what: 'it is damaged: its parts do not fit together', remedy: FROM_BACKUP },
  { codes: /^XX00[12]$/, what: 'it is damaged', remedy: FROM_BACKUP },
];

/** What the server, or the way to it, reports, for a person; an error that is none of these is left as it is. */
export function serverProblem(path: string, error: unknown): unknown {
  if (error instanceof RecordProblem || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const known = WORDS.find(({ codes }) => codes.test(code));
  return known ? new RecordProblem(path, known.what, known.remedy, error, known.onlyWriting === true) : error;
}
