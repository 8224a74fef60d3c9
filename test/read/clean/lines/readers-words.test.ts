import { describe, expect, it } from 'vitest';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { resolve } from '../../../../src/read/resolve-stage.ts';
import { UNLIMITED } from '../../../../src/read/time-limit.ts';
import { cut } from '../../../../src/text/spans.ts';
import { straits } from '../../resolved-text.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

const LEAD = 'The harbour board of Halden sold the last ferry on Friday, after a vote that nobody had been told of before.';
const FIRST = 'So much for promises. Orrin turned down every offer, and now he takes the first one that comes along.';
const SECOND = 'The board met the crews in the spring. It never meets those who pay for the ferry, and it never will.';

/** The body of a report of these lines, and what is said of it. */
async function bodyOf(...lines: readonly string[]): Promise<{ body: string[]; rules: string[]; writers: string[] }> {
  const original = openReport(Buffer.from(['The last ferry is sold', ...lines].join('\n\n')), 'text/plain', { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { text, passages, findings, writers } = await clean.run({}, { original, codebook });
  return {
    body: passages.flatMap(({ kind, span }) => (kind === 'body' ? [cut(text, span)] : [])),
    rules: findings.map(({ rule }) => rule),
    writers: writers.map(({ name }) => name),
  };
}

describe('letters and comments of readers', () => {
  it.each(['FACEBOOK.', 'Letters', 'Letters to the Editor', 'Readers’ comments', 'COMMENTS'])(
    'are no part of a report, below “%s” and above the names that sign them',
    async (heading) => {
      const { body, rules, writers } = await bodyOf(
        LEAD,
        heading,
        FIRST,
        'Ada Mills.',
        SECOND,
        SECOND,
        'Emil Carr.',
        'Halden, Coastland.',
      );
      expect({ body, writers }).toEqual({ body: [LEAD], writers: [] });
      expect(rules).toContain('words-of-readers');
    },
  );

  it('go on under a second heading, and may be signed as they are posted', async () => {
    const { body } = await bodyOf(
      LEAD,
      'FACEBOOK.',
      FIRST,
      'Ada Mills.',
      'TWITTER.',
      'We asked what you think.',
      SECOND,
      '@emilcarr.',
    );
    expect(body).toEqual([LEAD]);
  });

  it('end with the last name: what stands below it is the report again', async () => {
    expect((await bodyOf('Letters', FIRST, 'Ada Mills.', SECOND, 'Emil Carr.', LEAD)).body).toEqual([LEAD]);
  });
});

describe('what readers write', () => {
  const MET = 'Zora Vint met Oda Brekke in Aldersund on Sunday.';

  /** The kinds of the lines of a report, and the places where it tells of meetings. */
  async function read(...lines: readonly string[]): Promise<{ kinds: Set<string>; met: (string | null)[] }> {
    const original = openReport(Buffer.from(['The last ferry is sold', ...lines].join('\n\n')), 'text/plain', { path: 'any' });
    if (!isOriginal(original)) throw new Error(original.why);
    const cleaned = await clean.run({}, { original, codebook: straits });
    const { meetings } = await resolve.run(
      { ...cleaned, attributions: [], meetingWords: [] },
      { original, codebook: straits, limit: UNLIMITED },
    );
    return { kinds: new Set(cleaned.passages.map(({ kind }) => kind)), met: meetings.map(({ place }) => place) };
  }

  it('tells of no meeting, as the words of the report do', async () => {
    expect((await read(LEAD, MET)).met).toEqual(['Aldersund']);
    expect(await read(LEAD, 'Letters', `${MET} So much for that.`, 'Ada Mills.', SECOND, 'Emil Carr.')).toEqual({
      kinds: new Set(['headline', 'body', 'readers']),
      met: [],
    });
  });
});

describe('a report', () => {
  it('goes on below such a heading where names stand above what is told of those who bear them', async () => {
    const told = [`Ada Mills, a pilot, worked on the ferry. ${FIRST}`, `Emil Carr was its cook. ${SECOND}`];
    const lines = [LEAD, 'Twitter.', SECOND, 'Ada Mills.', told[0]!, 'Emil Carr.', told[1]!];
    expect((await bodyOf(...lines)).body).toEqual(expect.arrayContaining([LEAD, ...told]));
  });

  it('goes on below such a heading where nobody, or one alone, signs what stands there', async () => {
    expect((await bodyOf(LEAD, 'Twitter', FIRST, SECOND)).body).toEqual(expect.arrayContaining([LEAD, FIRST, SECOND]));
    expect((await bodyOf(LEAD, 'Letters', FIRST, SECOND, 'Ada Mills.')).body).toEqual(
      expect.arrayContaining([LEAD, FIRST, SECOND]),
    );
  });

  it('keeps what names alone stand below, where no heading tells of readers', async () => {
    expect((await bodyOf(LEAD, 'Who said what', FIRST, 'Ada Mills.', SECOND, 'Emil Carr.')).body).toEqual(
      expect.arrayContaining([LEAD, FIRST, SECOND]),
    );
  });
});
