/** How alike two things are. Pairs that are not given are not alike at all. */
export interface PairLikeness {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

/**
 * Joins the two most alike groups again and again, as long as the average likeness of their members reaches the least (average
 * linkage). Ties go to the smaller numbers, so that the result does not depend on the order of the pairs.
 */
export function averageLinkage(size: number, pairs: readonly PairLikeness[], least: number): number[][] {
  const linkage = new Linkage(size, least);
  for (const { one, other, value } of pairs) linkage.put(one, other, value);
  return linkage.joined();
}

class Linkage {
  readonly #members: Map<number, number[]>;
  /** Sum of the likenesses between the members of two groups, both ways. */
  readonly #sums = new Map<number, Map<number, number>>();
  readonly #queue = new PairQueue();
  readonly #least: number;

  constructor(size: number, least: number) {
    this.#members = new Map(Array.from({ length: size }, (_, at): [number, number[]] => [at, [at]]));
    this.#least = least;
  }

  put(one: number, other: number, sum: number): void {
    this.#sumsOf(one).set(other, sum);
    this.#sumsOf(other).set(one, sum);
    const value = this.#average(one, other, sum);
    if (value >= this.#least) this.#queue.push({ one: Math.min(one, other), other: Math.max(one, other), value });
  }

  /** The groups, when no two are alike enough any more. */
  joined(): number[][] {
    for (let best = this.#queue.pop(); best; best = this.#queue.pop()) {
      const sum = this.#sums.get(best.one)?.get(best.other);
      // A pair that has changed since it was queued stands in the queue again, with its new likeness.
      if (sum !== undefined && this.#average(best.one, best.other, sum) === best.value) this.#join(best.one, best.other);
    }
    return [...this.#members.values()].map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  }

  #join(one: number, other: number): void {
    this.#members.set(one, [...this.#membersOf(one), ...this.#membersOf(other)]);
    this.#members.delete(other);
    const sums = new Map(this.#sumsOf(one));
    for (const [third, more] of this.#sumsOf(other)) {
      sums.set(third, (sums.get(third) ?? 0) + more);
      this.#sumsOf(third).delete(other);
    }
    this.#sums.delete(other);
    for (const [third, total] of sums) if (third !== one && third !== other) this.put(one, third, total);
  }

  #average(one: number, other: number, sum: number): number {
    return sum / (this.#membersOf(one).length * this.#membersOf(other).length);
  }

  #membersOf(group: number): readonly number[] {
    return this.#members.get(group) ?? [];
  }

  #sumsOf(group: number): Map<number, number> {
    const known = this.#sums.get(group) ?? new Map<number, number>();
    this.#sums.set(group, known);
    return known;
  }
}

/** The most alike pair first (a binary heap). */
class PairQueue {
  readonly #heap: PairLikeness[] = [];

  push(pair: PairLikeness): void {
    const heap = this.#heap;
    heap.push(pair);
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBefore(heap[at], heap[parent])) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): PairLikeness | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last && heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return top;
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (isBefore(heap[child], heap[first])) first = child;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one && other) [this.#heap[a], this.#heap[b]] = [other, one];
  }
}

function isBefore(a: PairLikeness | undefined, b: PairLikeness | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.value !== b.value ? a.value > b.value : a.one !== b.one ? a.one < b.one : a.other < b.other;
}
