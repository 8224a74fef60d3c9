import { areSame } from '../keeping/same-lists.ts';
import type { StemWeight } from './content-likeness.ts';
import type { Telling } from './statement-mentions.ts';

/** What the links of all tellings follow from, by the numbers of the mentions. */
export interface LinkParts {
  readonly weigh: StemWeight;
  readonly newsrooms: readonly ReadonlySet<string>[];
  readonly tellings: readonly Telling[];
  readonly candidates: readonly (readonly number[])[];
  readonly copied: ReadonlyMap<number, readonly number[]>;
}

/** What links were asked of at one time. Every mention is asked about after every change: what has changed since another time is found out once for all. */
export class AskedLinks {
  readonly parts: LinkParts;
  #before: AskedLinks | null = null;
  /** By number, 1 where a telling or its newsrooms are others; null where mentions have other numbers. */
  #changed: Uint8Array | null = null;

  constructor(parts: LinkParts) {
    this.parts = parts;
  }

  /** Whether all that the links of a telling follow from is what it was at another time, under the same numbers. */
  isAsBefore(before: AskedLinks, number: number): boolean {
    const changed = this.#changedSince(before);
    const [now, then] = [this.parts, before.parts];
    if (changed === null || changed[number] !== 0 || now.weigh !== then.weigh) return false;
    const candidates = now.candidates[number] ?? NO_NUMBERS;
    if (candidates !== (then.candidates[number] ?? NO_NUMBERS)) return false;
    const [copied, copiedThen] = [now.copied.get(number) ?? NO_NUMBERS, then.copied.get(number) ?? NO_NUMBERS];
    return areSame(copied, copiedThen) && areUnchanged(candidates, changed) && areUnchanged(copied, changed);
  }

  /** What is kept of this time would hold all times before it. */
  forgetBefore(): void {
    this.#before = null;
    this.#changed = null;
  }

  #changedSince(before: AskedLinks): Uint8Array | null {
    if (this.#before !== before) {
      this.#before = before;
      this.#changed = changedBetween(before.parts, this.parts);
    }
    return this.#changed;
  }
}

const NO_NUMBERS: readonly number[] = [];

function changedBetween(one: LinkParts, other: LinkParts): Uint8Array | null {
  if (one.tellings.length !== other.tellings.length) return null;
  return Uint8Array.from(other.tellings, (telling, at) =>
    telling === one.tellings[at] && other.newsrooms[at] === one.newsrooms[at] ? 0 : 1,
  );
}

function areUnchanged(numbers: readonly number[], changed: Uint8Array): boolean {
  for (const number of numbers) if (changed[number] !== 0) return false;
  return true;
}

/** The mentions that may be one with that of a number: by their words, and by their place in a passage. */
export function numbersAsked(
  number: number,
  { candidates, copied }: LinkParts,
): { readonly candidates: readonly number[]; readonly copied: readonly number[] } {
  return { candidates: candidates[number] ?? NO_NUMBERS, copied: copied.get(number) ?? NO_NUMBERS };
}
