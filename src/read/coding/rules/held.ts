import type { Span } from '../../../model/span.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';

/** A sentence with one who may hold something in it. */
export interface Held {
  readonly reading: CodedParts;
  readonly target: CodingTarget;
  readonly holder: string;
  /** Where the sentence names the holder. */
  readonly names: readonly Span[];
}

export function isSaidByHolder({ reading, target, holder }: Held): boolean {
  return target.attributions.some((id) => reading.voices[id]?.party === holder);
}
