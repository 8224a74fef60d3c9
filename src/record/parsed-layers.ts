import { createHash } from 'node:crypto';
import type { Coding } from '../model/reading/coding.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import { parsedOrNull } from './stored-rows.ts';

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

type ParsedLayer = { readonly report?: unknown } | null;

/**
 * The layers that were read before: those of a report whose rows say what they said then are the same objects again, so that what was
 * found of them need not be found again.
 */
export class ParsedLayers {
  readonly #known = new Map<string, { readonly hash: string; readonly layer: ParsedLayer }>();

  /** The layers of a report, or the name of the first of them that is damaged. */
  of({ id, reading, coding }: LayerRows): StoredLayers | keyof StoredLayers {
    const layers = { reading: this.#layer(`reading ${id}`, reading), coding: this.#layer(`coding ${id}`, coding) };
    if (layers.reading?.report !== id) return 'reading';
    return layers.coding?.report === id ? (layers as StoredLayers) : 'coding';
  }

  #layer(place: string, json: string): ParsedLayer {
    const hash = createHash('sha256').update(json).digest('base64');
    const before = this.#known.get(place);
    if (before?.hash === hash) return before.layer;
    const layer = parsedOrNull(json) as ParsedLayer;
    this.#known.set(place, { hash, layer });
    return layer;
  }
}
