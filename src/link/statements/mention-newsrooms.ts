import type { Reading } from '../../model/reading/reading.ts';
import { toldReading, type ToldReading } from '../keeping/told-reading.ts';
import { keptOf, keptWhile } from '../../text/kept-results.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { MentionNewsrooms } from './mention-links.ts';
import type { StatementMention } from './statement-mentions.ts';

/** What a mention rests on as far as its report says: the outlets it came through, the agency whose text the report carries, its own newsroom. */
export function newsroomsOfMentions(readings: readonly Reading[], copies: readonly CopiedText[]): MentionNewsrooms {
  const agencies = new Map<number, string[]>();
  for (const { reports, agency } of copies)
    if (agency) for (const at of reports) agencies.set(at, [...(agencies.get(at) ?? []), agency]);
  const ofReport = new Map(
    readings.map((reading, at) => [reading.report, newsroomsOfReport(toldReading(reading), agencies.get(at) ?? [])]),
  );
  return { of: (mention) => relaysOf(mention) ?? ofReport.get(mention.reading.report) ?? NOBODY };
}

const NOBODY: ReadonlySet<string> = new Set();

const keptNewsrooms = keptWhile<ReadonlySet<string>>();

function newsroomsOfReport(reading: ToldReading, agencies: readonly string[]): ReadonlySet<string> {
  return keptNewsrooms(
    reading,
    JSON.stringify(agencies),
    () => new Set([reading.outlet?.family ?? reading.report, ...reading.wires.map(({ name }) => name), ...agencies]),
  );
}

/** The outlets through which a mention came, other than the agencies that its report credits; null where there are none. */
const relaysOf = keptOf(({ voice, reading }: StatementMention): ReadonlySet<string> | null => {
  const credits = new Set(reading.wires.map(({ name }) => name));
  const relays = voice.relay.filter(({ name }) => !credits.has(name));
  return relays.length > 0 ? new Set(relays.map(({ name }) => name)) : null;
});
