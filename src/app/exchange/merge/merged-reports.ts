import type { SourceFile } from '../../../model/original.ts';
import type { StoredRecord } from '../../../record/stored-record.ts';
import type { LayerStates } from '../../../record/layers/layer-rows.ts';
import type { MadeLayers, NewReport } from '../../../record/row-writing.ts';
import type { StoredReport } from '../../../record/stored-rows.ts';

/** The ids of the reports that the other record has and ours lacks. */
export async function reportsLacking(ours: StoredRecord, theirs: StoredRecord): Promise<ReadonlySet<string>> {
  const there = new Set((await ours.provenance()).keys());
  return new Set([...(await theirs.provenance()).keys()].filter((report) => !there.has(report)));
}

/** Reports as the other record has them, one after the other. */
export async function* reportsOf(theirs: StoredRecord, wanted: ReadonlySet<string>): AsyncIterable<NewReport> {
  const states = new Map((await theirs.layerStates()).map((state) => [state.report, state]));
  for await (const original of theirs.reports()) {
    if (!wanted.has(original.id)) continue;
    const file = await sourceFile(theirs, original);
    yield {
      original: { ...original, ...(file && { file }) },
      layers: await layersOf(theirs, original.id, states.get(original.id)),
    };
  }
}

async function sourceFile(theirs: StoredRecord, { provenance: { file } }: StoredReport): Promise<SourceFile | null> {
  const bytes = file === undefined ? null : await theirs.file(file);
  return file !== undefined && bytes ? { id: file, bytes } : null;
}

/** Layers that nothing was made with are made again when somebody asks for them. */
const UNMADE = { reading: { version: '', codebook: '' }, coding: { reading: '', version: '', codebook: '' } };

/** What is derived of a report, where it is sound there. */
async function layersOf(theirs: StoredRecord, report: string, state: LayerStates | undefined): Promise<MadeLayers> {
  const layers = await theirs.layersOf(report);
  const reading = (layers && state?.reading) ?? UNMADE.reading;
  const coding = (layers && state?.coding) ?? UNMADE.coding;
  return {
    reading: { report, ...reading, json: JSON.stringify(layers?.reading ?? {}) },
    coding: { report, ...coding, json: JSON.stringify(layers?.coding ?? {}) },
  };
}
