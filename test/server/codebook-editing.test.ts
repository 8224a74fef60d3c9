import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditedCodebook } from '../../src/model/room/codebook-edit.ts';
import type { RoomProblem } from '../../src/model/room/decision-request.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let room: OpenedRoom;
let file = '';
beforeAll(async () => {
  const example = await exampleRecord();
  const record = await copyOf(example);
  file = join(dirname(record), 'codebook.yaml');
  await cp(join(dirname(example), 'codebook.yaml'), file);
  room = await openRoom(record, await builtScript());
});
afterAll(async () => room.close());

interface Form {
  readonly seen: string;
  readonly issue: string;
  readonly alternative: string;
}

/** The forms that the place shows, the first of an issue without an alternative. */
async function forms(): Promise<Form[]> {
  const page = await (await room.ask('/codebook')).text();
  const found = page.matchAll(/data-issue="([^"]+)"\s+data-alternative="([^"]*)"\s+data-seen="([^"]+)"/g);
  return [...found].map(([, issue = '', alternative = '', seen = '']) => ({ issue, alternative, seen }));
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
