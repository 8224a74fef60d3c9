import { open } from 'node:fs/promises';
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
      if (size > most) return tooLarge(path, size, most);
      const rest = await bytesAtMost(file, Math.max(0, most + 1 - head.length));
      const bytes = rest.length === 0 ? head : new Uint8Array(Buffer.concat([head, rest]));
      return bytes.length > most ? tooLarge(path, bytes.length, most) : { bytes, isDocument };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { path, why: reason(error, path), remedy: 'Check the file and add it again.' };
  }
}

/** Says that something has more bytes than it may have. */
export function tooLarge(path: string, size: number, most: number): Unreadable {
  return {
    path,
    why: `it has ${sizeInWords(size)}, more than the ${sizeInWords(most)} that one report may have`,
    remedy: 'Split it: one report a file, or one report a line in a .jsonl file, which may be of any size.',
  };
}
