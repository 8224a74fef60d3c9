import { createHash } from 'node:crypto';
import type { Codebook } from '../../model/codebook.ts';
import { codingVersion, readingVersion } from '../../read/reading-version.ts';
import type { MadeReading, ReadingState } from '../../record/sqlite/record-file.ts';

/** What a reading that is made now is made with, as the record keeps it. */
export function readingKey(codebook: Codebook): Pick<MadeReading, 'version' | 'codebook'> {
  return { version: `${readingVersion()} ${codingVersion()}`, codebook: codebookHash(codebook) };
}

/** What has to be made again of a stored reading: all of it, only its codes, or nothing. */
export function staleLayer({ version, codebook }: ReadingState, now: Pick<MadeReading, 'version' | 'codebook'>): StaleLayer {
  if (version === now.version && codebook === now.codebook) return null;
  const isRead = codebook === now.codebook && version.split(' ')[0] === now.version.split(' ')[0];
  return isRead ? 'codes' : 'reading';
}

export type StaleLayer = 'reading' | 'codes' | null;

/** Tells one codebook from another by what it says, whatever its comments and layout. */
export function codebookHash(codebook: Codebook): string {
  return createHash('sha256').update(JSON.stringify(codebook)).digest('hex').slice(0, 16);
}
