import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import { codebookFromCodes } from '../../../../src/app/exchange/qda/codebook-from-codes.ts';
import { exportQda, exportQdaCodebook } from '../../../../src/app/exchange/qda/export-qda.ts';
import { importQda } from '../../../../src/app/exchange/qda/import-qda.ts';
import { proposeQdaMapping } from '../../../../src/app/exchange/qda/propose-qda-mapping.ts';
import { qdaMappingAt } from '../../../../src/app/exchange/qda/qda-mapping-at.ts';
import type { OpenRecord } from '../../../../src/app/record/open-record.ts';
import { undoReview } from '../../../../src/app/review/undo-review.ts';
import { readQda } from '../../../../src/ingest/qda/read-qda.ts';
import { pathedCodes, type QdaProject } from '../../../../src/model/exchange/qda-project.ts';
import { ADA, anyQda, BO, code, selection, source } from '../../../ingest/qda/made-qda.ts';
import { addText, NOW, readers, removeRecords, withNewRecord } from '../made-records.ts';

afterAll(removeRecords);

const TEXT = '\u{1F600} HALDEN - The union will fight night work to the end, Maria Holt said. Jon Vark defended the plan.';
const NIGHTS = 'The union will fight night work to the end';
const PLAN = 'Jon Vark defended the plan';
const [UNION, OPERATOR, NO_NIGHTS, AGAINST, HUMOUR] = [20, 21, 22, 23, 24];
const PROJECT: QdaProject = {
  name: 'Talks',
  users: [ADA, BO],
  codes: [
    code(30, 'Actors', [code(UNION, "Dockers' Union"), code(OPERATOR, 'Port Operator')]),
    code(31, 'Nights', [code(NO_NIGHTS, 'no night shifts')]),
    code(AGAINST, 'against'),
    code(HUMOUR, 'humour'),
  ],
  sources: [
    source(40, 'first', TEXT, [
      selection(41, TEXT, NIGHTS, [UNION, ADA.guid], [NO_NIGHTS, ADA.guid]),
      selection(42, TEXT, PLAN, [OPERATOR, BO.guid], [NO_NIGHTS, BO.guid], [AGAINST, BO.guid]),
      selection(43, TEXT, 'HALDEN', [HUMOUR, ADA.guid]),
    ]),
    source(44, 'empty', ''),
  ],
};

async function taken(opened: OpenRecord, project: QdaProject) {
  return importQda(opened, project, 'made.qdpx', proposeQdaMapping(project, opened.codebook), { now: NOW, readers });
}

async function givenBack(opened: OpenRecord, home: string): Promise<QdaProject> {
  const { bytes } = await exportQda(opened, await coverageOf(opened.record, opened.codebook), '2031-05-20T08:10:00.000Z');
  const path = join(home, 'out.qdpx');
  writeFileSync(path, bytes);
  return readQda(path).project;
}

