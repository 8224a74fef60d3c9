import { stem } from './en/stem.ts';
import type { Token } from './tokens.ts';

/** Where a phrase of a lexicon stands in a run of tokens: from the first token to the one after the last. */
export interface PhraseMatch<V> {
  readonly value: V;
  readonly from: number;
  readonly to: number;
}

interface Entry<V> {
  readonly stems: readonly string[];
  readonly value: V;
}

/** Phrases by their stems, so that "calls for", "called for" and "calling for" are one entry. */
export class Lexicon<V> {
  readonly #byFirst = new Map<string, Entry<V>[]>();

  constructor(entries: Iterable<readonly [V, readonly string[]]>) {
    for (const [value, phrases] of entries) for (const phrase of phrases) this.#add(phrase, value);
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  }

  #add(phrase: string, value: V): void {
    const stems = phrase.split(' ').map(stem);
    const first = stems[0] ?? '';
    const list = this.#byFirst.get(first) ?? [];
    list.push({ stems, value });
    this.#byFirst.set(first, list);
  }

  /** Every phrase that stands in the tokens, the longest at each place, none inside another. */
  find(tokens: readonly Token[]): PhraseMatch<V>[] {
    const found: PhraseMatch<V>[] = [];
    for (let at = 0; at < tokens.length;) {
      const entry = this.#at(tokens, at);
      if (entry) found.push({ value: entry.value, from: at, to: at + entry.stems.length });
      at += entry ? entry.stems.length : 1;
    }
    return found;
  }

  #at(tokens: readonly Token[], at: number): Entry<V> | undefined {
    const first = tokens[at];
    if (!first || first.party !== null) return undefined;
    return this.#byFirst.get(first.stem)?.find((entry) => entry.stems.every((wanted, k) => tokens[at + k]?.stem === wanted));
  }
}
