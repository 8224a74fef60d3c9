import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptDecision } from '../../src/model/room/decision-request.ts';
import type { ReviewItem } from '../../src/model/room/review-item.ts';
import type { Review } from '../../src/model/review.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { readout } from '../cli/run-readout.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let room: OpenedRoom;
let kept: Review;
beforeAll(async () => {
  room = await openRoom(await copyOf(await exampleRecord(3)), await builtScript());
  const { items } = (await (await room.ask('/api/review/queue?limit=200')).json()) as { readonly items: readonly ReviewItem[] };
  const item = items.find(({ proposal }) => proposal.holder === 'osmar' && proposal.alternative !== null);
  const { issue, alternative } = item!.proposal;
  const asked = { id: item!.statement, code: { issue, alternative }, decision: 'accept' };
  expect((await room.post('/api/decisions', asked)).status).toBe(200);
  const record = await StoredRecord.open(room.record);
  [kept] = (await record.reviews()) as [Review];
  // As where the records of several coders have become one.
  const before: Review = {
    ...kept,
    id: 'a0000000-1',
    who: 'ben',
    at: '2031-05-01T08:00:00Z',
    decision: 'reject',
    target: 'code',
    correction: { of: { issue, alternative } },
  };
  const gone: Review = {
    ...kept,
    id: 'b0000000-1',
    anchor: { ...kept.anchor, quote: 'words that nobody wrote', before: '', after: '' },
  };
  const unknown: Review = { ...kept, id: 'c0000000-1', correction: { ...kept.correction, party: 'moon' } };
  await record.addReviews([before, gone, unknown]);
  await record.close();
});
afterAll(async () => room.close());

const shown = async (): Promise<string> => (await (await room.ask('/review')).text()).replaceAll(/\s+/g, ' ');

/** The line of a decision below the queue. */
async function lineOf(name: string): Promise<string> {
  const line = (await shown()).split('<li').find((each) => each.includes(`data-value="${name}"`));
  return (line ?? '').replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

test('what a decision has made of the words is told beside it, or why it makes nothing of them', async () => {
  await expect.poll(async () => lineOf('a0000000')).toContain('decided otherwise since: the later decision stands');
  expect(await lineOf('a0000000')).toContain('→ no position:');
  expect(await lineOf(kept.id.replace(/-1$/, ''))).toMatch(/right .*→ Osmar (?:supports|rejects|is open to)/);
  expect(await lineOf('b0000000')).toContain('does nothing: its words are no longer in the report');
  expect(await lineOf('c0000000')).toContain('does nothing: it names what the codebook no longer has');
});

test('the list of reviews tells the same', async () => {
  const { out } = await readout('/', ['list', 'reviews', '--record', room.record, '--format', 'json']);
  const listed = JSON.parse(out) as readonly { readonly id: string; readonly standing: string }[];
  expect(Object.fromEntries(listed.map(({ id, standing }) => [id, standing]))).toMatchObject({
    a0000000: 'overruled',
    b0000000: 'words gone',
    c0000000: 'id gone',
    [kept.id.replace(/-1$/, '')]: 'yes',
  });
});

test('a quotation that is rejected is told as struck out, with the positions that go with it', async () => {
  const { items } = (await (await room.ask('/api/review/queue?limit=1')).json()) as { readonly items: readonly ReviewItem[] };
  const answer = await room.post('/api/decisions', { id: items[0]!.statement, decision: 'reject' });
  const { decision, outcomes } = (await answer.json()) as KeptDecision;
  expect(outcomes).toMatchObject([{ what: 'quotation rejected' }]);
  await expect.poll(async () => lineOf(decision)).toContain('→ the quotation is struck out');
  const script = await (await room.ask('/assets/kept-words.js')).text();
  expect(script).toContain('The quotation itself is struck out');
});
