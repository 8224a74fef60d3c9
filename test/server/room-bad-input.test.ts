import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewItem } from '../../src/model/room/review-item.ts';
import type { RoomProblem } from '../../src/model/room/decision-request.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { layerKeys } from '../../src/app/coverage/layer-keys.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';
import { builtScript, copyOf, exampleRecord, NOW, openRoom, type OpenedRoom } from './opened-room.ts';

let scripts = '';
let example = '';
beforeAll(async () => {
  scripts = await builtScript();
  example = await exampleRecord();
});

const PLACES = ['today', 'review', 'read', 'grid', 'statements', 'timeline', 'network', 'sources', 'codebook'];

async function firstItem(room: OpenedRoom): Promise<object> {
  const { items } = (await (await room.ask('/api/review/queue?limit=1')).json()) as { readonly items: readonly ReviewItem[] };
  const [{ statement, key, seen, proposal }] = items as [ReviewItem];
  const code = { issue: proposal.issue, alternative: proposal.alternative };
  return { id: statement, code, item: { key, seen }, decision: 'accept' };
}

async function decidedIn(path: string): Promise<number> {
  const record = await StoredRecord.open(path);
  const count = (await record.reviews()).length;
  await record.close();
  return count;
}

describe('a report that was made to be too much', () => {
  /** Adds one report whose words and statements are as given, each of its statements one sentence. */
  async function withReport(text: string, count: number): Promise<{ readonly path: string; readonly report: string }> {
    const path = await copyOf(example);
    const { codebook, readings } = riverTalks();
    const original = openReport(Buffer.from(text), 'text/plain', { path: 'made.txt' });
    if (!isOriginal(original)) throw new Error(original.why);
    const report = original.id;
    const [attribution, voice] = [readings[0]!.attributions[0]!, readings[0]!.voices[0]!];
    const length = Math.floor(text.length / Math.max(1, count));
    const attributions = Array.from({ length: count }, (_, id) => {
      const start = id * length;
      return {
        ...attribution,
        id,
        content: [{ start, end: start + 20 }],
        cue: [{ start: start + 21, end: start + 24 }],
        source: [],
      };
    });
    const { codes: _, acts: __, topics: ___, ...rest } = readings[0]!;
    const passages = [{ kind: 'body' as const, span: { start: 0, end: text.length } }];
    const seen = {
      ...rest,
      report,
      text,
      passages,
      attributions,
      voices: attributions.map(() => voice),
      findings: [],
      codes: [],
    };
    const keys = layerKeys(codebook);
    const coding = {
      report,
      version: 'by hand',
      narrations: [],
      codes: [],
      acts: attributions.map(() => 'say'),
      topics: attributions.map(() => null),
      findings: [],
    };
    const record = await StoredRecord.open(path);
    await record.add(
      original,
      {
        reading: { report, ...keys.reading, json: JSON.stringify(seen) },
        coding: { report, ...keys.coding, json: JSON.stringify(coding) },
      },
      NOW,
    );
    await record.close();
    return { path, report };
  }

  test('with five thousand statements is shown in every place, and so is a paragraph of fifty thousand words', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `Statement ${String(at).padStart(6, '0')} of it said <b>.`).join(' ');
    const long = 'word '.repeat(50_000);
    for (const [text, count] of [
      [many, 5_000],
      [long, 1],
    ] as const) {
      const { path, report } = await withReport(text, count);
      const room = await openRoom(path, scripts);
      for (const place of [...PLACES, `read/${report}`]) {
        const answer = await room.ask(`/${place}`);
        const page = await answer.text();
        expect({ place, status: answer.status }).toEqual({ place, status: 200 });
        expect(page).not.toContain('said <b>.');
      }
      expect((await room.ask('/read?q=made')).status).toBe(200);
      await room.close();
    }
  });
});

test('a decision whose sender is gone before it is answered is on the disk or it is not, and the room goes on', async () => {
  const room = await openRoom(await copyOf(example), scripts);
  const body = JSON.stringify(await firstItem(room));
  const heads = `POST /api/decisions HTTP/1.1\r\nHost: 127.0.0.1:${room.port}\r\nAuthorization: Bearer ${room.token}\r\nContent-Type: application/json\r\n`;
  const send = async (text: string): Promise<void> => {
    const line = connect(room.port, '127.0.0.1');
    line.on('error', () => undefined);
    await new Promise<void>((resolve) => line.write(text, () => resolve()));
    line.destroy();
  };
  await send(`${heads}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`);
  const review = async (): Promise<string> => (await room.ask('/review')).text();
  expect(await review()).toContain('0 of ');
  await send(`${heads}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await expect.poll(review).toMatch(/\b[01] of /);
  // The first may land between the asking and the answer to the next, which is refused then and asked again.
  const decideNext = async (): Promise<number> => (await room.post('/api/decisions', await firstItem(room))).status;
  await expect.poll(decideNext).toBe(200);
  await room.close();
  expect(await decidedIn(room.record)).toBeGreaterThan(0);
});

test('a record that is replaced or removed under the room takes no more decisions, and nothing is called saved that is not in it', async () => {
  const room = await openRoom(await copyOf(example), scripts);
  const item = await firstItem(room);
  await rename(room.record, `${room.record}.before`);
  const refused = async (): Promise<RoomProblem> => {
    const answer = await room.post('/api/decisions', item);
    expect(answer.status).toBe(503);
    return (await answer.json()) as RoomProblem;
  };
  expect((await refused()).problem).toContain('removed or replaced');
  await cp(example, room.record);
  expect((await refused()).remedy).toContain('start it again');
  expect((await room.ask('/api/reports?name=a.txt', { method: 'POST', body: 'A report' })).status).toBe(503);
  expect((await room.ask('/today')).status).toBe(200);
  await room.close();
  expect(await decidedIn(room.record)).toBe(0);
});

describe('a disk that fills', () => {
  let disk = '';
  let isMounted = false;
  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'readout-full-'));
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk]).status === 0;
  });
  afterAll(async () => {
    if (isMounted) execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  });

  async function fill(): Promise<void> {
    await mkdir(join(disk, 'fill'), { recursive: true });
    for (let size = 1 << 22, number = 0; size >= 512; number += 1) {
      const path = join(disk, 'fill', String(number));
      const isTaken = await writeFile(path, 'x'.repeat(size)).then(
        () => true,
        () => false,
      );
      if (isTaken) continue;
      await rm(path, { force: true });
      size = Math.floor(size / 2);
    }
  }

  test('refuses the decision, says so, and takes it when there is room again', async (context) => {
    context.skip(!isMounted, 'no file system can be mounted here');
    const path = join(disk, basename(example));
    await cp(example, path);
    const room = await openRoom(path, scripts);
    const item = await firstItem(room);
    await fill();
    const refused = await room.post('/api/decisions', item);
    expect(refused.status).toBe(503);
    expect(((await refused.json()) as RoomProblem).problem).toContain('disk is full');
    expect((await room.ask('/review')).status).toBe(200);
    await rm(join(disk, 'fill'), { recursive: true });
    const kept = await room.post('/api/decisions', item);
    expect(kept.status, await kept.clone().text()).toBe(200);
    await room.close();
    expect(await decidedIn(path)).toBeGreaterThan(0);
  });
});
