import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import { importDnaAgain, type DnaImportAgain } from '../../../../src/app/exchange/dna/again/import-dna-again.ts';
import { DnaRows } from '../../../../src/app/exchange/dna/dna-rows.ts';
import { exportDna } from '../../../../src/app/exchange/dna/export-dna.ts';
import { importDna } from '../../../../src/app/exchange/dna/import-dna.ts';
import { keptOf, withoutStatements } from '../../../../src/app/exchange/dna/kept-project.ts';
import { proposeDnaMapping } from '../../../../src/app/exchange/dna/propose-dna-mapping.ts';
import { valuesByStatement } from '../../../../src/app/networks/dna-statement-table.ts';
import type { OpenRecord } from '../../../../src/app/record/open-record.ts';
import type { ReviewRequest } from '../../../../src/app/review/review-request.ts';
import { decideOn } from '../../../../src/app/review/review-statement.ts';
import { undoReview } from '../../../../src/app/review/undo-review.ts';
import { readDna } from '../../../../src/ingest/dna/read-dna.ts';
import { numberIn, wordsIn, type DnaProject } from '../../../../src/model/exchange/dna-project.ts';
import { printedNumber } from '../../../../src/model/reading/attribution.ts';
import { madeProject, PASSWORD_HASH } from '../../../ingest/dna/made-project.ts';
import { addText, NOW, readers, removeRecords, withNewRecord } from '../made-records.ts';

afterAll(removeRecords);

const UNION = 'The union will fight night work to the end';
const OPERATOR = 'Jon Vark of the operator defended the plan';
const QUIET = 'Nobody spoke of pay';
const TEXT = `HALDEN - ${UNION}, Maria Holt said on Monday. ${OPERATOR}. ${QUIET}.`;
const OTHER = 'BRENN - The union wants no nights, Maria Holt said. The quay was quiet.';
const concept = 'no night shifts';
const HOLT = { person: 'Maria Holt', organization: "Dockers' Union", concept, agreement: true };
const VARK = { person: 'Jon Vark', organization: 'Port Operator', concept, agreement: false };
const PROJECT = madeProject(
  [TEXT],
  [
    { document: 0, words: UNION, coder: 'Zoë', ...HOLT, organisation: HOLT.organization },
    { document: 0, words: OPERATOR, coder: 'Bo', ...VARK, organisation: VARK.organization },
  ],
);

/** A project as somebody goes on with it in DNA. */
function codedOn(project: DnaProject, work: (rows: DnaRows) => void): DnaProject {
  const rows = new DnaRows(project, () => PASSWORD_HASH);
  work(rows);
  return rows.project();
}

/** The statement on the words that begin so. */
function statementOn(project: DnaProject, words: string): number {
  const texts = new Map(project.DOCUMENTS.map((row) => [row['ID'], wordsIn(row, 'Text')]));
  const found = project.STATEMENTS.find((row) =>
    (texts.get(row['DocumentId'] ?? null) ?? '').slice(numberIn(row, 'Start'), numberIn(row, 'Stop')).startsWith(words),
  );
  return numberIn(found!, 'ID');
}

function without(project: DnaProject, words: string): DnaProject {
  return withoutStatements(project, new Set([statementOn(project, words)]));
}

function placeOf(
  project: DnaProject,
  words: string,
): { readonly document: number; readonly start: number; readonly stop: number } {
  const document = project.DOCUMENTS.find((row) => wordsIn(row, 'Text').includes(words))!;
  const start = wordsIn(document, 'Text').indexOf(words);
  return { document: numberIn(document, 'ID'), start, stop: start + words.length };
}

function rowsOf(project: DnaProject): string[] {
  const values = valuesByStatement(project);
  const rows = project.STATEMENTS.map((row) => {
    const coder = project.CODERS.find(({ ID }) => ID === row['Coder']);
    const { person, organization, concept: of, agreement } = values.get(numberIn(row, 'ID')) ?? {};
    return `${wordsIn(coder!, 'Name')}: ${[person, organization, of, agreement].map(String).join(', ')}`;
  });
  return rows.sort();
}

async function reportsIn({ record, codebook }: OpenRecord): Promise<number> {
  return (await coverageOf(record, codebook)).readings.length;
}

interface Loop {
  readonly opened: OpenRecord;
  readonly out: () => Promise<DnaProject>;
  readonly back: (project: DnaProject) => Promise<DnaImportAgain>;
  readonly decide: (words: string, request: Partial<ReviewRequest>) => Promise<void>;
  readonly positions: () => Promise<string[]>;
}

function loop(opened: OpenRecord, home: string): Loop {
  const { record, codebook } = opened;
  return {
    opened,
    out: async () => {
      await exportDna(opened, join(home, 'out.dna'), 'secret', '2031-05-20');
      return readDna(join(home, 'out.dna'));
    },
    back: async (project) => {
      const kept = await keptOf(record);
      const mapping = kept?.mapping ?? proposeDnaMapping(project, codebook);
      const taken = await importDnaAgain(
        opened,
        kept,
        { project, path: 'out.dna', mapping },
        { now: '2031-05-25T08:00:00Z', readers },
      );
      return taken!;
    },
    decide: async (words, request) => {
      const coverage = await coverageOf(record, codebook);
      const reading = coverage.readings.find(({ text }) => text.includes(words))!;
      const at = reading.attributions.find(({ content }) => reading.text.slice(content[0]!.start, content[0]!.end) === words);
      const id = at ? `${reading.report}:${printedNumber(at)}` : reading.report;
      const whole: ReviewRequest = { decision: 'correct', quote: null, code: null, correction: {}, told: {}, ...request, id };
      await decideOn(record, coverage, whole, { who: 'Ada', at: '2031-05-21T08:00:00Z', note: '' });
    },
    positions: async () => {
      const { derived } = await coverageOf(record, codebook);
      return derived.positions.map(({ holder, stance, alternative }) => `${holder} ${stance} ${alternative}`).sort();
    },
  };
}

