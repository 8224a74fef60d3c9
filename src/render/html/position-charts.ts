import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Brief, GridRow, PositionLine } from '../../model/brief.ts';
import type { DayWords } from '../page/day-phrases.ts';
import { plainText, stanceRuns } from '../page/fact-phrases.ts';
import { wrapText } from '../terminal/terminal-layout.ts';
import type { Citations } from './html-citations.ts';
import { html, type Markup } from './safe-markup.ts';

/** Positions through time: one drawing an issue, its alternatives in order upwards, time to the right, a line for each party. */

const SIZE_PX = { width: 760, left: 218, right: 118, top: 26, bottom: 38, lane: 15, point: 5.5 } as const;
const MS_PER_DAY = 86_400_000;

/** One position with its place in time. */
interface Point {
  readonly party: number;
  readonly rank: number;
  readonly time: number;
  readonly position: PositionLine;
}

export function chartsOf(brief: Brief, citations: Citations, days: DayWords): Markup | null {
  const charts = brief.grid.flatMap((row) => chartOf(brief, row, citations, days) ?? []);
  if (charts.length === 0) return null;
  return html`<h3 id="time">Positions through time</h3>
    ${LEGEND}
    <div class="charts">${charts}</div>`;
}

const LEGEND = html`<p class="legend">
  <span
    ><svg viewBox="-8 -8 16 16" class="key" aria-hidden="true"><circle r="5.5" class="declared" /></svg> declared</span
  >
  <span
    ><svg viewBox="-8 -8 16 16" class="key" aria-hidden="true"><circle r="5.5" class="ascribed" /></svg> ascribed by others</span
  >
  <span
    ><svg viewBox="-8 -8 16 16" class="key" aria-hidden="true"><path d="M0-6.5L6.5 0L0 6.5L-6.5 0Z" class="declared" /></svg> open
    to it</span
  >
  <span
    ><svg viewBox="-8 -8 16 16" class="key" aria-hidden="true">
      <circle r="5.5" class="declared" />
      <path d="M-2.6-2.6L2.6 2.6M-2.6 2.6L2.6-2.6" class="cross" />
    </svg>
    rejects it</span
  >
  <span
    ><svg viewBox="0 0 26 16" class="key wide" aria-hidden="true"><path d="M1 8H25" class="held" /></svg> held</span
  >
  <span
    ><svg viewBox="0 0 26 16" class="key wide" aria-hidden="true"><path d="M1 8H25" class="held conditional" /></svg> held on a
    condition</span
  >
  <span>positions without a day are in the table alone</span>
</p>`;

/** Null until positions of two days are known: a single day has no course. */
function chartOf(brief: Brief, row: GridRow, citations: Citations, days: DayWords): Markup | null {
  const points = pointsOf(brief, row);
  if (new Set(points.map(({ time }) => time)).size < 2) return null;
  const parties = [...new Set(points.map(({ party }) => party))].sort((a, b) => a - b);
  const frame = frameOf(brief, row, points, parties);
  const marks = placeMarks(points, frame);
  return html`<figure class="chart">
    <figcaption>${row.title}</figcaption>
    <svg viewBox="0 0 ${SIZE_PX.width} ${frame.height}" role="group" aria-label="Positions on ${row.title} through time">
      ${axes(row, frame, days)}
      ${parties.map((party) =>
        lineOf(
          points.filter((point) => point.party === party),
          party,
          frame,
        ),
      )}
      ${marks.map((mark) => markOf(brief, mark, frame, { citations, days }))}
      ${parties.map((party) =>
        nameOf(
          brief,
          marks.filter(({ point }) => point.party === party),
          party,
          frame,
        ),
      )}
    </svg>
  </figure>`;
}

interface Frame {
  readonly x: ScaleTime<number, number>;
  readonly y: (rank: number, party: number) => number;
  readonly step: number;
  readonly height: number;
  /** Time of the last day covered. */
  readonly last: number;
}

