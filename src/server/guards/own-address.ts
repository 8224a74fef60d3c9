/** The names under which a room on the loopback address may be asked for: any other was turned here by a foreign name server. */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
}

/** Whether a page of the room itself asks, and not one of another site that the same browser has open. */
export function isOwnOrigin(origin: string, port: number): boolean {
  return [...ownHosts(port)].some((host) => origin === `http://${host}`);
}
