import type { Coding } from '../../model/reading/coding.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import type { LayerStates } from './layer-rows.ts';
import { parsedOrNull } from '../stored-rows.ts';

/** The layers of one report, both of them there. */
export interface StoredLayers {
  readonly reading: UncodedReading;
  readonly coding: Coding;
}

/** The layers of one report as its rows have them. */
export interface LayerRows {
  readonly id: string;
  readonly reading: string;
  readonly coding: string;
}

/** The layers of a report, or the name of the first of them that is damaged. */
export function parsedLayers({ id, reading, coding }: LayerRows): StoredLayers | keyof StoredLayers {
  const layers = { reading: parsedOrNull(reading), coding: parsedOrNull(coding) } as Partial<StoredLayers>;
  if (layers.reading?.report !== id) return 'reading';
  return layers.coding?.report === id ? (layers as StoredLayers) : 'coding';
}

/**
 * The layers that were read before: what a report is made with tells whether they say what they said then. They are the same objects again, so that
 * what was found of them need not be found again, and are not read again.
 */
export class ParsedLayers {
  readonly #known = new Map<string, { readonly state: LayerStates; readonly layers: StoredLayers }>();

  /** The layers of a report in this state, where they were read in it. */
  of(state: LayerStates): StoredLayers | null {
    const known = this.#known.get(state.report);
    return known && isSameReading(known.state, state) && isSameCoding(known.state, state) ? known.layers : null;
  }

  /** Takes what was read of a report in this state. A reading of which only the codes were made again stays the same object. */
  take(state: LayerStates, layers: StoredLayers): StoredLayers {
    const before = this.#known.get(state.report);
    const taken = before && isSameReading(before.state, state) ? { ...layers, reading: before.layers.reading } : layers;
    this.#known.set(state.report, { state, layers: taken });
    return taken;
  }

  /** Reads the layers of a report again when they are next asked for. */
  forget(report: string): void {
    this.#known.delete(report);
  }
}

function isSameReading({ reading: one }: LayerStates, { reading: other }: LayerStates): boolean {
  return one !== null && other !== null && one.version === other.version && one.codebook === other.codebook;
}

function isSameCoding({ coding: one }: LayerStates, { coding: other }: LayerStates): boolean {
  if (one === null || other === null) return false;
  return one.reading === other.reading && one.version === other.version && one.codebook === other.codebook;
}
