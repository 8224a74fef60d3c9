import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { dnaPassword } from '../../../src/export/dna/dna-password.ts';
import { writeDna } from '../../../src/export/dna/write-dna.ts';
import { readDna } from '../../../src/ingest/dna/read-dna.ts';
import { Chance, mutatedBytes } from '../../hostile/mutations.ts';
import { anyProject, madeProject, PASSWORD_HASH } from './made-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-dna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'The union rejects the plan.';
const PROJECT = madeProject(
  [TEXT],
  [
    {
      document: 0,
      words: 'rejects the plan',
      coder: 'Zoë',
      person: 'Maria Holt',
      organisation: 'Union',
      concept: 'plan',
      agreement: false,
    },
  ],
);

/** So many damaged files are tried, by seeds from 0; READOUT_MUTATIONS=2000 tries more of them. */
const DAMAGES = Number(process.env['READOUT_MUTATIONS'] ?? 150);

let files = 0;

/** A file of the project, changed by some SQL behind the back of every check. */
function fileOf(project = PROJECT, ...changes: readonly string[]): string {
  files += 1;
  const path = join(folder, `project-${files}.dna`);
  writeDna(project, path);
  const database = new DatabaseSync(path);
  database.exec('pragma foreign_keys = off; pragma ignore_check_constraints = on');
  for (const change of changes) database.exec(change);
  database.close();
  return path;
}

describe('a project file', () => {
  it('is read row by row', () => {
    expect(readDna(fileOf())).toEqual(PROJECT);
  });

  test('that was written is read as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(readDna(fileOf(project))).toEqual(project);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [
      'of DNA 2',
      "update SETTINGS set Value = '2.0 beta 25' where Property = 'version'",
      /written by DNA 2\.0 beta 25[^]*import this one there/,
    ],
    ['without a version', "delete from SETTINGS where Property = 'version'", /does not say which version of DNA wrote it/],
    ['without a table', 'drop table REGEXES', /has no table REGEXES/],
    ['without a column', 'alter table DOCUMENTS drop column Notes', /DOCUMENTS has no column Notes/],
    ['with statements of nobody', 'update STATEMENTS set Coder = null', /statement 1 without a coder/],
    ['with statements past the end', 'update STATEMENTS set Stop = 4000', /statement 1 outside the text/],
    ['with statements the wrong way round', 'update STATEMENTS set Start = 20, Stop = 3', /statement 1 outside the text/],
    ['with values missing', 'delete from DATABOOLEAN', /statement 1 without a value for each variable[^]*half written/],
    ['with values of no statement', 'update DATABOOLEAN set StatementId = 77', /half written: 1 row of DATABOOLEAN/],
    [
      'without coders',
      'delete from STATEMENTS; delete from DATABOOLEAN; delete from DATASHORTTEXT; delete from CODERRELATIONS; update DOCUMENTS set Coder = null; delete from CODERS',
      /no coder/,
    ],
    ['of another program', 'drop table STATEMENTS', /of another program/],
  ])('%s is refused, with what to do', (_, change, message) => {
    expect(() => readDna(fileOf(PROJECT, change))).toThrow(message);
  });

  it.each([
    ['no database', 'Once upon a time', /not an SQLite file/],
    ['a project of DNA 1', '<?xml version="1.0"?><discourse/>', /project of DNA 1/],
    ['empty', '', /not an SQLite file/],
  ])('that is %s is named as what it is', (_, content, message) => {
    const path = join(folder, 'other.dna');
    writeFileSync(path, content);
    expect(() => readDna(path)).toThrow(message);
  });

  it('that is cut is said to be, with what to do', () => {
    const path = fileOf();
    const whole = readFileSync(path);
    for (const length of [40, Math.floor(whole.length / 2)]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(() => readDna(path), String(length)).toThrow(/cut or damaged[^]*copy/i);
    }
  });

  it('that was damaged in any place is read or refused, and nothing else', () => {
    const path = fileOf();
    const whole = readFileSync(path);
    for (let seed = 0; seed < DAMAGES; seed += 1) {
      writeFileSync(path, mutatedBytes(whole, new Chance(seed)));
      try {
        readDna(path);
      } catch (error) {
        expect(error, String(seed)).toMatchObject({ name: 'DnaProblem' });
      }
    }
  });

  it('that is not there is said not to be', () => {
    expect(() => readDna(join(folder, 'nowhere.dna'))).toThrow(/cannot be opened/);
  });
});

it('keeps a password as DNA does: 100,000 rounds of SHA-256 over salt and password, then over the digest', () => {
  expect(dnaPassword('pässwörd', Buffer.from(PASSWORD_HASH, 'base64').subarray(0, 16))).toBe(PASSWORD_HASH);
});
