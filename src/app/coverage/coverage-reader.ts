import { setImmediate as turn } from 'node:timers/promises';
import type { Reading } from '../../model/reading/reading.ts';
import { codedReading } from '../../read/coded-reading.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { LayerStates } from '../../record/layers/layer-rows.ts';
import type { Coverage } from './coverage.ts';
import type { Derived } from '../../model/coverage/derived.ts';
import type { Origin } from '../../model/coverage/origin.ts';
import { KEPT, partsName, type KeptValues, type PlacedReport } from './coverage-conclusions.ts';
import { linesOfParts } from './parts/kept-parts.ts';
import { assembled } from './kept-coverage.ts';

/** More conclusions than these are read all at once rather than one by one. */
const MOST_SINGLE_ROWS = 400;

/** So many layers are read before something else may be done. */
const LAYERS_AT_ONCE = 32;

const PART_OF_DERIVED = partsName(KEPT.derived);
const PART_OF_ORIGINS = partsName(KEPT.origins);

/** What is read, by the name under which it is kept. */
type ReadValues = KeptValues & Readonly<Record<`part of ${string}`, readonly unknown[]>>;
type KeptName = keyof ReadValues;

/** Who follows the reading of much, and may end it. */
export interface ReadingProgress {
  /** Told of so many rows more that have been read. */
  readonly onRead?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Something that was read, and the name of what it says. */
interface Known<T> {
  readonly says: string;
  readonly value: T;
}

/**
 * Reads whole coverages as they are kept, one after the other. What says the same as when it was read last is the same object, and is
 * not read again: following a record costs what has changed in it. While much is read, whoever shares the thread is let work in between.
 */
export class CoverageReader {
  readonly #known = new Map<KeptName, Map<string, Known<ReadValues[KeptName]>>>();
  #layers = new Map<string, Known<Reading>>();
  #progress: ReadingProgress = NO_PROGRESS;

  /**
   * The whole coverage as it is kept under this key; null where it is not. Throws DamagedConclusion, and what the signal was aborted with.
   */
  async read(record: StoredRecord, key: string, progress: ReadingProgress = NO_PROGRESS): Promise<Coverage | null> {
    return record.snapshot(async (snapshot) => {
      this.#progress = progress;
      const about = await this.#whole(snapshot, key, KEPT.about);
      const derived = await this.#derived(snapshot, key);
      const order = await this.#whole(snapshot, key, KEPT.order);
      if (!about || !derived || !order) return null;
      const reports = await this.#all(snapshot, key, KEPT.report);
      const readings = await this.#readingsInPlace(snapshot, reports);
      // A damaged reading is found and mended where everything is made again.
      if (readings.length !== reports.size || readings.includes(undefined as never)) return null;
      const statements = await this.#all(snapshot, key, KEPT.statement);
      const passages = await this.#all(snapshot, key, KEPT.passage);
      const parts = {
        about,
        readings,
        provenance: await snapshot.provenance(),
        actors: (await this.#whole(snapshot, key, KEPT.actors)) ?? [],
        origins: await this.#origins(snapshot, key),
        statements: order.flatMap((id) => statements.get(id) ?? []),
        passages: [...passages.values()],
        decided: new Map([...reports].map(([id, { decided }]) => [id, decided])),
      };
      return { ...assembled(parts), derived, reviews: await snapshot.reviews() };
    });
  }

  async #derived(snapshot: StoredRecord, key: string): Promise<Derived | null> {
    const parted = await this.#whole(snapshot, key, KEPT.derived);
    const kept = await this.#all(snapshot, key, PART_OF_DERIVED);
    const facts = Object.entries(parted ?? {}).map(([kind, list]) => [kind, 'parts' in list ? linesOfParts(list, kept) : list]);
    return parted && facts.every(([, list]) => list !== null) ? (Object.fromEntries(facts) as Derived) : null;
  }

