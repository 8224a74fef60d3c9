import { keptWhile } from '../../text/kept-results.ts';
import type { Reading } from '../../model/reading/reading.ts';

const keptJoined = keptWhile<Reading>();

/** "The Belloq Herald" and "Belloq Herald" are one outlet, by the name that stands first. */
export function withJoinedOutlets(readings: readonly Reading[]): Reading[] {
  const names = new Map<string, string>();
  const joined = (name: string): string => {
    const key = name.replace(/^the\s+/i, '').toLowerCase();
    const first = names.get(key) ?? name;
    names.set(key, first);
    return first;
  };
  return readings.map((reading) => {
    const { outlet } = reading;
    if (outlet === null) return reading;
    const [name, family] = [joined(outlet.name), joined(outlet.family)];
    if (name === outlet.name && family === outlet.family) return reading;
    return keptJoined(reading, JSON.stringify([name, family]), () => ({ ...reading, outlet: { ...outlet, name, family } }));
  });
}
