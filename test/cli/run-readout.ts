import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal-io.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer | string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs one command in a folder, as a pipe sees it: no terminal, no colours. */
export async function readout(cwd: string, args: readonly string[], around: Partial<Terminal> = {}): Promise<Said> {
  const stdout = new Kept();
  const stderr = new Kept();
  const exit = await run(args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    cwd,
    env: {},
    now: () => new Date('2031-05-20T08:10:00Z'),
    signal: new AbortController().signal,
    ...around,
  });
  return { exit, out: stdout.text, err: stderr.text };
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'readout-cli-'));
}

export const CODEBOOK = `codebook: 1
negotiation: {id: harbour-talks, title: Harbour talks}
parties:
  - id: union
    name: Dockers' Union
    role: party
    names: [the union]
    people: [{name: Maria Holt, office: chair}]
  - id: operator
    name: Port Operator
    role: party
    names: [the operator]
    people: [{name: Jon Vark, office: chief executive}]
issues:
  - id: nights
    title: Night shifts
    ends: [abolished, as planned]
    words: [night shifts, night work]
    alternatives:
      - {id: no-nights, title: no night shifts, words: [abolish night shifts, end to night shifts]}
      - {id: free-nights, title: night shifts as the operator plans them}
`;

export const REPORTS: Readonly<Record<string, string>> = {
  'first.txt': `Union wants an end to night shifts

By Ada Brink

HALDEN, May 18, 2031 (Coast Courier) - The union demands an end to night shifts, Maria Holt said on Sunday.

"We will not work one more night," Holt told reporters. Jon Vark said the operator would keep night shifts.
`,
  'second.txt': `Operator answers the union

By Ivo Penn

HALDEN, May 19, 2031 (Coast Courier) - Jon Vark denied that the operator had agreed to an end to night shifts.

"=SUM(A1:A9) is no offer," Vark said. "Nothing has been signed, and nothing will be before June."
`,
};

/** A record of these reports in the folder, as a user makes one; the path of it. */
export async function makeRecord(folder: string): Promise<string> {
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), text);
  await readout(folder, ['init', '.', '--codebook', 'codebook.yaml']);
  const { exit, err } = await readout(folder, ['add', 'reports']);
  if (exit !== 0) throw new Error(err);
  return join(folder, 'harbour-talks.readout');
}
