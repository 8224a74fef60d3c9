import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/app/record/open-record.ts';
import { startRoom } from '../../src/server/start-room.ts';
import { describeServer } from '../record/record-stores.ts';
import { CODEBOOK, makeRecord, readout, REPORTS, temporaryFolder, type Said } from './run-readout.ts';

/** The first thing that the codebook's place has a form for. */
const FORM = /data-issue="([^"]+)"\s+data-alternative="([^"]*)"\s+data-seen="([^"]+)"/;

/** An address with a password, which may be shown nowhere. A server that trusts whoever comes takes any. */
function withPassword(place: string): string {
  const url = new URL(place);
  url.password ||= 'secret';
  return url.href;
}

describe('a record on a server', () => {
  it('is asked for as what it is, and told with what to do where it cannot be had', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    const nowhere = 'postgresql://ana:secret@127.0.0.1:1/press';
    const tries: readonly (readonly [readonly string[], RegExp])[] = [
      [['init', '--record', 'talks.readout', '--codebook', 'codebook.yaml'], /address of a record on a server/],
      [['init', 'talks', '--record', nowhere, '--codebook', 'codebook.yaml'], /instead of a folder/],
      [['init', '--record', nowhere], /made with its codebook[^]*--codebook FILE/],
      [['init'], /No folder was named[^]*readout init talks/],
      [['init', '--record', nowhere, '--codebook', 'codebook.yaml'], /no server answers there[^]*whether the server runs/],
      [['brief', '--record', nowhere], /no server answers there/],
      [['add', 'codebook.yaml', '--record', 'postgresql://ana:secret@127.0.0.1'], /no whole address[^]*For example/],
    ];
    for (const [args, words] of tries) {
      const { exit, out, err } = await readout(folder, args);
      expect([exit, out], args.join(' ')).toEqual([2, '']);
      expect(err).toMatch(words);
      expect(err).not.toContain('secret');
    }
    expect(await readdir(folder)).toEqual(['codebook.yaml']);
  });

  it('has the use of its codebook changed; one in a folder uses the file beside it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    await readout(folder, ['init', '.', '--codebook', 'codebook.yaml']);
    const { exit, err } = await readout(folder, ['codebook', 'use', 'codebook.yaml']);
    expect(exit).toBe(2);
    expect(err).toMatch(/is the file codebook\.yaml beside it[^]*Change that file/);
  });
});

