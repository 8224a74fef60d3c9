import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AddedReport } from '../../src/model/room/added-report.ts';
import type { RoomProblem } from '../../src/model/room/decision-request.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import type { Review } from '../../src/model/review.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let room: OpenedRoom;
beforeAll(async () => {
  room = await openRoom(await copyOf(await exampleRecord(3)), await builtScript());
});
afterAll(async () => room.close());

async function lastReview(): Promise<Review | undefined> {
  const record = await StoredRecord.open(room.record);
  const reviews = await record.reviews();
  await record.close();
  return reviews.at(-1);
}

async function added(published: string): Promise<Response> {
  const fields = new URLSearchParams({ name: 'quay.txt', published });
  return room.ask(`/api/reports?${fields.toString()}`, { method: 'POST', body: `The quay was quiet.\n\nIt lay there.` });
}

const EITHER: RoomProblem = {
  problem: 'published 05/06/2031 is 2031-06-05 or 2031-05-06.',
  remedy: 'Write it as YYYY-MM-DD.',
};
const NONE: RoomProblem = {
  problem: 'published some day is not a day.',
  remedy: 'Write it as YYYY-MM-DD, for example 2031-05-17.',
};

test('a report that is added in the room has its day in any way in which one is written, and figures of two days are told both', async () => {
  for (const [written, problem] of [
    ['05/06/2031', EITHER],
    ['some day', NONE],
  ] as const) {
    const refused = await added(written);
    expect([refused.status, await refused.json()]).toEqual([400, problem]);
  }
  const [report] = (await (await added('14 May 2031')).json()) as readonly AddedReport[];
  expect(report).toMatchObject({ kind: 'added' });
  expect((await lastReview())?.correction?.report).toEqual({ published: '2031-05-14' });
});

test('a day is set right in the room as it is on the command line, of a report and of a statement', async () => {
  const { items } = (await (await room.ask('/api/review/queue?limit=1')).json()) as {
    readonly items: readonly { readonly statement: string; readonly attribution: string }[];
  };
  const [item] = items;
  const statement = item?.statement ?? '';
  const report = item?.attribution.split(':')[0] ?? '';
  const told = async (published: string): Promise<Response> =>
    room.post('/api/decisions', { id: report, decision: 'correct', told: { published } });
  const refused = await told('05/06/2031');
  expect([refused.status, await refused.json()]).toEqual([400, EITHER]);
  expect((await told('May 16, 2031')).status).toBe(200);
  expect((await lastReview())?.correction?.report).toEqual({ published: '2031-05-16' });

  const said = async (date: unknown): Promise<Response> =>
    room.post('/api/decisions', { id: statement, decision: 'correct', correction: { date } });
  expect(await (await said('some day')).json()).toMatchObject({ problem: 'date some day is not a day.' });
  expect((await said('17 May 2031')).status).toBe(200);
  expect((await lastReview())?.correction?.said).toEqual({ first: '2031-05-17', last: '2031-05-17' });
  expect((await said({ first: '14 May 2031', last: '2031-05-15' })).status).toBe(200);
  expect((await lastReview())?.correction?.said).toEqual({ first: '2031-05-14', last: '2031-05-15' });
  expect((await said({ first: '2031-05-15', last: '2031-05-14' })).status).toBe(400);
});

test('the form takes a written day, and so do the lists that are narrowed to days', async () => {
  expect(await (await room.ask('/sources')).text()).toMatch(/id="told-published"[^>]*placeholder="14 May 2031"/);
  for (const place of ['statements?from', 'network?from', 'grid?day']) {
    expect((await room.ask(`/${place}=14+May+2031`)).status).toBe(200);
    const refused = await room.ask(`/${place}=05%2F06%2F2031`);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('is 2031-06-05 or 2031-05-06')]);
  }
});
