import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptDecision, RoomProblem, UndoneDecision } from '../../src/model/room/decision-request.ts';
import type { MarkedReport } from '../../src/model/room/report-with-marks.ts';
import { ReviewItem, type ReviewProgress } from '../../src/model/room/review-item.ts';
import type { RoomChange } from '../../src/model/room/room-event.ts';
import { readout } from '../cli/run-readout.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let scripts = '';
let example = '';
let room: OpenedRoom;
beforeAll(async () => {
  scripts = await builtScript();
  example = await exampleRecord();
  room = await openRoom(await copyOf(example), scripts);
});
afterAll(async () => room.close());

interface Queue {
  readonly items: readonly ReviewItem[];
  readonly progress: ReviewProgress;
}

async function queue(): Promise<Queue> {
  return (await room.ask('/api/review/queue?limit=200')).json() as Promise<Queue>;
}

const decision = (item: ReviewItem, wanted: object): object => ({
  id: item.statement,
  code: { issue: item.proposal.issue, alternative: item.proposal.alternative },
  item: { key: item.key, seen: item.seen },
  ...wanted,
});

/** The next change that open pages are told of and that is as it is wanted; what is worked meanwhile may end when it has come. */
async function nextChange(
  work: (hasCome: () => boolean) => Promise<unknown>,
  isWanted: (change: RoomChange) => boolean = () => true,
): Promise<RoomChange> {
  const line = (await room.ask('/api/events')).body?.getReader();
  if (!line) throw new Error('there is no line of events');
  let hasCome = false;
  const working = work(() => hasCome);
  let said = '';
  for (let next = await line.read(); !next.done; next = await line.read()) {
    said += Buffer.from(next.value).toString();
    const found = [...said.matchAll(/event: changed\ndata: ([\s\S]*?)\n\n/g)]
      .map(([, data = '']) => JSON.parse(data.replaceAll('\ndata: ', '\n')) as RoomChange)
      .find(isWanted);
    if (!found) continue;
    hasCome = true;
    await working;
    await line.cancel();
    return found;
  }
  throw new Error('the line ended without a change');
}

test('the queue gives what is unsure before what is nearly certain, each with its words', async () => {
  const { items, progress } = await queue();
  expect(items.length).toBeGreaterThan(30);
  expect(progress).toEqual({ waiting: items.length, decided: 0, asProposed: 0 });
  for (const item of items) {
    expect(ReviewItem.safeParse(item).success).toBe(true);
    expect(
      item.paragraph
        .filter(({ roles }) => roles.includes('code'))
        .map(({ words }) => words)
        .join(''),
    ).not.toBe('');
  }
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  const sure = items.findIndex(({ proposal }) => proposal.confidence > 0.97);
  const unsure = items.findIndex(({ proposal }) => Math.abs(proposal.confidence - 0.6) < 0.15);
  if (sure >= 0) expect(unsure).toBeLessThan(sure);
});

test('a decision is gone from the queue at once, is counted, and comes back when it is taken back', async () => {
  const before = await queue();
  const [item] = before.items;
  const kept = await room.post('/api/decisions', decision(item!, { decision: 'accept', note: 'plain' }));
  expect(kept.status).toBe(200);
  const { decision: name } = (await kept.json()) as KeptDecision;
  expect((await queue()).items.map(({ key }) => key)).not.toContain(item!.key);
  const undone = (await (await room.post('/api/undo', { decision: name })).json()) as UndoneDecision;
  expect(undone.decision).toBe(name);
  await expect.poll(async () => (await queue()).items.length).toBe(before.items.length);
});

test('a decision on what somebody else has decided meanwhile is refused and says what stands', async () => {
  const [item] = (await queue()).items;
  expect((await room.post('/api/decisions', decision(item!, { decision: 'reject' }))).status).toBe(200);
  const second = await room.post('/api/decisions', decision(item!, { decision: 'accept' }));
  expect(second.status).toBe(409);
  const { problem, now } = (await second.json()) as RoomProblem;
  expect(problem).toContain('meanwhile');
  expect(now).toBe('decided');
  await room.post('/api/undo', {});
});

test('a correction that could be of one of several codes is refused with their names, and keeps nothing', async () => {
  const { items } = await queue();
  const several = items.find(({ statement, proposal }) =>
    items.some((other) => other.statement === statement && other.proposal.alternative !== proposal.alternative),
  );
  const { issue, alternative } = several!.proposal;
  const refused = await room.post('/api/decisions', {
    id: several!.statement,
    decision: 'correct',
    correction: { stance: 'open' },
  });
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as RoomProblem).problem).toContain(`${issue}/${alternative}`);
  expect((await queue()).items.map(({ key }) => key)).toContain(several!.key);
});

test('a decision of the command line reaches the room by itself, and one on the old state is refused', async () => {
  const [item] = (await queue()).items;
  const change = await nextChange(async () => {
    const said = await readout('/', [
      'review',
      item!.statement,
      'correct',
      '--speaker',
      'Anna Lindqvist',
      '--record',
      room.record,
    ]);
    expect(said.exit).toBe(0);
  });
  expect(change.version).not.toBe('');
  const late = await room.post('/api/decisions', decision(item!, { decision: 'accept' }));
  expect(late.status).toBe(409);
  await room.post('/api/undo', {});
});

