import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { clipped, contains } from '../../../text/spans.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import type { PartyMention } from '../targets/party-mentions.ts';

/** A sentence with one who may hold something in it. */
export interface Held {
  readonly reading: CodedParts;
  readonly target: CodingTarget;
  readonly holder: string;
  /** Where the sentence names the holder. */
  readonly names: readonly Span[];
}

export function heldIn(reading: CodedParts, target: CodingTarget, holder: string): Held {
  const named = target.mentions.filter(({ party, span }) => party === holder && contains(target.sentence, span));
  return { reading, target, holder, names: named.map(({ span }) => span) };
}

/** What the holder is cited for in the sentence. */
export function ownAttributions({ reading, target, holder }: Held): readonly Attribution[] {
  const own = target.attributions.filter((id) => reading.voices[id]?.party === holder);
  return own.flatMap((id) => reading.attributions[id] ?? []);
}

export function isSaidByHolder(held: Held): boolean {
  return ownAttributions(held).length > 0;
}

/** The words of the holder, as far as they stand in the sentence. */
export function ownContents(held: Held): readonly Span[] {
  return ownAttributions(held).flatMap(({ content }) => clipped(content, held.target.sentence));
}

/** Who is named last before a place in the sentence. */
export function lastNamedBefore({ target }: Held, place: number): PartyMention | undefined {
  return target.mentions.findLast(({ span }) => span.end <= place && span.start >= target.sentence.start);
}
