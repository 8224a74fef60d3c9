import type { Span } from '../../../model/span.ts';
import type { Referent } from '../referent.ts';

/** What an antecedent must be. */
export interface AntecedentQuery {
  readonly at: number;
  /** Whether a referent can be meant at all. */
  readonly fits: (referent: Referent) => boolean;
  /** Words in which the antecedent does not stand: what is said itself. */
  readonly outside: readonly Span[];
  /** Number of the attribution that asks, to know who spoke last. */
  readonly turn: number;
  readonly not: Referent | null;
  /** A quotation that the antecedent speaks: who is named in it is mostly somebody else. */
  readonly quotation?: readonly Span[];
}

/** What is asked of one whom "he" or "she" takes up. */
export interface PersonQuery extends AntecedentQuery {
  readonly gender: 'male' | 'female';
}

/** Who is meant, and how surely. */
export interface AntecedentFound {
  readonly referent: Referent;
  /** How far the second best is behind, from 0 to 1. */
  readonly sure: number;
}
