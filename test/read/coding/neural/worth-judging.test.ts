import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/read/coding/neural/alternative-candidates.ts';
import { CoderConfig } from '../../../../src/read/coding/neural/coder-config.ts';
import { CODER_MODEL } from '../../../../src/read/coding/neural/coder-loading.ts';
import { chanceOf, signsOfWorth } from '../../../../src/read/coding/neural/worth-judging.ts';
import type { HolderEvidence } from '../../../../src/read/coding/targets/coding-targets.ts';

const { worthJudging } = CoderConfig.parse(JSON.parse(readFileSync(new URL('config.json', CODER_MODEL), 'utf8')));

/** Alternatives of one issue at these distances, and how likely a position on each is. */
function chances(similarities: readonly number[], evidence: HolderEvidence = 'named', isCited = true): number[] {
  const candidates = similarities.map((similarity, alternative): Candidate => ({ issue: 0, alternative, similarity }));
  return signsOfWorth(candidates, evidence, isCited).map((signs) => chanceOf(signs, worthJudging));
}
const chance = (...of: Parameters<typeof chances>) => chances(...of)[0] ?? 0;

describe('that an alternative is meant in a sentence', () => {
  it('is the likelier, the nearer its words are', () => {
    expect(chance([1.2])).toBeGreaterThan(chance([0.8]));
  });

  it('is the less likely, the more of its rivals are nearer', () => {
    const [first = 0, second = 0, third = 0] = chances([1, 0.9, 0.9]);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  it('is likelier of who speaks than of who is named, and least of who stands in the sentence before', () => {
    expect(chance([0.8], 'speaks')).toBeGreaterThan(chance([0.8], 'named'));
    expect(chance([0.8], 'named')).toBeGreaterThan(chance([0.8], 'carried over'));
  });

  it('is likelier where somebody is cited', () => {
    expect(chance([0.8], 'named', true)).toBeGreaterThan(chance([0.8], 'named', false));
  });
});
