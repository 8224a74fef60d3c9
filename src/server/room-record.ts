import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Coverage } from '../app/coverage/coverage.ts';
import type { KeyedCoverage, KeyedFront } from '../app/coverage/current-coverage.ts';
import { decisionEffects } from '../app/review/decision-effects.ts';
import type { Workspace } from '../app/workspace.ts';
import type { RoomChange } from '../model/room/room-event.ts';
import type { FrontPage } from '../render/page/front-page.ts';
import { Problem } from './room-problem.ts';

/** What open pages are told of. */
export interface RoomListener {
  readonly onChange: (change: RoomChange) => void;
  /** True: the record has changed, and what follows from it is being worked out. */
  readonly onWork: (isWorking: boolean) => void;
}

/** What an open record says in one state of it; the coverage comes later than the front page where it is large. */
interface RoomState extends KeyedFront {
  readonly coverage: Coverage | null;
}

/** What is asked for is not at hand yet. */
export class StillReading extends Problem {
  constructor() {
    super(503, 'The record is still being read.', 'Today can be read already; the rest follows by itself.');
  }
}

/**
 * What an open record says, kept at hand for pages that are made at once. Its front page is there from the start where it is kept; the
 * whole is read behind it. It follows the record: whoever changes it, what is at hand becomes what the record says now, and that is told to
 * whoever listens. Until then the last whole state answers.
 */
export class WarmRecord {
  readonly workspace: Workspace;
  readonly #listeners = new Set<RoomListener>();
  readonly #leave: () => void;
  #now: RoomState | null;
  /** Resolves when all of the record is at hand for the first time; rejects with why that cannot be. */
  readonly whole: Promise<void>;
  #settleWhole: { readonly resolve: () => void; readonly reject: (why: unknown) => void } | null = null;
  #failure: unknown = null;
  /** Rows of the record that have been read since it was opened. */
  #read = 0;
  /** What was made of the state at hand. */
  #made = new Map<string, unknown>();
  #renewing: Promise<void> | null = null;
  #isStale = false;
  #isClosed = false;

  readonly #file: string | null;

  private constructor(workspace: Workspace, front: KeyedFront | null, file: string | null) {
    this.workspace = workspace;
    this.#file = file;
    this.#now = front && { ...front, coverage: null };
    this.whole = new Promise((resolve, reject) => (this.#settleWhole = { resolve, reject }));
    // Whoever waits for it is told; that nobody does is no fault.
    this.whole.catch(() => undefined);
    this.#leave = workspace.onChange(({ kind }) => {
      if (kind === 'record') this.changed();
    });
  }

  static async open(workspace: Workspace): Promise<WarmRecord> {
    const file = await fileAt(workspace.path);
    const warm = new WarmRecord(workspace, await workspace.keptFront(), file);
    warm.changed();
    return warm;
  }

  /** Throws StillReading while it is not at hand, and whatever went wrong when it could not be read. */
  get coverage(): Coverage {
    const { coverage } = this.#now ?? {};
    if (coverage) return coverage;
    throw this.#failure ?? new StillReading();
  }

  /** The first sections of the brief. Throws as `coverage` does. */
  get front(): FrontPage {
    return this.#now?.front ?? throwing(this.#failure ?? new StillReading());
  }

  /** True where there is a front page, though the rest may still be read. */
  get hasFront(): boolean {
    return this.#now !== null;
  }

  /** True once all of the record is at hand. */
  get isWhole(): boolean {
    return this.#now?.coverage != null;
  }

  /** Rows of the record that have been read since it was opened. */
  get rowsRead(): number {
    return this.#read;
  }

  /** True when all of the record comes to hand while a person hardly notices waiting. */
  async isWholeSoon(): Promise<boolean> {
    const waiting = new AbortController();
    const over = pause(UNNOTICED_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([this.whole.catch(() => undefined), over]);
    waiting.abort();
    return this.isWhole || this.#failure !== null;
  }

  /** Name of the state: pages that were made from another one are old. */
  get version(): string {
    const state = this.isWhole ? 'whole' : 'front page alone';
    return createHash('sha256')
      .update(`${this.#now?.key ?? ''} ${state}`)
      .digest('hex')
      .slice(0, 12);
  }

  /** True while the record says something else than what is at hand. */
  get isWorking(): boolean {
    return this.#renewing !== null;
  }

  /** What is made of the state at hand, made once for each state. Throws as `coverage` does. */
  once<T>(what: string, make: (coverage: Coverage) => T): T {
    return this.#once(what, () => make(this.coverage));
  }

  /** The same of the front page alone. */
  onceOfFront<T>(what: string, make: (front: FrontPage) => T): T {
    return this.#once(what, () => make(this.front));
  }

  #once<T>(what: string, make: () => T): T {
    if (!this.#made.has(what)) {
      if (this.#made.size >= MOST_MADE) this.#made.clear();
      this.#made.set(what, make());
    }
    return this.#made.get(what) as T;
  }

  listen(listener: RoomListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Says that the record holds something new. What it concludes to follows soon after, for several changes at once. */
  changed(): void {
    this.#isStale = true;
    if (this.#renewing !== null) return;
    this.#renewing = this.#renew().finally(() => {
      this.#renewing = null;
      if (this.#isStale && !this.#isClosed) this.changed();
      else this.#tell(({ onWork }) => onWork(false));
    });
    this.#tell(({ onWork }) => onWork(true));
  }

  /** Throws Problem where another file has come into the place of the record: what would be kept then goes with the file that is gone. */
  async requireInPlace(): Promise<void> {
    if ((await fileAt(this.workspace.path)) === this.#file) return;
    throw new Problem(
      503,
      'The file of the record was removed or replaced while its room was open.',
      'Nothing was changed. Close readout open and start it again.',
    );
  }

  /** Resolves when what is at hand is what the record holds. */
  async settled(): Promise<void> {
    while (this.#renewing !== null) await this.#renewing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#leave();
    await this.#renewing;
    this.#listeners.clear();
    await this.workspace.leave();
  }

  async #renew(): Promise<void> {
    if (this.isWhole) await this.workspace.quiet().catch(() => undefined);
    this.#isStale = false;
    if (this.#isClosed) return;
    // What cannot be read now leaves what was at hand; the next change asks again.
    const next = await this.#nextState().catch((error: unknown) => this.#notRead(error));
    const before = this.#now?.coverage ?? null;
    if (next === null || (before !== null && next.key === this.#now?.key)) return;
    this.#now = next;
    this.#made = new Map();
    this.#settleWhole?.resolve();
    const change = { version: this.version, effects: before === null ? [] : decisionEffects(before, next.coverage) };
    this.#tell(({ onChange }) => onChange(change));
  }

  async #nextState(): Promise<KeyedCoverage & KeyedFront> {
    const keyed = await this.workspace.keyedCoverage((rows) => (this.#read += rows));
    return { ...keyed, front: await this.workspace.front(keyed) };
  }

  #notRead(error: unknown): null {
    if (this.isWhole) return null;
    this.#failure = error;
    this.#settleWhole?.reject(error);
    return null;
  }

  #tell(what: (listener: RoomListener) => void): void {
    for (const listener of this.#listeners) what(listener);
  }
}

/** Most things that are kept of one state: pages of any day, network or cell may be asked for. */
const MOST_MADE = 200;

/** How long a page waits for the whole record before it says that it is being read, in milliseconds: a small one is there by then. */
const UNNOTICED_MS = 400;

/** Which file stands at a path; null where none does. */
async function fileAt(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}

function throwing(error: unknown): never {
  throw error;
}
