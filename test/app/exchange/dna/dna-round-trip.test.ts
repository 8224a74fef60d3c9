import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { mappingAt } from '../../../../src/app/exchange/dna/mapping-at.ts';
import { exportDna } from '../../../../src/app/exchange/dna/export-dna.ts';
import { importDna } from '../../../../src/app/exchange/dna/import-dna.ts';
import { proposeDnaMapping } from '../../../../src/app/exchange/dna/propose-dna-mapping.ts';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import type { OpenRecord } from '../../../../src/app/record/open-record.ts';
import { undoReview } from '../../../../src/app/review/undo-review.ts';
import { readDna } from '../../../../src/ingest/dna/read-dna.ts';
import type { DnaProject } from '../../../../src/model/exchange/dna-project.ts';
import type { Review } from '../../../../src/model/review.ts';
import { anchor } from '../../../../src/text/anchor.ts';
import { anyProject, madeProject } from '../../../ingest/dna/made-project.ts';
import { addText, NOW, readers, removeRecords, withNewRecord } from '../made-records.ts';

afterAll(removeRecords);

async function taken(opened: OpenRecord, project: DnaProject) {
  return importDna(opened, project, 'made.dna', proposeDnaMapping(project, opened.codebook), { now: NOW, readers });
}

const TEXT =
  'HALDEN - The union will fight night work to the end, Maria Holt said on Monday. Jon Vark of the operator defended the plan.';
const PROJECT = madeProject(
  [TEXT, ''],
  [
    {
      document: 0,
      words: 'The union will fight night work to the end',
      coder: 'Zoë',
      person: 'Maria Holt',
      organisation: "Dockers' Union",
      concept: 'no night shifts',
      agreement: true,
    },
    {
      document: 0,
      words: 'Jon Vark of the operator defended the plan',
      coder: 'Bo',
      person: 'Jon Vark',
      organisation: 'Port Operator',
      concept: 'no night shifts',
      agreement: false,
    },
  ],
);

describe('a coded project', () => {
  it('proposes a mapping from spellings that are alike', () =>
    withNewRecord(async ({ codebook }) => {
      expect(proposeDnaMapping(PROJECT, codebook)).toMatchObject({
        type: 'DNA Statement',
        organisation: 'organization',
        organisations: { "Dockers' Union": 'union', 'Port Operator': 'operator' },
        concepts: { 'no night shifts': 'nights/no-nights' },
        stances: { yes: 'supports', no: 'opposes' },
      });
    }));

  it('becomes reports, and decisions of its coders on their words', () =>
    withNewRecord(async (opened) => {
      expect(await taken(opened, PROJECT)).toEqual({ reports: 1, reviews: 2, codes: 2, onlyKept: 0, empty: 1 });
      const reviews = await opened.record.reviews();
      expect(reviews.map(({ who, decision, anchor: { quote } }) => [who, decision, quote])).toEqual([
        ['Zoë', 'add', 'The union will fight night work to the end'],
        ['Bo', 'add', 'Jon Vark of the operator defended the plan'],
      ]);
      const { derived } = await coverageOf(opened.record, opened.codebook);
      expect(
        derived.positions.map(({ holder, alternative, stance, mode }) => `${holder} ${alternative} ${stance} ${mode}`).sort(),
      ).toEqual(['operator no-nights opposes declared', 'union no-nights supports declared']);
    }));

  it('is taken in once; a second one is refused', () =>
    withNewRecord(async (opened) => {
      await taken(opened, PROJECT);
      await expect(taken(opened, PROJECT)).rejects.toThrow(/project there already/);
      expect(await opened.record.reviews()).toHaveLength(2);
    }));

  it('leaves the record as it was when reading it fails half-way', () =>
    withNewRecord(async (opened) => {
      const failing = { ...readers, read: async () => Promise.reject(new Error('no power')) };
      const mapping = proposeDnaMapping(PROJECT, opened.codebook);
      await expect(importDna(opened, PROJECT, 'made.dna', mapping, { now: NOW, readers: failing })).rejects.toThrow('no power');
      expect(await opened.record.provenance()).toHaveLength(0);
      expect(await opened.record.reviews()).toEqual([]);
    }));

  it('comes out without what has been taken back since', () =>
    withNewRecord(async (opened, home) => {
      await taken(opened, PROJECT);
      await undoReview(opened.record, null, { who: 'Ada', at: NOW, note: '' });
      await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      const out = readDna(join(home, 'out.dna'));
      expect(out.STATEMENTS).toEqual(PROJECT.STATEMENTS.slice(0, 1));
    }));

  test('comes out row by row as it went in, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) =>
        withNewRecord(async (opened, home) => {
          await taken(opened, project);
          await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
          expect(readDna(join(home, 'out.dna'))).toEqual(project);
        }),
      ),
      { numRuns: 10 },
    );
  });
});

