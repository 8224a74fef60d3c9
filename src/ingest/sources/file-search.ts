import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Unreadable } from '../../model/original.ts';
import { documentFormat } from '../formats/document-formats.ts';
import { headOf, kindOf, WHAT_IS_READ, type FileKind } from './file-kinds.ts';
import { isSystemFolder, namedFile, passedOverWords, unreadFile, type NoText } from './unread-files.ts';

/** A file that may hold reports. */
export interface Found {
  readonly path: string;
  readonly kind: FileKind;
}

/** What was passed over in a folder, in words. */
export interface PassedOver {
  readonly path: string;
  readonly note: string;
}

/** A file of a folder that holds no text at all. */
interface WithoutText {
  readonly noText: NoText;
}

/**
 * The files behind a path or pattern, in order of their names. In a folder, what could have been meant and is not read is named, what
 * holds no text at all is counted, and hidden files, those of the system and the record itself are left out; so is the table that tells
 * of the reports, wherever it lies.
 */
export async function* find(path: string, table?: string | null): AsyncIterable<Found | Unreadable | PassedOver> {
  const isTable = (file: string): boolean => typeof table === 'string' && resolve(file) === resolve(table);
  for await (const found of everythingAt(path)) if (!isTable(found.path)) yield found;
}

async function* everythingAt(path: string): AsyncIterable<Found | Unreadable | PassedOver> {
  const entry = await statOrNull(path);
  if (entry?.isDirectory()) yield* counted(path, inFolder(path), NOTHING_IN_FOLDER);
  else if (entry) yield entry.isFile() ? await named(path) : notAFile(path);
  else if (isDynamicPattern(path)) yield* counted(path, byPattern(path), NOTHING_OF_PATTERN);
  else if (isNamedInBytes(path)) yield { path, why: NAMED_IN_BYTES, remedy: 'Rename it, or name the folder in which it lies.' };
  else
    yield {
      path,
      why: 'there is no such file or folder',
      remedy: 'Check the spelling; a pattern such as reports/**/*.html works too, within quotation marks.',
    };
}

const NOTHING_IN_FOLDER = {
  why: 'it holds nothing that is read',
  remedy: `Readout reads ${WHAT_IS_READ}, in the folders below too.`,
};
const NOTHING_OF_PATTERN = {
  why: 'the pattern matches no file that can be read',
  remedy: `Check it with ls; ${WHAT_IS_READ} are read.`,
};

/** What holds no text is told once, at the end; a folder or a pattern with nothing that is read was named by mistake. */
async function* counted(
  path: string,
  found: AsyncIterable<Found | Unreadable | WithoutText>,
  nothing: Pick<Unreadable, 'why' | 'remedy'>,
): AsyncIterable<Found | Unreadable | PassedOver> {
  const counts = new Map<NoText, number>();
  let isEmpty = true;
  for await (const each of found) {
    if ('noText' in each) counts.set(each.noText, (counts.get(each.noText) ?? 0) + 1);
    else {
      isEmpty = false;
      yield each;
    }
  }
  if (counts.size > 0) yield { path, note: passedOverWords(counts) };
  if (isEmpty) yield { path, ...nothing };
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
  return kind ? { path, kind } : namedFile(path);
}

/** A file that stands in a folder or matches a pattern, as what it is given out; null where nobody meant it. */
async function among(path: string): Promise<Found | Unreadable | WithoutText | null> {
  const kind = await kindOf(path);
  if (kind) return { path, kind };
  const unread = await unreadFile(path);
  if (unread === 'not meant') return null;
  if (unread === 'to be read') return { path, kind: 'document' };
  return typeof unread === 'string' ? { noText: unread } : unread;
}

async function* inFolder(folder: string): AsyncIterable<Found | Unreadable | WithoutText> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, why: `the folder cannot be read: ${reason(error, folder)}`, remedy: 'Check who may read it.' };
    return;
  }
  const names = entries
    .filter(({ name }) => !name.startsWith('.') && !isSystemFolder(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of names) {
    const path = join(folder, entry.name);
    // A link is followed when it leads to a file; one that leads to a folder could lead in circles.
    if (entry.isDirectory()) {
      if (entry.name !== ATTACHED_FOLDER || !(await holdsLibrary(folder, names))) yield* inFolder(path);
    } else if (entry.isFile() || (await statOrNull(path))?.isFile()) {
      const found = await among(path);
      if (found) yield found;
    }
  }
}

/** The folder in which Zotero puts the files of a library that it exports: they come in with the library, and not once more without what it tells of them. */
const ATTACHED_FOLDER = 'files';
const LIBRARY_NAME = /\.(?:rdf|bib|ris)$/i;

async function holdsLibrary(folder: string, entries: readonly Dirent[]): Promise<boolean> {
  for (const { name } of entries.filter((entry) => entry.isFile() && LIBRARY_NAME.test(entry.name)))
    if (documentFormat((await headOf(join(folder, name))) ?? new Uint8Array()) !== null) return true;
  return false;
}

async function* byPattern(pattern: string): AsyncIterable<Found | Unreadable | WithoutText> {
  const paths = await glob(pattern, {
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  for (const path of paths.sort((a, b) => (a < b ? -1 : 1))) {
    const found = await among(path);
    if (found) yield found;
  }
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
