import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The loopback address: nothing outside this machine reaches it. */
export const LOOPBACK = '127.0.0.1';
/** How long requests under way are waited for when a server closes, in milliseconds. */
const MAX_CLOSING_MS = 1_200;

/** A port that cannot be had: another program has it, or it is reserved. */
export class PortNotFree extends Error {
  override readonly name = 'PortNotFree';
  readonly isReserved: boolean;

  constructor(port: number, isReserved: boolean) {
    super(`Port ${port} cannot be had: it is ${isReserved ? 'reserved' : 'taken'}.`);
    this.isReserved = isReserved;
  }
}

/** Resolves with the port that the server now listens on; 0 asks for any free one. Throws PortNotFree. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isReserved = error.code === 'EACCES';
      reject(isReserved || error.code === 'EADDRINUSE' ? new PortNotFree(port, isReserved) : error);
    });
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Requests under way are answered; lines that only wait are cut. */
export async function closeServer(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), MAX_CLOSING_MS);
  await ended;
  clearTimeout(patience);
}
