import { readFileSync } from 'node:fs';

/** Milliseconds of one tick in which Linux counts the time of processes. */
const MS_A_TICK = 10;

/** On a machine that is busy a process may wait so many times as long as it may work; where the system does not tell, waiting is work. */
const MAX_WAITING_TIMES = 20;

/** How long a process has worked since now, in milliseconds; waiting counts for a little of it, so that it ends too. */
export function workCounter(pid: number | undefined): () => number {
  const begun = performance.now();
  const before = processorMs(pid);
  return () => {
    const waited = performance.now() - begun;
    const now = processorMs(pid);
    return before === null || now === null ? waited : Math.max(now - before, waited / MAX_WAITING_TIMES);
  };
}

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
