import { open, type FileHandle } from 'node:fs/promises';
import type { Unreadable } from '../../model/original.ts';
import { documentFormat, HEAD_BYTES } from '../formats/document-formats.ts';
import { bytesAtMost } from './bounded-file.ts';
import { reason } from './file-search.ts';
import { sizeInWords, type Limits } from './size-limits.ts';

/** What a file holds, and whether text must be extracted from it. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly isDocument: boolean;
}

/** The bytes of a file, but no more than one of its kind may have. */
export async function bytesOfFile(path: string, limits: Limits): Promise<FileBytes | Unreadable> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const head = await bytesAtMost(file, Math.min(HEAD_BYTES, limits.documentBytes));
      const isDocument = documentFormat(head) !== null;
      const most = isDocument ? limits.documentBytes : limits.reportBytes;
      if (size > most) return tooLarge(path, size, most, isDocument);
      const bytes = await allBytes(file, head, size, most);
      return bytes.length > most ? tooLarge(path, bytes.length, most, isDocument) : { bytes, isDocument };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { path, why: reason(error, path), remedy: 'Check the file and add it again.' };
  }
}

/** The bytes of a file whose beginning is known: into memory of its size, because a large one fits but once. One more than may be where it is longer. */
async function allBytes(file: FileHandle, head: Uint8Array, size: number, most: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(Math.max(size, head.length));
  bytes.set(head);
  let length = head.length;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, Math.min(READ_BYTES, bytes.length - length), null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const rest = await bytesAtMost(file, Math.max(0, most + 1 - length));
  const known = new Uint8Array(bytes.buffer, 0, length);
  return rest.length === 0 ? known : new Uint8Array(Buffer.concat([known, rest]));
}

/** How much is read at once. */
const READ_BYTES = 4 * 1024 * 1024;

/** Says that something has more bytes than it may have: as a report, or as a file that may hold many. */
export function tooLarge(path: string, size: number, most: number, isDocument = false): Unreadable {
  if (isDocument)
    return {
      path,
      why: `it has ${sizeInWords(size)}, more than the ${sizeInWords(most)} that one file may have`,
      remedy: 'Export it in parts, or split it.',
    };
  return {
    path,
    why: `it has ${sizeInWords(size)}, more than the ${sizeInWords(most)} that one report may have`,
    remedy: 'Split it: one report a file, or one report a line in a .jsonl file, which may be of any size.',
  };
}
