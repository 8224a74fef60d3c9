import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Coverage } from '../app/coverage/coverage.ts';
import type { KeyedCoverage } from '../app/coverage/current-coverage.ts';
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

/** What an open record says in one state of it. */
interface RoomState extends KeyedCoverage {
  readonly front: FrontPage;
}

/**
 * What an open record says, kept at hand for pages that are made at once. It follows the record: whoever changes it, what is at hand becomes
 * what the record says now, and that is told to whoever listens. Until then the last whole state answers.
 */
export class WarmRecord {
  readonly workspace: Workspace;
  readonly #listeners = new Set<RoomListener>();
  readonly #leave: () => void;
  #now: RoomState;
  /** What was made of the state at hand. */
  #made = new Map<string, unknown>();
  #renewing: Promise<void> | null = null;
  #isStale = false;
  #isClosed = false;

  readonly #file: string | null;

  private constructor(workspace: Workspace, now: RoomState, file: string | null) {
    this.workspace = workspace;
    this.#file = file;
    this.#now = now;
    this.#leave = workspace.onChange(({ kind }) => {
      if (kind === 'record') this.changed();
    });
  }

  static async open(workspace: Workspace): Promise<WarmRecord> {
    const file = await fileAt(workspace.path);
    return new WarmRecord(workspace, await stateOf(workspace), file);
  }

  get coverage(): Coverage {
    return this.#now.coverage;
  }

  /** The first sections of the brief. */
  get front(): FrontPage {
    return this.#now.front;
  }

  /** Name of the state: pages that were made from another one are old. */
  get version(): string {
    return createHash('sha256').update(this.#now.key).digest('hex').slice(0, 12);
  }

  /** True while the record says something else than what is at hand. */
  get isWorking(): boolean {
    return this.#renewing !== null;
  }

  /** What is made of the state at hand, made once for each state. */
  once<T>(what: string, make: (coverage: Coverage) => T): T {
    if (!this.#made.has(what)) {
      if (this.#made.size >= MOST_MADE) this.#made.clear();
      this.#made.set(what, make(this.coverage));
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
    await this.workspace.quiet().catch(() => undefined);
    this.#isStale = false;
    if (this.#isClosed) return;
    // What cannot be read now leaves what was at hand; the next change asks again.
    const next = await stateOf(this.workspace).catch(() => null);
    if (next === null || next.key === this.#now.key) return;
    const before = this.#now.coverage;
    this.#now = next;
    this.#made = new Map();
    const change = { version: this.version, effects: decisionEffects(before, next.coverage) };
    this.#tell(({ onChange }) => onChange(change));
  }

  #tell(what: (listener: RoomListener) => void): void {
    for (const listener of this.#listeners) what(listener);
  }
}

/** Most things that are kept of one state: pages of any day, network or cell may be asked for. */
const MOST_MADE = 200;

/** Which file stands at a path; null where none does. */
async function fileAt(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}

async function stateOf(workspace: Workspace): Promise<RoomState> {
  const keyed = await workspace.keyedCoverage();
  return { ...keyed, front: await workspace.front(keyed) };
}
