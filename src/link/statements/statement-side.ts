import type { Statement } from '../../model/coverage/statement.ts';

/** The party or person whose word a statement is. */
export function sideOfStatement({ party, speaker }: Statement): string {
  return party ?? (speaker.kind === 'actor' ? speaker.actor : speaker.kind);
}
