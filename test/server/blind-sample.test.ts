import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let ana: OpenedRoom;
let ben: OpenedRoom;
beforeAll(async () => {
  const scripts = await builtScript();
  const record = await copyOf(await exampleRecord());
  ana = await openRoom(record, scripts, { who: 'ana' });
  ben = await openRoom(record, scripts, { who: 'ben' });
});
afterAll(async () => {
  await ana.close();
  await ben.close();
});

interface Shown {
  readonly key: string;
  readonly code: { readonly issue: string; readonly alternative: string | null };
  readonly card: string;
  readonly page: string;
}

/** What a coder is asked next; null where they are through. */
async function shown(room: OpenedRoom): Promise<Shown | null> {
  const page = await (await room.ask('/review/sample')).text();
  const [card = ''] = /<article[\s\S]*<\/article>/.exec(page) ?? [];
  const [, key] = /data-key="([^"]+)"/.exec(card) ?? [];
  if (key === undefined) return null;
  const [, issue = ''] = /data-issue="([^"]+)"/.exec(card) ?? [];
  const [, alternative = ''] = /data-alternative="([^"]*)"/.exec(card) ?? [];
  return { key, code: { issue, alternative: alternative || null }, card, page };
}

/** Decides on all of the sample, and gives the keys in the order in which they came. */
async function throughAll(room: OpenedRoom, decide: (at: number) => 'accept' | 'reject'): Promise<string[]> {
  const keys: string[] = [];
  for (let now = await shown(room); now !== null; now = await shown(room)) {
    expect(keys).not.toContain(now.key);
    const { key, code } = now;
    const answer = await room.post('/api/sample/decisions', { key, code, decision: decide(keys.length) });
    expect(answer.status, await answer.clone().text()).toBe(200);
    keys.push(key);
  }
  return keys;
}

test('two coders are asked about the same codes, neither sees what the other decides, and how far they agree is shown at the end', async () => {
  const first = await shown(ben);
  const byAna = await throughAll(ana, (at) => (at % 3 === 0 ? 'reject' : 'accept'));
  expect(byAna.length).toBeGreaterThan(20);
  expect(await (await ana.ask('/review/sample')).text()).toContain('Nobody else has decided');

  // As it was before the other one decided, but for the state that the page is of.
  const second = await shown(ben);
  expect(second?.card).toBe(first?.card);
  expect(second?.page).not.toContain('How far coders agree');

  expect(await throughAll(ben, () => 'accept')).toEqual(byAna);
  const page = await (await ben.ask('/review/sample')).text();
  expect(page).toContain('How far coders agree');
  expect(page).toContain('ana, ben');
  expect(page).toContain('Where they differ');
  expect((await ana.post('/api/sample/decisions', { key: 'no such', decision: 'accept' })).status).toBe(404);
});
