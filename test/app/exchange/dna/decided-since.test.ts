import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import { exportDna } from '../../../../src/app/exchange/dna/export-dna.ts';
import { importDna } from '../../../../src/app/exchange/dna/import-dna.ts';
import { proposeDnaMapping } from '../../../../src/app/exchange/dna/propose-dna-mapping.ts';
import { valuesByStatement } from '../../../../src/app/networks/dna-statement-table.ts';
import type { OpenRecord } from '../../../../src/app/record/open-record.ts';
import type { ReviewRequest } from '../../../../src/app/review/review-request.ts';
import { decideOn } from '../../../../src/app/review/review-statement.ts';
import { readDna } from '../../../../src/ingest/dna/read-dna.ts';
import type { DnaMapping } from '../../../../src/model/exchange/dna-mapping.ts';
import { numberIn, wordsIn, type DnaProject } from '../../../../src/model/exchange/dna-project.ts';
import { printedNumber } from '../../../../src/model/reading/attribution.ts';
import { madeProject } from '../../../ingest/dna/made-project.ts';
import { NOW, readers, removeRecords, withNewRecord } from '../made-records.ts';

afterAll(removeRecords);

const UNION = 'The union will fight night work to the end';
const OPERATOR = 'Jon Vark of the operator defended the plan';
const TEXT = `HALDEN - ${UNION}, Maria Holt said on Monday. ${OPERATOR}. Nobody spoke of pay.`;
const concept = 'no night shifts';
const PROJECT = madeProject(
  [TEXT],
  [
    { document: 0, words: UNION, coder: 'Zoë', person: 'Maria Holt', organisation: "Dockers' Union", concept, agreement: true },
    { document: 0, words: OPERATOR, coder: 'Bo', person: 'Jon Vark', organisation: 'Port Operator', concept, agreement: false },
    {
      document: 0,
      words: 'Nobody spoke of pay',
      coder: 'Bo',
      person: '',
      organisation: '',
      concept: 'more pay',
      agreement: true,
    },
  ],
);
const AS_IT_CAME = [
  "Zoë: Maria Holt, Dockers' Union, no night shifts, true",
  'Bo: Jon Vark, Port Operator, no night shifts, false',
  'Bo: , , more pay, true',
];

interface Since {
  readonly opened: OpenRecord;
  readonly decide: (words: string, request: Partial<ReviewRequest>) => Promise<void>;
  /** The statements as they come out, and what the export says of them. */
  readonly out: () => Promise<{
    readonly project: DnaProject;
    readonly rows: readonly string[];
    readonly said: Awaited<ReturnType<typeof exportDna>>;
  }>;
}

/** Work on a record into which the project came. */
async function since(work: (since: Since) => Promise<void>, mended: Partial<DnaMapping> = {}): Promise<void> {
  await withNewRecord(async (opened, home) => {
    await importDna(
      opened,
      PROJECT,
      'made.dna',
      { ...proposeDnaMapping(PROJECT, opened.codebook), ...mended },
      { now: NOW, readers },
    );
    const out: Since['out'] = async () => {
      const said = await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      const project = readDna(join(home, 'out.dna'));
      return { project, rows: rowsOf(project), said };
    };
    await work({ opened, out, decide: (words, request) => decideAbout(opened, words, request) });
  });
}

async function decideAbout({ record, codebook }: OpenRecord, words: string, request: Partial<ReviewRequest>): Promise<void> {
  const coverage = await coverageOf(record, codebook);
  const reading = coverage.readings.find(({ text }) => text === TEXT)!;
  const at = reading.attributions.find(({ content }) => reading.text.slice(content[0]!.start, content[0]!.end) === words);
  const id = at ? `${reading.report}:${printedNumber(at)}` : reading.report;
  const whole: ReviewRequest = { decision: 'correct', quote: null, code: null, correction: {}, told: {}, ...request, id };
  await decideOn(record, coverage, whole, { who: 'Ada', at: '2031-05-21T08:00:00Z', note: '' });
}

function rowsOf(project: DnaProject): string[] {
  const values = valuesByStatement(project);
  return project.STATEMENTS.map((row) => {
    const coder = project.CODERS.find(({ ID }) => ID === row['Coder']);
    const { person, organization, concept: of, agreement } = values.get(numberIn(row, 'ID')) ?? {};
    return `${wordsIn(coder!, 'Name')}: ${[person, organization, of, agreement].map(String).join(', ')}`;
  });
}

const [, BO, NOBODY] = AS_IT_CAME;

