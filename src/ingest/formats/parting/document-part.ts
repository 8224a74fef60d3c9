import type { Trouble } from '../extracted.ts';

/** A part of a large file that can be read by itself, or what is wrong with what would have been the next. */
export type DocumentPart = Uint8Array | Trouble;

/** Parts a large file: takes it piece by piece, and gives parts of about so many bytes that end where one of its reports does. */
export type PartFile = (chunks: AsyncIterable<Uint8Array>, partBytes: number) => AsyncIterable<DocumentPart>;

export function isTrouble(part: DocumentPart): part is Trouble {
  return 'why' in part;
}
