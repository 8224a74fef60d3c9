import { CAPITALS, dayOf, number, plain, REACH, SERIES, type Face } from './meeting-likeness.ts';
import type { Time } from './dated-mentions.ts';

/** The faces of one round, in the order in which they came. */
export interface Cluster {
  readonly faces: Face[];
  readonly order: number;
}

/** Rounds by what a telling can share with them, so that one telling is not held against every round of the coverage. */
export class Neighbours {
  readonly #clusters = new Set<Cluster>();
  readonly #byKey = new Map<string, Set<Cluster>>();
  #opened = 0;

  all(): Cluster[] {
    return [...this.#clusters];
  }

  /** The rounds that share a day, a place in reach, a number or a report with a telling, oldest first. */
  near(face: Face): Cluster[] {
    const found = new Set<Cluster>();
    for (const key of wantedBy(face)) for (const cluster of this.#byKey.get(key) ?? []) found.add(cluster);
    return [...found].sort((a, b) => a.order - b.order);
  }

  open(face: Face): void {
    const cluster = { faces: [], order: (this.#opened += 1) };
    this.#clusters.add(cluster);
    this.add(cluster, face);
  }

  add(cluster: Cluster, face: Face): void {
    cluster.faces.push(face);
    for (const key of keptUnder(face)) {
      const kept = this.#byKey.get(key);
      if (kept) kept.add(cluster);
      else this.#byKey.set(key, new Set([cluster]));
    }
  }

  merge(into: Cluster, other: Cluster): void {
    this.#clusters.delete(other);
    for (const face of other.faces) {
      for (const key of keptUnder(face)) this.#byKey.get(key)?.delete(other);
      this.add(into, face);
    }
  }
}

/** Days in one period of the index; a telling looks into those beside its own. */
const PERIOD = 30;
const BESIDE = Math.ceil(Math.max(REACH, SERIES) / PERIOD);
/** Longer stretches than this are kept together under one key. */
const LONG = 40;

const periodOf = (time: Time): number | null => {
  const day = dayOf(time);
  return day === null ? null : Math.floor(day / PERIOD);
};

/** What is special about a telling: its place and its number. */
function subjects({ telling }: Face): string[] {
  const named = plain(telling.mention.place);
  const town = named && (CAPITALS.get(named) ?? named).split(' ').at(-1);
  return [...(town ? [`place ${town}`] : []), ...(telling.ordinal === null ? [] : [`round ${telling.ordinal}`])];
}

function days(time: Time): string[] {
  if (time.kind === 'weekdays') return ['weekday'];
  if (time.kind === 'open') return [];
  const [first, last] = [number(time.days.first), number(time.days.last)];
  if (last - first > LONG) return ['long'];
  return Array.from({ length: last - first + 1 }, (_, on) => `day ${first + on}`);
}

function keptUnder(face: Face): string[] {
  const period = periodOf(face.telling.time) ?? 'unknown';
  const named = subjects(face).flatMap((subject) => [`${subject} ${period}`, `${subject} any`]);
  return [...named, ...days(face.telling.time), ...[...face.reports].map((report) => `report ${report}`)];
}

function wantedBy(face: Face): string[] {
  const { time } = face.telling;
  const period = periodOf(time);
  const beside =
    period === null ? ['any'] : ['unknown', ...Array.from({ length: 2 * BESIDE + 1 }, (_, on) => String(period - BESIDE + on))];
  const named = subjects(face).flatMap((subject) => beside.map((each) => `${subject} ${each}`));
  const dated = time.kind === 'open' ? [] : [...days(time), 'long', 'weekday'];
  return [
    ...named,
    ...dated,
    ...(face.telling.goesOn || face.reports.size === 1 ? [...face.reports].map((report) => `report ${report}`) : []),
  ];
}
