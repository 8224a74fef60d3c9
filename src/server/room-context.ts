import type { Decider } from '../app/review/propose-review.ts';
import type { CodebookDesk } from './codebook-desk.ts';
import type { DecisionDesk } from './decision-desk.ts';
import type { WarmRecord } from './room-record.ts';

/** All that a place or a route of the API works with. */
export interface RoomContext {
  readonly warm: WarmRecord;
  /** True: nothing may be decided or added. */
  readonly isReadOnly: boolean;
  /** The person at the desk. */
  readonly who: string;
  readonly now: () => Date;
  readonly desk: DecisionDesk;
  readonly codebookDesk: CodebookDesk;
  /** Told of a mistake of ours. */
  readonly onFault: (error: Error) => void;
  /** Fires when the room closes. */
  readonly stopping: AbortSignal;
}

export function decider({ who, now }: RoomContext, note: string): Decider {
  return { who, at: now().toISOString(), note };
}
