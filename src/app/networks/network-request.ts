import type { Aggregation, Normalisation } from '../../network/network-settings.ts';
import type { DuplicateScope } from '../../network/statements/duplicate-scope.ts';
import type { CalendarUnit } from '../../network/windows/calendar-units.ts';
import type { Kernel } from '../../network/windows/kernels.ts';
import type { NetworkMode } from './network-words.ts';

/** What the time is cut into: stretches of it, or runs of so many statements. */
export type WindowAsked =
  | {
      readonly unit: CalendarUnit;
      readonly width: number;
      /** Makes a network for each moment, in which a statement counts by how near it is; null where it counts in its window alone. */
      readonly kernel: Kernel | null;
    }
  | { readonly statements: number };

/** Which network of some statements is wanted. */
export interface NetworkRequest {
  readonly mode: NetworkMode;
  readonly relation: Aggregation;
  readonly normalisation: Normalisation;
  /** Within what the same thing said again by the same actor counts once. */
  readonly duplicates: DuplicateScope;
  /** First and last day, YYYY-MM-DD; null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null for one network of all the time. */
  readonly window: WindowAsked | null;
  /** Only on this issue, by its id or title; null for all. */
  readonly issue: string | null;
  /** Only from outlets with this in their names; null for all. */
  readonly outlet: string | null;
  /** Names of actors and concepts that are left out. */
  readonly without: readonly string[];
  /** How many camps are looked for. */
  readonly camps: number;
  /** Computes as Discourse Network Analyzer does, also where its figures say another thing than their name. */
  readonly asDna: boolean;
}

/** One network of actors, of all statements. */
export const WHOLE_NETWORK: NetworkRequest = {
  mode: 'actors',
  relation: 'congruence',
  normalisation: 'no',
  duplicates: 'include',
  from: null,
  to: null,
  window: null,
  issue: null,
  outlet: null,
  without: [],
  camps: 2,
  asDna: false,
};
