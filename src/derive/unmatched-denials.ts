import type { Dispute } from '../model/coverage/dispute.ts';
import type { Position } from '../model/coverage/position.ts';
import { takesBack } from './latest-positions.ts';

/**
 * Denials that no dispute holds: that anybody had said what they deny was not found in the coverage. Who takes back what he stood
 * for denies nothing.
 */
export function unmatchedDenials(positions: readonly Position[], disputes: readonly Dispute[]): Position[] {
  const held = new Set(disputes.flatMap(({ asserted, denied }) => [...asserted, ...denied]));
  return positions.filter(
    (position) =>
      !position.asserted &&
      !position.statements.some((id) => held.has(id)) &&
      !positions.some((earlier) => takesBack(position, earlier)),
  );
}
