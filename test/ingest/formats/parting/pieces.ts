import type { DocumentPart, PartFile } from '../../../../src/ingest/formats/parting/document-part.ts';

/** The parts of a file that comes in pieces of so many bytes, as letters of one byte each; what is wrong with one as `! why`. */
export async function partsInPieces(
  parts: PartFile,
  bytes: Uint8Array,
  partBytes: number,
  pieceBytes: number,
): Promise<string[]> {
  const found: DocumentPart[] = [];
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  for await (const part of parts(pieces(), partBytes)) found.push(part);
  return found.map((part) => ('why' in part ? `! ${part.why}` : Buffer.from(part).toString('latin1')));
}
