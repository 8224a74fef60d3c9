const SHARD_COUNT = 256;
/** A shard holds the values that begin with its eight bits; the last bits are alike in all that are sampled. */
const SHARD_SHIFT_BITS = 24;
const MAX_LOAD_SHARE = 0.8;
/** How much larger a shard becomes when it is full. */
const GROWTH_FACTOR = 1.25;

/**
 * Which texts hold a fingerprint: a multimap from 32-bit values to the numbers of texts, in flat memory of 8 bytes an entry.
 * A fingerprint remembers the first texts that held it, up to a limit: what thousands share (a disclaimer) costs no more than
 * what a few share, and a reprint still finds the earliest texts it may come from. Split into shards that grow one by one, so
 * that no single addition has to move the whole.
 */
export class FingerprintIndex {
  readonly #shards = Array.from(
    { length: SHARD_COUNT },
    (_, at) => new Shard(Math.ceil(64 * GROWTH_FACTOR ** (at / SHARD_COUNT))),
  );
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The texts that hold the value, and then the given one with them, unless the limit is reached. */
  addAndFind(value: number, text: number): number[] {
    return this.#shards[value >>> SHARD_SHIFT_BITS]?.addAndFind(value, text, this.#limit) ?? [];
  }

  /** Forgets that a text holds the value: of the texts that were added, the last one first, since each was put behind those before it. */
  forget(value: number, text: number): void {
    this.#shards[value >>> SHARD_SHIFT_BITS]?.forget(value, text);
  }
}

/** Stands where an entry was forgotten: a search goes on behind it. */
const FORGOTTEN = -1;

class Shard {
  #values: Int32Array;
  #texts: Int32Array;
  #used = 0;
  #forgotten = 0;

  constructor(size: number) {
    this.#values = new Int32Array(size);
    this.#texts = new Int32Array(size);
  }

  addAndFind(value: number, text: number, limit: number): number[] {
    if (this.#used >= this.#values.length * MAX_LOAD_SHARE) this.#grow();
    const found: number[] = [];
    let slot = this.#first(value);
    for (; this.#texts[slot] !== 0; slot = (slot + 1) % this.#values.length)
      if (this.#values[slot] === value && this.#texts[slot] !== FORGOTTEN) found.push((this.#texts[slot] ?? 0) - 1);
    if (found.length < limit) this.#put(slot, value, text + 1);
    return found;
  }

  forget(value: number, text: number): void {
    for (let slot = this.#first(value); this.#texts[slot] !== 0; slot = (slot + 1) % this.#values.length)
      if (this.#values[slot] === value && this.#texts[slot] === text + 1) {
        this.#texts[slot] = FORGOTTEN;
        this.#forgotten += 1;
      }
  }

  /** Where the search for a value begins. Sizes are not powers of two, so the shard's share of the bits does no harm. */
  #first(value: number): number {
    return (Math.imul(value, 0x9e3779b1) >>> 0) % this.#values.length;
  }

  #put(slot: number, value: number, entry: number): void {
    this.#values[slot] = value;
    this.#texts[slot] = entry;
    this.#used += 1;
  }

  /**
   * Entries of one value keep their order: they are moved in the order in which a search meets them. Where much was forgotten, there is room enough
   * without what was.
   */
  #grow(): void {
    const [values, texts] = [this.#values, this.#texts];
    const needed = (this.#used - this.#forgotten) / MAX_LOAD_SHARE;
    const size = Math.max(values.length, Math.ceil(needed * GROWTH_FACTOR)) | 1;
    this.#forgotten = 0;
    this.#values = new Int32Array(size);
    this.#texts = new Int32Array(size);
    this.#used = 0;
    const gap = texts.indexOf(0);
    for (let step = 0; step < texts.length; step += 1) {
      const from = (gap + step) % texts.length;
      const entry = texts[from] ?? 0;
      const value = values[from] ?? 0;
      if (entry === 0 || entry === FORGOTTEN) continue;
      let slot = this.#first(value);
      while (this.#texts[slot] !== 0) slot = (slot + 1) % size;
      this.#put(slot, value, entry);
    }
  }
}
