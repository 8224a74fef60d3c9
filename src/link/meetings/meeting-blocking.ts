import {
  CAPITAL_OF_COUNTRY,
  lastDayNumber,
  isoDayNumber,
  normalisePlace,
  MAX_LOOKBACK_DAYS,
  MAX_SAME_NUMBER_DAYS,
  type MentionGroup,
} from './meeting-likeness.ts';
import type { MentionTime } from './dated-mentions.ts';

/** The mentions of one round, in the order in which they came. */
export interface MeetingCluster {
  readonly groups: MentionGroup[];
  readonly order: number;
}

/** Rounds by what a mention can share with them, so that one mention is not held against every round of the coverage. */
export class MeetingIndex {
  readonly #clusters = new Set<MeetingCluster>();
  readonly #byKey = new Map<string, Set<MeetingCluster>>();
  #opened = 0;

  all(): MeetingCluster[] {
    return [...this.#clusters];
  }

  /** The rounds that share a day, a place in reach, a number or a report with a mention, oldest first. */
  candidates(group: MentionGroup): MeetingCluster[] {
    const found = new Set<MeetingCluster>();
    for (const key of queryKeys(group)) for (const cluster of this.#byKey.get(key) ?? []) found.add(cluster);
    return [...found].sort((a, b) => a.order - b.order);
  }

  addCluster(group: MentionGroup): void {
    const cluster = { groups: [], order: (this.#opened += 1) };
    this.#clusters.add(cluster);
    this.add(cluster, group);
  }

  add(cluster: MeetingCluster, group: MentionGroup): void {
    cluster.groups.push(group);
    for (const key of indexKeys(group)) {
      const kept = this.#byKey.get(key);
      if (kept) kept.add(cluster);
      else this.#byKey.set(key, new Set([cluster]));
    }
  }

  merge(into: MeetingCluster, other: MeetingCluster): void {
    this.#clusters.delete(other);
    for (const group of other.groups) {
      for (const key of indexKeys(group)) this.#byKey.get(key)?.delete(other);
      this.add(into, group);
    }
  }
}

/** Days in one period of the index; a mention looks into those beside its own. */
const PERIOD_DAYS = 30;
const MAX_PERIODS_APART = Math.ceil(Math.max(MAX_LOOKBACK_DAYS, MAX_SAME_NUMBER_DAYS) / PERIOD_DAYS);
/** Longer stretches than this are kept together under one key. */
const MAX_INDEXED_DAYS = 40;

const periodOf = (time: MentionTime): number | null => {
  const day = lastDayNumber(time);
  return day === null ? null : Math.floor(day / PERIOD_DAYS);
};

/** What is special about a mention: its place, its number and the sides that met. */
function subjectKeys({ lead }: MentionGroup): string[] {
  const named = normalisePlace(lead.meeting.place);
  const town = named && (CAPITAL_OF_COUNTRY.get(named) ?? named).split(' ').at(-1);
  return [
    ...(town ? [`place ${town}`] : []),
    ...(lead.ordinal === null ? [] : [`round ${lead.ordinal}`]),
    ...(lead.meeting.parties.length > 1 ? [`sides ${[...lead.meeting.parties].sort().join(' ')}`] : []),
  ];
}

function dayKeys(time: MentionTime): string[] {
  if (time.kind === 'weekdays') return ['weekday'];
  if (time.kind === 'open') return [];
  const [first, last] = [isoDayNumber(time.days.first), isoDayNumber(time.days.last)];
  if (last - first > MAX_INDEXED_DAYS) return ['long'];
  return Array.from({ length: last - first + 1 }, (_, on) => `day ${first + on}`);
}

function indexKeys(group: MentionGroup): string[] {
  const period = periodOf(group.lead.time) ?? 'unknown';
  const named = subjectKeys(group).flatMap((subject) => [`${subject} ${period}`, `${subject} any`]);
  return [...named, ...dayKeys(group.lead.time), ...[...group.reports].map((report) => `report ${report}`)];
}

function queryKeys(group: MentionGroup): string[] {
  const { time } = group.lead;
  const period = periodOf(time);
  const beside =
    period === null
      ? ['any']
      : ['unknown', ...Array.from({ length: 2 * MAX_PERIODS_APART + 1 }, (_, on) => String(period - MAX_PERIODS_APART + on))];
  const named = subjectKeys(group).flatMap((subject) => beside.map((each) => `${subject} ${each}`));
  const dated = time.kind === 'open' ? [] : [...dayKeys(time), 'long', 'weekday'];
  return [
    ...named,
    ...dated,
    ...(group.lead.goesOn || group.reports.size === 1 ? [...group.reports].map((report) => `report ${report}`) : []),
  ];
}
