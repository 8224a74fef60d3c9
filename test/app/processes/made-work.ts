import { doWork } from '../../../src/app/readers/processes/process-work.ts';

// What a process is asked to do in tests of processes.
doWork((start) => ({
  works: {
    double: async (about) => Number(about) * Number(start),
    fail: async () => {
      throw new RangeError('too much of it');
    },
    // As a network does: nothing can be told to this process meanwhile.
    hang: async () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
    work: async () => {
      for (;;);
    },
    wait: async () => new Promise(() => setInterval(() => undefined, 1_000)),
    die: async () => process.abort(),
    pid: async () => process.pid,
  },
  stop: async () => undefined,
}));
