import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of an open file, but no more than so many: the size that the system tells may be wrong, as some files have none and give
 * bytes all the same.
 */
export async function bytesAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < most) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(Math.min(CHUNK_BYTES, most - length)) });
    if (bytesRead === 0) break;
    parts.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return new Uint8Array(Buffer.concat(parts, length));
}
