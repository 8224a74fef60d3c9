import type { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { paragraphs } from '../../../src/text/paragraphs.ts';
import { readMarked } from '../../read/resolved-text.ts';

/** Which report a text is: of a day or of none, of an outlet or of none. */
export interface ReportOf {
  readonly report: string;
  readonly published: string | null;
  readonly outlet?: string;
  readonly codebook?: Codebook;
}

/** A reading of a text with the meetings it tells of, and without attributions. */
export async function readingWithMeetings(text: string, { report, published, outlet, codebook }: ReportOf): Promise<Reading> {
  const { reading: resolved, text: plain } = await readMarked(text, {
    published,
    ...(outlet !== undefined && { outlet }),
    ...(codebook && { codebook }),
  });
  return {
    report,
    version: 'test',
    given: {},
    text: plain,
    passages: paragraphs(plain).map((span) => ({ kind: 'body', span })),
    title: null,
    language: null,
    writers: [],
    outlet: outlet === undefined ? null : { name: outlet, family: outlet, evidence: 'given', span: null },
    wires: [],
    meetingWords: [],
    published: { date: published, precision: published === null ? 'unknown' : 'day', evidence: [] },
    attributions: [],
    codes: [],
    unlikely: [],
    topics: [],
    acts: [],
    findings: [],
    ...resolved,
  };
}
