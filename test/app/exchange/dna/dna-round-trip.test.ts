import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
      expect(reviews.map(({ who, decision, anchor }) => [who, decision, anchor.quote])).toEqual([
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
      expect(done).toMatchObject({ documents: 1, statements: 0, givenBack: 0, newCoders: ['Admin'] });
      const out = readDna(join(home, 'out.dna'));
      expect(out.DOCUMENTS[0]).toMatchObject({ Text: TEXT });
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
      /no party "miners", which stands beside "Dockers' Union"/,
    ],
    ['an alternative that is not there', 'nights/no-nights', 'nights/some', /no issue\/alternative "nights\/some"/],
    ['a type that is not there', 'type: DNA Statement', 'type: Annotation', /no statement type "Annotation"/],
    ['a variable that is not there', 'concept: concept', 'concept: frame', /no variable "frame"/],
    ['a stance that is none', 'yes: supports', 'yes: likes', /it is no mapping: stances/],
    ['no YAML', 'mapping: 1', 'mapping: [', /it is no mapping/],
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
