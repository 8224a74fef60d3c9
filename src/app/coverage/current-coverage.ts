import { setTimeout as pause } from 'node:timers/promises';
import type { Brief } from '../../model/brief.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { ParsedLayers } from '../../record/layers/parsed-layers.ts';
import { DamagedConclusion } from '../../record/conclusions/kept-conclusions.ts';
import type { Line } from '../lists/listing.ts';
import type { ListName } from '../lists/list-table.ts';
import { frontPageOf, type FrontPage } from '../../render/page/front-page.ts';
import { briefOf, type BriefOptions } from '../make-brief.ts';
import type { Coverage } from './coverage.ts';
import { conclusionKey } from './conclusion-key.ts';
import { conclusionsOf, KEPT, keptBrief, linesOf } from './coverage-conclusions.ts';
import { concludedCoverage, type CoverageOptions } from './concluded-coverage.ts';
import type { CoverageAround } from './coverage-around.ts';
import { CoverageReader, type ReadingProgress } from './coverage-reader.ts';
import { itemNamed, rejectionOf } from './id-lookup.ts';
import { keptAround, keptBriefOf, keptLines } from './kept-coverage.ts';

/** The work that one of all who have the record open is enough for. */
const CONCLUDING = 'concluding';

/** How often it is looked whether the other one is done, and how long one waits for it, in milliseconds. */
const WAIT_MS = 200;
const MAX_WAIT_MS = 600_000;

/** How often another process is asked again while the record goes on changing. */
const MAX_ROUNDS_ELSEWHERE = 200;

/** A coverage, and what it follows from: two of the same key are the same. */
export interface KeyedCoverage {
  readonly key: string;
  readonly coverage: Coverage;
}

/** A front page, and what it follows from. */
export interface KeyedFront {
  readonly key: string;
  readonly front: FrontPage;
}

/**
 * What a record says: read where it is kept, made and kept where anything has changed since. Nothing is kept in a record that may only be
 * read.
 */
export class RecordConclusions {
  readonly #record: StoredRecord;
  readonly #codebook: Codebook;
  readonly #options: CoverageOptions;
  readonly #reader = new CoverageReader();
  /** What this process has made or read last, and of which state of the record. */
  #warm: KeyedCoverage | null = null;
  #renewing: Promise<Coverage> | null = null;

  constructor(record: StoredRecord, codebook: Codebook, options: CoverageOptions = {}) {
    this.#record = record;
    this.#codebook = codebook;
    this.#options = { parsed: new ParsedLayers(), ...options };
  }

