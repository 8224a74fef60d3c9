import { keptOfTwo } from '../../text/kept-results.ts';
import type { Codebook } from '../../model/codebook.ts';
import { Coding } from '../../model/reading/coding.ts';
import type { Provenance } from '../../model/original.ts';
import { Reading, UncodedReading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import { codedReading } from '../../read/coded-reading.ts';
import { interruptible } from '../../read/time-limit.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { LayerStates } from '../../record/layers/layer-rows.ts';
import { ParsedLayers } from '../../record/layers/parsed-layers.ts';
import { buildCoverage, type Coverage } from './coverage.ts';
import type { StaleLayer } from './layer-keys.ts';
import { outdatedAmong, renewReadings, type Outdated } from './renew-readings.ts';

export interface CoverageOptions {
  readonly signal?: AbortSignal;
  /** Told how many readings will be made again, then after each of them. */
  readonly onRenewing?: (count: number) => void;
  readonly onRenewed?: () => void;
  /** Told of each report whose reading in the record is damaged; it is made again. */
  readonly onDamaged?: (report: string) => void;
  /** Told what of the kept conclusions is damaged; all of them are made again. */
  readonly onRebuilt?: (what: string) => void;
  /** Makes what is missing in another process, so that this one goes on answering; here where it is absent. */
  readonly concluder?: Concluder;
  /** The layers that were read before: what is the same is then the same object, and what was found of it is not found again. */
  readonly parsed?: ParsedLayers;
}

/** Brings the conclusions of a record up to date and keeps them in it. False where that cannot be done. */
export interface Concluder {
  readonly conclude: () => Promise<boolean>;
}

/** What the coverage was made of, at one moment of the record. */
export interface ConcludedCoverage {
  readonly coverage: Coverage;
  /** The readings as the record has them, by report. */
  readonly layers: ReadonlyMap<string, Reading>;
  /** How often the record had changed at that moment. */
  readonly revision: number;
}

/** How often what others put in meanwhile is brought up to date before the record is taken as it is. */
const MAX_ROUNDS = 3;

/**
 * What all readings of a record say together, as it is at one moment; they are made again where the codebook or the program has changed
 * since, or where they are damaged.
 */
export async function concludedCoverage(
  record: StoredRecord,
  codebook: Codebook,
  options: CoverageOptions = {},
): Promise<ConcludedCoverage> {
  // Those that the record could not keep.
  const made = new Map<string, Reading>();
  const parsed = options.parsed ?? new ParsedLayers();
  for (let round = 1; ; round += 1) {
    const state = await record.snapshot((snapshot) => recordState(snapshot, codebook, { made, parsed, round }));
    if ('outdated' in state) {
      await renewReadingsInto(made, record, state.outdated, codebook, options);
      continue;
    }
    const broken = state.damaged.length > 0 ? state.damaged : null;
    const coverage = broken ? null : builtOrNull(state, codebook, options);
    if (coverage) return { ...state, coverage };
    const damaged = broken ?? formless(state);
    for (const { report } of damaged) {
      parsed.forget(report);
      options.onDamaged?.(report);
    }
    await renewReadingsInto(made, record, damaged, codebook, options, true);
  }
}

/** A record at one moment. */
interface RecordState extends Omit<ConcludedCoverage, 'coverage'> {
  readonly reviews: readonly Review[];
  readonly provenance: ReadonlyMap<string, Provenance>;
  readonly damaged: readonly Outdated[];
}

/** Readings that have to be made again before a record is looked at. */
interface OutdatedState {
  readonly outdated: readonly Outdated[];
}

interface Looking {
  /** Readings that were made again and the record could not keep. */
  readonly made: ReadonlyMap<string, Reading>;
  readonly parsed: ParsedLayers;
  readonly round: number;
}

async function recordState(
  snapshot: StoredRecord,
  codebook: Codebook,
  { made, parsed, round }: Looking,
): Promise<RecordState | OutdatedState> {
  const revision = await snapshot.conclusions.revision();
  const [states, reviews] = [await snapshot.layerStates(), await snapshot.reviews()];
  const outdated = outdatedAmong(states, reviews, codebook).filter(({ report }) => !made.has(report));
  if (outdated.length > 0 && round <= MAX_ROUNDS) return { outdated };
  const { readings, damaged } = await storedReadings(snapshot, states, parsed);
  const layerOf = (report: string): Reading | undefined => made.get(report) ?? readings.get(report);
  return {
    revision,
    layers: new Map(states.flatMap(({ report }) => [[report, layerOf(report)] as const]).filter(isThere)),
    reviews,
    provenance: await snapshot.provenance(),
    damaged: damaged.filter(({ report }) => !made.has(report)),
  };
}

function isThere(layer: readonly [string, Reading | undefined]): layer is readonly [string, Reading] {
  return layer[1] !== undefined;
}

/** The coverage; null where a reading is damaged in a way that shows only when it is used. */
function builtOrNull(state: RecordState, codebook: Codebook, { signal }: CoverageOptions): Coverage | null {
  signal?.throwIfAborted();
  try {
    return interruptible(() => buildCoverage([...state.layers.values()], state.reviews, codebook, state.provenance));
  } catch (error) {
    // To look for such damage each time would take longer than reading it.
    if (formless(state).length === 0) throw error;
    return null;
  }
}

/** The readings whose form is not that of a reading, though their JSON is sound. */
function formless({ layers }: RecordState): Outdated[] {
  const all = [...layers.values()].filter((reading) => !Reading.safeParse(reading).success);
  return all.map(({ report }) => ({ report, layer: 'reading' }));
}

/** What every layer has: one that lacks a part is damaged, though its JSON may be sound. */
const PARTS: Readonly<Record<StaleLayer, readonly string[]>> = {
  reading: partsOf(UncodedReading.unwrap().shape),
  coding: partsOf(Coding.unwrap().shape),
};

function partsOf(shape: Readonly<Record<string, { readonly isOptional: () => boolean }>>): string[] {
  return Object.entries(shape).flatMap(([part, schema]) => (schema.isOptional() ? [] : [part]));
}

/** The readings by report, without those that are damaged. */
async function storedReadings(
  record: StoredRecord,
  states: readonly LayerStates[],
  parsed: ParsedLayers,
): Promise<{ readonly readings: ReadonlyMap<string, Reading>; readonly damaged: readonly Outdated[] }> {
  const damaged: Outdated[] = [];
  const readings = new Map<string, Reading>();
  const all = await record.layersIn(states, parsed, (report, layer) => damaged.push({ report, layer }));
  for (const [report, { reading, coding }] of all) {
    const lacking = lackingLayer(reading, coding);
    if (lacking) damaged.push({ report, layer: lacking });
    else readings.set(report, codedOnce(reading, coding));
  }
  return { readings, damaged };
}

/** Looked for once in layers that are held. */
const lackingLayer = keptOfTwo((reading: UncodedReading, coding: Coding): StaleLayer | null => {
  if (!hasParts(reading, 'reading')) return 'reading';
  return hasParts(coding, 'coding') ? null : 'coding';
});

const codedOnce = keptOfTwo((reading: UncodedReading, coding: Coding) => codedReading(reading, coding));

function hasParts(layer: object, kind: StaleLayer): boolean {
  return PARTS[kind].every((part) => part in layer);
}

/** Makes readings again, and puts those into `made` that the record could not keep, or all of them where they are wanted at once. */
async function renewReadingsInto(
  made: Map<string, Reading>,
  record: StoredRecord,
  reports: readonly Outdated[],
  codebook: Codebook,
  options: CoverageOptions,
  isWanted = false,
): Promise<void> {
  if (reports.length === 0) return;
  options.onRenewing?.(reports.length);
  for await (const { reading } of renewReadings(record, reports, codebook, options.signal ? { signal: options.signal } : {})) {
    if (isWanted || record.readOnly) made.set(reading.report, reading);
    options.onRenewed?.();
  }
  options.signal?.throwIfAborted();
}
