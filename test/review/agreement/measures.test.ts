import { describe, expect, it } from 'vitest';
import { NONE, type CodedWords, type Verdict } from '../../../src/review/agreement/coder-verdicts.ts';
import { agreementOf, groupsOf, MACHINE } from '../../../src/review/agreement/measures.ts';

const SCALES = new Map([
  ['nights', ['none', 'some', 'all']],
  ['pay', ['two', 'four']],
]);

function on(variable: Verdict['variable'], value: string, issue: string | null = null): Verdict {
  return { variable, issue, value };
}

/** Words on which each coder, named by a letter, gave these verdicts. */
function words(coders: Readonly<Record<string, readonly Verdict[]>>, machine: readonly Verdict[] = []): CodedWords {
  return {
    report: 'r',
    words: 'w',
    coders: Object.entries(coders).map(([who, verdicts]) => ({ who, at: '2031-05-19T08:00:00Z', verdicts })),
    machine,
  };
}

function stances(...pairs: readonly (readonly [string, string])[]): CodedWords[] {
  return pairs.map(([a, b]) => words({ a: [on('stance', a, 'nights')], b: [on('stance', b, 'nights')] }));
}

describe('the coders that are compared', () => {
  it('are each two, all where there are more, and each with the machine where it is asked for', () => {
    expect(groupsOf(['a', 'b'], false)).toEqual([['a', 'b']]);
    expect(groupsOf(['a', 'b', 'c'], false)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(groupsOf(['a'], true)).toEqual([['a', MACHINE]]);
    expect(groupsOf(['a', 'b'], true)).toContainEqual(['b', MACHINE]);
  });
});

describe('the agreement on a variable', () => {
  it('is told once for what is decided once, and over all and by issue for what is decided by issue', () => {
    const same = { a: [on('statement', 'yes'), on('holder', 'union', 'pay')] };
    const lines = agreementOf(['a', 'b'], [words({ ...same, b: same.a })], SCALES);
    expect(lines.map(({ variable, issue, units }) => [variable, issue, units])).toEqual([
      ['statement', null, 1],
      ['holder', null, 1],
      ['holder', 'pay', 1],
    ]);
  });

  it('counts words that two have decided on, and none that one has', () => {
    const [line] = agreementOf(
      ['a', 'b'],
      [
        words({ a: [on('party', 'union')], b: [on('party', 'union')] }),
        words({ a: [on('party', 'union')], b: [on('party', 'operator')] }),
        words({ a: [on('party', 'union')] }),
      ],
      SCALES,
    );
    expect(line).toMatchObject({ variable: 'party', units: 2, share: 0.5, metric: 'nominal' });
  });

  it('is none where nobody has decided on the same', () => {
    expect(agreementOf(['a', 'b'], [words({ a: [on('party', 'union')] })], SCALES)).toEqual([]);
  });

  it('on stances weighs how far they are apart: open lies between support and rejection', () => {
    const near = agreementOf(['a', 'b'], stances(['supports', 'supports'], ['opposes', 'opposes'], ['supports', 'open']), SCALES);
    const far = agreementOf(
      ['a', 'b'],
      stances(['supports', 'supports'], ['opposes', 'opposes'], ['supports', 'opposes']),
      SCALES,
    );
    expect(near[0]).toMatchObject({ variable: 'stance', metric: 'ordinal' });
    expect(near[0]?.alpha).toBeGreaterThan(far[0]?.alpha ?? 1);
    expect(near[0]?.share).toBe(far[0]?.share);
  });

  it('on stances that are denied knows no order', () => {
    const lines = agreementOf(['a', 'b'], stances(['not supports', 'supports'], ['open', 'open']), SCALES);
    expect(lines.map(({ metric }) => metric)).toEqual(['nominal', 'nominal']);
  });

  it('on alternatives of one issue goes by their order, unless one is none of them', () => {
    const on2 = (a: string, b: string): CodedWords =>
      words({ a: [on('alternative', a, 'nights')], b: [on('alternative', b, 'nights')] });
    const metricOf = (...all: readonly CodedWords[]): unknown =>
      agreementOf(['a', 'b'], all, SCALES).find(({ issue }) => issue === 'nights')?.metric;
    expect(metricOf(on2('none', 'all'), on2('some', 'some'))).toBe('ordinal');
    expect(metricOf(on2('some', 'all'), on2('some + all', 'some'))).toBe('nominal');
    expect(agreementOf(['a', 'b'], [on2('some', 'all')], SCALES).find(({ issue }) => issue === null)?.metric).toBe('nominal');
  });

  it('on alternatives holds one that is called "none" apart from standing for nothing', () => {
    const pair = words({ a: [on('alternative', 'none', 'nights')], b: [on('alternative', NONE, 'nights')] });
    expect(agreementOf(['a', 'b'], [pair], SCALES)[0]).toMatchObject({ share: 0, metric: 'nominal' });
  });

  it('with the machine holds what it says of the same words against a coder', () => {
    const [line] = agreementOf(['a', MACHINE], [words({ a: [on('speaker', 'holt')] }, [on('speaker', 'vark')])], SCALES);
    expect(line).toMatchObject({ between: ['a', MACHINE], units: 1, share: 0, kappa: 0 });
  });

  it('of more than two has an alpha, and neither share nor kappa', () => {
    const three = { a: [on('party', 'x')], b: [on('party', 'x')], c: [on('party', 'y')] };
    const [line] = agreementOf(['a', 'b', 'c'], [words(three)], SCALES);
    expect(line).toMatchObject({ units: 1, share: null, kappa: null });
    expect(line?.alpha).not.toBeNull();
  });
});
