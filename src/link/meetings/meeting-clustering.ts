import { agrees, dayOf, links, type Face } from './meeting-likeness.ts';
import { Neighbours, type Cluster } from './meeting-blocking.ts';
import type { Telling, Time } from './dated-mentions.ts';

/**
 * Joins tellings into rounds. First those that have a day, by day and place; then those that have none, each to the one round
 * that fits it best. The order of the tellings does not matter: they are sorted first, and equal ones are judged once.
 */
export function clustersOf(tellings: readonly Telling[]): Telling[][] {
  const faces = facesOf([...tellings].sort(compare));
  const clusters = new Neighbours();
  for (const pass of PASSES) {
    for (const face of faces.filter(({ telling }) => pass(telling.time))) place(face, clusters);
  }
  return clusters.all().map((cluster) => cluster.faces.flatMap(({ tellings: all }) => all).sort(compare));
}

/** The surest first, so that the vague ones find the rounds in place. */
const PASSES: readonly ((time: Time) => boolean)[] = [
  (time) => time.kind === 'days' && time.exact,
  (time) => time.kind === 'days' && !time.exact,
  (time) => time.kind === 'weekdays',
  (time) => time.kind === 'open',
];

function facesOf(tellings: readonly Telling[]): Face[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { mention, time, ordinal, goesOn, report } = telling;
    const { place: named, people, parties, planned } = mention;
    const key = JSON.stringify([time, ordinal, mention.kind === 'call', named, people, parties, planned, goesOn && report]);
    const group = groups.get(key);
    if (group) group.push(telling);
    else groups.set(key, [telling]);
  }
  return [...groups.values()].flatMap((group) => {
    const telling = group[0];
    return telling ? [{ telling, tellings: group, reports: new Set(group.map(({ report }) => report)) }] : [];
  });
}

function place(face: Face, clusters: Neighbours): void {
  const fits = clusters.near(face).filter((cluster) => joins(cluster.faces, face));
  const best = fits.length > 1 ? nearest(fits, face) : fits[0];
  if (!best) {
    clusters.open(face);
    return;
  }
  clusters.add(best, face);
  for (const other of fits) {
    if (other === best || !namesDay(face) || !other.faces.every((one) => best.faces.every((mine) => agrees(mine, one)))) continue;
    clusters.merge(best, other);
  }
}

/** Only what names a day can show that two rounds are one. */
const namesDay = ({ telling: { time } }: Face): boolean => time.kind === 'weekdays' || (time.kind === 'days' && time.exact);

/** Whether a telling can be of the round that others tell of: nothing speaks against it, and something for it. */
function joins(cluster: readonly Face[], face: Face): boolean {
  return cluster.some((one) => links(one, face)) && cluster.every((one) => agrees(one, face));
}

/** Of several rounds that fit, the one nearest in time; one of the same report and of the same state of planning before others. */
function nearest(clusters: readonly Cluster[], face: Face): Cluster | undefined {
  const at = dayOf(face.telling.time);
  const cost = ({ faces: cluster }: Cluster): number => {
    const days = cluster.flatMap(({ telling }) => dayOf(telling.time) ?? []);
    const own = cluster.some(({ reports }) => [...face.reports].some((report) => reports.has(report))) ? 0 : 1;
    const alike = cluster.some(({ telling }) => telling.mention.planned === face.telling.mention.planned) ? 0 : 2;
    return (at === null || days.length === 0 ? 0 : 4 * Math.abs(at - Math.max(...days))) + own + alike;
  };
  return [...clusters].sort((a, b) => cost(a) - cost(b))[0];
}

/** By time, place, report and order in the report: one order, whatever the input's. */
function compare(a: Telling, b: Telling): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : a.meeting - b.meeting;
}

function sortKey({ time, mention, report }: Telling): string {
  const when =
    time.kind === 'days'
      ? `${time.days.first}${time.days.last}`
      : time.kind === 'weekdays'
        ? `w${time.first + 1}`
        : `z${time.report ?? ''}`;
  return [when, mention.place ?? '', report].join('|');
}
