import type { Token } from '../../../../src/language/language.ts';
import type { ActVerb, Stance } from '../../../../src/model/reading/code.ts';

/** Somebody's stance in a run of words: who holds it, which way, and the words it is about. */
export interface Frame {
  readonly holder: string | null;
  /** A second holder: "Varesh and Osmar have explored". */
  readonly coholder: string | null;
  readonly stance: Stance;
  readonly act: ActVerb;
  /** False when the words deny that the holder has this stance: "has not demanded". */
  readonly asserted: boolean;
  /** A verb of saying, an attitude that others see, a noun ("Varesh's demand"), or a modal of the speaker ("must"). */
  readonly by: 'saying' | 'attitude' | 'noun' | 'modal';
  /** True when the writer sees the stance in the holder ("wants") and no saying of the holder is cited. */
  readonly seen: boolean;
  /** The words the stance is about. */
  readonly object: readonly Token[];
  /** Tokens of the stance itself, in the run. */
  readonly from: number;
  readonly to: number;
}

export function turned(stance: Stance): Stance {
  return stance === 'opposes' ? 'supports' : 'opposes';
}