describe('a project of qualitative coding', () => {
  it('proposes a mapping from spellings that are alike', () =>
    withNewRecord(async ({ codebook }) => {
      expect(proposeQdaMapping(PROJECT, codebook)).toEqual({
        mapping: 1,
        parties: { "Actors / Dockers' Union": 'union', 'Actors / Port Operator': 'operator' },
        alternatives: { 'Nights / no night shifts': 'nights/no-nights', humour: null },
        stances: { against: 'opposes' },
      });
    }));

  it('becomes reports, and what each user gave the same words becomes one decision of his', () =>
    withNewRecord(async (opened) => {
      expect(await taken(opened, PROJECT)).toEqual({ reports: 1, reviews: 2, codes: 2, onlyKept: 1, empty: 1 });
      expect((await opened.record.reviews()).map(({ who, at, anchor }) => [who, at, anchor.quote])).toEqual([
        ['Ada', '2031-05-18T09:00:00.000Z', NIGHTS],
        ['Bö', '2031-05-18T09:00:00.000Z', PLAN],
      ]);
      const { derived } = await coverageOf(opened.record, opened.codebook);
      expect(derived.positions.map(({ holder, alternative, stance }) => `${holder} ${stance} ${alternative}`).sort()).toEqual([
        'operator opposes no-nights',
        'union supports no-nights',
      ]);
      await expect(taken(opened, PROJECT)).rejects.toThrow(/project there already/);
    }));

  it('keeps two statements apart whose words overlap by half, each with who said it, and gives both back', () =>
    withNewRecord(async (opened, home) => {
      const sentence = `${NIGHTS}, Maria Holt said`;
      const text = TEXT.slice(TEXT.indexOf(NIGHTS));
      const selections = [
        selection(41, text, NIGHTS, [UNION, ADA.guid], [NO_NIGHTS, ADA.guid]),
        selection(42, text, sentence, [OPERATOR, ADA.guid], [NO_NIGHTS, ADA.guid], [AGAINST, ADA.guid]),
      ];
      const overlapping = { ...PROJECT, sources: [source(40, 'first', text, selections)] };
      await taken(opened, overlapping);
      const { links } = await coverageOf(opened.record, opened.codebook);
      const stands = links.statements.flatMap(({ party, codes }) => codes.map(({ code: { stance } }) => `${party} ${stance}`));
      expect(stands.sort()).toEqual(['operator opposes', 'union supports']);
      expect((await givenBack(opened, home)).sources).toEqual(overlapping.sources);
    }));

  it('takes codes for one statement that a program writes as selections of the same words', () =>
    withNewRecord(async (opened, home) => {
      const each = [UNION, NO_NIGHTS, AGAINST].map((one, at) => selection(41 + at, TEXT, NIGHTS, [one, ADA.guid]));
      const other = selection(50, TEXT, NIGHTS, [OPERATOR, ADA.guid], [NO_NIGHTS, ADA.guid]);
      const project = { ...PROJECT, sources: [source(40, 'first', TEXT, [...each, other])] };
      expect(await taken(opened, project)).toMatchObject({ reviews: 2, codes: 2, onlyKept: 0 });
      const { links } = await coverageOf(opened.record, opened.codebook);
      const stands = links.statements.flatMap(({ party, codes }) => codes.map(({ code: { stance } }) => `${party} ${stance}`));
      expect(stands.sort()).toEqual(['operator supports', 'union opposes']);
      expect((await givenBack(opened, home)).sources).toEqual(project.sources);
    }));

  it('comes out without what has been taken back since', () =>
    withNewRecord(async (opened, home) => {
      await taken(opened, PROJECT);
      await undoReview(opened.record, null, { who: 'Ada', at: NOW, note: '' });
      const { sources } = await givenBack(opened, home);
      expect(sources[0]?.selections.map(({ guid }) => guid)).toEqual(
        [41, 43].map((at) => PROJECT.sources[0]?.selections[at - 41]?.guid),
      );
    }));

  test('comes out as it went in, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyQda, (project) =>
        withNewRecord(async (opened, home) => {
          await taken(opened, project);
          expect(await givenBack(opened, home)).toEqual(project);
        }),
      ),
      { numRuns: 8 },
    );
  });

  it('that came out of one record goes into another one of the same codebook', () =>
    withNewRecord(async (one, home) => {
      const report = await addText(one, TEXT.replace(' - ', ' -\r\n\r\n'));
      await one.record.addReviews([
        {
          id: 'made-1',
          at: '2031-05-19T09:00:00.000Z',
          who: 'Ada',
          decision: 'add',
          target: 'code',
          anchor: { report, quote: NIGHTS, before: '', after: '', start: 0, end: NIGHTS.length },
          correction: {
            speaker: { kind: 'actor', actor: 'maria-holt' },
            party: 'union',
            code: { issue: 'nights', alternative: 'no-nights', holder: 'union', stance: 'open', declared: true, asserted: true },
          },
          undoes: null,
          note: '',
        },
      ]);
      const project = await givenBack(one, home);
      expect(project.sources[0]?.text).not.toContain('\r');
      const paths = new Map(pathedCodes(project.codes).map((each) => [each.code.guid, each.path]));
      const [only] = project.sources[0]?.selections ?? [];
      expect(only?.codings.map((coding) => paths.get(coding.code))).toEqual([
        "Parties / Dockers' Union",
        'Issues / Night shifts / no night shifts',
        'Stances / open',
      ]);
      await withNewRecord(async (other) => {
        await taken(other, project);
        const { derived } = await coverageOf(other.record, other.codebook);
        expect(derived.positions).toMatchObject([{ holder: 'union', alternative: 'no-nights', stance: 'open' }]);
      });
    }));
});

describe('a mapping', () => {
  it('is proposed where there is none, read where there is one, and refused where it names what is not there', () =>
    withNewRecord(async ({ codebook }, home) => {
      const path = join(home, 'qda-mapping.yaml');
      expect(await qdaMappingAt(path, PROJECT, codebook)).toBeNull();
      expect(await qdaMappingAt(path, PROJECT, codebook)).toEqual(proposeQdaMapping(PROJECT, codebook));
      const proposed = readFileSync(path, 'utf8');
      const refused = [
        ['Union: union', 'Union: miners', /no party "miners"/],
        ['nights/no-nights', 'nights/some', /no issue\/alternative "nights\/some"/],
        ['humour: null', 'jokes: null', /no code "jokes"/],
        ['against: opposes', 'against: hates', /it is no mapping: stances/],
      ] as const;
      for (const [from, to, message] of refused) {
        expect(proposed).toContain(from);
        writeFileSync(path, proposed.replace(from, to));
        await expect(qdaMappingAt(path, PROJECT, codebook)).rejects.toThrow(message);
      }
    }));
});

describe('a codebook by itself', () => {
  it('comes out with the parties, alternatives and stances of the record', () =>
    withNewRecord(async (opened, home) => {
      const path = join(home, 'out.qdc');
      writeFileSync(path, await exportQdaCodebook(opened));
      const paths = pathedCodes(readQda(path).project.codes).map((each) => each.path);
      expect(paths).toEqual(expect.arrayContaining(['Parties / Port Operator', 'Issues / Night shifts', 'Stances / opposes']));
    }));

  it('is drafted as issues with alternatives', () => {
    const codes = [code(1, 'Nights!', [code(2, 'none'), code(3, 'None')]), code(4, 'Pay', [code(5, 'more')])];
    const { yaml, issues } = codebookFromCodes(codes, { id: 'talks', title: 'Talks' });
    expect(issues).toBe(1);
    expect(yaml).toContain('id: nights');
    expect(yaml).toContain('id: none-2');
  });
});
