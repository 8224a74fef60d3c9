/** Handed over with the fault; or written before, or after, the kind was mended. */
export type Origin = 'listed' | 'before' | 'after';

/** An input, and how what came out differs from what is right; right when there is no fault. */
export interface JudgedCase {
  readonly id: string;
  readonly origin: Origin;
  readonly faults: readonly string[];
}
