import { polarisation } from '../../../network/camps/polarisation.ts';
import { settingsOf } from '../counted-statements.ts';
import { networksAsked, type TimedNetwork } from '../windowed-networks.ts';
import { daysShown } from './node-table.ts';
import type { TableOfNetwork } from './network-table.ts';

/** How far a debate is divided into camps, and who is in which: over all the time, or window by window. */
export const campTable: TableOfNetwork = (source, request) => {
  const { window, camps } = request;
  const networksOf = (aggregation: 'congruence' | 'conflict'): readonly TimedNetwork[] => {
    return networksAsked(source, { ...settingsOf(source, request), aggregation }, window);
  };
  const conflicts = networksOf('conflict');
  const rows = networksOf('congruence').flatMap(({ network, from, to }, at) => {
    const conflict = conflicts[at];
    if (!conflict) return [];
    const found = polarisation(network, conflict.network, { camps });
    const row = { from, to, polarisation: found.polarisation, camps: found.camps.map((camp) => camp.join(', ')).join(' | ') };
    return [{ row, shown: found.camps.length > 0 ? row : { ...row, camps: found.isConnected ? UNDIVIDED : UNCONNECTED } }];
  });
  return {
    rows: rows.map(({ row }) => row),
    shown: rows.map(({ shown }) => shown),
    columns: [...daysShown(window), ['polarisation', 12], ['camps', 0]],
  };
};

const UNDIVIDED = 'no camps: no division parts those who agree from those who differ';
const UNCONNECTED = 'no camps: nobody agrees or differs with anybody';
