import { expect, it } from 'vitest';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { serverProblem } from '../../../src/record/postgres/server-problems.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import { problem } from '../record-contents.ts';

const told = (code: string): unknown =>
  serverProblem('postgresql://coast/press', Object.assign(new Error('said by the server'), { code }));

it.each([
  ['ECONNREFUSED', 'no server answers there', false],
  ['CONNECT_TIMEOUT', 'no server answers there', false],
  ['ENOTFOUND', 'there is no such host', false],
  ['28P01', 'the server does not let this name in', false],
  ['3D000', 'the server has no such database', false],
  ['55P03', 'another program is writing to it', true],
  ['42501', 'it may only be read', true],
  ['25006', 'it may only be read', true],
  ['53100', 'the disk of the server does not take what is to be kept', true],
  ['53300', 'the server takes no more connections', false],
  ['ECONNRESET', 'the server has ended the connection', false],
  ['57P01', 'the server has ended the connection', false],
  ['08006', 'the server has ended the connection', false],
  ['42P01', 'it is damaged: a part of it is missing', false],
  ['23503', 'it is damaged: its parts do not fit together', false],
])('%s is told in words, with what to do', (code, what, onlyWriting) => {
  expect(told(code)).toBeInstanceOf(RecordProblem);
  expect(told(code)).toMatchObject({ path: 'postgresql://coast/press', what, onlyWriting });
  expect((told(code) as RecordProblem).remedy).toMatch(/\w+.*[.)]$/);
});

it('an error that is none of these is left as it is', () => {
  const own = new Error('a mistake of ours');
  expect(serverProblem('a', own)).toBe(own);
  expect(told('22P02')).not.toBeInstanceOf(RecordProblem);
});

it('a record at which nobody answers is named without its password', async () => {
  const place = 'postgresql://ana:secret@127.0.0.1:1/press';
  for (const work of [StoredRecord.open(place), StoredRecord.create(place, {}), StoredRecord.open(place, { forShowing: true })]) {
    const { message } = await problem(work);
    expect(message).toMatch(/^postgresql:\/\/ana@127\.0\.0\.1:1\/press: no server answers there\n/);
    expect(message).not.toContain('secret');
  }
});
