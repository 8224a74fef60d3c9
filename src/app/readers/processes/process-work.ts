/** What a process is told: what it needs to begin, a piece of work, or to leave what it is at and to end. */
export type Order = { readonly begin: unknown } | { readonly work: string; readonly about: unknown } | { readonly stop: true };

/** What it answers to the first two. */
export type Told = { readonly done: unknown } | { readonly trouble: { readonly name: string; readonly message: string } };

/** What a process can be asked to do, by name. */
export interface Works {
  readonly works: Readonly<Record<string, (about: unknown) => Promise<unknown>>>;
  /** Leaves what is under way at its next step, and all that is open. */
  readonly stop?: () => Promise<void>;
}

/** Does what the process that began this one asks, one piece after the other, and ends with it. */
export function doWork(begin: (start: unknown) => Works): void {
  let begun: Works | null = null;
  const answer = async (order: Order): Promise<unknown> => {
    if ('begin' in order) {
      begun = begin(order.begin);
      return null;
    }
    if (!('work' in order)) return begun?.stop?.().finally(() => process.exit());
    const work = begun?.works[order.work];
    if (!work) throw new Error(`Nothing here can ${order.work}.`);
    return work(order.about);
  };
  process.on('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    answer(order).then(
      (done) => tell({ done }),
      (error: unknown) => tell({ trouble: troubleOf(error) }),
    );
  });
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told);
}

function troubleOf(error: unknown): { readonly name: string; readonly message: string } {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
}
