import { describe, expect, it } from 'vitest';
import type { NameEvidence } from '../../../src/propose/parties/name-evidence.ts';
import { isOfficeAlone, mainName, namesAlone } from '../../../src/propose/parties/party-name.ts';

/** Names from the heaviest on, each with how often it is named. */
function named(...names: readonly (readonly [string, number])[]): NameEvidence[] {
  return names.map(([words, mentions]) => ({
    words,
    proper: /^\p{Lu}/u.test(words),
    capitals: mentions,
    state: null,
    reports: new Set(['a']),
    said: 0,
    acts: 0,
    mentions,
    ruled: 0,
  }));
}

describe('a party is called', () => {
  it.each([
    ['by the whole name that is used more than once', named(['Guild', 5], ['Weavers Guild', 2]), 'Weavers Guild'],
    ['not by what a headline puts before it', named(['Reformers', 5], ['Leading Reformers', 1]), 'Reformers'],
    ['by all of a name that only its whole tells', named(['Union', 5], ['Dyers Union', 1]), 'Dyers Union'],
    ['by its state, not by the adjective', named(['Danish', 5], ['Danes', 1]), 'Denmark'],
    ['by a made-up land, not by the adjective', named(['Pallasian', 5], ['Pallas', 3]), 'Pallas'],
    ['by the adjective where there is no other name', named(['Pallasian', 5]), 'Pallasian'],
    ['without the office of one of its people', named(['Lower Brook Sen.', 3]), 'Lower Brook'],
    ['without half an office', named(['Tervan Vice', 3]), 'Tervan'],
    ['by the noun where it has no name', named(['landlords', 3]), 'landlords'],
  ])('%s', (_, names, called) => {
    expect(mainName(names)).toBe(called);
  });

  it('by each name once, without offices', () => {
    const names = named(['Reformers', 4], ['Reformers Gov.', 1], ['Gov.', 1], ['the reformers', 1]);
    expect(namesAlone(names)).toEqual(['Reformers', 'the reformers']);
  });

  it('by no office alone', () => {
    expect(['Sen.', 'Gov.', 'Officers', 'Senate', 'Rep. Party'].map(isOfficeAlone)).toEqual([true, true, false, false, false]);
  });
});
