import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Unreadable } from '../../model/original.ts';
import { documentFormat, HEAD_BYTES } from '../formats/document-formats.ts';
import type { Wrapping } from '../formats/open-report.ts';
import { bytesAtMost } from './bounded-file.ts';

/** A file that may hold reports. */
export interface Found {
  readonly path: string;
  /** How its bytes are wrapped; `document` where text must be extracted from them. */
  readonly kind: Wrapping | 'document';
}

/** What is read, in the words of a remedy. */
const WHAT_IS_READ =
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

/**
 * What a file holds, by the end of its name where that says it is text, else by its first bytes; null when Readout does not read such
 * files. One whose name says that it is text may still be a document.
 */
async function kindOf(path: string): Promise<Found['kind'] | null> {
  return KINDS[extname(path).toLowerCase()] ?? (documentFormat(await headOf(path)) === null ? null : 'document');
}

async function headOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      return (await file.stat()).isFile() ? await bytesAtMost(file, HEAD_BYTES) : new Uint8Array();
    } finally {
      await file.close();
    }
  } catch {
    // Who reads it says what is wrong with it.
    return new Uint8Array();
  }
}

/** The files behind a path or pattern, in order of their names. In a folder, hidden files and files of other kinds are left out. */
export async function* find(path: string): AsyncIterable<Found | Unreadable> {
  const entry = await statOrNull(path);
  if (entry?.isDirectory()) yield* notNothing(path, inFolder(path));
  else if (entry) yield entry.isFile() ? await named(path) : notAFile(path);
  else if (isDynamicPattern(path)) yield* byPattern(path);
  else if (isNamedInBytes(path)) yield { path, why: NAMED_IN_BYTES, remedy: 'Rename it, or name the folder in which it lies.' };
  else
    yield {
      path,
      why: 'there is no such file or folder',
      remedy: 'Check the spelling; a pattern such as reports/**/*.html works too, within quotation marks.',
    };
}

/** A folder in which nothing is read was named by mistake. */
async function* notNothing(path: string, found: AsyncIterable<Found | Unreadable>): AsyncIterable<Found | Unreadable> {
  let isEmpty = true;
  for await (const each of found) {
    isEmpty = false;
    yield each;
  }
  if (isEmpty)
    yield {
      path,
      why: 'it holds nothing that is read',
      remedy: `Readout reads ${WHAT_IS_READ}, in the folders below too.`,
    };
}

/** A pipe or a device may give no end of bytes, or none for ever. */
function notAFile(path: string): Unreadable {
  return {
    path,
    why: 'it is a device, a pipe or a socket, not a file',
    remedy: 'Give a file; what another program writes can be piped in with - as the path.',
  };
}

async function named(path: string): Promise<Found | Unreadable> {
  const kind = await kindOf(path);
  if (kind) return { path, kind };
  return {
    path,
    why: `files that end in "${extname(path)}" and hold nothing that is known are not read`,
    remedy: `Give ${WHAT_IS_READ}; if it is text, let its name end in .txt.`,
  };
}

async function* inFolder(folder: string): AsyncIterable<Found | Unreadable> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, why: `the folder cannot be read: ${reason(error, folder)}`, remedy: 'Check who may read it.' };
    return;
  }
  const names = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of names) {
    const path = join(folder, entry.name);
    // A link is followed when it leads to a file; one that leads to a folder could lead in circles.
    if (entry.isDirectory()) {
      if (entry.name !== ATTACHED_FOLDER || !(await holdsLibrary(folder, names))) yield* inFolder(path);
    } else if (entry.isFile() || (await statOrNull(path))?.isFile()) {
      const kind = await kindOf(path);
      if (kind) yield { path, kind };
    }
  }
}

/** The folder in which Zotero puts the files of a library that it exports: they come in with the library, and not once more without what it tells of them. */
const ATTACHED_FOLDER = 'files';
const LIBRARY_NAME = /\.(?:rdf|bib|ris)$/i;

async function holdsLibrary(folder: string, entries: readonly Dirent[]): Promise<boolean> {
  for (const { name } of entries.filter((entry) => entry.isFile() && LIBRARY_NAME.test(entry.name)))
    if (documentFormat(await headOf(join(folder, name))) !== null) return true;
  return false;
}

async function* byPattern(pattern: string): AsyncIterable<Found | Unreadable> {
  const paths = await glob(pattern, {
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  let isEmpty = true;
  for (const path of paths.sort((a, b) => (a < b ? -1 : 1))) {
    const kind = await kindOf(path);
    if (kind) yield { path, kind };
    if (kind) isEmpty = false;
  }
  if (isEmpty)
    yield {
      path: pattern,
      why: 'the pattern matches no file that can be read',
      remedy: `Check it with ls; ${WHAT_IS_READ} are read.`,
    };
}

async function statOrNull(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

const NAMED_IN_BYTES = 'its name is not written in UTF-8, so that it cannot be opened';

/** What the system gives for bytes of a name that are no letters stands in the name then, and opens nothing. */
function isNamedInBytes(path: string): boolean {
  return path.includes('\uFFFD');
}

/** What went wrong with a file, in the words of the system, without the path that stands beside it anyway. */
export function reason(error: unknown, path = ''): string {
  if (!(error instanceof Error)) return String(error);
  if (isNamedInBytes(path)) return `${NAMED_IN_BYTES}; rename it`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'what stands before the last / is no folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk may only be read',
  EEXIST: 'there is already something of this name',
  EPERM: 'no permission',
  EMFILE: 'too many files are open',
};
