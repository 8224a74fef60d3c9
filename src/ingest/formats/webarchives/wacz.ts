import type { Extraction, InnerExtractor } from '../extracted.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { extractWarc } from './warc.ts';

const RECORDS = /^archive\/[^/]+\.warc(?:\.gz)?$/i;

/** Whether a ZIP file is a WACZ: it has the records of a crawl, and a list of its pages. */
export function isWacz(archive: ZipArchive): boolean {
  return archive.names.some((name) => RECORDS.test(name));
}

/** The pages of a WACZ file as reports: those that its list of pages names, where it has one. */
export async function extractWacz(archive: ZipArchive, inner: InnerExtractor): Promise<Extraction> {
  const visited = visitedIn(archive);
  const found: Extraction[] = [];
  for (const name of archive.names.filter((each) => RECORDS.test(each)))
    found.push(await extractWarc(archive.part(name) ?? new Uint8Array(), inner, visited.size > 0 ? { visited } : {}));
  return { reports: found.flatMap(({ reports }) => reports), troubles: found.flatMap(({ troubles }) => troubles) };
}

function visitedIn(archive: ZipArchive): ReadonlySet<string> {
  const lines = Buffer.from(archive.part('pages/pages.jsonl') ?? [])
    .toString('utf8')
    .split('\n');
  return new Set(lines.flatMap((line) => addressIn(line) ?? []));
}

function addressIn(line: string): string | null {
  try {
    const page: unknown = JSON.parse(line);
    const url = typeof page === 'object' && page !== null && 'url' in page ? page.url : null;
    return typeof url === 'string' ? url.replace(/#.*$/s, '') : null;
  } catch {
    return null;
  }
}
