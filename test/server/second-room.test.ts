import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { announcedRoom } from '../../src/server/start-room.ts';
import { readout } from '../cli/run-readout.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

let scripts = '';
let example = '';
let room: OpenedRoom;
beforeAll(async () => {
  scripts = await builtScript();
  example = await exampleRecord();
});
beforeEach(async () => {
  room = await openRoom(await copyOf(example), scripts);
});
afterEach(async () => room.close());

const ANALYST = { who: 'analyst', isReadOnly: false };

test('who opens a record that they have open already is led to the first room, and no other begins', async () => {
  const said = await readout(dirname(room.record), ['open', '--no-browser', '--who', 'analyst']);
  expect(said).toMatchObject({ exit: 0, err: '' });
  expect(said.out).toContain('open already');
  expect(said.out).toContain(room.address);
});

test('another person, and one who only reads, is not led into a room in which decisions have another name', async () => {
  expect(await announcedRoom(room.record, ANALYST)).toBe(room.address);
  expect(await announcedRoom(room.record, { ...ANALYST, who: 'ana' })).toBe(null);
  expect(await announcedRoom(room.record, { ...ANALYST, isReadOnly: true })).toBe(null);
  expect(await announcedRoom(example, ANALYST)).toBe(null);
});

test('nobody but the owner can read where the room is, and nothing of it is left when it closes', async () => {
  expect((await stat(`${room.record}-room`)).mode & 0o077).toBe(0);
  const own = await openRoom(await copyOf(example), scripts);
  await own.close();
  expect((await readdir(dirname(own.record))).filter((name) => name.endsWith('-room'))).toEqual([]);
});

test('what a room that was killed has left behind leads nowhere, whatever it says', async () => {
  const own = await openRoom(await copyOf(example), scripts);
  const left = await readFile(`${own.record}-room`, 'utf8');
  await own.close();
  for (const text of [
    left,
    left.replace(/\d+\/\?/, `${room.port}/?`),
    'no announcement',
    '{"address":"file:///etc/passwd","token":""}',
  ]) {
    await writeFile(`${own.record}-room`, text);
    expect(await announcedRoom(own.record, ANALYST)).toBe(null);
  }
  const again = await openRoom(own.record, scripts);
  expect(await announcedRoom(own.record, ANALYST)).toBe(again.address);
  await again.close();
});

test('in a folder in which nothing can be written a room opens all the same', async () => {
  const record = await copyOf(example);
  await chmod(dirname(record), 0o500);
  const own = await openRoom(record, scripts, { isReadOnly: true });
  expect((await own.ask('/today')).status).toBe(200);
  await own.close();
  await chmod(dirname(record), 0o700);
});
