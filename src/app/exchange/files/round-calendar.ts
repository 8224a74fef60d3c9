import type { CalendarEntry } from '../../../export/calendar/icalendar.ts';
import type { Round } from '../../../model/coverage/round.ts';
import { madeGuid } from '../../../text/made-guid.ts';
import type { Coverage } from '../../coverage/coverage.ts';

/** The rounds of a negotiation as a calendar has them, and how many have no day. */
export function calendarOf(coverage: Coverage): { readonly entries: readonly CalendarEntry[]; readonly undated: number } {
  const entries = coverage.derived.rounds.flatMap((round) => entryOf(round, coverage) ?? []);
  return { entries, undated: coverage.derived.rounds.length - entries.length };
}

function entryOf(round: Round, coverage: Coverage): CalendarEntry | null {
  const { when, kind, place, parties, planned, id } = round;
  if (!when) return null;
  const names = parties.map((party) => coverage.codebook.parties.find((each) => each.id === party)?.name ?? party);
  const summary = `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
  return {
    uid: madeGuid(`${coverage.codebook.negotiation.id} ${id}`),
    ...when.days,
    summary: planned ? `${summary} (planned)` : summary,
    location: place,
    description: descriptionOf(round, coverage),
    certain: !planned && !when.bounds,
  };
}

/** What the reports say, and which. */
function descriptionOf({ mentions, when }: Round, { byReport }: Coverage): string {
  const told = mentions.flatMap(({ report, meeting }) => {
    const reading = byReport.get(report);
    const mention = reading?.meetings[meeting];
    if (!reading || !mention) return [];
    const words = reading.text.slice(mention.span.start, mention.span.end).replaceAll(/\s+/g, ' ');
    return [`“${words}” (${reading.outlet?.name ?? reading.title ?? 'a report'}, ${reading.published.date ?? 'no date'})`];
  });
  return [...(when?.bounds === true ? ['The days are only the bounds between which it lies.'] : []), ...told].join('\n');
}
