/** Sets of numbered things that grow together (union by smallest number, so that the order of joining does not show). */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  /** The smallest number of the set that holds a thing. */
  of(thing: number): number {
    let root = thing;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = thing; at !== root;) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** All sets, each in rising order, by their smallest. */
  all(): number[][] {
    const sets = new Map<number, number[]>();
    for (let thing = 0; thing < this.#parent.length; thing += 1) {
      const root = this.of(thing);
      const set = sets.get(root);
      if (set) set.push(thing);
      else sets.set(root, [thing]);
    }
    return [...sets.values()];
  }
}
