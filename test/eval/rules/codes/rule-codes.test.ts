import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { coder } from './coded-text.ts';

const codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour', title: 'Harbour talks' },
  parties: [
    { id: 'union', name: 'Union', role: 'party', names: ['the dockers'] },
    { id: 'operator', name: 'Operator', role: 'party', names: ['the port company'] },
  ],
  issues: [
    {
      id: 'nights',
      title: 'Night shifts',
      ends: ['kept', 'ended'],
      alternatives: [
        { id: 'keep-nights', title: 'night shifts are kept as they are' },
        { id: 'abolish-nights', title: 'night shifts are abolished' },
      ],
    },
    {
      id: 'wages',
      title: 'Wages',
      ends: ['low', 'high'],
      alternatives: [
        { id: 'rise-3', title: 'a wage rise of 3 per cent' },
        { id: 'rise-5', title: 'a wage rise of 5 per cent' },
      ],
    },
  ],
});

const codesOf = coder(codebook, { union: /Union/g, operator: /Operator/g }, 'union');

describe('a code', () => {
  it('is the demand of the party that speaks', () => {
    expect(codesOf({ cue: 'demanded', content: 'that night shifts be abolished' })).toEqual([
      {
        issue: 'nights',
        alternative: 'abolish-nights',
        holder: 'union',
        stance: 'supports',
        asserted: true,
        declared: true,
        redLine: false,
      },
    ]);
  });

  it('turns with a refusal', () => {
    expect(codesOf({ cue: 'rejected', content: 'a wage rise of 3 per cent' })).toMatchObject([
      { alternative: 'rise-3', stance: 'opposes' },
    ]);
  });

  it('turns twice with a refusal that is taken back', () => {
    expect(codesOf({ cue: 'did not rule out', content: 'a wage rise of 3 per cent' })).toMatchObject([
      { alternative: 'rise-3', stance: 'open' },
    ]);
  });

  it('tells of the party whose demand it is, not of the one who speaks', () => {
    expect(codesOf({ cue: 'rejected', content: 'the Operator’s demand that night shifts be kept' })).toMatchObject([
      { holder: 'union', alternative: 'keep-nights', stance: 'opposes', declared: true },
      { holder: 'operator', alternative: 'keep-nights', stance: 'supports', declared: false },
    ]);
  });

  it('is ascribed when an unnamed official speaks', () => {
    expect(
      codesOf({ cue: 'said', content: 'the Union wants a wage rise of 5 per cent', sourcing: 'unnamed official' }),
    ).toMatchObject([{ holder: 'union', alternative: 'rise-5', declared: false }]);
  });

  it('is not made when the words fit two alternatives that cannot both be supported', () => {
    expect(codesOf({ cue: 'demanded', content: 'a wage rise' })).toEqual([]);
  });

  it('is not made of words that take no stance', () => {
    expect(codesOf({ cue: 'said', content: 'the talks on night shifts had lasted four hours' })).toEqual([]);
  });

  it('is not made of what somebody would not say', () => {
    expect(codesOf({ cue: 'declined to say', content: 'whether the Union had accepted a wage rise of 3 per cent' })).toEqual([]);
  });

  it('is denied when the words say that the holder has not asked for it', () => {
    expect(
      codesOf({ cue: 'said', content: 'the Operator has not demanded that night shifts be kept', party: null }),
    ).toMatchObject([{ holder: 'operator', alternative: 'keep-nights', asserted: false }]);
  });

  it('is denied by whoever calls the report of it false', () => {
    const codes = codesOf(
      {
        source: 'two people close to the talks',
        cue: 'said',
        content: 'the Union had accepted a wage rise of 3 per cent',
        party: null,
        sourcing: 'unnamed other',
      },
      { cue: 'dismissed', content: 'the report as untrue' },
    );
    expect(codes).toMatchObject([
      { holder: 'union', alternative: 'rise-3', asserted: true },
      { holder: 'union', alternative: 'rise-3', asserted: false },
    ]);
  });

  it('keeps a red line that only points back', () => {
    const codes = codesOf(
      { cue: 'insisted', content: 'that night shifts be abolished.' },
      { source: 'She', cue: 'called it', content: '“a red line”' },
    );
    expect(codes.map(({ redLine }) => redLine)).toEqual([false, true]);
  });

  it('marks as a red line the position that the words call one, not another in the same sentence', () => {
    const both = codesOf(
      { cue: 'rejected', content: 'the idea that night shifts be abolished,' },
      { source: 'and', cue: 'called', content: 'a wage rise of 5 per cent “a red line”.' },
    );
    expect(both.filter(({ issue }) => issue === 'nights').map(({ redLine }) => redLine)).toEqual([false]);
    const itself = codesOf(
      { cue: 'insisted', content: 'that night shifts be abolished,' },
      { source: 'and', cue: 'called', content: 'this a red line.' },
    );
    expect(itself[0]).toMatchObject({ issue: 'nights', redLine: true });
  });

  it('does not mark a red line that is given up', () => {
    const codes = codesOf({
      cue: 'would accept',
      content: 'a wage rise of 3 per cent, giving up a point on which it drew a red line.',
    });
    expect(codes.map(({ redLine }) => redLine)).not.toContain(true);
  });
});
