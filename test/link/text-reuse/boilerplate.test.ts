import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/link/text-reuse/reprints.ts';
import { findSharedPairs } from '../../../src/link/text-reuse/shared-pairs.ts';
import { ownWords, wordOf } from './made-texts.ts';

const DISCLAIMER =
  'The publisher supplies this information as received and accepts no liability for its accuracy, completeness or legality; complaints about it go to the original provider and to nobody else.';
const LEAD =
  'The operator of the harbour has agreed to talk about the night shift, a clerk of the port said, and that is the first step since the crane drivers walked out and the ships began to wait outside the bay.';

/** Which texts are one with which, by their numbers. */
function copies(...texts: readonly string[]): string[] {
  const shared = findSharedPairs(texts.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] })));
  return findCopies(shared).map(({ earlier, later }) => `${earlier} and ${later}`);
}

describe('a disclaimer', () => {
  const reports = Array.from({ length: 12 }, (_, report) => `${ownWords(200, wordOf('report', report))} ${DISCLAIMER}`);

  it('that a dozen reports end with makes no one text of them, nor of them and a report that is nothing else', () => {
    expect(copies(...reports, DISCLAIMER)).toEqual([]);
  });

  it('does not hide what two of the reports share besides', () => {
    const [one = '', two = ''] = reports;
    expect(copies(...reports, `${LEAD} ${one}`, `${LEAD} ${two}`)).toContain('12 and 13');
  });
});

describe('the lead of a wire', () => {
  it('that a dozen papers print in full is no boilerplate for a brief that is nothing else', () => {
    const wire = `${LEAD} ${ownWords(60, 'wire')}`;
    const papers = Array.from({ length: 12 }, (_, paper) => `${ownWords(9, wordOf('paper', paper))} ${wire}`);
    expect(copies(wire, ...papers, LEAD)).toContain('0 and 13');
  });
});
