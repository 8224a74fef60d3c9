import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { knowledge } from '../../../../src/read/entities/known/known-names.ts';
import { outletsIn } from '../../../../src/read/entities/mentions/outlet-mentions.ts';

const known = knowledge(
  Codebook.parse({ codebook: 1, negotiation: { id: 'bill', title: 'The ferry bill' }, parties: [], issues: [] }),
);

/** The outlets that a report of the Bay News names. */
function named(text: string): string[] {
  const own = { name: 'Bay News', family: 'Bay News', evidence: 'by hand', span: null };
  return outletsIn(text, [{ start: 0, end: text.length }], known, own).map(({ sense }) => sense.name);
}

describe('the outlet of a report', () => {
  it('is named in full, or in short behind "the"', () => {
    expect(named('Holt told Bay News of it.')).toEqual(['Bay News']);
    expect(named('Holt told the News of it.')).toEqual(['Bay News']);
  });

  it('is not another one that ends as it does', () => {
    expect(named('Holt told Sky News of it.')).toEqual(['Sky News']);
    expect(named('Last month Harbour News reported it.')).not.toContain('Bay News');
    expect(named('News of it came late.')).toEqual([]);
  });
});
