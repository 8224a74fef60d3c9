import type { Position } from '../model/coverage/position.ts';

/** The latest time that each red line was called one, of positions in order of time. */
export function latestRedLines(inOrder: readonly Position[]): Position[] {
  const latest = new Map<string, Position>();
  for (const position of inOrder) {
    const { holder, issue, alternative, stance, mode, redLine, asserted } = position;
    if (redLine && asserted) latest.set(JSON.stringify([holder, issue, alternative, stance, mode]), position);
  }
  return [...latest.values()];
}
