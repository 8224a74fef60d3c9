import type { Original, Provenance, Unreadable } from '../../model/original.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { NotExtractable, type ExtractedReport, type Extraction } from '../formats/extracted.ts';
import { openReport, reportId } from '../formats/open-report.ts';
import { withAttachedText, type AttachedReport } from './attached-text.ts';
import type { Limits } from './size-limits.ts';

interface DocumentOptions {
  /** Told what was taken for granted in reading it. */
  readonly onNoted?: (note: string) => void;
  /** Given where files that it names may be read, because it lies in a folder. */
  readonly limits?: Limits;
}

/**
 * The reports that stand in a file from which text must be extracted, and what of it could not be read. What was extracted is the
 * original of a report, kept as one JSON object: a later version of the program that extracts in another way changes no report that
 * is there, and one article that two files hold is one report. The file itself is kept beside it.
 */
export async function* openDocument(
  bytes: Uint8Array,
  provenance: Provenance,
  extractor: Extractor,
  { onNoted, limits }: DocumentOptions = {},
): AsyncIterable<Original | Unreadable> {
  const { path } = provenance;
  const found = await extracted(bytes, extractor);
  if ('why' in found) {
    yield { path, ...found };
    return;
  }
  if (found.note !== undefined) onNoted?.(found.note);
  const whole = { id: reportId(bytes), bytes };
  for (const [at, report] of found.reports.entries()) {
    const { report: told, file, troubles } = await complete(report, path, extractor, limits);
    yield* troubles.map((trouble) => ({ path, ...trouble }));
    if (told.text === undefined && told.html === undefined) continue;
    const kept = file ?? whole;
    const opened = openReport(Buffer.from(wrapped(told)), 'application/json', { ...provenance, part: at + 1, file: kept.id });
    yield 'why' in opened ? { ...opened, why: `report ${at + 1}: ${opened.why}` } : { ...opened, file: kept };
  }
  yield* found.troubles.map((trouble) => ({ path, ...trouble }));
}

async function extracted(bytes: Uint8Array, extractor: Extractor): Promise<Extraction | Pick<Unreadable, 'why' | 'remedy'>> {
  try {
    return await extractor.extract(bytes);
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    return { why: error.why, remedy: error.remedy };
  }
}

async function complete(
  report: ExtractedReport,
  path: string,
  extractor: Extractor,
  limits: Limits | undefined,
): Promise<AttachedReport> {
  if ((report.attached ?? []).length === 0) return { report, file: null, troubles: [] };
  if (limits) return withAttachedText(report, { path, limits, extractor });
  const why = `"${report.title ?? report.attached?.[0]}" has its text in a file beside it`;
  return { report, file: null, troubles: [{ why, remedy: 'Give the library as a file in its folder.' }] };
}

/** Always the same for the same report, whatever file it came in. */
function wrapped({
  title,
  outlet,
  published,
  url,
  byline,
  section,
  length,
  loaded,
  fetched,
  text,
  html,
}: ExtractedReport): string {
  return JSON.stringify({ title, outlet, published, url, byline, section, length, loaded, fetched, text, html });
}