/** Days from left to right, alternatives from bottom to top, the parties side by side within each. */
function frameOf(brief: Brief, row: GridRow, points: readonly Point[], parties: readonly number[]): Frame {
  const times = [...points.map(({ time }) => time), ...[brief.coverage.first, brief.coverage.last].map(timeOf)].filter(
    Number.isFinite,
  );
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc(
    [first - MS_PER_DAY / 2, Math.max(last, first + MS_PER_DAY)],
    [SIZE_PX.left, SIZE_PX.width - SIZE_PX.right - 14],
  );
  const step = Math.max(46, parties.length * SIZE_PX.lane + 14);
  const top = row.alternatives.length - 1;
  const y = (rank: number, party: number): number =>
    SIZE_PX.top + step / 2 + (top - rank) * step + (parties.indexOf(party) - (parties.length - 1) / 2) * SIZE_PX.lane;
  const height = SIZE_PX.top + row.alternatives.length * step + SIZE_PX.bottom;
  return { x, y, step, height, last };
}

function timeOf(iso: string | null | undefined): number {
  return Date.parse((iso ?? '').slice(0, 10));
}

/** Positions without a day or an alternative have no place in the drawing; the table has them, and the legend says so. */
function pointsOf(brief: Brief, { cells, alternatives }: GridRow): Point[] {
  return cells
    .flatMap(({ party, current, earlier }) =>
      [...current, ...earlier].map((position): Point => ({
        party: brief.parties.findIndex(({ id }) => id === party),
        rank: alternatives.findIndex(({ id }) => id === position.alternative),
        time: timeOf(position.grounds.when?.days.last ?? position.grounds.reported),
        position,
      })),
    )
    .filter(({ rank, time }) => rank >= 0 && Number.isFinite(time))
    .sort((a, b) => a.time - b.time);
}

function axes({ alternatives, ends }: GridRow, { x, step, height }: Frame, days: DayWords): Markup {
  const right = SIZE_PX.width - SIZE_PX.right;
  const rows = alternatives.map(({ title }, rank) => {
    const middle = SIZE_PX.top + step / 2 + (alternatives.length - 1 - rank) * step;
    const lines = wrapText(title, 34).slice(0, 3);
    const start = middle - ((lines.length - 1) * 13) / 2 + 4;
    return html`<path class="rule" d="M${SIZE_PX.left} ${middle}H${right}" />
      <text class="alternative" text-anchor="end">
        ${lines.map((words, at) => html`<tspan x="${SIZE_PX.left - 12}" y="${start + at * 13}">${words}</tspan>`)}
      </text>`;
  });
  const bottom = height - SIZE_PX.bottom;
  return html`<text class="end" x="${SIZE_PX.left - 12}" y="14" text-anchor="end">↑ ${ends[1]}</text>
    <text class="end" x="${SIZE_PX.left - 12}" y="${bottom + 14}" text-anchor="end">↓ ${ends[0]}</text>
    ${rows}
    ${ticksOf(x).map(
      (day) =>
        html`<path class="tick" d="M${x(day.getTime())} ${SIZE_PX.top}V${bottom}" />
          <text class="day" x="${x(day.getTime())}" y="${bottom + 20}" text-anchor="middle"
            >${days.day(day.toISOString())}</text
          >`,
    )}`;
}

/** Days to name below the drawing: as many as have room, each at its midnight. */
function ticksOf(x: Frame['x']): Date[] {
  const most = Math.floor((SIZE_PX.width - SIZE_PX.left - SIZE_PX.right) / 58);
  for (let wanted = most; wanted > 1; wanted -= 1) {
    const days = x.ticks(wanted).filter((day) => day.getTime() % MS_PER_DAY === 0);
    if (days.length <= most) return days;
  }
  return [];
}

