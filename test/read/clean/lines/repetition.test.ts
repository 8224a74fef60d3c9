import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../../src/ingest/formats/open-report.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import { cut } from '../../../../src/text/spans.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

/** Each line that is a repetition, with the beginning of what it repeats. */
async function repeated(...lines: readonly string[]): Promise<(readonly [string, string])[]> {
  const original = openReport(Buffer.from(lines.join('\n')), 'text/plain', { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { text, passages } = await clean.run({}, { original, codebook });
  return passages.flatMap(({ kind, span, repeats }) =>
    kind === 'repetition' && repeats ? [[cut(text, span), cut(text, repeats)] as const] : [],
  );
}

const HEADLINE = 'Dockers turn down night-shift money';
const FIRST = 'Dockers in Halden have turned down an offer of extra pay for night shifts, their union said on Friday.';
const QUOTED =
  '“We have read the offer twice and it does not get better,” Maria Holt, the chair of the union, told reporters at the gate.';
const LAST = 'The operator said it would study the answer over the weekend and would speak on Monday.';

describe('a repetition', () => {
  it('is a paragraph that stands a second time, however its marks are written', async () => {
    expect(await repeated(HEADLINE, FIRST, QUOTED, LAST, QUOTED.replace(/[“”]/g, '"'))).toEqual([
      [QUOTED.replace(/[“”]/g, '"'), QUOTED],
    ]);
  });

  it('is every later copy, and each points to the first', async () => {
    expect(await repeated(HEADLINE, FIRST, LAST, FIRST, FIRST)).toEqual([
      [FIRST, FIRST],
      [FIRST, FIRST],
    ]);
  });

  it('is a lead that only takes a quotation from the fuller paragraph below', async () => {
    const lead = '“We have read the offer twice and it does not get better,” says Maria Holt';
    expect(await repeated(HEADLINE, lead, FIRST, QUOTED, LAST)).toEqual([[lead, QUOTED]]);
  });

  it('is a quotation pulled out of its paragraph', async () => {
    const pulled = '“We have read the offer twice and it does not get better”';
    expect(await repeated(HEADLINE, FIRST, QUOTED, pulled, LAST)).toEqual([[pulled, QUOTED]]);
  });
});

describe('no repetition', () => {
  it('is a paragraph with another number', async () => {
    const vote = 'The union said that 14 of 100 dockers had voted for the offer.';
    expect(await repeated(HEADLINE, FIRST, vote, LAST, vote.replace('14', '15'))).toEqual([]);
  });

  it('is a paragraph with a "not" in it', async () => {
    const vote = 'The ministry said that the offer was on the table until Monday.';
    expect(await repeated(HEADLINE, FIRST, vote, LAST, vote.replace('was on', 'was not on'))).toEqual([]);
  });

  it('is a short sentence that two people may both say', async () => {
    expect(await repeated(HEADLINE, FIRST, 'He declined to comment.', LAST, 'He declined to comment.')).toEqual([]);
  });

  it('is a lead that says more than its quotation', async () => {
    const lead =
      '“We have read the offer twice and it does not get better,” says Maria Holt as the ministry calls both sides to Lusk on Tuesday night';
    expect(await repeated(HEADLINE, lead, FIRST, QUOTED, LAST)).toEqual([]);
  });

  it('is the fuller paragraph, even when the short one comes later', async () => {
    expect(await repeated(HEADLINE, QUOTED, FIRST, LAST)).toEqual([]);
  });
});
