import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../../model/exchange/dna-project.ts';
import type { UncodedReading } from '../../../../model/reading/reading.ts';
import type { OpenRecord } from '../../../record/open-record.ts';
import type { ImportOptions } from '../../read-originals.ts';
import { readDocuments, type ReadDocument } from '../import-dna.ts';

/** A document that is a report of the record. */
export interface KnownDocument {
  readonly document: DnaRow;
  readonly report: string;
  readonly reading: UncodedReading;
}

/** The documents of a version: those that are reports here, whatever is said of them, and those that came since. */
export interface VersionDocuments {
  readonly known: readonly KnownDocument[];
  readonly read: readonly ReadDocument[];
}

/** The report that each document of a version is, by the id of the document: the one of the same id and text, or else of the same text. */
export function knownReports(
  theirs: DnaProject,
  ours: { readonly project: DnaProject; readonly reports: ReadonlyMap<number, string> },
): ReadonlyMap<number, string> {
  const texts = new Map(ours.project.DOCUMENTS.map((row) => [numberIn(row, 'ID'), wordsIn(row, 'Text')]));
  const byText = new Map([...ours.reports].map(([document, report]) => [texts.get(document) ?? '', report] as const));
  return new Map(
    theirs.DOCUMENTS.flatMap((row): (readonly [number, string])[] => {
      const [id, text] = [numberIn(row, 'ID'), wordsIn(row, 'Text')];
      const report = texts.get(id) === text ? (ours.reports.get(id) ?? byText.get(text)) : byText.get(text);
      return text === '' || report === undefined ? [] : [[id, report]];
    }),
  );
}

export async function versionDocuments(
  opened: Pick<OpenRecord, 'record' | 'codebook'>,
  theirs: DnaProject,
  reports: ReadonlyMap<number, string>,
  { file, options }: { readonly file: string; readonly options: ImportOptions },
): Promise<VersionDocuments> {
  const known: KnownDocument[] = [];
  for (const document of theirs.DOCUMENTS) {
    const report = reports.get(numberIn(document, 'ID'));
    const json = report === undefined ? null : await opened.record.readingJson(report);
    if (report === undefined || json === null) continue;
    known.push({ document, report, reading: JSON.parse(json) as UncodedReading });
    options.onRead?.();
  }
  const isKnown = new Set(known.map(({ document }) => document));
  const others = { ...theirs, DOCUMENTS: theirs.DOCUMENTS.filter((row) => !isKnown.has(row)) };
  return { known, read: (await readDocuments(opened, others, file, options)).read };
}
