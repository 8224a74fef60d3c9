import { EXIT } from '../../src/cli/exit-codes.ts';
import { interruptible, Stopped } from '../../src/read/time-limit.ts';

// Works without end, as a regular expression may, until Ctrl-C.
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
try {
  interruptible(() => {
    process.stdout.write('begun\n');
    return /^(?:a+)+$/.test(`${'a'.repeat(60)}b`);
  });
} catch (error) {
  process.exitCode = error instanceof Stopped && stop.signal.aborted ? EXIT.interrupted : EXIT.ourFault;
}
