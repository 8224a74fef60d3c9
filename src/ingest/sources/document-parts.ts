import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { HEAD_BYTES, partsOfDocument } from '../formats/document-formats.ts';
import type { DocumentPart, PartFile } from '../formats/parting/document-part.ts';
import { bytesAtMost } from './bounded-file.ts';
import type { Limits } from './size-limits.ts';

/** How much of a file is read at once, in bytes. */
const CHUNK_BYTES = 1024 * 1024;

/** A file whose text is extracted part by part, because what is made of the whole of it fits into no memory; a small one is one part. */
export async function* documentParts(bytes: Uint8Array, { partBytes }: Pick<Limits, 'partBytes'>): AsyncIterable<DocumentPart> {
  const parts = isLarge(bytes.length, partBytes) ? partsOfDocument(bytes.subarray(0, HEAD_BYTES)) : null;
  if (parts) yield* parts(chunksOf(bytes), partBytes);
  else yield bytes;
}

/** The parts of a file that is read no faster than they are taken; null where it is to be read as a whole, or is larger than a file may be. */
export async function partsOfFile(
  path: string,
  { partBytes, documentBytes }: Limits,
): Promise<AsyncIterable<DocumentPart> | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (!isLarge(size, partBytes) || size > documentBytes) return null;
    const parts: PartFile | null = partsOfDocument(await bytesAtMost(file, HEAD_BYTES));
    return parts && parts(createReadStream(path, { highWaterMark: CHUNK_BYTES, end: size - 1 }), partBytes);
  } finally {
    await file.close();
  }
}

function isLarge(size: number, partBytes: number): boolean {
  return size > 2 * partBytes;
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
