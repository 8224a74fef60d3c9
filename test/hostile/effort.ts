/**
 * Begins to measure what work costs; what is given back tells how much it was so far, in milliseconds: the lesser of the processor's time, which counts
 * other threads of these tests in, and the clock's, which counts other programs in.
 */
export function beginEffort(): () => number {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min((user + system) / 1_000, performance.now() - clock);
  };
}
