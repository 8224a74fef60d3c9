import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import { codebookFromDna } from '../../../../src/app/exchange/dna/codebook-from-dna.ts';
import { draftedCodebookYaml } from '../../../../src/app/exchange/dna/drafted-codebook-yaml.ts';
import { importDna } from '../../../../src/app/exchange/dna/import-dna.ts';
import { importDnaAgain } from '../../../../src/app/exchange/dna/again/import-dna-again.ts';
import { keptOf } from '../../../../src/app/exchange/dna/kept-project.ts';
import { mappingAt } from '../../../../src/app/exchange/dna/mapping-at.ts';
import { recordFromDna } from '../../../../src/app/exchange/dna/record-from-dna.ts';
import { recordStatements } from '../../../../src/app/networks/record-statements.ts';
import { withRecord, type OpenRecord } from '../../../../src/app/record/open-record.ts';
import { undoReview } from '../../../../src/app/review/undo-review.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { mappingAsYaml, parseMapping } from '../../../../src/ingest/dna/dna-mapping-file.ts';
import { readDna } from '../../../../src/ingest/dna/read-dna.ts';
import type { DnaProject } from '../../../../src/model/exchange/dna-project.ts';
import { anchor } from '../../../../src/text/anchor.ts';
import { anyProject, madeProject } from '../../../ingest/dna/made-project.ts';
import { NOW, readers } from '../made-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-from-dna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [UNION, OPERATOR] = ['The union will fight night work to the end', 'Jon Vark of the operator defended the plan'] as const;
const TEXT = `HALDEN - ${UNION}, Maria Holt said on Monday. ${OPERATOR}. They met.`;
const said = { document: 0, coder: 'Zoë', agreement: true } as const;
const PROJECT = madeProject(
  [TEXT],
  [
    { ...said, words: UNION, person: 'Maria Holt', organisation: 'Dockers', concept: 'no nights' },
    { ...said, words: OPERATOR, person: 'Jon Vark', organisation: 'Port, Inc.', concept: 'no nights', agreement: false },
    { ...said, words: 'They met', person: 'Maria Holt', organisation: 'dockers', concept: '"free": nights' },
  ],
);

let folders = 0;

function emptyFolder(): string {
  folders += 1;
  const made = join(folder, `talks-${folders}`);
  mkdirSync(made);
  return made;
}

function started(home: string, project = PROJECT) {
  return recordFromDna(project, join(home, 'harbour.dna'), { folder: home, mapping: join(home, 'mapping.yaml'), now: NOW });
}

/** A record made for a project, with all that the project has in it. */
async function withStarted(project: DnaProject, work: (opened: OpenRecord, home: string) => Promise<void>): Promise<void> {
  const home = emptyFolder();
  const made = await started(home, project);
  await withRecord({ file: made!.path, folder: home }, async (opened) => {
    const mapping = await mappingAt(join(home, 'mapping.yaml'), project, opened.codebook);
    await importDna(opened, project, 'harbour.dna', mapping!, { now: NOW, readers });
    await work(opened, home);
  });
}

