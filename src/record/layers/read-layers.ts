import { Provenance } from '../../model/original.ts';
import type { Coding } from '../../model/reading/coding.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { inPages } from '../paged-rows.ts';
import type { RecordAccess } from '../record-access.ts';
import type { RecordDatabase } from '../record-database.ts';
import { parsedOrNull, sound } from '../stored-rows.ts';
import { layerRows, layersOfReport, type LayerStates } from './layer-rows.ts';
import { parsedLayers, type LayerRows, type ParsedLayers, type StoredLayers } from './parsed-layers.ts';

/** Layers of more reports than these are read page by page rather than one by one. */
const MOST_SINGLE_ROWS = 200;

/** Told of a report and which of its layers is damaged. */
export type OnDamagedLayer = (report: string, layer: keyof StoredLayers) => void;

/** The layers of one report, and where it was found. */
export type LayersWithProvenance = StoredLayers & { readonly provenance: Provenance };

/** The layers of the reports that have both, in the order of the reports, a page of rows at a time. */
export async function* allLayers(access: RecordAccess, onDamaged: OnDamagedLayer): AsyncIterable<StoredLayers> {
  // Written by this program, and checked against the schema by `readout check`; parsing each anew would cost more than reading it.
  for await (const row of inPages((after, most) => access.guarded(() => layerRows(access.db, after, most)))) {
    const layers = parsedLayers(row);
    if (typeof layers === 'string') onDamaged(row.id, layers);
    else yield layers;
  }
}

/** Those of reports in these states, by report; `parsed` has those that were read in them before. */
export async function layersInStates(
  access: RecordAccess,
  states: readonly LayerStates[],
  parsed: ParsedLayers,
  onDamaged: OnDamagedLayer,
): Promise<ReadonlyMap<string, StoredLayers>> {
  const unread = new Map(states.filter((state) => parsed.of(state) === null).map((state) => [state.report, state]));
  for await (const row of rowsOf(access, unread)) {
    const [state, layers] = [unread.get(row.id), parsedLayers(row)];
    if (typeof layers === 'string') onDamaged(row.id, layers);
    else if (state) parsed.take(state, layers);
  }
  const known = states.map((state) => [state.report, parsed.of(state)] as const);
  return new Map(known.flatMap(([report, layers]) => (layers ? [[report, layers]] : [])));
}

/** The rows of the layers of these reports, in any order. */
async function* rowsOf(access: RecordAccess, reports: ReadonlyMap<string, unknown>): AsyncIterable<LayerRows> {
  if (reports.size > MOST_SINGLE_ROWS) {
    for await (const row of inPages((after, most) => access.guarded(() => layerRows(access.db, after, most))))
      if (reports.has(row.id)) yield row;
    return;
  }
  for (const id of reports.keys()) {
    const row = await access.guarded(() => layersOfReport(access.db, id));
    if (row) yield { id, ...row };
  }
}

/** Those of one report; null where one is missing or damaged. */
export async function layersWithProvenance(database: RecordDatabase, report: string): Promise<LayersWithProvenance | null> {
  const row = await database.guarded(() => layersOfReport(database.db, report));
  const reading = parsedOrNull(row?.reading ?? '') as UncodedReading | null;
  const coding = parsedOrNull(row?.coding ?? '') as Coding | null;
  if (!row || reading?.report !== report || coding?.report !== report) return null;
  return { reading, coding, provenance: sound(database.path, Provenance, row.provenance, `report ${report}`) };
}