/** A project whose networks DNA itself computed; not in this repository. */
const FOREIGN = fileURLToPath(new URL('../../../../../shared/data/dna/dna_synthetic.dna', import.meta.url));
const isThere = existsSync(FOREIGN);

test.skipIf(!isThere)('a project that another program wrote comes out row by row', () =>
  withNewRecord(async (opened, home) => {
    const project = readDna(FOREIGN);
    expect(await taken(opened, project)).toMatchObject({ reports: 30, reviews: 88, onlyKept: 42 });
    await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
    expect(readDna(join(home, 'out.dna'))).toEqual(project);
  }),
);

test.skipIf(isThere)('skipped: the project is not beside this checkout (../shared/data/dna)', () => undefined);

describe('a record without a project', () => {
  it('comes out with its reports, and what analysts have added', () =>
    withNewRecord(async (opened, home) => {
      await addText(opened, TEXT);
      const done = await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      expect(done).toMatchObject({ documents: 1, statements: 0, changed: 0, gone: 0, newCoders: ['Admin'] });
      const out = readDna(join(home, 'out.dna'));
      expect(out.DOCUMENTS[0]).toMatchObject({ Text: TEXT });
      // Somebody may begin to code in it: there is a type, with an empty value for each variable of words.
      expect(out.STATEMENTTYPES.map(({ Label }) => Label)).toEqual(['DNA Statement']);
      expect(out.ENTITIES.map(({ Value }) => Value)).toEqual(['', '', '']);
      expect(lackedBy(join(home, 'out.dna'))).toEqual([]);
    }));
});

/** What somebody decides about the first sentence of the text. */
function decided(report: string, who: string, alternative: string): Review {
  return {
    id: `${who}-1`,
    at: NOW,
    who,
    decision: 'add',
    target: 'code',
    anchor: anchor(report, TEXT, { start: TEXT.indexOf('The union'), end: TEXT.indexOf(', Maria') }),
    correction: {
      speaker: { kind: 'actor', actor: 'maria-holt' },
      name: 'Maria Holt',
      party: 'union',
      code: { issue: 'nights', alternative, holder: 'union', stance: 'supports', declared: true, asserted: true },
    },
    undoes: null,
    note: '',
  };
}

/** What a file lacks of what DNA 3.0 and 3.1 need to open it and to compute on it, as they were seen to. */
function lackedBy(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const count = (sql: string): number => Number(database.prepare(`select count(*) as n from ${sql}`).get()?.['n']);
  const text = "typeof(Value) = 'text'";
  const wrong: Readonly<Record<string, boolean>> = {
    'a version that both take': count(`SETTINGS where Property = 'version' and Value like '3.0.%' and ${text}`) !== 1,
    'a date': count("SETTINGS where Property = 'date' and Value like '____-__-__'") !== 1 || count('SETTINGS') !== 2,
    'a coder': count('CODERS') === 0,
    'passwords of 64 characters': count('CODERS where length(Password) <> 64') > 0,
    'a relation between every two coders':
      count(
        'CODERS a, CODERS b where a.ID <> b.ID and not exists (select 1 from CODERRELATIONS where Coder = a.ID and OtherCoder = b.ID)',
      ) > 0,
    'one value for each variable of each statement':
      count(
        `(select s.ID, v.ID from STATEMENTS s join VARIABLES v on v.StatementTypeId = s.StatementTypeId where 1 <>
          (select count(*) from DATABOOLEAN d where v.DataType = 'boolean' and d.StatementId = s.ID and d.VariableId = v.ID) +
          (select count(*) from DATAINTEGER d where v.DataType = 'integer' and d.StatementId = s.ID and d.VariableId = v.ID) +
          (select count(*) from DATALONGTEXT d where v.DataType = 'long text' and d.StatementId = s.ID and d.VariableId = v.ID) +
          (select count(*) from DATASHORTTEXT d where v.DataType = 'short text' and d.StatementId = s.ID and d.VariableId = v.ID))`,
      ) > 0,
    'each attribute of each entity':
      count(
        'ENTITIES e join ATTRIBUTEVARIABLES a on a.VariableId = e.VariableId where not exists (select 1 from ATTRIBUTEVALUES where EntityId = e.ID and AttributeVariableId = a.ID)',
      ) > 0,
    'a type of statements': count('STATEMENTTYPES') === 0,
    'line feeds alone': count('DOCUMENTS where instr(Text, char(13)) > 0') > 0,
    'statements within their documents':
      count(
        'STATEMENTS s join DOCUMENTS d on d.ID = s.DocumentId where s.Start >= s.Stop or s.Start < 0 or s.Stop > length(d.Text)',
      ) > 0,
    'values of at most 190 characters':
      count('ENTITIES where length(Value) > 190') + count('DOCUMENTS where length(Title) > 190') > 0,
    'rows that belong to rows that are there': database.prepare('pragma foreign_key_check').all().length > 0,
    'a whole file': database.prepare('pragma integrity_check').get()?.['integrity_check'] !== 'ok',
  };
  database.close();
  return Object.entries(wrong).flatMap(([what, lacks]) => (lacks ? [what] : []));
}

