import type { Original, Provenance, Unreadable } from '../../model/original.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { countTroubles, NotExtractable, type ExtractedReport, type Extraction, type Trouble } from '../formats/extracted.ts';
import { openReport, reportId } from '../formats/open-report.ts';
import { isTrouble, type DocumentPart } from '../formats/parting/document-part.ts';
import { withAttachedText, type AttachedReport } from './attached-text.ts';
import { documentParts } from './document-parts.ts';
import { DoneParts } from './done-parts.ts';
import { reason } from './file-search.ts';
import { LIMITS, type Limits } from './size-limits.ts';

interface DocumentOptions {
  /** Told what was taken for granted in reading it. */
  readonly onNoted?: (note: string) => void;
  /** Given where files that it names may be read, because it lies in a folder. */
  readonly limits?: Limits;
}

/**
 * The reports that stand in a file from which text must be extracted, and what of it could not be read. What was extracted is the
 * original of a report, kept as one JSON object: a later version of the program that extracts in another way changes no report that
 * is there, and one article that two files hold is one report. The file itself is kept beside it, a large one in parts.
 */
export function openDocument(
  bytes: Uint8Array,
  provenance: Provenance,
  extractor: Extractor,
  options: DocumentOptions = {},
): AsyncIterable<Original | Unreadable> {
  return openParts(documentParts(bytes, options.limits ?? LIMITS), provenance, extractor, options);
}

/** The same of a file that comes in parts. Where reading it fails, that is told, and what came before is there. */
export async function* openParts(
  parts: AsyncIterable<DocumentPart>,
  provenance: Provenance,
  extractor: Extractor,
  options: DocumentOptions = {},
): AsyncIterable<Original | Unreadable> {
  const { path } = provenance;
  const done = new DoneParts();
  try {
    for await (const part of parts) {
      const found = isTrouble(part) ? part : await extracted(part, extractor);
      if (isTrouble(part) || 'why' in found) {
        yield { path, ...(isTrouble(part) ? part : (found as Trouble)) };
        continue;
      }
      if (found.note !== undefined && done.isFirst(found.note)) options.onNoted?.(found.note);
      yield* reportsOf(part, found, done, { provenance, extractor, limits: options.limits });
      yield* found.troubles.map((trouble) => ({ path, ...done.counting(trouble) }));
      done.add(found);
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    yield { path, why: reason(error, path), remedy: 'Check the file and add it again; what was read of it is there.' };
  }
  yield* countTroubles(done.counted).map((trouble) => ({ path, ...trouble }));
}

interface Around {
  readonly provenance: Provenance;
  readonly extractor: Extractor;
  readonly limits: Limits | undefined;
}

async function* reportsOf(
  part: Uint8Array,
  { reports }: Extraction,
  done: DoneParts,
  { provenance, extractor, limits }: Around,
): AsyncIterable<Original | Unreadable> {
  const { path } = provenance;
  const source = { id: reportId(part), bytes: part };
  for (const [at, report] of reports.entries()) {
    const { report: told, file, troubles } = await complete(report, path, extractor, limits);
    yield* troubles.map((trouble) => ({ path, ...trouble }));
    if ((told.text === undefined && told.html === undefined) || isSeen(told, done)) continue;
    const kept = file ?? source;
    const number = done.reports + at + 1;
    const opened = openReport(Buffer.from(wrapped(told)), 'application/json', { ...provenance, part: number, file: kept.id });
    yield 'why' in opened ? { ...opened, why: `report ${number}: ${opened.why}` } : { ...opened, file: kept };
  }
}

/** A page that was fetched again in a later part of an archive and had not changed is one. */
function isSeen(report: ExtractedReport, done: DoneParts): boolean {
  const { fetched, ...page } = report;
  return fetched !== undefined && !done.isFirst(reportId(Buffer.from(wrapped(page))));
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
