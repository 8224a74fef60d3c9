import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Original, Unreadable } from '../../model/original.ts';
import { bytesAtMost } from './bounded-file.ts';
import { find, reason, type Found } from './file-search.ts';
import { LIMITS, sizeInWords, type Limits } from './size-limits.ts';
import { byteLines } from './byte-lines.ts';
import { openReport } from '../formats/open-report.ts';

export interface IngestOptions {
  /** Where "-" reads from; the process's own standard input when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly limits?: Limits;
  /** Stops between two reports. */
  readonly signal?: AbortSignal;
}

/**
 * Reads reports from files, folders, patterns and "-" (standard input), one after the other: at no time is more than one report
 * held. What cannot be read comes out as an `Unreadable` with its reason, and the rest goes on.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions = {}): AsyncIterable<Original | Unreadable> {
  const limits = options.limits ?? LIMITS;
  for (const path of paths) {
    const results = path === '-' ? fromStream(options.stdin ?? process.stdin, limits) : fromPath(path, limits);
    for await (const result of results) {
      if (options.signal?.aborted) return;
      yield result;
    }
  }
}

/** Tells what could be read from what could not. */
export function isOriginal(result: Original | Unreadable): result is Original {
  return 'bytes' in result;
}

async function* fromPath(path: string, limits: Limits): AsyncIterable<Original | Unreadable> {
  for await (const found of find(path)) {
    if ('why' in found) yield found;
    else if (found.kind === 'application/json') yield* fromLines(createReadStream(found.path), found.path, limits);
    else yield await fromFile(found, limits);
  }
}

async function fromFile(found: Found, limits: Limits): Promise<Original | Unreadable> {
  const { path, kind } = found;
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limits.reportBytes) return tooLarge(path, size, limits);
      const bytes = await bytesAtMost(file, limits.reportBytes + 1);
      return bytes.length > limits.reportBytes ? tooLarge(path, bytes.length, limits) : openReport(bytes, kind, { path });
    } finally {
      await file.close();
    }
  } catch (error) {
    return { path, why: reason(error, path), remedy: 'Check the file and add it again.' };
  }
}

function tooLarge(path: string, size: number, limits: Limits): Unreadable {
  return {
    path,
    why: `it has ${sizeInWords(size)}, more than the ${sizeInWords(limits.reportBytes)} that one report may have`,
    remedy: 'Split it: one report a file, or one report a line in a .jsonl file, which may be of any size.',
  };
}

async function* fromLines(chunks: AsyncIterable<Uint8Array>, path: string, limits: Limits): AsyncIterable<Original | Unreadable> {
  let lines = 0;
  try {
    for await (const line of byteLines(chunks, limits.reportBytes)) {
      if (line.bytes && isBlank(line.bytes)) continue;
      lines += 1;
      if (line.bytes) yield openReport(line.bytes, 'application/json', { path, line: line.number });
      else yield { ...tooLarge(path, line.length, limits), line: line.number };
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
async function* fromStream(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncIterable<Original | Unreadable> {
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
  else
    yield await fromWhole(whole, /^[\s\xef\xbb\xbf\xff\xfe]*<(?:!doctype|html|head|body|article|\?xml|!--)/i.test(head), limits);
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* resumed(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function fromWhole(chunks: AsyncIterable<Uint8Array>, html: boolean, limits: Limits): Promise<Original | Unreadable> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limits.reportBytes) return tooLarge('-', size, limits);
    parts.push(chunk);
  }
  return openReport(new Uint8Array(Buffer.concat(parts)), html ? 'text/html' : 'text/plain', { path: '-' });
}