/** What a party declares to be for or open to, day by day: of several on one day the first it is for. */
function heldBy(points: readonly Point[]): Point[] {
  const held = points.filter(({ position: { mode, stance } }) => mode === 'declared' && stance !== 'opposes');
  return [...new Set(held.map(({ time }) => time))].flatMap((time) => {
    const then = held.filter((point) => point.time === time);
    return then.find(({ position }) => position.stance === 'supports') ?? then[0] ?? [];
  });
}

/** A stand holds until the next one: steps, dashed while it stands on a condition, faint after the last word on it. */
function lineOf(points: readonly Point[], party: number, { x, y, last }: Frame): Markup {
  const held = heldBy(points);
  const segments = held.map((point, at) => {
    const next = held[at + 1];
    const level = y(point.rank, party);
    const end = next ? x(next.time) : x(last);
    const rise = next ? `V${y(next.rank, party)}` : '';
    const classes = ['held', ...(point.position.conditional ? ['conditional'] : []), ...(next ? [] : ['until-now'])].join(' ');
    return html`<path class="${classes}" d="M${x(point.time)} ${level}H${end}${rise}" />`;
  });
  return html`<g class="party-${party % 6}">${segments}</g>`;
}

/** A mark of the drawing: a position with its place across. */
interface Mark {
  readonly point: Point;
  readonly across: number;
}

/** Marks that would hide each other stand side by side; what several say alike on one day is one mark. */
function placeMarks(points: readonly Point[], { x }: Frame): Mark[] {
  const rightmost = new Map<string, number>();
  const shown = new Set<string>();
  return points.flatMap((point) => {
    const { party, rank, time, position } = point;
    const alike = [party, rank, time, position.mode, position.stance].join(' ');
    if (shown.has(alike)) return [];
    shown.add(alike);
    const lane = `${party} ${rank}`;
    const across = Math.max(x(time), (rightmost.get(lane) ?? -Infinity) + 2 * SIZE_PX.point + 3);
    rightmost.set(lane, across);
    return [{ point, across }];
  });
}

function markOf(
  brief: Brief,
  { point: { party, rank, position }, across }: Mark,
  { y }: Frame,
  { citations, days }: { readonly citations: Citations; readonly days: DayWords },
): Markup | null {
  const [evidence] = position.grounds.evidence;
  if (!evidence) return null;
  const said = `${brief.parties[party]?.name ?? ''} ${plainText(stanceRuns(position))}, ${days.grounds(position.grounds)}, by ${position.grounds.by.join('; ')}`;
  const shape =
    position.stance === 'open'
      ? html`<path d="M0-6.5L6.5 0L0 6.5L-6.5 0Z" class="${position.mode}" />`
      : html`<circle r="${SIZE_PX.point}" class="${position.mode}" />`;
  const cross = position.stance === 'opposes' ? html`<path d="M-2.6-2.6L2.6 2.6M-2.6 2.6L2.6-2.6" class="cross" />` : null;
  return html`<a
    href="${citations.address(evidence)}"
    class="point party-${party % 6}"
    aria-label="${said}"
    transform="translate(${across} ${y(rank, party)})"
    ><title>${said}</title>${shape}${cross}</a
  >`;
}

/** The name of a party at the end of its line; a party without a line is named at its last mark. */
function nameOf(brief: Brief, marks: readonly Mark[], party: number, { y }: Frame): Markup | null {
  const points = marks.map(({ point }) => point);
  const end = heldBy(points).at(-1) ?? points.at(-1);
  if (!end) return null;
  const last = Math.max(...marks.filter(({ point }) => point.rank === end.rank).map(({ across }) => across));
  const at = Math.max(SIZE_PX.width - SIZE_PX.right, last) + SIZE_PX.point + 5;
  const lines = wrapText(brief.parties[party]?.name ?? '', 19).slice(0, 2);
  return html`<text class="name party-${party % 6}">
    ${lines.map((words, line) => html`<tspan x="${at}" y="${y(end.rank, party) + 4 + line * 13}">${words}</tspan>`)}
  </text>`;
}
