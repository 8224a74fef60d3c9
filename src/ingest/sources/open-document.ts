import type { Original, Provenance, Unreadable } from '../../model/original.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { NotExtractable, type ExtractedReport } from '../formats/extracted.ts';
import { openReport, reportId } from '../formats/open-report.ts';

/**
 * The reports that stand in a file from which text must be extracted, and what of it could not be read. What was extracted is the
 * original of a report, kept as one JSON object: a later version of the program that extracts in another way changes no report that
 * is there, and one article that two files hold is one report. The file itself is kept beside it.
 */
export async function* openDocument(
  bytes: Uint8Array,
  provenance: Provenance,
  extractor: Extractor,
  onNoted: (note: string) => void = () => undefined,
): AsyncIterable<Original | Unreadable> {
  const { path } = provenance;
  try {
    const { reports, troubles, note } = await extractor.extract(bytes);
    if (note !== undefined) onNoted(note);
    const file = { id: reportId(bytes), bytes };
    for (const [at, report] of reports.entries()) {
      const opened = openReport(Buffer.from(wrapped(report)), 'application/json', { ...provenance, part: at + 1, file: file.id });
      yield 'why' in opened ? { ...opened, why: `report ${at + 1}: ${opened.why}` } : { ...opened, file };
    }
    yield* troubles.map((trouble) => ({ path, ...trouble }));
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    yield { path, why: error.why, remedy: error.remedy };
  }
}

/** Always the same for the same report, whatever file it came in. */
function wrapped({ title, outlet, published, url, byline, section, length, loaded, text, html }: ExtractedReport): string {
  return JSON.stringify({ title, outlet, published, url, byline, section, length, loaded, text, html });
}
