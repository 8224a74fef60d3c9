import type { HolderEvidence } from '../targets/coding-targets.ts';
import type { Candidate } from './alternative-candidates.ts';
import type { WorthJudging } from './coder-config.ts';
import { logistic } from './judgement.ts';

/** What is known of an alternative in a sentence, as one holder's, before the network has read it. */
export interface SignsOfWorth {
  readonly similarity: number;
  /** Alternatives that are nearer to the sentence. */
  readonly rank: number;
  /** How much nearer the nearest alternative is, and the nearest of the same issue. */
  readonly behind: number;
  readonly behindInIssue: number;
  readonly speaks: 0 | 1;
  readonly carriedOver: 0 | 1;
  /** Somebody is cited for words of the sentence. */
  readonly cited: 0 | 1;
}

/** The signs of each candidate; `nearestFirst`: as they are ranked. */
export function signsOfWorth(
  nearestFirst: readonly Candidate[],
  evidence: HolderEvidence,
  isCited: boolean,
): readonly SignsOfWorth[] {
  const top = nearestFirst[0]?.similarity ?? 0;
  return nearestFirst.map(({ issue, similarity }, rank) => ({
    similarity,
    rank,
    behind: top - similarity,
    behindInIssue: (nearestFirst.find((other) => other.issue === issue)?.similarity ?? similarity) - similarity,
    speaks: evidence === 'speaks' ? 1 : 0,
    carriedOver: evidence === 'carried over' ? 1 : 0,
    cited: isCited ? 1 : 0,
  }));
}

/** How likely it is that the network would propose a position on an alternative with such signs. */
export function chanceOf(signs: SignsOfWorth, weights: WorthJudging): number {
  return logistic(
    weights.offset +
      weights.similarity * signs.similarity +
      weights.rank * signs.rank +
      weights.behind * signs.behind +
      weights.behindInIssue * signs.behindInIssue +
      weights.speaks * signs.speaks +
      weights.carriedOver * signs.carriedOver +
      weights.cited * signs.cited,
  );
}
