import { readFileSync } from 'node:fs';

/** Milliseconds of one tick in which Linux counts the time of processes. */
const MS_A_TICK = 10;

/** Time that a process has spent on a processor, in milliseconds; null where the system does not tell. */
export function processorMs(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets and may hold anything.
    const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(user) + Number(system)) * MS_A_TICK;
  } catch {
    return null;
  }
}
