import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { KeptDecision } from '../../src/model/room/decision-request.ts';
import type { ReviewItem } from '../../src/model/room/review-item.ts';
import { decisionName } from '../../src/app/review/propose-review.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { copyOf, exampleRecord } from './opened-room.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
const SLOW = new URL('../app/readers/slow-network.mjs', import.meta.url).href;

const REPORT = 'Talks go on\n\n29 May 2031\n\nVaresh will fill the reservoir, said Nadia Ferrin, the foreign minister.';

/** A room in a process of its own in which every network runs for many seconds, and says by a file that one has begun, and by another that one is over. */
async function slowRoom(record: string, begun: string): Promise<{ readonly child: ChildProcess; readonly address: URL }> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, 'open', '--no-browser', '--who', 'ana', '--record', record], {
    env: { ...process.env, NODE_OPTIONS: `--import=${SLOW}`, READOUT_KEPT_ANSWERS: '', READOUT_SLOW_NETWORK_BEGUN: begun },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<URL>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const [found] = /http:\S+/.exec((said += chunk.toString())) ?? [];
      if (found) resolve(new URL(found));
    });
    child.on('close', () => reject(new Error(`The room did not open: ${said}`)));
  });
  return { child, address };
}

test('a room that is closed while a network runs in it ends, and keeps what it called saved and no half of the rest', async () => {
  const record = await copyOf(await exampleRecord(3));
  const begun = join(dirname(record), 'begun');
  const { child, address } = await slowRoom(record, begun);
  const ended = new Promise((resolve) => child.on('close', (exit, signal) => resolve({ exit, signal })));
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${address.searchParams.get('key')}`);
    return fetch(address.origin + path, { ...init, headers });
  };
  const { items } = (await (await ask('/api/review/queue?limit=1')).json()) as { readonly items: readonly ReviewItem[] };
  const [{ statement, key, seen, proposal }] = items as [ReviewItem];

  const sent = ask('/api/reports?name=talks.txt', { method: 'POST', body: REPORT }).then(
    async (answer) => answer.text(),
    () => 'cut',
  );
  await expect.poll(() => existsSync(begun)).toBe(true);
  const decision = {
    id: statement,
    code: { issue: proposal.issue, alternative: proposal.alternative },
    item: { key, seen },
    decision: 'accept',
  };
  const kept = await ask('/api/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(decision),
  });
  expect(kept.status, await kept.clone().text()).toBe(200);
  // It was not the network's turn to end before the room had time for anybody.
  expect(existsSync(`${begun}-over`)).toBe(false);
  const saved = ((await kept.json()) as KeptDecision).decision;
  child.kill('SIGINT');
  // Closed as it is meant to be, or after a moment of waiting: both end it by itself.
  expect(await ended).toMatchObject({ exit: expect.toBeOneOf([0, 130]) as number, signal: null });
  expect(await sent).not.toContain('"added"');

  const opened = await StoredRecord.open(record);
  expect((await opened.reviews()).map(({ id }) => decisionName(id))).toContain(saved);
  expect(await opened.layerStates()).toHaveLength(3);
  await opened.close();
});
