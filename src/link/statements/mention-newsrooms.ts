import type { Reading } from '../../model/reading/reading.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { MentionNewsrooms } from './statement-clustering.ts';

/** What a mention rests on as far as its report says: the outlets it came through, the agency whose text the report carries, its own newsroom. */
export function newsroomsOfMentions(readings: readonly Reading[], copies: readonly CopiedText[]): MentionNewsrooms {
  const ofReport = readings.map(
    (reading) => new Set([reading.outlet?.family ?? reading.report, ...reading.wires.map(({ name }) => name)]),
  );
  for (const { reports, agency } of copies) if (agency) for (const at of reports) ofReport[at]?.add(agency);
  return {
    of: ({ reportIndex, voice, reading }) => {
      const credits = new Set(reading.wires.map(({ name }) => name));
      const relays = voice.relay.filter(({ name }) => !credits.has(name));
      return relays.length > 0 ? new Set(relays.map(({ name }) => name)) : (ofReport[reportIndex] ?? new Set());
    },
  };
}