  /** What conclusions of the record as it is now follow from. */
  async key(): Promise<string> {
    return conclusionKey(await this.#record.conclusions.revision(), this.#codebook);
  }

  /** The whole coverage, in memory. */
  async coverage(): Promise<Coverage> {
    this.#options.signal?.throwIfAborted();
    return this.#coverageAt(await this.key());
  }

  /** `onRead` is told of so many rows more that have been read of what is kept. */
  async keyedCoverage(onRead: ReadingProgress['onRead'] = () => undefined): Promise<KeyedCoverage> {
    const key = await this.key();
    const coverage = await this.#coverageAt(key, onRead);
    return this.#warm?.coverage === coverage ? this.#warm : { key, coverage };
  }

  async brief({ since, now }: BriefOptions): Promise<Brief> {
    const brief = await this.#asked(
      (key) => keptBriefOf(this.#record, key, since),
      async (coverage, key) => {
        await this.#keeping(({ conclusions }) => conclusions.keepAlso(key, keptBrief(coverage, since)));
        return briefOf(coverage, { since, now });
      },
    );
    return { ...brief, read: now };
  }

  /** Makes and keeps what is not kept of the record as it is now; what is kept is not read. False where nothing can be kept. */
  async keep(): Promise<boolean> {
    if ((await this.#record.conclusions.key()) !== (await this.key())) await this.renew();
    return !this.#record.readOnly;
  }

  /** The front page as it is kept of the record as it is now, and the key that it is kept under; null where it is not kept. */
  async keptFront(): Promise<KeyedFront | null> {
    const key = await this.key();
    const json = await this.#readOrTell(() => this.#record.conclusions.one(key, KEPT.front, ''));
    return json === null ? null : { key, front: JSON.parse(json) as FrontPage };
  }

  /** The front page of a coverage that is at hand. */
  async front({ key, coverage }: KeyedCoverage): Promise<FrontPage> {
    const json = await this.#readOrTell(() => this.#record.conclusions.one(key, KEPT.front, ''));
    return json === null ? frontPageOf(briefOf(coverage, { since: null, now: '' })) : (JSON.parse(json) as FrontPage);
  }

  async lines(what: ListName): Promise<readonly Line[]> {
    return this.#asked(
      (key) => keptLines(this.#record, key, what),
      (coverage) => linesOf(coverage, what),
    );
  }

  /** What showing the thing of this id, or deciding on it, needs. Throws Refused unless the id, or its beginning, names exactly one. */
  async around(id: string): Promise<CoverageAround> {
    try {
      const coverage = await this.#around(id);
      itemNamed(id, coverage);
      return coverage;
    } catch (error) {
      throw (await rejectionOf(this.#record, id, error)) ?? error;
    }
  }

  async #around(id: string): Promise<CoverageAround> {
    if (this.#warm?.key === (await this.key())) return this.#warm.coverage;
    return this.#asked<CoverageAround>(
      (key) => keptAround(this.#record, key, id),
      (coverage) => coverage,
    );
  }

  /** Makes everything again and keeps it, whatever is kept. Whoever asks while it is being made gets the same, unless it is outdated by then. */
  async renew(): Promise<Coverage> {
    while (this.#renewing) {
      await this.#renewing.catch(() => undefined);
      const key = await this.key();
      if (this.#warm?.key === key) return this.#warm.coverage;
    }
    this.#renewing = this.#renewed();
    try {
      return await this.#renewing;
    } finally {
      this.#renewing = null;
    }
  }

  /** Makes everything, unless another process that is at it has kept it meanwhile. */
  async #renewed(): Promise<Coverage> {
    const elsewhere = await this.#madeElsewhere();
    if (elsewhere) return elsewhere;
    const kept = await this.#keptByAnother();
    if (kept) return kept;
    try {
      const { coverage, layers, revision } = await concludedCoverage(this.#record, this.#codebook, this.#options);
      const key = conclusionKey(revision, this.#codebook);
      this.#warm = { key, coverage };
      if (revision > 0)
        await this.#keeping(async ({ conclusions }) => {
          await conclusions.keep(key, revision, await conclusionsOf(coverage, layers));
        });
      return coverage;
    } finally {
      // Also where nothing could be kept meanwhile: whoever asks next in this process would wait for what has ended.
      await this.#record.keepDerived(() => this.#record.leases.giveBack(CONCLUDING));
    }
  }

  /** What another process has made and kept; null where there is none, or where it could not. */
  async #madeElsewhere(): Promise<Coverage | null> {
    const { concluder } = this.#options;
    if (!concluder || this.#record.readOnly) return null;
    for (let round = 1; round <= MAX_ROUNDS_ELSEWHERE; round += 1) {
      this.#options.signal?.throwIfAborted();
      if (!(await concluder.conclude())) return null;
      const coverage = await this.#takeKept();
      if (coverage) return coverage;
    }
    return null;
  }

  /** Waits while another process makes what is wanted, and gives it; null where it is ours to make. */
  async #keptByAnother(): Promise<Coverage | null> {
    for (let waited = 0; waited < MAX_WAIT_MS; waited += WAIT_MS) {
      let isOurs = true;
      await this.#keeping(async ({ leases }) => {
        isOurs = await leases.take(CONCLUDING);
      });
      if (isOurs) return null;
      await pause(WAIT_MS, undefined, this.#options.signal ? { signal: this.#options.signal } : {});
      const coverage = await this.#takeKept();
      if (coverage) return coverage;
    }
    return null;
  }

  /** What is kept of the record as it stands; null where nothing is. */
  async #takeKept(): Promise<Coverage | null> {
    const key = await this.key();
    const coverage = await this.#readOrTell(() => this.#reader.read(this.#record, key));
    if (coverage) this.#warm = { key, coverage };
    return coverage;
  }

  /** Work that writes what is derived, where it can be written. */
  async #keeping(work: (record: StoredRecord) => Promise<unknown>): Promise<void> {
    if (!this.#record.readOnly) await this.#record.keepDerived(() => work(this.#record));
  }

  /** What is kept of it under the key of now, or else what is made of the coverage. */
  async #asked<T>(
    read: (key: string) => Promise<T | null>,
    make: (coverage: Coverage, key: string) => T | Promise<T>,
  ): Promise<T> {
    this.#options.signal?.throwIfAborted();
    const key = await this.key();
    const kept = await this.#readOrTell(() => read(key));
    if (kept !== null) return kept;
    const coverage = await this.#coverageAt(key);
    const now = this.#warm?.key ?? key;
    return (now === key ? null : await this.#readOrTell(() => read(now))) ?? make(coverage, now);
  }

  async #coverageAt(key: string, onRead?: ReadingProgress['onRead']): Promise<Coverage> {
    if (this.#warm?.key === key) return this.#warm.coverage;
    const { signal } = this.#options;
    const progress = { ...(onRead && { onRead }), ...(signal && { signal }) };
    const coverage = await this.#readOrTell(() => this.#reader.read(this.#record, key, progress));
    if (!coverage) return this.renew();
    this.#warm = { key, coverage };
    return coverage;
  }

  /** What is kept; null where it is damaged, which is told. It is then made again. */
  async #readOrTell<T>(read: () => Promise<T | null>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof DamagedConclusion)) throw error;
      this.#options.onRebuilt?.(error.what);
      // What is as it was put in would be left as it is, by its hash; what is damaged has the hash of before too.
      await this.#keeping(({ conclusions }) => conclusions.drop());
      return null;
    }
  }
}

/** Everything a record says: read where it is kept, else made of its readings, and kept. */
export async function coverageOf(record: StoredRecord, codebook: Codebook, options: CoverageOptions = {}): Promise<Coverage> {
  return new RecordConclusions(record, codebook, options).coverage();
}