  async #origins(snapshot: StoredRecord, key: string): Promise<readonly Origin[]> {
    const parted = await this.#whole(snapshot, key, KEPT.origins);
    const kept = await this.#all(snapshot, key, PART_OF_ORIGINS);
    return ((parted && linesOfParts(parted, kept)) ?? []) as readonly Origin[];
  }

  async #whole<N extends KeptName>(snapshot: StoredRecord, key: string, name: N): Promise<ReadValues[N] | null> {
    return (await this.#all(snapshot, key, name)).get('') ?? null;
  }

  /** Lets go on whoever waits for the thread, and says how much has been read. */
  async #letOthers(rows: number): Promise<void> {
    const { onRead, signal } = this.#progress;
    onRead?.(rows);
    await turn();
    signal?.throwIfAborted();
  }

  /** All conclusions of a name by their ids, in the order of these. */
  async #all<N extends KeptName>(
    { conclusions }: StoredRecord,
    key: string,
    name: N,
  ): Promise<ReadonlyMap<string, ReadValues[N]>> {
    const now = await conclusions.hashes(key, name);
    const known = (this.#known.get(name) ?? new Map()) as Map<string, Known<ReadValues[N]>>;
    const changed = [...now].filter(([id, says]) => known.get(id)?.says !== says).map(([id]) => id);
    const take = (id: string, json: string): void =>
      void known.set(id, { says: now.get(id) ?? '', value: JSON.parse(json) as ReadValues[N] });
    if (changed.length > MOST_SINGLE_ROWS) {
      const wanted = new Set(changed);
      for await (const rows of conclusions.pages(key, name)) {
        for (const { id, json } of rows) if (wanted.has(id)) take(id, json);
        await this.#letOthers(rows.length);
      }
    } else
      for (const id of changed) {
        const json = await conclusions.one(key, name, id);
        if (json !== null) take(id, json);
      }
    for (const id of known.keys()) if (!now.has(id)) known.delete(id);
    this.#known.set(name, known);
    return new Map([...now.keys()].flatMap((id) => (known.has(id) ? [[id, (known.get(id) as Known<ReadValues[N]>).value]] : [])));
  }

  /** The readings as they were compared, in their order; one that is damaged leaves a gap. */
  async #readingsInPlace(snapshot: StoredRecord, reports: ReadonlyMap<string, PlacedReport>): Promise<Reading[]> {
    await this.#readLayers(snapshot);
    const readings: Reading[] = [];
    for (const [id, { place, changed }] of reports) {
      const layers = this.#layers.get(id)?.value;
      if (layers) readings[place] = sameOr(layers, changed);
    }
    return readings;
  }

  async #readLayers(snapshot: StoredRecord): Promise<void> {
    const states = new Map((await snapshot.layerStates()).map((state) => [state.report, nameOf(state)]));
    const changed = [...states].filter(([id, says]) => this.#layers.get(id)?.says !== says).map(([id]) => id);
    for (const id of this.#layers.keys()) if (!states.has(id)) this.#layers.delete(id);
    if (changed.length > MOST_SINGLE_ROWS || this.#layers.size === 0) {
      const all = new Map<string, Known<Reading>>();
      for await (const { reading, coding } of snapshot.layers()) {
        all.set(reading.report, { says: states.get(reading.report) ?? '', value: codedReading(reading, coding) });
        if (all.size % LAYERS_AT_ONCE === 0) await this.#letOthers(LAYERS_AT_ONCE);
      }
      this.#layers = all;
      return;
    }
    for (const id of changed) {
      const layers = await snapshot.layersOf(id);
      if (layers) this.#layers.set(id, { says: states.get(id) ?? '', value: codedReading(layers.reading, layers.coding) });
      else this.#layers.delete(id);
    }
  }
}

const NO_PROGRESS: ReadingProgress = {};

/** The layers with what is otherwise than in them. */
function sameOr(layers: Reading, changed: Partial<Reading>): Reading {
  return Object.keys(changed).length === 0 ? layers : { ...layers, ...changed };
}

/** What layers are made with: two of the same name hold the same. */
function nameOf({ reading, coding }: LayerStates): string {
  return JSON.stringify([reading, coding]);
}
