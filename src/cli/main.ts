#!/usr/bin/env node
import { EXIT } from './exit-codes.ts';
import { run } from './program.ts';

/** Longest that anything may take to end by itself after Ctrl-C, in milliseconds: what waits for input never would. */
const MAX_ENDING_MS = 1_800;

const stop = new AbortController();
process.on('SIGINT', () => {
  // The first one lets what is in hand come to its next step; the second one ends at once.
  if (stop.signal.aborted) process.exit(EXIT.interrupted);
  stop.abort();
  setTimeout(() => process.exit(EXIT.interrupted), MAX_ENDING_MS).unref();
});
/** What became of the streams that are written to; what they did not take may be known only after the command has ended. */
const output = { isReadOn: true, isFailed: false };
for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads from a pipe may stop when he has enough, as `head` does. What is in hand is finished: to leave while the tagger runs is to crash.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') output.isReadOn = false;
    else if (!output.isFailed) {
      output.isFailed = true;
      process.exitCode = EXIT.wrongUse;
      if (stream === process.stdout)
        process.stderr.write(
          `standard output takes nothing more: ${error.message}\n  Make room, or write elsewhere; what was added to a record is kept.\n`,
        );
    }
    stop.abort();
  });
}

const exit = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  signal: stop.signal,
});
if (!output.isFailed) process.exitCode = output.isReadOn ? exit : EXIT.done;
