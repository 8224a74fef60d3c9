import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { ingest, isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { readCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { cut } from '../../../src/text/spans.ts';

const FOLDER = '../shared/coverage/ukraine-talks';
type Cleaned = Awaited<ReturnType<typeof clean.run>>;

const here = existsSync(FOLDER);
if (!here) console.warn(`skipped: ${FOLDER} is not there, so the reports as they came off the web are not read`);

/** Counts and rules only: the reports themselves do not belong to this project. */
describe.skipIf(!here)('five reports as they came off the web', () => {
  const cleaned: Cleaned[] = [];
  const kinds = (at: number, kind: string): number => cleaned[at]!.passages.filter((passage) => passage.kind === kind).length;
  const rules = (at: number): string[] => cleaned[at]!.findings.map(({ rule }) => rule).sort();

  beforeAll(async () => {
    const codebook = await readCodebook(`${FOLDER}/codebook.yaml`);
    for await (const report of ingest([`${FOLDER}/reports`])) {
      if (isOriginal(report)) cleaned.push(await clean.run({}, { original: report, codebook }));
    }
  });

  it('each have one headline, which is the title', () => {
    expect(cleaned).toHaveLength(5);
    for (const { text, title, passages } of cleaned) {
      const headlines = passages.filter(({ kind }) => kind === 'headline');
      expect(headlines.map(({ span }) => cut(text, span))).toEqual([title]);
    }
  });

  it('lose their furniture', () => {
    expect([0, 1, 2, 3, 4].map((at) => kinds(at, 'furniture'))).toEqual([0, 2, 10, 0, 6]);
  });

  it('have a lead that repeats a quotation, and four paragraphs that stand twice', () => {
    expect([0, 1, 2, 3, 4].map((at) => kinds(at, 'repetition'))).toEqual([1, 0, 4, 0, 0]);
    expect(rules(0)).toContain('lead-repeats-quotation');
    expect(rules(2)).toContain('repeated-paragraphs');
    expect(rules(2)).toContain('error-page-lines');
  });

  it('name three writers and two agencies, in one of them', () => {
    expect(cleaned.map(({ writers }) => writers.length)).toEqual([0, 0, 0, 3, 0]);
    expect(cleaned[3]!.wires.map(({ name }) => name)).toEqual(['AP', 'Reuters']);
    expect(cleaned.map(({ outlet }) => outlet !== null)).toEqual([false, false, true, false, true]);
    expect(cleaned[2]!.outlet?.name).toBe(cleaned[4]!.outlet?.name);
  });

  it('are dated by an article id against a page clock, and not by "hours ago"', () => {
    expect(cleaned.map(({ published }) => published.date)).toEqual([null, null, null, null, '2026-01-27']);
    expect(rules(4)).toContain('page-date-contradicted');
    expect(rules(1)).toContain('relative-date-without-clock');
  });
});