describeServer('a record on PostgreSQL, by its address', ({ place }) => {
  let [folder, file, address] = ['', '', ''];
  const said: Said[] = [];

  /** Runs a command on the record of the server, which has to end well. */
  async function onServer(...args: string[]): Promise<string> {
    const done = await readout(folder, [...args, '--record', address]);
    said.push(done);
    expect(done.exit, `${args.join(' ')}: ${done.err}`).toBe(0);
    return done.out;
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    file = await makeRecord(folder);
    address = withPassword(place());
    await onServer('init', '--codebook', 'codebook.yaml');
    await onServer('add', 'reports');
  });

  it('says what the same record says in a file', async () => {
    for (const args of [
      ['brief', '--format', 'json'],
      ['list', 'statements', '--format', 'json'],
    ]) {
      const inFile = await readout(folder, [...args, '--record', file]);
      expect(await onServer(...args), args.join(' ')).toBe(inFile.out);
    }
    const found = (out: string): string[] => (out.match(/\b[0-9a-f]{8}\b/g) ?? []).sort();
    const search = ['search', 'night', 'shifts'];
    const inFile = found((await readout(folder, [...search, '--record', file])).out);
    expect(inFile.length).toBeGreaterThan(3);
    expect(found(await onServer(...search))).toEqual(inFile);
    expect(await onServer('check')).toContain(`${Object.keys(REPORTS).length} reports checked: everything is as it claims to be`);
    expect(await onServer('check', '--derived')).toContain('it is what is kept');
    expect(await onServer('check', '--sizes')).toMatch(/reports\s+│ \d+/);
  });

  it('takes decisions and gives them back', async () => {
    const [first] = JSON.parse(await onServer('list', 'statements', '--format', 'json')) as { readonly id: string }[];
    const id = first?.id ?? '';
    const decided = async (): Promise<unknown[]> =>
      (JSON.parse(await onServer('list', 'reviews', '--format', 'json')) as unknown[]).filter((one) =>
        JSON.stringify(one).includes('ana'),
      );
    await onServer('review', id, 'reject', '--who', 'ana', '--note', 'not said');
    expect(await decided()).toHaveLength(1);
    await onServer('undo', '--who', 'ana');
    expect(await decided()).toHaveLength(2);
    expect(await onServer('show', id)).not.toBe('');
  });

  it('is backed up as one file, and takes in what another record has', async () => {
    await onServer('backup', 'copy.readout');
    const copy = await readout(folder, ['brief', '--format', 'json', '--record', 'copy.readout']);
    expect(copy.out).toBe(await onServer('brief', '--format', 'json'));
    const uses = await readout(folder, ['codebook', 'use', 'codebook.yaml', '--record', 'copy.readout']);
    expect([uses.exit, uses.err]).toEqual([0, '']);
    const more = join(folder, 'more');
    await mkdir(more);
    await writeFile(
      join(more, 'third.txt'),
      'HALDEN, May 20, 2031 (Coast Courier) - "We will strike again," Maria Holt said on Monday.\n',
    );
    await readout(folder, ['add', 'more', '--record', file]);
    expect(await onServer('merge', file)).toMatch(/^1 report and 0 decisions came in/);
    const taken = await readout(folder, ['merge', address, '--record', 'copy.readout']);
    expect([taken.exit, taken.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^1 report and 0 decisions came in/)]);
    said.push(taken);
    const itself = await readout(folder, ['merge', address, '--record', address]);
    said.push(itself);
    expect([itself.exit, itself.err]).toEqual([2, expect.stringContaining(' is this record.')]);
  });

  it('uses the codebook that it is given, wherever that is changed', async () => {
    await writeFile(join(folder, 'other.yaml'), CODEBOOK.replace('title: Night shifts', 'title: Work by night'));
    await onServer('codebook', 'use', 'other.yaml');
    expect(await onServer('brief')).toContain('Work by night');
    await writeFile(join(folder, 'broken.yaml'), 'codebook: 1\nnegotiation: {}\n');
    const renamed = await onServer('codebook', 'rename', 'nights', 'by-night', '--title', 'Hours of the night');
    expect(renamed).toMatch(/^postgresql:\/\/[^/]+\/\w+\?schema=[^:]+: /);
    expect(await onServer('list', 'issues')).toContain('Hours of the night');
    await onServer('codebook', 'undo');
    expect(await onServer('list', 'issues')).not.toContain('Hours of the night');
    const broken = await readout(folder, ['codebook', 'use', 'broken.yaml', '--record', address]);
    expect(broken.exit).toBe(2);
    expect(await onServer('brief')).toContain('Work by night');
  });

  it('has a reading room', async () => {
    const opened = await openRecord({ file: address, folder });
    const room = await startRoom({
      opened,
      port: 0,
      isReadOnly: false,
      who: 'ana',
      now: () => new Date('2031-05-20T08:10:00Z'),
      scripts: folder,
    });
    try {
      const asked = { headers: { authorization: `Bearer ${room.token}` } };
      const about = (await (await fetch(new URL('/api/room', room.address), asked)).json()) as { readonly record: string };
      expect(about.record).toContain('?schema=');
      const brief = await fetch(new URL('/api/brief', room.address), asked);
      expect([brief.status, JSON.stringify(await brief.json()).length]).toEqual([200, expect.any(Number)]);
      expect(JSON.stringify(about)).not.toContain('secret');
      const cookie = (await fetch(room.address, { redirect: 'manual' })).headers.get('set-cookie');
      const codebook = await (
        await fetch(new URL('/codebook', room.address), { headers: { cookie: cookie?.split(';')[0] ?? '' } })
      ).text();
      expect(codebook).toContain('in the record, for all who work on it');
      const [, issue, alternative, seen] = FORM.exec(codebook) ?? [];
      const change = async (body: object): Promise<Response> =>
        fetch(new URL('/api/codebook', room.address), {
          method: 'POST',
          headers: { ...asked.headers, 'content-type': 'application/json' },
          body: JSON.stringify({ issue, alternative: alternative || null, seen, ...body }),
        });
      const answers = await Promise.all([change({ title: 'Work after dark' }), change({ title: 'Work before dawn' })]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
      const titles = ['Work after dark', 'Work before dawn'];
      const [won = '', lost = ''] = answers[0]?.status === 200 ? titles : titles.toReversed();
      const kept = (await opened.record.setting('codebook')) ?? '';
      expect([kept.includes(won), kept.includes(lost)]).toEqual([true, false]);
      const undone = await fetch(new URL('/api/codebook/undo', room.address), {
        method: 'POST',
        headers: { ...asked.headers, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(undone.status).toBe(200);
      expect(await opened.record.setting('codebook')).not.toContain(won);
    } finally {
      await room.close();
      await opened.record.close();
    }
  });

  it('shows its password nowhere', () => {
    expect(said.length).toBeGreaterThan(10);
    for (const { out, err } of said) expect(out + err).not.toContain('secret');
  });
});
