import { relative } from 'node:path';
import { tell, type Terminal } from '../../terminal-io.ts';

/** Tells that a mapping has been proposed, and what to do. */
export function tellProposed(place: string, terminal: Terminal): void {
  tell(
    terminal,
    `Wrote ${relative(terminal.cwd, place)}: look at how the codes are taken, and give the command again. Nothing was taken in yet.`,
  );
}
