import { polarisation } from '../../../network/camps/polarisation.ts';
import type { NetworkSettings } from '../../../network/network-settings.ts';
import { possible, settingsOf, wholeNetwork } from '../counted-statements.ts';
import { networksInWindows, type TimedNetwork } from '../windowed-networks.ts';
import { daysShown } from './node-table.ts';
import type { TableOfNetwork } from './network-table.ts';

/** How far a debate is divided into camps, and who is in which: over all the time, or window by window. */
export const campTable: TableOfNetwork = (source, request) => {
  const { window, camps } = request;
  const networksOf = (aggregation: 'congruence' | 'conflict'): readonly TimedNetwork[] => {
    const settings: NetworkSettings = { ...settingsOf(source, request), aggregation };
    const whole: TimedNetwork = { network: wholeNetwork(source, settings), from: null, to: null };
    return window === null ? [whole] : possible(() => networksInWindows(source.table, settings, window));
  };
  const conflicts = networksOf('conflict');
  const rows = networksOf('congruence').flatMap(({ network, from, to }, at) => {
    const conflict = conflicts[at];
    if (!conflict) return [];
    const found = polarisation(network, conflict.network, { camps });
    return [{ from, to, polarisation: found.polarisation, camps: found.camps.map((camp) => camp.join(', ')).join(' | ') }];
  });
  return { rows, columns: [...daysShown(window), ['polarisation', 12], ['camps', 0]] };
};
