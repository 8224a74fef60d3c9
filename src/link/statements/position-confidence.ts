import type { Code } from '../../model/reading/code.ts';

/**
 * What is at least so likely right is a position; what is less is a possible position, shown apart for review, and nothing follows from it. On the
 * negotiations that calibration keeps for itself, 85 in 100 codes at this likelihood and above are right.
 */
export const MIN_POSITION_CONFIDENCE = 0.7;

export function isPosition({ confidence }: Code): boolean {
  return confidence >= MIN_POSITION_CONFIDENCE;
}
