import { describe, expect, it } from 'vitest';
import { deniedWords } from '../../../src/derive/disputes/denied-words.ts';
import { code, merged, pairs, report, type Claimed } from './made-claims.ts';

const CLAIM: Claimed = { by: 'vark', party: 'operator', words: 'the union had begun to close the harbour gates' };
const DENIAL: Claimed = { by: 'holt', party: 'union', cue: 'denied', words: 'that the harbour gates were closed', act: 'deny' };
const EVEN = (): number => 1;

function denied(
  claims: readonly [Partial<Claimed>, Partial<Claimed>],
  days: readonly [number | null, number | null] = [3, 4],
): string[] {
  const all = merged(report(days[0], [{ ...CLAIM, ...claims[0] }]), report(days[1], [{ ...DENIAL, ...claims[1] }]));
  return pairs(deniedWords(all, EVEN), all);
}

const BOTH = [`${CLAIM.words} / ${DENIAL.words}`];

describe('what is denied in the words in which another said it', () => {
  it('is in dispute between two sides', () => {
    expect(denied([{}, {}])).toEqual(BOTH);
    expect(denied([{ by: 'lind', party: 'union' }, {}])).toEqual([]);
    expect(denied([{ by: { kind: 'outlet', name: 'Ledger' } }, {}])).toHaveLength(1);
  });

  it('is said in words that say something: a verb is among them', () => {
    expect(denied([{ cue: 'sued', words: 'the harbour, its gates and the union' }, {}])).toEqual([]);
    expect(denied([{ cue: 'named', words: 'union, harbour and gates in court' }, {}])).toEqual([]);
    expect(denied([{ cue: 'said', words: 'the union has the harbour gates' }, {}])).toHaveLength(1);
    expect(denied([{ cue: 'came to believe' }, {}])).toEqual([]);
    expect(denied([{ cue: 'said he thought' }, {}])).toEqual(BOTH);
  });

  it('is denied by an act of denial, and in the words themselves', () => {
    expect(denied([{}, { act: 'comment' }])).toEqual([]);
    expect(denied([{}, { cue: 'said of', words: 'closed harbour gates' }])).toEqual([]);
    expect(denied([{}, { cue: 'said', words: 'the harbour gates were never closed' }])).toHaveLength(1);
    expect(denied([{}, { cue: 'called', words: 'closed harbour gates nonsense' }])).toHaveLength(0);
    expect(denied([{ act: 'deny' }, {}])).toEqual([]);
  });

  it('is left to the codes where they say what is asserted', () => {
    expect(denied([{}, { codes: [code('union', 'two')] }])).toEqual([]);
    expect(denied([{}, { codes: [code('union', 'two', { asserted: false })] }])).toEqual(BOTH);
  });

  it('may be taken back by the speaker’s own side, in words that deny', () => {
    const back: Partial<Claimed> = { act: 'concede', cue: 'said', words: 'the harbour gates were not closed' };
    expect(denied([{ by: 'lind', party: 'union' }, back])).toHaveLength(1);
    expect(
      denied([
        { by: 'lind', party: 'union' },
        { ...back, act: 'deny' },
      ]),
    ).toEqual([]);
  });

  it('was said in the fourteen days before, or the day after where clocks differ', () => {
    expect(denied([{}, {}], [3, 17])).toEqual(BOTH);
    expect(denied([{}, {}], [3, 18])).toEqual([]);
    expect(denied([{}, {}], [4, 3])).toEqual(BOTH);
    expect(denied([{}, {}], [5, 3])).toEqual([]);
    expect(denied([{}, {}], [null, 3])).toEqual(BOTH);
  });

  it('has two words in common with the claim, and more than a quarter of its own', () => {
    expect(denied([{ words: 'the union had begun to guard the harbour' }, {}])).toEqual([]);
    const long = 'that harbour gates near northern quays stood under heavy guard during stormy winter nights';
    expect(denied([{}, { words: long }])).toEqual([]);
    expect(denied([{}, { words: 'that harbour gates near northern quays stood under guard' }])).toHaveLength(1);
  });

  it('is a quarter at least of what the claim says: a long one has some words of any denial', () => {
    const beside = 'ships wait outside while northern storms threaten cargo worth millions and crews grow hungry';
    expect(denied([{ words: `${beside} behind harbour gates` }, {}])).toEqual([]);
    expect(denied([{ words: 'ships wait behind closed harbour gates' }, {}])).toHaveLength(1);
  });

  it('is denied of the claim that says most of it', () => {
    const claims = (...words: string[]): string[] => {
      const all = merged(
        ...words.map((each, at) => report(3, [{ by: `speaker${at}`, party: 'operator', words: each }])),
        report(4, [{ ...DENIAL, words: 'that union guards closed the northern harbour gates' }]),
      );
      return pairs(deniedWords(all, EVEN), all).map((pair) => pair.split(' / ')[0]!);
    };
    const [whole, part, little] = [
      'union guards closed northern harbour gates',
      'guards closed northern harbour gates',
      'northern harbour winds',
    ];
    expect(claims(whole, little)).toEqual([whole]);
    expect(claims(whole, part).sort()).toEqual([part, whole]);
    expect(claims(little)).toEqual([little]);
  });

  it('said of oneself answers a claim that names who denies, or his party', () => {
    const self: Partial<Claimed> = { words: 'any role in closing the harbour gates' };
    expect(denied([{}, self])).toEqual([]);
    expect(denied([{ named: { union: 'the union' } }, self])).toHaveLength(1);
    expect(denied([{ named: { holt: 'the union' } }, self])).toHaveLength(1);
    expect(denied([{ named: { vark: 'the union' } }, self])).toEqual([]);
  });

  it('is no topic that everybody speaks of', () => {
    const many = (count: number): number => {
      const others = Array.from({ length: count }, (_, at) =>
        report(3, [
          { by: `s${at}`, party: 'operator', words: `closed harbour gates number ${at} stand at quay${at} of pier${at}` },
        ]),
      );
      const all = merged(...others, report(4, [DENIAL]));
      return deniedWords(all, EVEN).length;
    };
    expect(many(59)).toBeGreaterThan(0);
    expect(many(61)).toBe(0);
  });
});
