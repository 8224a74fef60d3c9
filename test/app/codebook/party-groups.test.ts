import { describe, expect, it } from 'vitest';
import type { NameEvidence, PartyEvidence } from '../../../src/propose/parties/name-evidence.ts';
import { groupNames } from '../../../src/propose/parties/party-groups.ts';

function grouped(states: Readonly<Record<string, string | null>>): string[][] {
  const names = new Map(
    Object.entries(states).map(([key, state]) => [key, { proper: true, state, said: 1, acts: 0, mentions: 3 } as NameEvidence]),
  );
  const evidence = { names, affiliations: new Map(), led: new Map(), order: new Map() } as unknown as PartyEvidence;
  return [...groupNames(evidence).values()]
    .map((keys) => [...keys].sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

describe('the first word of a name alone', () => {
  it('stands for the one state that begins so, whatever else bears its words', () => {
    expect(grouped({ 'north varland': 'nv', north: null, 'south varland': 'sv', 'north sea council': null })).toContainEqual([
      'north',
      'north varland',
    ]);
  });

  it('stands for none where two states begin so', () => {
    expect(grouped({ 'north varland': 'nv', north: null, 'north osmar': 'no' })).toContainEqual(['north']);
  });
});