describe('a project that was coded on in the record', () => {
  it('comes out row for row where nobody decided anything', () =>
    since(async ({ out }) => {
      const { project, said } = await out();
      expect(project).toEqual(PROJECT);
      expect(said).toMatchObject({ changed: 0, gone: 0, newConcepts: [] });
      expect([...said.untold]).toEqual([]);
    }));

  it('has a corrected stance and a corrected alternative in the row itself, once', () =>
    since(async ({ decide, out }) => {
      await decide(UNION, { correction: { stance: 'opposes' } });
      await decide(OPERATOR, { correction: { alternative: 'free-nights', stance: 'supports' } });
      const { project, rows, said } = await out();
      const alternative = 'Night shifts: night shifts as the operator plans them';
      expect(rows).toEqual([
        "Zoë: Maria Holt, Dockers' Union, no night shifts, false",
        `Bo: Jon Vark, Port Operator, ${alternative}, true`,
        NOBODY,
      ]);
      expect(project.STATEMENTS).toEqual(PROJECT.STATEMENTS);
      expect(said).toMatchObject({ statements: 3, changed: 2, gone: 0, newConcepts: [alternative], newCoders: [] });
    }));

  it('calls an alternative what the project calls it, where one of its concepts stands for it', () =>
    since(
      async ({ decide, out }) => {
        await decide(UNION, { correction: { alternative: 'free-nights' } });
        const { rows, said } = await out();
        expect(rows[0]).toBe("Zoë: Maria Holt, Dockers' Union, more pay, true");
        expect(said.newConcepts).toEqual([]);
      },
      { concepts: { [concept]: 'nights/no-nights', 'more pay': 'nights/free-nights' } },
    ));

  it('has lost what was rejected, the statement or its position', () =>
    since(async ({ decide, out }) => {
      await decide(UNION, { decision: 'reject' });
      await decide(OPERATOR, { decision: 'reject', code: { issue: 'nights', alternative: 'no-nights' } });
      const { project, rows, said } = await out();
      expect(rows).toEqual([NOBODY]);
      expect(said).toMatchObject({ gone: 2, changed: 0 });
      expect(project.DATABOOLEAN).toHaveLength(1);
    }));

  it('has a corrected speaker with his organisation, in the spelling of the project', () =>
    since(async ({ decide, out }) => {
      await decide(UNION, { correction: { speaker: 'Jon Vark' } });
      const { rows, said } = await out();
      expect(rows).toEqual(['Zoë: Jon Vark, Port Operator, no night shifts, true', BO, NOBODY]);
      expect(said).toMatchObject({ changed: 1, newCoders: [] });
    }));

  it('has a new speaker of no known side beside the organisation that it had, and a corrected holder beside the person', () =>
    since(async ({ decide, out }) => {
      await decide(UNION, { correction: { speaker: 'Ivo Penn' } });
      await decide(OPERATOR, { correction: { holder: 'union' } });
      expect((await out()).rows).toEqual([
        "Zoë: Ivo Penn, Dockers' Union, no night shifts, true",
        "Bo: Jon Vark, Dockers' Union, no night shifts, false",
        NOBODY,
      ]);
    }));

  it('has what was added on other words as a statement of its analyst, by the concept of the project', () =>
    since(async ({ decide, out }) => {
      await decide('', {
        decision: 'add',
        quote: 'said on Monday',
        correction: { speaker: 'Maria Holt', alternative: 'no-nights', stance: 'supports', holder: 'union' },
      });
      const { rows, said } = await out();
      expect(rows).toEqual([...AS_IT_CAME, "Ada: Maria Holt, Dockers' Union, no night shifts, true"]);
      expect(said).toMatchObject({ changed: 0, gone: 0, newConcepts: [], newCoders: ['Ada'] });
    }));

  it('has the day and the outlet of a report as analysts told them, at the time of the day that it had', () =>
    since(async ({ decide, out }) => {
      await decide('', { told: { published: '2031-05-14', outlet: 'Coast Wire', url: 'https://coast.example/1' } });
      const { project, said } = await out();
      const [before, now] = [PROJECT.DOCUMENTS[0]!, project.DOCUMENTS[0]!];
      expect(new Date(numberIn(now, 'Date') * 1000).toISOString()).toMatch(/^2031-05-14T/);
      expect(numberIn(now, 'Date') % 86_400).toBe(numberIn(before, 'Date') % 86_400);
      expect(now['Source']).toBe('Coast Wire');
      expect([...said.untold]).toEqual([['address', 1]]);
    }));

  it('says what DNA cannot tell, and leaves the row as it came', () =>
    since(async ({ decide, out }) => {
      await decide(UNION, { correction: { stance: 'open' } });
      await decide(OPERATOR, { correction: { date: { first: '2031-05-12', last: '2031-05-12' } } });
      await decide(OPERATOR, { correction: { asserted: false } });
      await decide('Nobody spoke of pay', { decision: 'accept' });
      const { rows, said } = await out();
      expect(rows).toEqual(AS_IT_CAME);
      expect(said).toMatchObject({ changed: 0, gone: 0 });
      expect(new Map(said.untold)).toEqual(
        new Map([
          ['open', 1],
          ['denied', 1],
          ['day', 1],
          ['accepted', 1],
        ]),
      );
    }));
});
