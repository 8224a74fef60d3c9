import type { Markup } from '../../render/html/safe-markup.ts';
import type { RoomContext } from '../room-context.ts';

/** What a place shows at one address. */
export interface PlacePage {
  readonly title: string;
  readonly body: Markup;
}

/** What was asked of a place: what stands in the address after its own path, and the fields after the question mark. */
export interface Asked {
  readonly rest: readonly string[];
  readonly fields: URLSearchParams;
}

/** One place of the room. To add one: a file beside this one and a line in place-table.ts. */
export interface Place {
  /** Its path and the name of its file: today, review. */
  readonly id: string;
  readonly title: string;
  /** Pressed after g, it leads here. */
  readonly key: string;
  /** Throws Problem or Refused where there is nothing at this address. */
  readonly show: (context: RoomContext, asked: Asked) => Promise<PlacePage>;
}
