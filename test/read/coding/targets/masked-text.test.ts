import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLDER_SIGN, maskedText, OTHER_SIGN } from '../../../../src/read/coding/targets/masked-text.ts';

const TEXT = 'Holt told Brandt no.';
const MENTIONS = [
  { span: { start: 0, end: 4 }, party: 'union' },
  { span: { start: 10, end: 16 }, party: 'operator' },
];

describe('masking', () => {
  it('shows who holds and who does not, and no names', () => {
    expect(maskedText(TEXT, { start: 0, end: TEXT.length }, MENTIONS, 'operator')).toBe(`${OTHER_SIGN} told ${HOLDER_SIGN} no.`);
  });

  it('leaves out mentions outside the stretch', () => {
    expect(maskedText(TEXT, { start: 5, end: TEXT.length }, MENTIONS, 'union')).toBe(`told ${OTHER_SIGN} no.`);
  });

  it('lets no sign through that stands in the report itself', () => {
    assert(
      property(string({ unit: constantFrom('a', ' ', HOLDER_SIGN, OTHER_SIGN) }), (text) => {
        const masked = maskedText(text, { start: 0, end: text.length }, [], 'union');
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toMatch(/[\uE000-\uE00F]/);
      }),
    );
  });
});
