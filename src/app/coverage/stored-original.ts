import { createHash } from 'node:crypto';
import { isOriginal } from '../../ingest/sources/ingest.ts';
import { openReport } from '../../ingest/formats/open-report.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { StoredReport } from '../../record/sqlite/record-file.ts';

/** The original as it was when it came in, made again from its bytes. */
export function originalOf({ bytes, mediaType, provenance, id }: StoredReport): Original {
  const opened = openReport(bytes, provenance.line === undefined ? mediaType : 'application/json', provenance);
  if (!isOriginal(opened)) throw new Error(`The stored report ${id} cannot be opened again: ${opened.why}`);
  return opened;
}

/** Tells one codebook from another by what it says, whatever its comments and layout. */
export function codebookHash(codebook: Codebook): string {
  return createHash('sha256').update(JSON.stringify(codebook)).digest('hex').slice(0, 16);
}
