import type { ActVerb, Stance } from '../../../../model/reading/code.ts';
import { NEGATORS, type Token } from '../../../../language/language.ts';

/** The holder of a frame whose subject is "both sides", "the two governments". */
export const BOTH_SIDES = '*';

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

/** How far before a stance its negation may stand, in words. */
export const MAX_NEGATION_DISTANCE_WORDS = 4;

export function turned(stance: Stance): Stance {
  return stance === 'opposes' ? 'supports' : 'opposes';
}

/** Whether what begins here is negated: "has not", "do not think that". */
export function negatorBefore(run: readonly Token[], from: number): boolean {
  const before = run.slice(Math.max(0, from - MAX_NEGATION_DISTANCE_WORDS), from);
  if (NEGATORS.find(before).length % 2 === 1) return true;
  const think = run.slice(0, from).findIndex(({ stem }) => stem === 'think' || stem === 'believ');
  return think > 0 && NEGATORS.find(run.slice(Math.max(0, think - 2), think)).length === 1;
}