describe('a file for DNA has what DNA needs to open it and to compute on it', () => {
  it('made of a record without a project, with what two analysts decided', () =>
    withNewRecord(async (opened, home) => {
      const report = await addText(opened, TEXT);
      await opened.record.addReviews([decided(report, 'Ada', 'no-nights'), decided(report, 'Bo', 'free-nights')]);
      const done = await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      expect(done).toMatchObject({ statements: 2, newCoders: ['Admin', 'Ada', 'Bo'] });
      expect(lackedBy(join(home, 'out.dna'))).toEqual([]);
    }));

  it('made of a project that came in, with what somebody else has decided since', () =>
    withNewRecord(async (opened, home) => {
      await taken(opened, PROJECT);
      const [report] = (await coverageOf(opened.record, opened.codebook)).readings.filter(({ text }) => text === TEXT);
      await opened.record.addReviews([decided(report!.report, 'Ada', 'free-nights')]);
      const done = await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      expect(done).toMatchObject({ statements: 3, newCoders: ['Ada'] });
      expect(lackedBy(join(home, 'out.dna'))).toEqual([]);
    }));
});

describe('a mapping', () => {
  it('is proposed where there is none, and read where there is one', () =>
    withNewRecord(async ({ codebook }, home) => {
      const path = join(home, 'mapping.yaml');
      expect(await mappingAt(path, PROJECT, codebook)).toBeNull();
      expect(readFileSync(path, 'utf8')).toContain('Give the command again');
      expect(await mappingAt(path, PROJECT, codebook)).toEqual(proposeDnaMapping(PROJECT, codebook));
    }));

  it.each([
    [
      'a party that is not there',
      "Dockers' Union: union",
      "Dockers' Union: miners",
      /no party "miners", which stands beside "Dockers' Union"; it has union, /,
    ],
    ['an alternative that is not there', 'nights/no-nights', 'nights/some', /no issue\/alternative "nights\/some"/],
    ['a type that is not there', 'type: DNA Statement', 'type: Annotation', /no statement type "Annotation"/],
    ['a variable that is not there', 'concept: concept', 'concept: frame', /no variable "frame"/],
    ['a stance that is none', 'yes: supports', 'yes: likes', /it is no mapping: stances/],
    ['no YAML', 'mapping: 1', 'mapping: [', /it is no mapping: [^\n]+ at line \d+, column \d+\n/],
    ['a field that there is not', 'mapping: 1', 'mapping: 1\ncolour: red', /it is no mapping: Unrecognized key: "colour"/],
    ['an organisation that is not there', "Dockers' Union: union", 'Miners: union', /project has no organization "Miners"/],
  ])('that names %s is refused', (_, from, to, message) =>
    withNewRecord(async ({ codebook }, home) => {
      const path = join(home, 'mapping.yaml');
      await mappingAt(path, PROJECT, codebook);
      const proposed = readFileSync(path, 'utf8');
      expect(proposed).toContain(from);
      writeFileSync(path, proposed.replace(from, to));
      await expect(mappingAt(path, PROJECT, codebook)).rejects.toThrow(message);
    }),
  );
});
