/** A cache of words stops growing here; a report has a few hundred different ones. */
const CACHED_WORDS = 50_000;
/** Longer words are no words: they are not cut, but unknown as a whole. In code points. */
const LONGEST_WORD = 200;
/** Begins a piece that stands behind a blank. */
const BLANK = '\u2581';

interface Entry {
  readonly id: number;
  readonly score: number;
}

/** The likeliest cut of a word's beginning: its score, and its last piece with the place where that begins. */
interface Cut {
  readonly score: number;
  readonly from: number;
  readonly id: number;
}

export interface UnigramSettings {
  readonly cls: string;
  readonly sep: string;
  readonly unknown: string;
}

/**
 * Word pieces of the SentencePiece kind: the cut of a word whose pieces are likeliest together (Kudo 2018, found by the Viterbi algorithm).
 * Upper and lower case differ, and so do a word behind a blank and the same letters elsewhere.
 *
 * Written here rather than taken from a tokeniser library for the reason given at `Pieces`.
 */
export class UnigramPieces {
  readonly cls: number;
  readonly sep: number;
  readonly #unknown: number;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #longestPiece: number;
  readonly #unknownScore: number;
  readonly #seen = new Map<string, readonly number[]>();

  /** `vocabulary`: a piece, a tab and the logarithm of its likelihood in each line; the place of the line is the id. */
  constructor(vocabulary: string, settings: UnigramSettings) {
    const rows = vocabulary
      .trimEnd()
      .split('\n')
      .map((line, id): [string, Entry] => {
        const [piece = '', score = ''] = line.split('\t');
        return [piece, { id, score: Number(score) }];
      });
    this.#entries = new Map(rows);
    this.cls = this.idOf(settings.cls);
    this.sep = this.idOf(settings.sep);
    this.#unknown = this.idOf(settings.unknown);
    this.#longestPiece = rows.reduce((longest, [piece]) => Math.max(longest, Array.from(piece).length), 1);
    this.#unknownScore = rows.reduce((least, [, { score }]) => Math.min(least, score), 0) - 10;
  }

  /** The ids of the pieces of a word, at least one. `spaced`: a blank stands before it. */
  of(word: string, spaced: boolean): readonly number[] {
    const whole = (spaced ? BLANK : '') + word.normalize('NFKC');
    const known = this.#seen.get(whole);
    if (known) return known;
    if (this.#seen.size >= CACHED_WORDS) this.#seen.clear();
    const ids = this.#likeliest(Array.from(whole));
    this.#seen.set(whole, ids);
    return ids;
  }

  #likeliest(signs: readonly string[]): readonly number[] {
    if (signs.length > LONGEST_WORD) return [this.#unknown];
    const cuts: Cut[] = [{ score: 0, from: 0, id: this.#unknown }];
    for (let end = 1; end <= signs.length; end += 1) cuts.push(this.#bestCutTo(end, signs, cuts));
    const ids: number[] = [];
    for (let cut = cuts.at(-1), at = signs.length; cut && at > 0; at = cut.from, cut = cuts[at]) ids.push(cut.id);
    return ids.reverse();
  }

  /** The likeliest last piece of the signs up to `end`, given the likeliest cuts of all that is shorter. */
  #bestCutTo(end: number, signs: readonly string[], shorter: readonly Cut[]): Cut {
    const scoreAt = (at: number): number => shorter[at]?.score ?? 0;
    let best: Cut = { score: scoreAt(end - 1) + this.#unknownScore, from: end - 1, id: this.#unknown };
    for (let from = Math.max(0, end - this.#longestPiece); from < end; from += 1) {
      const entry = this.#entries.get(signs.slice(from, end).join(''));
      if (!entry) continue;
      const score = scoreAt(from) + entry.score;
      if (score > best.score) best = { score, from, id: entry.id };
    }
    return best;
  }

  /** The id of one entry of the vocabulary. Throws where there is none: the model does not fit this version. */
  idOf(piece: string): number {
    const entry = this.#entries.get(piece);
    if (!entry) throw new Error(`The vocabulary lacks the piece ${piece}.`);
    return entry.id;
  }
}
