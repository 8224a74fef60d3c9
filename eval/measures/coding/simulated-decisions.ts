import type { MarkedCode } from '../../../test/truth/marked-positions.ts';
import { LikeDecisions, type CodeDecision } from '../../../src/review/like-decisions.ts';
import { MIN_POSITION_CONFIDENCE } from '../../../src/link/statements/position-confidence.ts';
import type { CodedNegotiation } from '../../data/coded-negotiations.ts';
import { isHit, isRight, type FoundCode } from './code-scores.ts';

/** In which order an analyst decides on what is proposed. */
export type Order = (found: readonly FoundCode[]) => readonly FoundCode[];

/** What a reader has decided on of what is proposed, as the marks say, and what is left. */
export interface PartlyDecided {
  readonly decisions: LikeDecisions;
  /** What is proposed and not decided on, and what was too unlikely to be. */
  readonly rest: readonly FoundCode[];
  /** The marks that no decision has confirmed. */
  readonly marked: readonly MarkedCode[];
}

/** Least sure first, and what stands as a position before what is only possible: as the queue asks, age and repetitions left aside. */
export const leastSureFirst: Order = (found) => {
  const use = ({ confidence }: FoundCode): number =>
    confidence * (1 - confidence) * (confidence >= MIN_POSITION_CONFIDENCE ? STANDING_WEIGHT : 1);
  return found.toSorted((a, b) => use(b) - use(a));
};
const STANDING_WEIGHT = 1.5;

/** The likeliest of each stand first, then the second of each. */
export const oneOfEachStandFirst: Order = (found) => {
  const seen = new Map<string, number>();
  const ranked = found
    .toSorted((a, b) => b.confidence - a.confidence)
    .map((code) => {
      const key = [code.holder, code.issue, code.alternative, code.stance, code.asserted].join(' ');
      const rank = seen.get(key) ?? 0;
      seen.set(key, rank + 1);
      return { code, rank };
    });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ code }) => code);
};

/** As they stand in the reports, one of each report after the other. */
export const reportByReport: Order = (found) => {
  const turns = new Map<string, number>();
  const placed = found.map((code) => {
    const turn = turns.get(code.text) ?? 0;
    turns.set(code.text, turn + 1);
    return { code, turn };
  });
  return placed.toSorted((a, b) => a.turn - b.turn).map(({ code }) => code);
};

/** So many decisions in this order, each as the marks of the readers have it. */
export function decideAsMarked({ found, unlikely, marked }: CodedNegotiation, count: number, order: Order): PartlyDecided {
  const decided = order(found).slice(0, count);
  const decisions = decided.map((code, at): CodeDecision => ({
    stand: code,
    isRight: isRight(code, marked),
    decision: String(at),
  }));
  const confirmed = decided.filter((_, at) => decisions[at]?.isRight);
  const left = new Set(decided);
  return {
    decisions: new LikeDecisions(decisions),
    rest: [...found, ...unlikely].filter((code) => !left.has(code)),
    marked: marked.filter((mark) => !isHit(mark, confirmed)),
  };
}
