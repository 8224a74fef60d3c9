import { OFFICES_MEET } from '../../language/language.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Dated } from '../../model/date.ts';
import { toldReadings, type ToldReading } from '../keeping/told-reading.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { MeetingMention, Round } from '../../model/coverage/round.ts';
import { cut } from '../../text/spans.ts';
import { keptOfList, keptOfTwo } from '../../text/kept-results.ts';
import { clusterMeetings } from './meeting-clustering.ts';
import { datedMentions, type DatedMention } from './dated-mentions.ts';
import { isOfNegotiation } from './negotiation-rounds.ts';
import { isDatedByMentions, roundDate, tellingsOfOtherDays } from './round-dates.ts';

/**
 * Meetings and calls joined over the reports that tell of them. The same readings give the same rounds in whatever order they
 * come. Rounds stand in order of time, as far as it is known.
 */
export function joinRounds(readings: readonly Reading[], codebook: Codebook): readonly Round[] {
  return roundsIn(toldReadings(readings), codebook);
}

/** Of the same readings joined once: decisions on codes say nothing of meetings. */
const roundsIn = keptOfTwo((readings: readonly ToldReading[], codebook: Codebook): readonly Round[] => {
  const mentions = datedMentions(readings);
  const rounds = clusterMeetings(mentions).map((cluster) => roundOfCluster(cluster, readings, codebook));
  const byReport = new Map(readings.map((reading) => [reading.report, reading]));
  const known = rounds.filter(({ round }) => isIdentifiable(round, byReport) && isOfNegotiation(round, byReport, codebook));
  return known
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.round.id < b.round.id ? -1 : 1))
    .map(({ round }) => round);
});

/**
 * Where nobody is named, a meeting tells nobody anything unless its place and its day are. One party alone, or with its own people, meets nobody; with somebody of no
 * party it does, or with another by its office, at a place or on a day. One of others than the parties, a queen and a bishop, is no round of their talks.
 */
function isIdentifiable(round: Round, readings: ReadonlyMap<string, ToldReading>): boolean {
  const { place, parties, people, mediator, when } = round;
  const took = parties.length + (mediator === null ? 0 : 1);
  if (took > 1) return true;
  if (took + people.length === 0) return place !== null && when?.bounds === false;
  return took > 0 && meetsAnother(round, readings) && (place !== null || when?.bounds === false);
}

/** Somebody was there whom no report knows to be of a party, or two met by their offices. */
function meetsAnother({ people, mentions }: Round, readings: ReadonlyMap<string, ToldReading>): boolean {
  const told = mentions.flatMap(({ report, meeting }) => {
    const reading = readings.get(report);
    const span = reading?.meetings[meeting]?.span;
    return reading && span ? [{ reading, words: cut(reading.text, span) }] : [];
  });
  const actors = told.flatMap(({ reading }) => reading.actors);
  const isOutsider = (person: string): boolean => actors.every(({ id, party }) => id !== person || party === null);
  return people.some(isOutsider) || told.some(({ words }) => OFFICES_MEET.test(words));
}

/** A round, and its place in the order of time. */
interface RoundInTime {
  readonly round: Round;
  readonly time: string;
}

function roundOfCluster(cluster: readonly DatedMention[], readings: readonly ToldReading[], codebook: Codebook): RoundInTime {
  return isDatedByMentions(cluster) ? keptRound([...cluster, codebook]) : madeRound(cluster, readings, codebook);
}

/** Of the mentions of a round that tell its day by themselves, then the codebook. */
const keptRound = keptOfList(
  (parts: readonly object[]) => madeRound(parts.slice(0, -1) as DatedMention[], [], parts.at(-1) as Codebook),
  { most: 1 },
);

function madeRound(cluster: readonly DatedMention[], readings: readonly ToldReading[], codebook: Codebook): RoundInTime {
  const mentions = cluster.map(({ meeting }) => meeting);
  const elsewhen = tellingsOfOtherDays(cluster);
  const { when, order: time } = roundDate(
    cluster.filter((one) => !elsewhen.includes(one)),
    readings,
  );
  const otherDays = uniqueDays(elsewhen);
  const place = mostFrequent(mentions.flatMap((mention) => mention.place ?? []));
  const mediator = mostFrequent(mentions.flatMap((mention) => mention.mediator ?? []));
  const kind = mostFrequent(mentions.map((mention) => mention.kind)) as MeetingMention['kind'];
  const order = new Map(codebook.parties.map(({ id }, at) => [id, at]));
  const rank = (id: string): number => order.get(id) ?? order.size;
  const parties = participantsOf(mentions, (mention) => mention.parties).filter((id) => id !== mediator);
  const first = cluster[0];
  const round: Round = {
    id: `round-${first ? `${first.report.slice(0, 12)}-${first.index}` : 'none'}`,
    kind: kind ?? 'talks',
    when,
    place,
    parties: parties.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)),
    people: participantsOf(mentions, (mention) => mention.people).sort(),
    mediator,
    planned: isStillPlanned(cluster),
    mentions: cluster.map(({ report, index }) => ({ report, meeting: index })),
    ...(otherDays.length > 0 && { otherDays }),
  };
  return { round, time };
}

function uniqueDays(mentions: readonly DatedMention[]): Dated[] {
  const byDays = new Map(
    mentions.flatMap(({ meeting: { when } }) => (when ? [[`${when.days.first} ${when.days.last}`, when] as const] : [])),
  );
  return [...byDays].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, when]) => when);
}

/** Those who took part; those who were expected to only where the reports do not tell of two sides that did. */
function whoTookPart(mentions: readonly MeetingMention[]): readonly MeetingMention[] {
  const held = mentions.filter(({ planned }) => !planned);
  const sides = new Set(held.flatMap(({ parties, mediator }) => [...parties, ...(mediator === null ? [] : [mediator])]));
  return sides.size > 1 ? held : mentions;
}

function participantsOf(mentions: readonly MeetingMention[], who: (mention: MeetingMention) => readonly string[]): string[] {
  return [...new Set(whoTookPart(mentions).flatMap(who))];
}

/** Planned until one report tells of it as held. */
function isStillPlanned(cluster: readonly DatedMention[]): boolean {
  return cluster.every(({ meeting }) => meeting.planned);
}

/** What most mentions say; of equals, the first in the alphabet. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
