import type { Code } from '../../model/reading/code.ts';

/**
 * What is at least so likely right is a position; what is less is a possible position, shown apart for review, and nothing follows from it. The first
 * page ought to ask for 0.9; the coder is hardly ever so sure yet. On the negotiations that calibration keeps for itself, 35 of the 48 codes at this
 * likelihood and above are right.
 */
export const MIN_POSITION_CONFIDENCE = 0.7;

export function isPosition({ confidence }: Code): boolean {
  return confidence >= MIN_POSITION_CONFIDENCE;
}