test('what a decision changes in the grid is told to every open page', async () => {
  // Not every position that is rejected changes the grid: others may say the same. One after the other is rejected until one does.
  let decided = 0;
  const rejectEach = async (hasCome: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 30 && !hasCome(); tries += 1) {
      const { items } = await queue();
      const standing = items.find(({ proposal }) => proposal.confidence >= 0.7 && proposal.alternative !== null);
      if (!standing) return;
      // What was taken back before may still be on its way: then the item is another one, and is asked for again.
      const { status } = await room.post('/api/decisions', decision(standing, { decision: 'reject' }));
      if (status === 200) decided += 1;
    }
  };
  const change = await nextChange(rejectEach, ({ effects }) => effects.length > 0);
  for (const { about, before, after } of change.effects) expect({ about, before }).not.toEqual({ about, before: after });
  for (; decided > 0; decided -= 1) await room.post('/api/undo', {});
});

test('a statement that was missed is added with its words, and stands in the report then', async () => {
  const reports = (await (await room.ask('/export/statements.json')).json()) as readonly { readonly renditions: string }[];
  const id = reports[0]!.renditions.split(/[: ]/)[0]!;
  const marked = (await (await room.ask(`/api/reports/${id}`)).json()) as MarkedReport;
  const free = marked.paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ pieces }) => pieces.filter(({ said, words }) => said.length === 0 && words.trim().split(' ').length > 4));
  const quote = free[0]!.words.trim();
  const kept = await room.post('/api/decisions', {
    id: marked.report,
    decision: 'add',
    quote,
    correction: { speaker: 'Somebody Else' },
  });
  expect(kept.status, await kept.clone().text()).toBe(200);
  const speakers = async (): Promise<string[]> => {
    const now = (await (await room.ask(`/api/reports/${id}`)).json()) as MarkedReport;
    return now.paragraphs.flatMap(({ notes }) => notes.map(({ speaker }) => speaker));
  };
  await expect.poll(speakers).toContain('Somebody Else');
});

test('a report that is sent is read and stands among the reports; sent again it is there already; what is no text says why', async () => {
  const text =
    'Talks go on\n\n29 May 2031\n\nVaresh will fill the reservoir, said Nadia Ferrin, the foreign minister, on Thursday.';
  const sent = async (name: string, body: string): Promise<unknown> =>
    (await room.ask(`/api/reports?name=${name}&outlet=Coast+Wire`, { method: 'POST', body })).json();
  expect(await sent('talks.txt', text)).toMatchObject([{ name: 'talks.txt', kind: 'added' }]);
  expect(await sent('talks.txt', text)).toMatchObject([{ kind: 'already there' }]);
  expect(await sent('picture.txt', '\u0089PNG\u0000\u0001')).toMatchObject([{ kind: 'unreadable', name: 'picture.txt' }]);
  await expect.poll(async () => (await room.ask('/read?q=talks.txt')).text()).toContain('Coast Wire');
});

test('whoever has an answer already is not sent it again until it changes', async () => {
  const first = await room.ask('/assets/room.css');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  expect((await room.ask('/assets/room.css', { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await room.ask('/assets/room.css', { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
  expect(first.headers.get('cache-control')).toContain('no-cache');
  const tagged = /href="(\/assets\/room\.css\?tag=[^"]+)"/.exec(await (await room.ask('/today')).text())?.[1] ?? '';
  expect((await room.ask(tagged)).headers.get('cache-control')).toContain('immutable');
  expect((await room.ask('/assets/room.css?tag=another')).headers.get('cache-control')).toContain('no-cache');
});

test('the document of the API names every route with the schemas that check it', async () => {
  const document = (await (await room.ask('/api/openapi.json')).json()) as {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual(
    [
      '/api/brief',
      '/api/codebook',
      '/api/codebook/undo',
      '/api/decisions',
      '/api/reports/{report}',
      '/api/review/queue',
      '/api/room',
      '/api/sample/decisions',
      '/api/statements/{statement}',
      '/api/undo',
    ].sort(),
  );
  for (const methods of Object.values(document.paths))
    for (const { responses } of Object.values(methods)) expect(Object.keys(responses)).toEqual(['200', 'default']);
});

test('every decision that was acknowledged stands when the room is opened again', async () => {
  const own = await openRoom(await copyOf(example), scripts);
  const items = ((await (await own.ask('/api/review/queue?limit=5')).json()) as Queue).items;
  const names: string[] = [];
  for (const item of items) {
    const kept = (await (await own.post('/api/decisions', decision(item, { decision: 'accept' }))).json()) as KeptDecision;
    names.push(kept.decision);
  }
  await own.close();
  const again = await openRoom(own.record, scripts);
  const { progress } = (await (await again.ask('/api/review/queue')).json()) as Queue;
  expect(progress).toMatchObject({ decided: 5, asProposed: 5 });
  expect(names).toHaveLength(5);
  await again.close();
});
