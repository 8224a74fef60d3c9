import type { Dispute } from '../../model/coverage/dispute.ts';

/** One statement that cannot be true together with another. */
export interface Contradiction {
  readonly kind: Dispute['kind'];
  /** What it is about: contradictions of one topic that share a statement are one dispute. */
  readonly topic: string;
  readonly issue: string | null;
  readonly about: string;
  readonly asserted: string;
  readonly denied: string;
  /** Contradictions with this key are one dispute, though they share no statement: two papers tell who denied what another wrote that day. */
  readonly event?: string;
}

/** Acts that ask or offer: their figures are positions, and differ because the parties do. */
export const ACTS_OF_POSITION: ReadonlySet<string> = new Set(['demand', 'offer', 'accept', 'threaten']);
