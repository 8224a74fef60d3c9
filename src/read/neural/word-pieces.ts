/** How a vocabulary of pieces is read; part of each model's configuration. */
export interface PieceSettings {
  readonly longestWord: number;
  readonly cls: string;
  readonly sep: string;
  readonly unknown: string;
}

/** A cache of words stops growing here; a report has a few hundred different ones. */
const CACHED_WORDS = 50_000;

/**
 * Word pieces of the uncased BERT kind: a word in lower case without accents, cut by the longest entries of the vocabulary.
 *
 * Written here rather than taken from a tokeniser library: the words are already split by our own rule, which the model is trained
 * with, so that only the greedy match is left; and with a cache of words it costs next to nothing, where a library that
 * normalises and splits again takes longer than all else outside the model.
 */
export class Pieces {
  readonly cls: number;
  readonly sep: number;
  readonly #unknown: readonly [number];
  readonly #longest: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #seen = new Map<string, readonly number[]>();

  constructor(vocabulary: string, settings: PieceSettings) {
    const entries = vocabulary.split('\n').map((line, id): [string, number] => [line.trimEnd(), id]);
    this.#ids = new Map(entries.filter(([piece]) => piece !== ''));
    this.cls = this.idOf(settings.cls);
    this.sep = this.idOf(settings.sep);
    this.#unknown = [this.idOf(settings.unknown)];
    this.#longest = settings.longestWord;
  }

  /** The ids of the pieces of a word, at least one. */
  of(word: string): readonly number[] {
    const known = this.#seen.get(word);
    if (known) return known;
    if (this.#seen.size >= CACHED_WORDS) this.#seen.clear();
    const ids = this.#split(word);
    this.#seen.set(word, ids);
    return ids;
  }

  #split(word: string): readonly number[] {
    if (word.length > 4 * this.#longest) return this.#unknown;
    const plain = Array.from(
      word
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, ''),
    );
    if (plain.length === 0 || plain.length > this.#longest) return this.#unknown;
    const found: number[] = [];
    for (let at = 0; at < plain.length;) {
      const next = this.#longestFrom(plain, at);
      if (!next) return this.#unknown;
      found.push(next.id);
      at = next.end;
    }
    return found;
  }

  #longestFrom(plain: readonly string[], at: number): { readonly id: number; readonly end: number } | null {
    for (let end = plain.length; end > at; end -= 1) {
      const id = this.#ids.get((at > 0 ? '##' : '') + plain.slice(at, end).join(''));
      if (id !== undefined) return { id, end };
    }
    return null;
  }

  /** The id of one entry of the vocabulary. Throws where there is none: the model does not fit this version. */
  idOf(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new Error(`The vocabulary lacks the piece ${piece}.`);
    return id;
  }
}
