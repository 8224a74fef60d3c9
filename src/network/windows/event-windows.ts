import { NetworkBasis, slice, type Network } from '../network.ts';
import { checkedSettings, type NetworkSettings } from '../network-settings.ts';
import type { StatementTable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';

/**
 * A network for each run of so many successive statements, whatever time they take. Statements of one moment stand in the order of
 * documents, places and ids, so that the same table always gives the same networks.
 */
export function networksOverEvents(table: StatementTable, settings: NetworkSettings, width: number): Network[] {
  checkedSettings(settings);
  if (!Number.isInteger(width) || width < 1) throw new RangeError('a window holds a whole number of statements');
  const selection = selectStatements(table, settings);
  const basis = new NetworkBasis(table, settings, selection);
  const half = Math.floor(width / 2);
  const { kept } = selection;
  return kept.slice(half, kept.length - half).map((centre, at) => {
    const run = kept.slice(at, at + 2 * half + 1);
    const time = { from: run[0]?.seconds ?? centre.seconds, to: run.at(-1)?.seconds ?? centre.seconds, middle: centre.seconds };
    return slice(basis, time, run);
  });
}
