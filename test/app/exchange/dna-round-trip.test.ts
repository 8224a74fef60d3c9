import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { mappingAt } from '../../../src/app/exchange/mapping-at.ts';
import { exportDna } from '../../../src/app/exchange/export-dna.ts';
import { importDna, type ImportOptions } from '../../../src/app/exchange/import-dna.ts';
import { proposeDnaMapping } from '../../../src/app/exchange/propose-dna-mapping.ts';
import { coverageOf } from '../../../src/app/coverage/current-coverage.ts';
import { layerKeys } from '../../../src/app/coverage/layer-keys.ts';
import { initRecord } from '../../../src/app/record/init-record.ts';
import { withRecord, type OpenRecord } from '../../../src/app/record/open-record.ts';
import { undoReview } from '../../../src/app/review/undo-review.ts';
import { readDna } from '../../../src/ingest/dna/read-dna.ts';
import type { DnaProject } from '../../../src/model/exchange/dna-project.ts';
import type { Original } from '../../../src/model/original.ts';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { emptyCoding } from '../../../src/read/coding-layer.ts';
import { readUncoded } from '../../../src/read/reading-layer.ts';
import { CODEBOOK } from '../../cli/run-readout.ts';
import { anyProject, madeProject } from '../../ingest/dna/made-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'codebook.yaml'), CODEBOOK);

const NOW = '2031-05-20T08:10:00Z';
let records = 0;

/** Work on a new record. */
async function withNewRecord<T>(work: (opened: OpenRecord, home: string) => Promise<T>): Promise<T> {
  records += 1;
  const home = join(folder, `record-${records}`);
  const file = await initRecord(home, join(folder, 'codebook.yaml'), NOW);
  return withRecord({ file, folder: home }, (opened) => work(opened, home));
}

/** Reads no more of a report than its text: what the machine finds in it plays no part here. */
const readers: NonNullable<ImportOptions['readers']> = {
  inFlight: 2,
  read: async (original: Original) => {
    const reading = await readUncoded(original, codebookless, { stages: [clean] });
    const json = { reading: JSON.stringify(reading), coding: JSON.stringify(emptyCoding(original.id)) };
    return { report: original.id, ...json, attributions: 0, findings: 0, took: {} };
  },
  close: async () => undefined,
};
const codebookless = {
  codebook: 1 as const,
  negotiation: { id: 'x', title: 'x', languages: ['en'] },
  parties: [],
  issues: [],
  outlets: [],
};

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
const FOREIGN = fileURLToPath(new URL('../../../../shared/data/dna/dna_synthetic.dna', import.meta.url));
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
      const { openReport } = await import('../../../src/ingest/formats/open-report.ts');
      const original = openReport(Buffer.from(TEXT), 'text/plain', { path: 'a.txt' });
      if (!('bytes' in original)) throw new Error('unreadable');
      const { reading, coding } = await readers.read(original);
      const [keys, report] = [layerKeys(opened.codebook), original.id];
      const layers = { reading: { report, ...keys.reading, json: reading }, coding: { report, ...keys.coding, json: coding } };
      await opened.record.add(original, layers, NOW);
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
