import { createHash } from 'node:crypto';
import type { Coverage } from '../app/coverage/coverage.ts';
import { briefOf } from '../app/make-brief.ts';
import { decisionEffects } from '../app/review/decision-effects.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Brief } from '../model/brief.ts';
import type { RoomChange } from '../model/room/room-event.ts';

export type ChangeListener = (change: RoomChange) => void;

/**
 * What an open record says, kept at hand for pages that are made at once. It follows the record: whoever changes it, what is at hand becomes
 * what the record says now, and that is told to whoever listens.
 */
export class WarmRecord {
  readonly workspace: Workspace;
  readonly #listeners = new Set<ChangeListener>();
  readonly #leave: () => void;
  #now: { readonly key: string; readonly coverage: Coverage };
  #brief: { readonly of: Coverage; readonly since: string | null; readonly brief: Brief } | null = null;
  #renewing: Promise<void> | null = null;
  #isStale = false;
  #isClosed = false;

  private constructor(workspace: Workspace, now: { readonly key: string; readonly coverage: Coverage }) {
    this.workspace = workspace;
    this.#now = now;
    this.#leave = workspace.onChange(({ kind }) => {
      if (kind === 'record') this.changed();
    });
  }

  static async open(workspace: Workspace): Promise<WarmRecord> {
    return new WarmRecord(workspace, await workspace.keyedCoverage());
  }

  get coverage(): Coverage {
    return this.#now.coverage;
  }

  /** Name of the state: pages that were made from another one are old. */
  get version(): string {
    return createHash('sha256').update(this.#now.key).digest('hex').slice(0, 12);
  }

  /** The brief of what is at hand, made once for each state. `now` is ISO 8601. */
  brief(now: string, since: string | null = null): Brief {
    if (this.#brief?.of !== this.coverage || this.#brief.since !== since)
      this.#brief = { of: this.coverage, since, brief: briefOf(this.coverage, { since, now }) };
    return this.#brief.brief;
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Says that the record holds something new. What it concludes to follows soon after, for several changes at once. */
  changed(): void {
    this.#isStale = true;
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
      if (this.#isStale && !this.#isClosed) this.changed();
    });
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
    const next = await this.workspace.keyedCoverage().catch(() => null);
    if (next === null || next.key === this.#now.key) return;
    const before = this.#now.coverage;
    this.#now = next;
    const change = { version: this.version, effects: decisionEffects(before, next.coverage) };
    for (const listener of this.#listeners) listener(change);
  }
}
