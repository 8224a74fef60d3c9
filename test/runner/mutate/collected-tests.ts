import * as vitest from 'vitest';

/** The tests of one file as the test runner would collect them, run one after the other up to the first that fails. */
export class CollectedTests {
  readonly #tests: { readonly name: string; readonly run: () => unknown; readonly suite: Suite }[] = [];
  #suite: Suite = new Suite(null);

  /** What a test file imports in the place of the test runner. */
  readonly runner = {
    ...vitest,
    describe: this.#withForms((name, run) => {
      const outer = this.#suite;
      this.#suite = new Suite(outer);
      run();
      this.#suite = outer;
      return name;
    }),
    it: this.#withForms((name, run) => this.#tests.push({ name, run, suite: this.#suite })),
    test: this.#withForms((name, run) => this.#tests.push({ name, run, suite: this.#suite })),
    beforeAll: (hook: Hook) => this.#suite.beforeAll.push(hook),
    afterAll: (hook: Hook) => this.#suite.afterAll.push(hook),
    beforeEach: (hook: Hook) => this.#suite.beforeEach.push(hook),
    afterEach: (hook: Hook) => this.#suite.afterEach.push(hook),
  };

  /** The first test that fails, and how; null when all pass. */
  async firstFailure(): Promise<string | null> {
    const entered = new Set<Suite>();
    try {
      for (const { name, run, suite } of this.#tests) {
        const failure = await failureOf(run, suite, entered);
        if (failure !== null) return `${name}: ${failure}`;
      }
      return null;
    } finally {
      for (const suite of [...entered].reverse()) for (const hook of suite.afterAll) await hook();
    }
  }

  #withForms(add: (name: string, run: () => unknown) => unknown): unknown {
    const plain = (name: string, ...rest: readonly unknown[]): unknown => add(name, functionIn(rest));
    const skip = (): void => undefined;
    const each =
      (cases: readonly unknown[]) =>
      (name: string, ...rest: readonly unknown[]): void => {
        for (const one of cases) add(name, () => functionIn(rest)(...(Array.isArray(one) ? (one as unknown[]) : [one])));
      };
    return Object.assign(plain, { skip, each, skipIf: (skipped: boolean) => (skipped ? skip : plain) });
  }
}

type Hook = () => unknown;

class Suite {
  readonly outer: Suite | null;
  readonly beforeAll: Hook[] = [];
  readonly afterAll: Hook[] = [];
  readonly beforeEach: Hook[] = [];
  readonly afterEach: Hook[] = [];

  constructor(outer: Suite | null) {
    this.outer = outer;
  }

  /** The outermost first. */
  get chain(): readonly Suite[] {
    return [...(this.outer?.chain ?? []), this];
  }
}

async function failureOf(run: () => unknown, suite: Suite, entered: Set<Suite>): Promise<string | null> {
  try {
    for (const each of suite.chain) {
      if (entered.has(each)) continue;
      entered.add(each);
      for (const hook of each.beforeAll) await hook();
    }
    for (const each of suite.chain) for (const hook of each.beforeEach) await hook();
    await run();
    return null;
  } catch (error) {
    return String(error);
  } finally {
    for (const each of [...suite.chain].reverse()) for (const hook of each.afterEach) await hook();
  }
}

/** A test may be given options or a limit of time beside its function. */
function functionIn(given: readonly unknown[]): (...args: readonly unknown[]) => unknown {
  const found = given.find((one) => typeof one === 'function');
  if (!found) throw new Error('a test without a function');
  return found as (...args: readonly unknown[]) => unknown;
}
