import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { coverageOf } from '../app/coverage/current-coverage.ts';
import type { Coverage } from '../app/coverage/coverage.ts';
import { briefOf } from '../app/make-brief.ts';
import type { OpenRecord } from '../app/record/open-record.ts';
import { decisionEffects } from '../app/review/decision-effects.ts';
import type { Brief } from '../model/brief.ts';
import type { RoomChange } from '../model/room/room-event.ts';

/** How often the file is looked at, in milliseconds: a command line may have added or decided something. */
const LOOK_MS = 1_000;
/** A change waits so long for another one before all is concluded anew, in milliseconds. */
const GATHER_MS = 60;

export type ChangeListener = (change: RoomChange) => void;

/** An open record with what it says kept at hand, and told to whoever listens when it says something else. */
export class WarmRecord {
  readonly opened: OpenRecord;
  readonly #listeners = new Set<ChangeListener>();
  readonly #stop = new AbortController();
  #coverage: Coverage;
  #brief: { readonly of: Coverage; readonly since: string | null; readonly brief: Brief } | null = null;
  #count = 0;
  #renewing: Promise<void> | null = null;
  #isStale = false;

  private constructor(opened: OpenRecord, coverage: Coverage) {
    this.opened = opened;
    this.#coverage = coverage;
  }

  static async open(opened: OpenRecord): Promise<WarmRecord> {
    const warm = new WarmRecord(opened, await coverageOf(opened.record, opened.codebook));
    void warm.#watch();
    return warm;
  }

  get coverage(): Coverage {
    return this.#coverage;
  }

  /** Name of the state: pages that were made from another one are old. */
  get version(): string {
    const { readings, reviews } = this.#coverage;
    return `${readings.length}-${reviews.length}-${this.#count}`;
  }

  /** The brief of what is at hand, made once for each state. `now` is ISO 8601. */
  brief(now: string, since: string | null = null): Brief {
    if (this.#brief?.of !== this.#coverage || this.#brief.since !== since)
      this.#brief = { of: this.#coverage, since, brief: briefOf(this.#coverage, { since, now }) };
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
      if (this.#isStale && !this.#stop.signal.aborted) this.changed();
    });
  }

  /** Resolves when what is at hand is what the record holds. */
  async settled(): Promise<void> {
    while (this.#renewing !== null) await this.#renewing;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#renewing?.catch(() => undefined);
    this.#listeners.clear();
  }

  async #renew(): Promise<void> {
    await pause(GATHER_MS);
    this.#isStale = false;
    const { record, codebook } = this.opened;
    const before = this.#coverage;
    const next = await coverageOf(record, codebook, { signal: this.#stop.signal }).catch(() => null);
    if (next === null) return;
    this.#coverage = next;
    this.#count += 1;
    const change = { version: this.version, effects: decisionEffects(before, next) };
    for (const listener of this.#listeners) listener(change);
  }

  async #watch(): Promise<void> {
    let known = await this.#stamp();
    while (!this.#stop.signal.aborted) {
      await pause(LOOK_MS, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
      const now = await this.#stamp();
      if (now !== known && !this.#stop.signal.aborted && (await this.#isAnother())) this.changed();
      known = now;
    }
  }

  async #isAnother(): Promise<boolean> {
    const { record } = this.opened;
    const { readings, reviews } = this.#coverage;
    const held = [(await record.layerStates()).length, (await record.reviews()).length];
    return held[0] !== readings.length || held[1] !== reviews.length;
  }

  /** When the file, or the one that SQLite writes first, was last written. */
  async #stamp(): Promise<string> {
    const { path } = this.opened.record;
    const times = await Promise.all([path, `${path}-wal`].map((file) => stat(file).catch(() => null)));
    return times.map((found) => (found ? `${found.mtimeMs} ${found.size}` : '')).join(' ');
  }
}
