import type { Original, Provenance, Unreadable } from '../../model/original.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { documentCut } from '../formats/document-formats.ts';
import { countTroubles, NotExtractable, type ExtractedReport, type Extraction, type Trouble } from '../formats/extracted.ts';
import { openReport, reportId } from '../formats/open-report.ts';
import { withAttachedText, type AttachedReport } from './attached-text.ts';
import { documentParts } from './document-parts.ts';
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
 * is there, and one article that two files hold is one report. The file itself is kept beside it, a large one in parts.
 */
export async function* openDocument(
  bytes: Uint8Array,
  provenance: Provenance,
  extractor: Extractor,
  { onNoted, limits }: DocumentOptions = {},
): AsyncIterable<Original | Unreadable> {
  const { path } = provenance;
  let before = 0;
  let counted: Extraction['counted'];
  for (const part of documentParts(bytes, documentCut(bytes))) {
    const found = await extracted(part, extractor);
    const source = { id: reportId(part), bytes: part };
    if ('why' in found) {
      yield { path, ...found };
      continue;
    }
    if (found.note !== undefined) onNoted?.(found.note);
    for (const [at, report] of found.reports.entries()) {
      const { report: told, file, troubles } = await complete(report, path, extractor, limits);
      yield* troubles.map((trouble) => ({ path, ...trouble }));
      if (told.text === undefined && told.html === undefined) continue;
      const kept = file ?? source;
      const number = before + at + 1;
      const opened = openReport(Buffer.from(wrapped(told)), 'application/json', { ...provenance, part: number, file: kept.id });
      yield 'why' in opened ? { ...opened, why: `report ${number}: ${opened.why}` } : { ...opened, file: kept };
    }
    yield* found.troubles.map((trouble) => ({ path, ...counting(trouble, counted?.found ?? 0) }));
    before += found.reports.length;
    counted = together(counted, found.counted);
  }
  yield* countTroubles(counted).map((trouble) => ({ path, ...trouble }));
}

/** What is said of an article of a part counts from the beginning of the file. */
function counting({ why, remedy }: Trouble, before: number): Trouble {
  return { why: why.replace(/^article (\d+)/, (_, number: string) => `article ${Number(number) + before}`), remedy };
}

/** Each part tells how many articles the whole export holds, or the first does. */
function together(before: Extraction['counted'], now: Extraction['counted']): Extraction['counted'] {
  if (!before || !now) return before ?? now;
  return { archive: before.archive, found: before.found + now.found, told: before.told ?? now.told };
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
