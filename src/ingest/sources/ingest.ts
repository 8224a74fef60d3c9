import { createReadStream } from 'node:fs';
import type { Original, Unreadable } from '../../model/original.ts';
import { bytesOfFile, tooLarge, type FileBytes } from './file-bytes.ts';
import { find, reason, type Found } from './file-search.ts';
import { LIMITS, type Limits } from './size-limits.ts';
import { byteLines } from './byte-lines.ts';
import { Extractor } from '../extraction/extractor.ts';
import { documentFormat, HEAD_BYTES } from '../formats/document-formats.ts';
import { openReport } from '../formats/open-report.ts';
import { partsOfFile } from './document-parts.ts';
import { openDocument, openParts } from './open-document.ts';
import { fromWeb, isWebAddress, type WebSource } from './web/web-reports.ts';

export interface IngestOptions {
  /** Where "-" reads from; the process's own standard input when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly limits?: Partial<Limits>;
  /** The table that tells of the reports: it is none itself, though it lies among them. */
  readonly table?: string;
  /** What takes texts out of files, where it is shared and somebody else closes it. */
  readonly extractor?: Extractor;
  /** Told what was taken for granted in reading a file: which column of a table is what. */
  readonly onNoted?: (path: string, note: string) => void;
  /** How what stands at web addresses is fetched; without it they are not read. */
  readonly web?: WebSource;
  /** Stops between two reports. */
  readonly signal?: AbortSignal;
}

/**
 * Reads reports from files, folders, patterns and "-" (standard input), one after the other: at no time is more than one report
 * held. What cannot be read comes out as an `Unreadable` with its reason, and the rest goes on.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions = {}): AsyncIterable<Original | Unreadable> {
  const limits = { ...LIMITS, ...options.limits };
  const extractor = options.extractor ?? new Extractor();
  const within = { extractor, onNoted: options.onNoted ?? (() => undefined) };
  try {
    for (const path of paths) {
      const results = resultsOf(path, options, limits, within);
      for await (const result of results) {
        if (options.signal?.aborted) return;
        yield result;
      }
    }
  } finally {
    if (!options.extractor) await extractor.close();
  }
}

function resultsOf(
  path: string,
  { stdin, web, table }: IngestOptions,
  limits: Limits,
  within: Within,
): AsyncIterable<Original | Unreadable> {
  if (path === '-') return fromStream(stdin ?? process.stdin, limits, within);
  if (!isWebAddress(path)) return fromPath(path, table, limits, within);
  return web ? fromWeb(path, web, within.extractor, (note) => within.onNoted(path, note)) : notAdded(path);
}

async function* notAdded(path: string): AsyncIterable<Unreadable> {
  yield {
    path,
    why: 'what stands at a web address is not fetched here',
    remedy: 'Add it to a record first: readout add ADDRESS.',
  };
}

/** What all inputs of one call share. */
interface Within {
  readonly extractor: Extractor;
  readonly onNoted: (path: string, note: string) => void;
}

/** Tells what could be read from what could not. */
export function isOriginal(result: Original | Unreadable): result is Original {
  return 'bytes' in result;
}

async function* fromPath(
  path: string,
  table: string | undefined,
  limits: Limits,
  within: Within,
): AsyncIterable<Original | Unreadable> {
  for await (const found of find(path, table)) {
    if ('note' in found) within.onNoted(found.path, found.note);
    else if ('why' in found) yield found;
    else if (found.kind === 'application/json') yield* fromLines(createReadStream(found.path), found.path, limits);
    else yield* fromFile(found, limits, within);
  }
}

async function* fromFile(found: Found, limits: Limits, within: Within): AsyncIterable<Original | Unreadable> {
  const { path, kind } = found;
  const options = { onNoted: (note: string) => within.onNoted(path, note), limits };
  const parts = await partsOfFile(path, limits).catch(() => null);
  if (parts) yield* openParts(parts, { path }, within.extractor, options);
  if (parts) return;
  const read = await bytesOfFile(path, limits);
  if ('why' in read) yield read;
  else if (read.isDocument) yield* openDocument(read.bytes, { path }, within.extractor, options);
  else yield openReport(read.bytes, kind === 'document' ? 'text/plain' : kind, { path });
}

async function* fromLines(chunks: AsyncIterable<Uint8Array>, path: string, limits: Limits): AsyncIterable<Original | Unreadable> {
  let lines = 0;
  try {
    for await (const line of byteLines(chunks, limits.reportBytes)) {
      if (line.bytes && isBlank(line.bytes)) continue;
      lines += 1;
      if (line.bytes) yield openReport(line.bytes, 'application/json', { path, line: line.number });
      else yield { ...tooLarge(path, line.length, limits.reportBytes), line: line.number };
    }
  } catch (error) {
    yield { path, why: reason(error, path), remedy: 'Check the file and add it again.' };
    return;
  }
  if (lines === 0) yield { path, why: 'it is empty', remedy: 'Put one JSON object on each line, or leave the file out.' };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Standard input: JSON lines when it begins with a brace, a page when it begins with markup, else text. */
async function* fromStream(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
  within: Within,
): AsyncIterable<Original | Unreadable> {
  const iterator = asBytes(chunks)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let head = '';
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    head += Buffer.from(next.value.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
    if (head.trim().length > 8) break;
  }
  const whole = resumed(first, iterator);
  if (/^[\s\xef\xbb\xbf]*\{\s*"/.test(head)) yield* fromLines(whole, '-', limits);
  else {
    const read = await wholeOf(whole, limits);
    if ('why' in read) yield read;
    else if (read.isDocument)
      yield* openDocument(read.bytes, { path: '-' }, within.extractor, { onNoted: (note) => within.onNoted('-', note) });
    else yield openReport(read.bytes, PAGE_BEGINNING.test(head) ? 'text/html' : 'text/plain', { path: '-' });
  }
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* resumed(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const PAGE_BEGINNING = /^[\s\xef\xbb\xbf\xff\xfe]*<(?:!doctype|html|head|body|article|\?xml|!--)/i;

/** All that a stream gives, but no more than one report or document may have. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>, limits: Limits): Promise<FileBytes | Unreadable> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDocument: boolean | null = null;
  for await (const chunk of chunks) {
    size += chunk.length;
    parts.push(chunk);
    if (size >= HEAD_BYTES) isDocument ??= documentFormat(Buffer.concat(parts)) !== null;
    const most = isDocument === true ? limits.documentBytes : limits.reportBytes;
    if (size > most) return tooLarge('-', size, most, isDocument === true);
  }
  const bytes = new Uint8Array(Buffer.concat(parts));
  return { bytes, isDocument: isDocument ?? documentFormat(bytes) !== null };
}
