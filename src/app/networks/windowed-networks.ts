import type { Network } from '../../network/network.ts';
import type { NetworkSettings } from '../../network/network-settings.ts';
import type { StatementTable } from '../../network/statements/coded-statement.ts';
import { later, type CalendarUnit } from '../../network/windows/calendar-units.ts';
import { networksOverEvents } from '../../network/windows/event-windows.ts';
import { kernelNetworks } from '../../network/windows/kernel-networks.ts';
import { networksOverTime } from '../../network/windows/time-windows.ts';
import { dayOf, possible, wholeNetwork } from './counted-statements.ts';
import type { WindowAsked } from './network-request.ts';
import type { StatementSource } from './statement-source.ts';

/** A network with the days that it tells of; null where it tells of all. */
export interface TimedNetwork {
  readonly network: Network;
  readonly from: string | null;
  readonly to: string | null;
}

/** The network of all the time where no window is asked for, and else one for each. Throws Refused where the settings do not go together. */
export function networksAsked(
  source: StatementSource,
  settings: NetworkSettings,
  window: WindowAsked | null,
  whole = (): Network => wholeNetwork(source, settings),
): TimedNetwork[] {
  if (window === null) return [{ network: whole(), from: null, to: null }];
  return possible(() => networksInWindows(source.table, settings, window));
}

/** A network for each window. Under a kernel one for each moment, which stands until the next one. */
function networksInWindows(table: StatementTable, settings: NetworkSettings, window: WindowAsked): TimedNetwork[] {
  if ('statements' in window) return networksOverEvents(table, settings, window.statements).map(fromFirstToLast);
  const { unit, width, kernel } = window;
  if (kernel !== null)
    return kernelNetworks(table, settings, { kernel, unit, width, indented: false }).map((network) => atMoment(network, unit));
  // Windows around moments move on by one unit; those that last as long as they are said to follow on each other.
  if (settings.conventions.windows === 'around moments')
    return networksOverTime(table, settings, { unit, width }).map(fromFirstToLast);
  return networksOverTime(table, settings, { unit, width, step: width }).map((network) => ({
    network,
    from: dayOf(network.from),
    to: dayOf(network.to - 1),
  }));
}

function fromFirstToLast(network: Network): TimedNetwork {
  return { network, from: dayOf(network.from), to: dayOf(network.to) };
}

function atMoment(network: Network, unit: CalendarUnit): TimedNetwork {
  return { network, from: dayOf(network.middle), to: dayOf(later(network.middle, 1, unit) - 1) };
}
