import type { Speaker } from '../../model/reading/speaker.ts';
import type { Span } from '../../model/span.ts';
import { indexAt } from '../../text/span-search.ts';
import type { LikelyGender } from '../entities/known/first-names.ts';

export type VoiceClass = 'named' | 'official' | 'other' | 'document' | 'outlet';

/** Somebody or something a later word can point back to. */
export interface Referent {
  readonly speaker: Speaker;
  readonly class: VoiceClass;
  readonly party: string | null;
  readonly human: boolean;
  readonly plural: boolean;
  /** Learnt from a pronoun where the name does not tell. */
  gender: LikelyGender | null;
  /** Offices and role words. */
  readonly roles: readonly string[];
  readonly nations: ReadonlySet<string>;
  /** Where the text has it, in the order of the text: `addPlace` keeps it. */
  readonly places: Span[];
  /** Number of the last attribution it spoke in; -1 while it has not. */
  spoke: number;
}

/** One more place; mostly one behind all others. */
export function addPlace({ places }: Referent, place: Span): void {
  places.splice(indexAt(places, place.start) + 1, 0, place);
}

/** A source resolved, before its way and its date are known. */
export interface ResolvedSource {
  readonly referent: Referent;
  readonly confidence: number;
  readonly why: string;
  /** The group it is one of, by whose way its words came. */
  readonly group?: Referent;
  /** Outlets that the resolution itself found to be on the way: "Axios reported, citing ...". */
  readonly through?: readonly { readonly name: string; readonly span: Span }[];
}
