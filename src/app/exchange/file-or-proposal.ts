import { readFile, writeFile } from 'node:fs/promises';
import { decode } from '../../ingest/formats/character-decoding.ts';

/** How a mapping is understood and proposed. */
export interface MappingKind<M> {
  readonly understood: (source: string) => M;
  readonly proposal: () => string;
  /** What is thrown where the file can neither be read nor written. */
  readonly problem: (message: string) => Error;
}

/** The mapping in a file, or null where there was none: then one has been proposed and written there, to be looked at. */
export async function fileOrProposal<M>(path: string, { understood, proposal, problem }: MappingKind<M>): Promise<M | null> {
  const failed = (error: unknown): Error => problem(error instanceof Error ? error.message : String(error));
  const source = await sourceAt(path).catch((error: unknown) => {
    throw failed(error);
  });
  if (source !== null) return understood(source);
  await writeFile(path, proposal(), { flag: 'wx' }).catch((error: unknown) => {
    throw failed(error);
  });
  return null;
}

/** Null where there is no such file. */
async function sourceAt(path: string): Promise<string | null> {
  try {
    return decode(new Uint8Array(await readFile(path)), false).text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
