import { keptOfList } from '../../text/kept-results.ts';
import { areCompatible, lastDayNumber, areOneRound, type MentionGroup } from './meeting-likeness.ts';
import { MeetingIndex, type MeetingCluster } from './meeting-blocking.ts';
import type { DatedMention, MentionTime } from './dated-mentions.ts';

/**
 * Joins mentions into rounds. First those that have a day, by day and place; then those that have none, each to the one round
 * that fits it best. The order of the mentions does not matter: they are sorted first, and equal ones are judged once.
 */
export const clusterMeetings = keptOfList(
  (mentions: readonly DatedMention[]): readonly (readonly DatedMention[])[] => clustersOf(mentions),
  { most: 1 },
);

function clustersOf(mentions: readonly DatedMention[]): DatedMention[][] {
  const groups = groupIdenticalMentions([...mentions].sort(byTimeAndPlace));
  const clusters = new MeetingIndex();
  for (const pass of PASSES_SUREST_FIRST) {
    for (const group of groups.filter(({ lead }) => pass(lead.time))) placeInCluster(group, clusters);
  }
  return clusters.all().map((cluster) => cluster.groups.flatMap(({ mentions: all }) => all).sort(byTimeAndPlace));
}

/** The surest first, so that the vague ones find the rounds in place. */
const PASSES_SUREST_FIRST: readonly ((time: MentionTime) => boolean)[] = [
  (time) => time.kind === 'days' && time.exact,
  (time) => time.kind === 'days' && !time.exact,
  (time) => time.kind === 'weekdays',
  (time) => time.kind === 'open',
];

function groupIdenticalMentions(mentions: readonly DatedMention[]): MentionGroup[] {
  const groups = new Map<string, DatedMention[]>();
  for (const mention of mentions) {
    const { meeting, time, ordinal, goesOn, report } = mention;
    const { place: named, people, parties, planned } = meeting;
    const key = JSON.stringify([time, ordinal, meeting.kind === 'call', named, people, parties, planned, goesOn && report]);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()].flatMap((group) => {
    const lead = group[0];
    return lead ? [{ lead, mentions: group, reports: new Set(group.map(({ report }) => report)) }] : [];
  });
}

function placeInCluster(group: MentionGroup, clusters: MeetingIndex): void {
  const fits = clusters.candidates(group).filter((cluster) => fitsCluster(cluster.groups, group));
  const best = fits.length > 1 ? nearestCluster(fits, group) : fits[0];
  if (!best) {
    clusters.addCluster(group);
    return;
  }
  clusters.add(best, group);
  for (const other of fits) {
    if (other === best || !hasDay(group) || !other.groups.every((one) => best.groups.every((mine) => areCompatible(mine, one))))
      continue;
    clusters.merge(best, other);
  }
}

/** Only what names a day can show that two rounds are one. */
const hasDay = ({ lead: { time } }: MentionGroup): boolean => time.kind === 'weekdays' || (time.kind === 'days' && time.exact);

/** Whether a mention can be of the round that others tell of: nothing speaks against it, and something for it. */
function fitsCluster(cluster: readonly MentionGroup[], group: MentionGroup): boolean {
  return cluster.some((one) => areOneRound(one, group)) && cluster.every((one) => areCompatible(one, group));
}

/** Of several rounds that fit, the one nearest in time; one of the same report and of the same state of planning before others. */
function nearestCluster(clusters: readonly MeetingCluster[], group: MentionGroup): MeetingCluster | undefined {
  const at = lastDayNumber(group.lead.time);
  const cost = ({ groups: cluster }: MeetingCluster): number => {
    const days = cluster.flatMap(({ lead }) => lastDayNumber(lead.time) ?? []);
    const own = cluster.some(({ reports }) => [...group.reports].some((report) => reports.has(report))) ? 0 : 1;
    const alike = cluster.some(({ lead }) => lead.meeting.planned === group.lead.meeting.planned) ? 0 : 2;
    return (at === null || days.length === 0 ? 0 : 4 * Math.abs(at - Math.max(...days))) + own + alike;
  };
  return [...clusters].sort((a, b) => cost(a) - cost(b))[0];
}

/** By time, place, report and order in the report: one order, whatever the input's. */
function byTimeAndPlace(a: DatedMention, b: DatedMention): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : a.index - b.index;
}

function sortKey({ time, meeting, report }: DatedMention): string {
  const when =
    time.kind === 'days'
      ? `${time.days.first}${time.days.last}`
      : time.kind === 'weekdays'
        ? `w${time.first + 1}`
        : `z${time.report ?? ''}`;
  return [when, meeting.place ?? '', report].join('|');
}
