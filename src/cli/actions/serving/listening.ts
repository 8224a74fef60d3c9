import type { Given } from '../../command-options.ts';
import { WrongUse } from '../../exit-codes.ts';

const MAX_PORT = 65_535;

/** The port that is asked for; 0, any free one, where none is. */
export function portGiven(given: Given): number {
  const port = given['port'];
  if (port === undefined) return 0;
  if (typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= MAX_PORT) return port;
  throw new WrongUse(`--port is not a number from 1 to ${MAX_PORT}`, 'Give a whole number, or leave it out.');
}

/** Resolves on Ctrl-C. */
export async function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
