import { spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from './run-readout.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** Each process that reads is held at the seventh report, so that two of them come to the end of half as many at most. */
const MANY = 24;
const HELD = {
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${new URL('held-readings.mjs', import.meta.url).href}`,
  READOUT_READ_AT_MOST: '6',
};

let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('help', () => {
  it('names every command and shows an example of each', async () => {
    const { exit, out } = await readout(folder, ['--help']);
    expect(exit).toBe(0);
    for (const command of [
      'init',
      'add',
      'import',
      'brief',
      'list',
      'network',
      'show',
      'export',
      'review',
      'undo',
      'check',
      'open',
      'extract',
      'example',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
      expect(out).toMatch(new RegExp(`^ .*\\breadout ${command}\\b`, 'm'));
    }
  });
});

describe('wrong use', () => {
  it('ends with 2 and says what is right', async () => {
    expect(await readout(folder, ['brieff'])).toMatchObject({ exit: 2, err: expect.stringContaining('brief') as string });
    expect(await readout(folder, ['list', 'pigeons'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('statements') as string,
    });
    expect(await readout(folder, ['brief'])).toMatchObject({ exit: 2, err: expect.stringContaining('readout init') as string });
  });

  it('is to ask for help with a command that there is not', async () => {
    expect(await readout(folder, ['help', 'nope'])).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining("unknown command 'nope'") as string,
    });
    expect((await readout(folder, ['help', 'brief'])).out).toMatch(/^Usage: readout brief /);
  });

  it('that leaves something out is shown an example', async () => {
    for (const command of ['init', 'add', 'list', 'show', 'review', 'extract']) {
      const example = expect.stringContaining(`\n  For example: readout ${command} `) as string;
      expect(await readout(folder, [command])).toMatchObject({ exit: 2, err: example });
    }
  });

  it('is to have two records and name none', async () => {
    const both = await temporaryFolder();
    await writeFile(join(both, 'a.readout'), '');
    await writeFile(join(both, 'b.readout'), '');
    expect((await readout(both, ['brief'])).err).toContain('a.readout, b.readout');
    await rm(both, { recursive: true });
  });

  it('is a codebook with faults: each is named with its line, and nothing is made', async () => {
    const faulty = CODEBOOK.replace('role: party', 'role: captain').replace('id: free-nights, title', 'id: no-nights, titel');
    await writeFile(join(folder, 'faulty.yaml'), faulty);
    const { exit, err } = await readout(folder, ['init', 'faulty', '--codebook', 'faulty.yaml']);
    expect(exit).toBe(2);
    expect(err).toMatch(/faulty\.yaml:6:\d+: /);
    expect(err).toMatch(/faulty\.yaml:21:\d+: unknown key "titel"/);
    expect(await readdir(folder)).not.toContain('faulty');
  });
});

describe('a mistake of ours', () => {
  it('ends with 3, says how to report it, and shows the stack only when asked', async () => {
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    const now = (): Date => {
      throw new TypeError('no clock');
    };
    const plain = await readout(folder, ['init', 'broken', '--codebook', 'codebook.yaml'], { now });
    expect(plain).toMatchObject({ exit: 3, err: expect.stringContaining('Readout made a mistake: no clock') as string });
    expect(plain.err).not.toContain('    at ');
    const debug = await readout(folder, ['init', 'broken', '--codebook', 'codebook.yaml'], { now, env: { READOUT_DEBUG: '1' } });
    expect(debug.err).toContain('    at ');
  });
});

describe('init without a codebook', () => {
  it('writes a commented one that init then takes, and never writes over one', async () => {
    const first = await readout(folder, ['init', 'new']);
    expect(first.out).toContain('readout init new --codebook new/codebook.yaml');
    expect(await readFile(join(folder, 'new', 'codebook.yaml'), 'utf8')).toContain('# ');
    expect(await readout(folder, ['init', 'new'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('already there') as string,
    });
    const second = await readout(folder, ['init', 'new', '--codebook', 'new/codebook.yaml']);
    expect(second).toMatchObject({ exit: 0, err: '' });
    expect((await readdir(join(folder, 'new'))).some((name) => name.endsWith('.readout'))).toBe(true);
  });
});

describe('extract', () => {
  it('prints one reading a line without a record, and goes on after what it cannot read', async () => {
    await writeFile(join(folder, 'first.txt'), REPORTS['first.txt'] ?? '');
    await writeFile(
      join(folder, 'escape.txt'),
      'Union \u001b[31mred\u001b[0m\n\nHolt said \u001b]0;title\u0007 the night was over.',
    );
    const { exit, out, err } = await readout(folder, ['extract', 'missing.txt', 'first.txt', 'escape.txt']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; attributions: unknown[] });
    expect(exit).toBe(1);
    expect(err).toContain('missing.txt: there is no such file or folder');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.attributions.length).toBeGreaterThan(1);
    // A JSON string escapes what would steer a terminal.
    expect(out).not.toContain('\u001b');
  });
});

describe('the program in a pipe', () => {
  /** Runs it as a shell would; stops reading, or sends Ctrl-C, once enough came. */
  function spawned(
    args: readonly string[],
    enough?: (out: string, child: ReturnType<typeof spawn>) => void,
  ): Promise<{ exit: number | null; err: string }> {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => enough?.((out += chunk.toString()), child));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, err })));
  }

  it('ends quietly when nobody reads on', async () => {
    const many = Array.from({ length: 60 }, () => 'first.txt');
    const ended = await spawned(['extract', ...many], (_, child) => child.stdout?.destroy());
    expect(ended).toEqual({ exit: 0, err: '' });
  });

  /** How many reports a record holds while another program adds to it. */
  async function held(path: string): Promise<number> {
    const record = await StoredRecord.open(path, { readOnly: true });
    const { length } = await record.layerStates();
    await record.close();
    return length;
  }

  it('stops on Ctrl-C, keeps what was added, and goes on from there', async () => {
    await readout(folder, ['init', 'stopped', '--codebook', 'codebook.yaml']);
    const lines = Array.from({ length: MANY }, (_, at) =>
      JSON.stringify({ text: `${REPORTS['first.txt'] ?? ''}\nIt was day ${at}.` }),
    );
    await writeFile(join(folder, 'many.jsonl'), lines.join('\n'));
    const record = join('stopped', 'harbour-talks.readout');
    const child = spawn(process.execPath, ['--import', TSX, MAIN, 'add', '--record', record, '--threads', '2', 'many.jsonl'], {
      cwd: folder,
      env: { ...process.env, ...HELD },
    });
    // While the other one writes it may not be had.
    while ((await held(join(folder, record)).catch(() => 0)) < 6) await new Promise((go) => setTimeout(go, 100));
    child.kill('SIGINT');
    const exit = await new Promise((resolve) => child.on('close', resolve));
    const kept = JSON.parse(
      (await readout(folder, ['list', 'reports', '--record', record, '--format', 'json'])).out,
    ) as unknown[];
    expect(exit).toBe(130);
    expect(kept.length).toBeGreaterThanOrEqual(6);
    expect(kept.length).toBeLessThan(MANY);
    const again = await readout(folder, ['add', '--record', record, 'many.jsonl']);
    expect(again.out).toMatch(new RegExp(`^${MANY - kept.length} reports added · ${kept.length} already there`));
  });
});
