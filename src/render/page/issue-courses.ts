import type { Brief, Evidence, GridRow, PositionLine } from '../../model/brief.ts';
import { plainText, stanceRuns } from './fact-phrases.ts';
import type { DayWords } from './day-phrases.ts';

/** Where words stand: all that a drawing needs of the evidence it leads to. */
export type WordsAt = Pick<Evidence, 'report' | 'spans'>;

/** One position with its place in time. */
export interface CoursePoint {
  /** Place of the holder among the parties. */
  readonly party: number;
  /** Place of the alternative among those of the issue. */
  readonly rank: number;
  /** Milliseconds since 1970, at the beginning of a day. */
  readonly time: number;
  readonly mode: PositionLine['mode'];
  readonly stance: PositionLine['stance'];
  readonly conditional: boolean;
  /** All of it in words. */
  readonly said: string;
  readonly evidence: WordsAt;
}

/** How the positions on one issue went through time, as much of it as a drawing can show. */
export interface IssueCourse {
  readonly title: string;
  readonly ends: GridRow['ends'];
  readonly alternatives: GridRow['alternatives'];
  readonly points: readonly CoursePoint[];
  /** True where one point stands for several of its kind that are near it. */
  readonly isThinned: boolean;
}

/** More points than these hide each other: then those of a kind that fall into one part of the time are one. */
const MOST_POINTS = 120;
const PARTS_OF_TIME = 36;

/** Null until positions of two days are known: a single day has no course. */
export function courseOf(brief: Brief, { title, ends, alternatives, cells }: GridRow, days: DayWords): IssueCourse | null {
  const found = cells.flatMap(({ party, current, earlier }) => {
    const at = brief.parties.findIndex(({ id }) => id === party);
    return [...current, ...earlier].flatMap((position) => placed(position, at, alternatives) ?? []);
  });
  const all = distinct(found, ({ time }) => time);
  const times = all.map(({ time }) => time);
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  const part = (times.reduce((a, b) => Math.max(a, b), -Infinity) - first) / PARTS_OF_TIME;
  if (!(part > 0)) return null;
  const isThinned = all.length > MOST_POINTS;
  const kept = isThinned ? distinct(all, ({ time }) => Math.floor((time - first) / part)) : all;
  const points = kept.map(({ position, party, rank, time, evidence }): CoursePoint => {
    const { mode, stance, conditional, grounds } = position;
    const said = `${brief.parties[party]?.name ?? ''} ${plainText(stanceRuns(position))}, ${days.grounds(grounds)}, by ${grounds.by.join('; ')}`;
    return { party, rank, time, mode, stance, conditional, said, evidence };
  });
  return { title, ends, alternatives, points, isThinned };
}

interface PlacedPosition {
  readonly position: PositionLine;
  readonly party: number;
  readonly rank: number;
  readonly time: number;
  readonly evidence: WordsAt;
}

/** Positions without a day or an alternative have no place in the drawing; the table has them, and the legend says so. */
function placed(position: PositionLine, party: number, alternatives: GridRow['alternatives']): PlacedPosition | null {
  const { when, reported, evidence } = position.grounds;
  const rank = alternatives.findIndex(({ id }) => id === position.alternative);
  const time = Date.parse((when?.days.last ?? reported ?? '').slice(0, 10));
  const [words] = evidence;
  if (rank < 0 || !Number.isFinite(time) || !words) return null;
  return { position, party, rank, time, evidence: { report: words.report, spans: words.spans } };
}

/** In order of time, of those that are alike at one place the first. */
function distinct(points: readonly PlacedPosition[], placeOf: (point: PlacedPosition) => number): PlacedPosition[] {
  const shown = new Map<string, PlacedPosition>();
  for (const point of points.toSorted((a, b) => a.time - b.time)) {
    const { mode, stance, conditional } = point.position;
    const alike = [point.party, point.rank, placeOf(point), mode, stance, conditional].join(' ');
    if (!shown.has(alike)) shown.set(alike, point);
  }
  return [...shown.values()];
}
