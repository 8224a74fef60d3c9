import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditedCodebook } from '../../src/model/room/codebook-edit.ts';
import type { RoomProblem } from '../../src/model/room/decision-request.ts';
import type { ReviewItem } from '../../src/model/room/review-item.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

/** After a change of the codebook all of them are coded anew. */
const MOST_REPORTS = 3;

let room: OpenedRoom;
let file = '';
/** Later with every look at it. */
let hours = 0;
const now = (): Date => new Date(Date.UTC(2031, 4, 20, (hours += 1)));
beforeAll(async () => {
  const example = await exampleRecord(MOST_REPORTS);
  const record = await copyOf(example);
  file = join(dirname(record), 'codebook.yaml');
  await cp(join(dirname(example), 'codebook.yaml'), file);
  room = await openRoom(record, await builtScript(), { now });
});
afterAll(async () => room.close());

interface Form {
  readonly seen: string;
  readonly issue: string;
  readonly alternative: string;
}

/** The things that the place has forms for, the first of them an issue without an alternative. */
async function forms(): Promise<Form[]> {
  const page = await (await room.ask('/codebook')).text();
  const found = page.matchAll(/data-issue="([^"]+)"\s+data-alternative="([^"]*)"\s+data-seen="([^"]+)"/g);
  const all = [...found].map(([, issue = '', alternative = '', seen = '']) => ({ issue, alternative, seen }));
  return [...new Map(all.map((form) => [`${form.issue}/${form.alternative}`, form])).values()];
}

test('what is changed in the room stands in the file and is shown at once, and is taken back to the letter', async () => {
  const before = await readFile(file, 'utf8');
  const [, first] = await forms();
  const answer = await room.post('/api/codebook', { ...first, title: 'another title', id: 'another-id' });
  expect(answer.status, await answer.clone().text()).toBe(200);
  const { seen } = (await answer.json()) as EditedCodebook;
  expect(await readFile(file, 'utf8')).toMatch(new RegExp(`id: another-id[\\s\\S]*was:[\\s\\S]*${first?.alternative}`));
  const page = await (await room.ask('/codebook')).text();
  expect(page).toContain('another title');
  expect(page).toContain(`data-seen="${seen}"`);
  expect((await room.post('/api/codebook/undo', {})).status).toBe(200);
  expect(await readFile(file, 'utf8')).toBe(before);
  expect((await room.post('/api/codebook/undo', {})).status).toBe(404);
});

test('what could not be used, or was changed elsewhere meanwhile, is refused in words and leaves the file as it is', async () => {
  const before = await readFile(file, 'utf8');
  const [, first, second] = await forms();
  const refused = async (body: object, status: number): Promise<RoomProblem> => {
    const answer = await room.post('/api/codebook', body);
    expect(answer.status).toBe(status);
    return (await answer.json()) as RoomProblem;
  };
  const twice = await refused({ ...first, id: second?.alternative }, 400);
  expect(twice.problem).toContain('could not be used');
  expect(twice.problem.length).toBeGreaterThan(60);
  await refused({ ...first, seen: 'what it was before', title: 'late' }, 409);
  expect(await readFile(file, 'utf8')).toBe(before);
  await writeFile(file, `${before}\n# by hand\n`);
  expect((await refused({ ...first, title: 'late' }, 409)).problem).toContain('since it was shown');
});

describe('what was decided', () => {
  const queue = async (): Promise<readonly ReviewItem[]> => {
    const answer = await room.ask('/api/review/queue?limit=200');
    return ((await answer.json()) as { readonly items: readonly ReviewItem[] }).items;
  };
  const isAskedAgain = async (statement: string): Promise<boolean> =>
    (await queue()).some((item) => item.statement === statement && item.proposal.splitOff.length > 0);
  let statement = '';

  test('follows an id that is renamed in the room', async () => {
    const [, first] = await forms();
    const item = (await queue()).find(({ proposal }) => proposal.issue !== first?.issue);
    statement = item?.statement ?? '';
    const right = { issue: first?.issue, alternative: first?.alternative, stance: 'opposes' };
    const code = { issue: item?.proposal.issue, alternative: item?.proposal.alternative };
    const kept = await room.post('/api/decisions', { id: statement, decision: 'correct', code, correction: right });
    expect(kept.status, await kept.clone().text()).toBe(200);
    const renamed = await room.post('/api/codebook', { ...first, id: 'renamed-since', title: 'what it is called since' });
    expect(renamed.status, await renamed.clone().text()).toBe(200);
    const page = async (): Promise<string> => (await room.ask(`/statements/${statement}`)).text();
    await expect.poll(page).toContain('what it is called since');
  });

  test('is asked about again when its alternative is split, until it is decided again', async () => {
    const form = (await forms()).find(({ alternative }) => alternative === 'renamed-since');
    expect(await isAskedAgain(statement)).toBe(false);
    const split = { id: 'split-off', title: 'a part of it', words: ['a part of it'] };
    const answer = await room.post('/api/codebook', { ...form, split });
    expect(answer.status, await answer.clone().text()).toBe(200);
    await expect.poll(async () => isAskedAgain(statement)).toBe(true);
    const item = (await queue()).find((one) => one.statement === statement && one.proposal.splitOff.length > 0);
    expect(item?.proposal).toMatchObject({ alternative: 'renamed-since', stance: 'opposes', confidence: 1 });
    const page = await (await room.ask(`/review?item=${encodeURIComponent(item?.key ?? '')}`)).text();
    expect(page).toContain('decided on before “a part of it” was split off it');
    const decision = {
      id: statement,
      decision: 'accept',
      code: { issue: item?.proposal.issue, alternative: 'renamed-since' },
      item: { key: item?.key, seen: item?.seen },
    };
    expect((await room.post('/api/decisions', decision)).status).toBe(200);
    await expect.poll(async () => isAskedAgain(statement)).toBe(false);
  });
});
