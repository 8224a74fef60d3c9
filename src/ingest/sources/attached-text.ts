import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import type { SourceFile } from '../../model/original.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { decode } from '../formats/character-decoding.ts';
import { NotExtractable, type ExtractedReport, type Trouble } from '../formats/extracted.ts';
import { reportId } from '../formats/open-report.ts';
import { bytesOfFile } from './file-bytes.ts';
import type { Limits } from './size-limits.ts';

/** A report with the text that stands in a file beside the one that names it. */
export interface AttachedReport {
  readonly report: ExtractedReport;
  /** The file that the text is from; null where it is from none. */
  readonly file: SourceFile | null;
  readonly troubles: readonly Trouble[];
}

/** Where attached files are looked for, and how they are read. */
export interface Beside {
  /** The file that names them: they lie in its folder, or in one below it. */
  readonly path: string;
  readonly limits: Limits;
  readonly extractor: Extractor;
}

/**
 * A report with the text of the first file attached to it that can be read. Where none can, it keeps the text that it has, and what is wrong
 * with each is told. No file is read that does not lie beside the one that names it, whatever that says.
 */
export async function withAttachedText(report: ExtractedReport, beside: Beside): Promise<AttachedReport> {
  const troubles: Trouble[] = [];
  for (const name of report.attached ?? []) {
    const found = await attachedText(name, beside);
    if (!('why' in found))
      return { report: { ...report, text: undefined, html: undefined, ...found.words }, file: found.file, troubles: [] };
    const of = report.title === undefined ? '' : ` of "${report.title}"`;
    troubles.push({ why: `the attachment ${name}${of}: ${found.why}`, remedy: found.remedy });
  }
  return { report, file: null, troubles };
}

interface FoundText {
  readonly words: Pick<ExtractedReport, 'text' | 'html'>;
  readonly file: SourceFile;
}

async function attachedText(name: string, { path, limits, extractor }: Beside): Promise<FoundText | Trouble> {
  const place = await placeBeside(path, name);
  if (place === null)
    return {
      why: 'it does not lie in the folder of the library',
      remedy: 'Export the library with its files, and add it where they are.',
    };
  const read = await bytesOfFile(place, limits);
  if ('why' in read) return { why: read.why, remedy: 'Export the library with its files, and add it where they are.' };
  const file = { id: reportId(read.bytes), bytes: read.bytes };
  if (!read.isDocument) return { words: plainWords(read.bytes), file };
  try {
    const { reports } = await extractor.extract(read.bytes);
    const [first] = reports;
    if (first) return { words: first.html === undefined ? { text: first.text } : { html: first.html }, file };
    return { why: 'it holds no text', remedy: 'Attach a file that does.' };
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    return { why: error.why, remedy: error.remedy };
  }
}

function plainWords(bytes: Uint8Array): FoundText['words'] {
  const isPage = /^[^<]{0,20}<(?:!doctype|html|head|body|\?xml|!--)/i.test(
    Buffer.from(bytes.subarray(0, 512)).toString('latin1'),
  );
  const { text } = decode(bytes, isPage);
  return isPage ? { html: text } : { text };
}

/** The place of an attached file, links followed; null where it is none beside the file that names it. */
async function placeBeside(path: string, name: string): Promise<string | null> {
  if (name.includes('\0') || isAbsolute(name) || /^[a-z]:[\\/]|^[a-z+.-]{2,}:\/\//i.test(name)) return null;
  const folder = await realpath(dirname(path)).catch(() => null);
  if (folder === null) return null;
  const wanted = join(folder, name.replaceAll('\\', '/'));
  if (!wanted.startsWith(folder + sep)) return null;
  const place = await realpath(wanted).catch(() => wanted);
  return place.startsWith(folder + sep) ? place : null;
}
