import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { documentFormat, HEAD_BYTES } from '../formats/document-formats.ts';
import type { Wrapping } from '../formats/open-report.ts';
import { bytesAtMost } from './bounded-file.ts';

/** How the bytes of a file are wrapped; `document` where text must be extracted from them. */
export type FileKind = Wrapping | 'document';

/** What is read, in the words of a remedy. */
export const WHAT_IS_READ =
  'text, Markdown, web pages, JSON lines, PDF, Word, OpenDocument, RTF, EPUB, mails, web archives, exports of archives, Zotero libraries, bibliographies and tables with a column of texts';

const KINDS: Readonly<Record<string, Wrapping>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.jsonl': 'application/json',
  '.ndjson': 'application/json',
};

/** Coded projects that are ZIP files or databases inside: told by their names before their bytes are looked at. */
const PROJECTS = /\.(?:dna|qdpx|qdc)$/i;

/**
 * What a file holds, by the end of its name where that says it is text, else by its first bytes; null when Readout does not read such
 * files. One whose name says that it is text may still be a document.
 */
export async function kindOf(path: string): Promise<FileKind | null> {
  if (PROJECTS.test(path)) return null;
  return KINDS[extname(path).toLowerCase()] ?? (documentFormat((await headOf(path)) ?? EMPTY) === null ? null : 'document');
}

const EMPTY = new Uint8Array();

/** The first bytes of a file; null where it cannot be read: who reads it says what is wrong with it. */
export async function headOf(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      return (await file.stat()).isFile() ? await bytesAtMost(file, HEAD_BYTES) : EMPTY;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
