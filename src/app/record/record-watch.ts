import { setTimeout as pause } from 'node:timers/promises';
import type { KeptConclusions } from '../../record/conclusions/kept-conclusions.ts';
import { KEPT, listName } from '../coverage/coverage-conclusions.ts';
import type { RecordConclusions } from '../coverage/current-coverage.ts';
import { LISTINGS, type ListName } from '../lists/list-table.ts';

/** How often it is looked whether another program has changed the record, in milliseconds. */
const LOOKING_MS = 500;
/** Changes that follow each other are concluded together: when none has come for this time, or after the longest, in milliseconds. */
const QUIET_MS = 60;
const MAX_UNQUIET_MS = 2_000;

/** What became different in a record that is open. */
export type WorkspaceChange =
  /** Reports, readings, reviews or the codebook have changed, by this program or by another. What follows is not known yet. */
  | { readonly kind: 'record'; readonly codebook: boolean }
  /** What follows is known: ids of what is new or otherwise than before. What is no more is not among them. */
  | {
      readonly kind: 'conclusions';
      readonly reports: readonly string[];
      readonly statements: readonly string[];
      readonly lists: readonly ListName[];
      readonly brief: boolean;
    };

type ChangeListener = (change: WorkspaceChange) => void;

/** What the record says now, as the one who keeps it open has it. */
export interface WatchedRecord {
  /** Takes over a codebook that says something else than before; true where it does. */
  readonly codebookNow: () => Promise<boolean>;
  readonly conclusions: () => RecordConclusions;
}

/** Looks at an open record again and again while somebody listens, and tells of what has changed, by whatever program. */
export class RecordWatch {
  readonly #kept: KeptConclusions;
  readonly #watched: WatchedRecord;
  readonly #listeners = new Set<ChangeListener>();
  /** Revisions of the record: when its listeners were told that it has changed, and when they were told what follows. */
  #seen: number;
  #told: number;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isEnded = false;

  constructor(kept: KeptConclusions, revision: number, watched: WatchedRecord) {
    this.#kept = kept;
    this.#seen = revision;
    this.#told = revision;
    this.#watched = watched;
  }

  /** Resolves when no change has come for a while. */
  async quiet(): Promise<void> {
    let before = await this.#kept.revision();
    for (let waited = 0; waited < MAX_UNQUIET_MS && !this.#isEnded; waited += QUIET_MS) {
      await pause(QUIET_MS);
      const now = await this.#kept.revision();
      if (now === before) return;
      before = now;
    }
  }

  /** Tells of each change until the function that is given back is called. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.lookSoon(), LOOKING_MS).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0 || !this.#timer) return;
      clearInterval(this.#timer);
      this.#timer = null;
    };
  }

  /** Looks now, without being waited for, unless it is looking already or nobody listens. */
  lookSoon(): void {
    if (this.#listeners.size === 0 || this.#isEnded) return;
    this.#looking ??= this.#look()
      // What cannot be read now is told to whoever asks for it.
      .catch(() => undefined)
      .finally(() => (this.#looking = null));
  }

  /** Tells nobody any more; resolves when it no longer looks. */
  async end(): Promise<void> {
    this.#isEnded = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#looking;
  }

  /** Tells that the record has changed, and then what follows from it. */
  async #look(): Promise<void> {
    const codebook = await this.#watched.codebookNow();
    const revision = await this.#kept.revision();
    if (!codebook && revision === this.#seen) return;
    this.#seen = revision;
    this.#tell({ kind: 'record', codebook });
    await this.quiet();
    if (this.#isEnded) return;
    const conclusions = this.#watched.conclusions();
    await conclusions.brief({ since: null, now: '' });
    const key = await conclusions.key();
    const change = await this.#changedSince(key, this.#told);
    // Something has changed again: that is told when it is known what follows from it.
    if ((await conclusions.key()) !== key) return;
    this.#seen = this.#told = await this.#kept.revision();
    this.#tell(change);
  }

  async #changedSince(key: string, revision: number): Promise<WorkspaceChange> {
    const changed = async (name: string): Promise<readonly string[]> => this.#kept.changedSince(key, name, revision);
    const all = Object.keys(LISTINGS) as ListName[];
    // In a record that may only be read nothing is kept that could be compared.
    if ((await this.#kept.key()) !== key) return { kind: 'conclusions', reports: [], statements: [], lists: all, brief: true };
    const lists: ListName[] = [];
    for (const what of all) if ((await changed(listName(what))).length > 0) lists.push(what);
    return {
      kind: 'conclusions',
      reports: await changed(KEPT.report),
      statements: await changed(KEPT.statement),
      lists,
      brief: (await changed(KEPT.brief)).includes(''),
    };
  }

  #tell(change: WorkspaceChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