/** A record into which the project came, with another report, and with what Ada has decided. */
async function decidedOn(work: (about: Loop) => Promise<void>): Promise<void> {
  await withNewRecord(async (opened, home) => {
    await importDna(opened, PROJECT, 'made.dna', proposeDnaMapping(PROJECT, opened.codebook), { now: NOW, readers });
    await addText(opened, OTHER);
    const about = loop(opened, home);
    await about.decide(OPERATOR, { correction: { alternative: 'free-nights', stance: 'supports' } });
    const nights = { speaker: 'Maria Holt', alternative: 'no-nights' };
    await about.decide('The union wants no nights', { decision: 'add', quote: 'The union wants no nights', correction: nights });
    await work(about);
  });
}

const NOTHING = { changed: 0, added: 0, changedThere: 0, removed: 0, newReports: 0, ownRemoved: 0 };

describe('a project that was given back and comes in again', () => {
  it('changes nothing where nothing was done to it, and is given back the same', () =>
    decidedOn(async ({ opened, out, back, positions }) => {
      const [given, stood, reports] = [await out(), await positions(), await reportsIn(opened)];
      for (let times = 0; times < 2; times += 1) {
        expect(await back(given)).toMatchObject(NOTHING);
        expect(await positions()).toEqual(stood);
        expect(rowsOf(await out())).toEqual(rowsOf(given));
        expect((await out()).DOCUMENTS).toHaveLength(2);
        expect(await reportsIn(opened)).toBe(reports);
      }
    }));

  it('brings in what is new, changes what was changed, and takes back what was removed', () =>
    decidedOn(async ({ out, back, positions }) => {
      const given = await out();
      const goneOnWith = codedOn(given, (rows) => {
        rows.statement({ ...placeOf(given, QUIET), coder: 'Cem' }, { ...VARK, agreement: true });
        rows.change(statementOn(given, OPERATOR), { agreement: false });
      });
      const further = without(goneOnWith, UNION);
      expect(await back(further)).toMatchObject({ ...NOTHING, added: 1, changedThere: 1, removed: 1 });
      expect(await positions()).toEqual([
        'operator opposes free-nights',
        'operator supports no-nights',
        'union supports no-nights',
      ]);
      expect(rowsOf(await out())).toEqual(rowsOf(further));
      expect(await back(await out())).toMatchObject(NOTHING);
    }));

  it('says which decisions of the record were removed there, and keeps them', () =>
    decidedOn(async ({ out, back, positions, decide }) => {
      await decide('The quay was quiet', {
        decision: 'add',
        quote: 'The quay was quiet',
        correction: { speaker: 'Jon Vark', alternative: 'no-nights', stance: 'opposes' },
      });
      const [given, stood] = [await out(), await positions()];
      const further = without(given, 'The quay was quiet');
      expect(await back(further)).toMatchObject({ ...NOTHING, ownRemoved: 1 });
      expect(await positions()).toEqual(stood);
    }));

  it('has new documents, and no others twice', () =>
    decidedOn(async ({ opened, out, back }) => {
      const given = await out();
      const further = codedOn(given, (rows) => {
        const document = {
          title: 'New',
          text: 'HALDEN - The plan stands, Jon Vark said.',
          author: '',
          source: '',
          seconds: 1_936_000_000,
        };
        const id = rows.document(document, numberIn(given.CODERS[0]!, 'ID'));
        rows.statement({ document: id, start: 9, stop: 24, coder: 'Bo' }, VARK);
      });
      expect(await back(further)).toMatchObject({ ...NOTHING, newReports: 1, added: 1 });
      expect(await reportsIn(opened)).toBe(3);
      expect(rowsOf(await out())).toEqual(rowsOf(further));
    }));

  it('comes back where what was taken away here is taken back', () =>
    decidedOn(async ({ opened, out, back, decide, positions }) => {
      const stood = await positions();
      await decide(UNION, { decision: 'reject' });
      const given = await out();
      expect(await back(given)).toMatchObject(NOTHING);
      await undoReview(opened.record, null, { who: 'Ada', at: '2031-05-26T08:00:00Z', note: '' });
      expect(await positions()).toEqual(stood);
      expect(rowsOf(await out())).toHaveLength(rowsOf(given).length + 1);
    }));
});

describe('a project that a record without one was given out as', () => {
  it('comes in coded on, without a report or a decision of the record twice', () =>
    withNewRecord(async (opened, home) => {
      await addText(opened, OTHER);
      const { out, back, decide, positions } = loop(opened, home);
      const words = 'The union wants no nights';
      await decide(words, { decision: 'add', quote: words, correction: { speaker: 'Maria Holt', alternative: 'no-nights' } });
      const given = await out();
      const further = codedOn(given, (rows) => {
        const mine = valuesByStatement(given).get(statementOn(given, words)) ?? {};
        const values = { ...mine, person: 'Jon Vark', organization: 'Port Operator', agreement: false };
        rows.statement({ ...placeOf(given, 'The quay was quiet'), coder: 'Cem' }, values);
      });
      expect(await back(further)).toMatchObject({ ...NOTHING, added: 1 });
      expect(await reportsIn(opened)).toBe(1);
      expect(await positions()).toEqual(['operator opposes no-nights', 'union supports no-nights']);
      expect(rowsOf(await out())).toEqual(rowsOf(further));
      expect(await back(await out())).toMatchObject(NOTHING);
    }));
});