describe('a codebook that is drafted from a coded project', () => {
  it('has its organisations as parties, each person in the one for which he is coded most, and its concepts as alternatives', () => {
    const { parties, issues, mapping } = codebookFromDna(PROJECT, 'harbour');
    expect(parties.map(({ id, name, statements, people }) => [id, name, statements, people.map((one) => one.name)])).toEqual([
      ['dockers', 'Dockers', 2, ['Maria Holt']],
      ['port-inc', 'Port, Inc.', 1, ['Jon Vark']],
    ]);
    expect(issues).toEqual([
      {
        id: 'concepts',
        title: 'Concepts',
        alternatives: [
          { id: 'free-nights', title: '"free": nights', statements: 1 },
          { id: 'no-nights', title: 'no nights', statements: 2 },
        ],
      },
    ]);
    expect(mapping).toMatchObject({
      organisations: { Dockers: 'dockers', dockers: 'dockers', 'Port, Inc.': 'port-inc' },
      concepts: { 'no nights': 'concepts/no-nights', '"free": nights': 'concepts/free-nights' },
    });
  });

  it('has the concepts that the project keeps under another one as an issue of their own', () => {
    const entities = PROJECT.ENTITIES;
    const top = { ...entities[0]!, ID: 900, VariableId: 3, Value: 'night work', ChildOf: null };
    const under = entities.map((row) => (row['VariableId'] === 3 && row['Value'] !== '' ? { ...row, ChildOf: 900 } : row));
    const { issues } = codebookFromDna({ ...PROJECT, ENTITIES: [...under, top] }, 'harbour');
    expect(issues.map(({ title, alternatives }) => [title, alternatives.map((one) => one.title)])).toEqual([
      ['night work', ['"free": nights', 'no nights']],
      ['Concepts', ['night work', 'something else']],
    ]);
  });

  test('can be used, and so can its mapping, whatever the project calls things', () => {
    fc.assert(
      fc.property(
        // A name that no object can hold under itself is no name that anybody gives.
        anyProject.filter((one) => one.STATEMENTTYPES.length > 1 && !JSON.stringify(one).includes('__proto__')),
        (project) => {
          const draft = codebookFromDna(project, 'any');
          const codebook = parseCodebook(draftedCodebookYaml(draft, 'any.dna'), 'codebook.yaml');
          expect(parseMapping(mappingAsYaml(draft.mapping), 'mapping.yaml', project, codebook)).toEqual(draft.mapping);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a folder into which a project is taken', () => {
  it('gets a record with a codebook and a mapping by which every statement has its position', () =>
    withStarted(PROJECT, async ({ record, codebook }, home) => {
      expect(readFileSync(join(home, 'codebook.yaml'), 'utf8')).toContain('# Drafted from the coded project "harbour.dna"');
      const { derived } = await coverageOf(record, codebook);
      expect(derived.positions.map(({ holder, alternative, stance }) => `${holder} ${stance} ${alternative}`).sort()).toEqual([
        'dockers supports free-nights',
        'dockers supports no-nights',
        'port-inc opposes no-nights',
      ]);
    }));

  it('keeps a codebook that somebody wrote; the template that nobody has touched gives way', async () => {
    const [own, untouched] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(own, 'codebook.yaml'), 'codebook: 1\n');
    await expect(started(own)).rejects.toThrow('codebook there already');
    expect(readFileSync(join(own, 'codebook.yaml'), 'utf8')).toBe('codebook: 1\n');
    writeFileSync(join(untouched, 'codebook.yaml'), codebookTemplate());
    expect(await started(untouched)).toMatchObject({ parties: 2, alternatives: 2 });
  });

  it('is left as it is where it has a record', async () => {
    const home = emptyFolder();
    await started(home);
    expect(await started(home)).toBeNull();
  });
});

describe('a project that is taken in again', () => {
  const mended = { 'no nights': null, '"free": nights': 'concepts/free-nights' };

  it('changes nothing by the same mapping, and what has another meaning by another one', () =>
    withStarted(PROJECT, async (opened, home) => {
      const kept = (await keptOf(opened.record))!;
      const mapping = (await mappingAt(join(home, 'mapping.yaml'), PROJECT, opened.codebook))!;
      const again = (concepts = mapping.concepts) =>
        importDnaAgain(
          opened,
          kept,
          { project: PROJECT, path: 'harbour.dna', mapping: { ...mapping, concepts } },
          { now: NOW, readers },
        );
      expect(await again()).toMatchObject({
        changed: 0,
        left: 0,
        reviews: 3,
        codes: 3,
        codesBefore: 3,
        added: 0,
        changedThere: 0,
      });
      expect(await again(mended)).toMatchObject({ changed: 2, left: 0, reviews: 3, codes: 1, codesBefore: 3, removed: 0 });
      const { derived } = await coverageOf(opened.record, opened.codebook);
      expect(derived.positions.map(({ alternative }) => alternative)).toEqual(['free-nights']);
      expect((await keptOf(opened.record))?.mapping?.concepts).toEqual(mended);
    }));

  it('keeps what was decided since, and what was taken back', () =>
    withStarted(PROJECT, async (opened, home) => {
      const mapping = (await mappingAt(join(home, 'mapping.yaml'), PROJECT, opened.codebook))!;
      const [report] = (await coverageOf(opened.record, opened.codebook)).readings;
      const at = TEXT.indexOf(OPERATOR);
      await undoReview(opened.record, (await opened.record.reviews())[0]!.id, { who: 'Zoë', at: NOW, note: '' });
      const words = anchor(report!.report, TEXT, { start: at, end: at + OPERATOR.length });
      const decision = { decision: 'accept', target: 'attribution', correction: null, undoes: null, note: '' } as const;
      await opened.record.addReviews([{ id: 'ada-1', at: '2031-05-21T08:00:00Z', who: 'Ada', anchor: words, ...decision }]);
      const kept = (await keptOf(opened.record))!;
      const asked = { project: PROJECT, path: 'harbour.dna', mapping: { ...mapping, concepts: mended } };
      expect(await importDnaAgain(opened, kept, asked, { now: NOW, readers })).toMatchObject({ changed: 0, left: 1 });
    }));

  it('is refused where it is another one', () =>
    withStarted(PROJECT, async (opened, home) => {
      const mapping = (await mappingAt(join(home, 'mapping.yaml'), PROJECT, opened.codebook))!;
      const other = madeProject(['HALDEN - Nobody spoke of anything.'], []);
      const kept = (await keptOf(opened.record))!;
      const asked = { project: other, path: 'other.dna', mapping };
      await expect(importDnaAgain(opened, kept, asked, { now: NOW, readers })).rejects.toThrow('project there already');
    }));
});

/** A project that another program wrote; not in this repository. */
const FOREIGN = fileURLToPath(new URL('../../../../../shared/data/dna/dna_synthetic.dna', import.meta.url));
const isThere = existsSync(FOREIGN);

test.skipIf(!isThere)('all that was coded by hand in a project of another program is counted, each statement by itself', () =>
  withStarted(readDna(FOREIGN), async ({ record, codebook }) => {
    const coverage = await coverageOf(record, codebook);
    expect(coverage.links.statements).toHaveLength(88);
    const { table, leftOut } = recordStatements(coverage, { by: 'party', minConfidence: 0, reviewedOnly: true });
    // Fifteen statements name no organisation, so that nobody can be said to hold what they tell.
    expect([table.statements.length, leftOut.size]).toEqual([73, 0]);
  }),
);

test.skipIf(isThere)('skipped: the project is not beside this checkout (../shared/data/dna)', () => undefined);
