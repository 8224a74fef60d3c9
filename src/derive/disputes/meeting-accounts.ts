import type { MeetingMention } from '../../model/coverage/round.ts';
import type { ToldReading } from '../../link/keeping/told-reading.ts';
import type { Span } from '../../model/span.ts';
import { isSaidAbsent, sentenceAround, SPEAKER_OPENS, tellsOfAbsence } from '../../language/language.ts';
import { contains, cut } from '../../text/spans.ts';
import { keptOf } from '../../text/kept-results.ts';
import { dayNumber, statedInterval } from '../../link/clustering/day-numbers.ts';

/** Words of one report that tell of one meeting. */
export interface MeetingAccount {
  readonly reading: ToldReading;
  readonly span: Span;
  /** The attribution whose words they are; null for the report's own. */
  readonly attribution: number | null;
  readonly place: string | null;
  /** First and last day of the meeting, where the words tell it. */
  readonly days: readonly [number, number] | null;
}

/** That somebody was at a meeting, or was not. */
export interface AttendanceAccount extends MeetingAccount {
  /** A person or a party. */
  readonly actor: string;
  readonly there: boolean;
}

/** A meeting as one report tells of it. */
export interface HeldMeeting extends MeetingAccount {
  readonly meeting: MeetingMention;
}

/** How far back, in code units, "the talks" may be that somebody did not attend. */
const MAX_EVENT_LOOKBACK_CHARS = 700;

/** The meetings that a report tells of. */
export const meetingsIn = keptOf((reading: ToldReading): readonly HeldMeeting[] =>
  reading.meetings.map((meeting) => ({
    reading,
    span: meeting.span,
    attribution: attributionAround(reading, meeting.span),
    place: meeting.place,
    days: statedInterval(meeting.when),
    meeting,
  })),
);

/** Who is said to have been at the meetings that were held. */
export function attendanceIn(held: readonly HeldMeeting[]): AttendanceAccount[] {
  return held
    .filter(({ meeting }) => !meeting.planned)
    .flatMap((account) => {
      const { people, parties, mediator } = account.meeting;
      const there = new Set([...people, ...parties, ...(mediator === null ? [] : [mediator])]);
      for (const actor of absentActors(account.reading, account.span)) there.delete(actor);
      return [...there].map((actor) => ({ ...account, actor, there: true }));
    });
}

/** Who is said not to have been at a meeting: by name, or "I was not there" of the one who speaks. */
export const absencesIn = keptOf((reading: ToldReading): readonly AttendanceAccount[] => {
  if (!tellsOfAbsence(reading.text)) return [];
  const named = reading.mentions
    .filter(({ span }) => isSaidAbsent(reading.text, span.end))
    .map(({ actor, span }) => ({ actor, at: span.end }));
  return [...named, ...absencesOfSpeakers(reading)].flatMap(({ actor, at }) => {
    const span = sentenceAround(reading.text, { start: at, end: at });
    const event = eventOfSentence(reading, span);
    return span && event
      ? [{ reading, span, attribution: attributionAround(reading, { start: at, end: at + 1 }), ...event, actor, there: false }]
      : [];
  });
});

function absentActors({ text, mentions }: ToldReading, within: Span): string[] {
  return mentions.filter(({ span }) => contains(within, span) && isSaidAbsent(text, span.end)).map(({ actor }) => actor);
}

/** "She said she was not at the table": the one who speaks, where a person does. */
function absencesOfSpeakers({ text, attributions, voices }: ToldReading): { actor: string; at: number }[] {
  return attributions.flatMap(({ id, content: [first] }) => {
    const speaker = voices[id]?.speaker;
    if (!first || speaker?.kind !== 'actor') return [];
    const pronoun = SPEAKER_OPENS.exec(cut(text, first));
    const at = first.start + (pronoun?.[0].length ?? 0);
    return pronoun && isSaidAbsent(text, at) ? [{ actor: speaker.actor, at }] : [];
  });
}

/** Where and when the meeting was that a sentence speaks of: by its own words, or the last meeting told of before it. */
function eventOfSentence(
  { meetings, dates, text }: ToldReading,
  sentence: Span | null,
): Pick<MeetingAccount, 'place' | 'days'> | null {
  if (!sentence) return null;
  const own = meetings.find(({ span }) => span.start < sentence.end && span.end > sentence.start);
  if (own) return { place: own.place, days: statedInterval(own.when) };
  const before = meetings.filter(
    ({ span, planned }) => !planned && span.end <= sentence.start && sentence.start - span.end < MAX_EVENT_LOOKBACK_CHARS,
  );
  const last = before.at(-1);
  if (!last) return null;
  const named = meetings.flatMap(({ place }) => (place !== null && cut(text, sentence).includes(place) ? [place] : []));
  const day = dates.find(({ span, precision }) => contains(sentence, span) && precision === 'day')?.days;
  const [first, until] = [dayNumber(day?.first), dayNumber(day?.last)];
  const days = first === null || until === null ? statedInterval(last.when) : ([first, until] as const);
  return { place: named[0] ?? last.place, days };
}

/** The innermost attribution that holds most of the words. */
function attributionAround({ attributions }: ToldReading, { start, end }: Span): number | null {
  const holding = attributions.filter(({ content }) => {
    const common = content.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)), 0);
    return common * 2 > end - start;
  });
  return holding.at(-1)?.id ?? null;
}
