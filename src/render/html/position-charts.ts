import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { DayWords } from '../page/day-phrases.ts';
import type { CoursePoint, IssueCourse } from '../page/issue-courses.ts';
import { wrapText } from '../terminal/terminal-layout.ts';
import type { Citations } from './html-citations.ts';
import { html, type Markup } from './safe-markup.ts';

/** Positions through time: one drawing an issue, its alternatives in order upwards, time to the right, a line for each party. */

const SIZE_PX = { width: 760, left: 218, right: 118, top: 26, bottom: 38, lane: 15, point: 5.5 } as const;
const MS_PER_DAY = 86_400_000;

/** What is drawn, and what it is drawn with. */
export interface Drawn {
  readonly courses: readonly IssueCourse[];
  /** Names of the parties in their order. */
  readonly parties: readonly string[];
  /** The first and the last day covered, ISO 8601. */
  readonly covered: readonly (string | null)[];
}

export function chartsOf(drawn: Drawn, citations: Citations, days: DayWords): Markup | null {
  if (drawn.courses.length === 0) return null;
  return html`<h3 id="time">Positions through time</h3>
    ${LEGEND}
    <div class="charts">${drawn.courses.map((course) => chartOf(course, drawn, citations, days))}</div>`;
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

function chartOf(course: IssueCourse, { parties: names, covered }: Drawn, citations: Citations, days: DayWords): Markup {
  const { title, points, isThinned } = course;
  const parties = [...new Set(points.map(({ party }) => party))].sort((a, b) => a - b);
  const frame = frameOf(course, covered, parties);
  const marks = placeMarks(points, frame);
  const own = (party: number): CoursePoint[] => points.filter((point) => point.party === party);
  const ofParty = (party: number): Mark[] => marks.filter(({ point }) => point.party === party);
  return html`<figure class="chart">
    <figcaption>
      ${title}${isThinned ? html` <small>one mark for all of a kind that fall near each other</small>` : null}
    </figcaption>
    <svg viewBox="0 0 ${SIZE_PX.width} ${frame.height}" role="group" aria-label="Positions on ${title} through time">
      ${axes(course, frame, days)} ${parties.map((party) => lineOf(own(party), party, frame))}
      ${marks.map((mark) => markOf(mark, frame, citations))}
      ${parties.map((party) => nameOf(names[party] ?? '', ofParty(party), party, frame))}
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
function frameOf({ points, alternatives }: IssueCourse, covered: Drawn['covered'], parties: readonly number[]): Frame {
  const days = covered.map((day) => Date.parse((day ?? '').slice(0, 10)));
  const times = [...points.map(({ time }) => time), ...days].filter(Number.isFinite);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc(
    [first - MS_PER_DAY / 2, Math.max(last, first + MS_PER_DAY)],
    [SIZE_PX.left, SIZE_PX.width - SIZE_PX.right - 14],
  );
  const step = Math.max(46, parties.length * SIZE_PX.lane + 14);
  const top = alternatives.length - 1;
  const y = (rank: number, party: number): number =>
    SIZE_PX.top + step / 2 + (top - rank) * step + (parties.indexOf(party) - (parties.length - 1) / 2) * SIZE_PX.lane;
  const height = SIZE_PX.top + alternatives.length * step + SIZE_PX.bottom;
  return { x, y, step, height, last };
}

function axes({ alternatives, ends }: IssueCourse, { x, step, height }: Frame, days: DayWords): Markup {
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
function heldBy(points: readonly CoursePoint[]): CoursePoint[] {
  const found = new Map<number, CoursePoint>();
  for (const point of points) {
    if (point.mode !== 'declared' || point.stance === 'opposes') continue;
    const known = found.get(point.time);
    if (!known || (known.stance !== 'supports' && point.stance === 'supports')) found.set(point.time, point);
  }
  return [...found.values()];
}

/** A stand holds until the next one: steps, dashed while it stands on a condition, faint after the last word on it. */
function lineOf(points: readonly CoursePoint[], party: number, { x, y, last }: Frame): Markup {
  const held = heldBy(points);
  const segments = held.map((point, at) => {
    const next = held[at + 1];
    const level = y(point.rank, party);
    const end = next ? x(next.time) : x(last);
    const rise = next ? `V${y(next.rank, party)}` : '';
    const classes = ['held', ...(point.conditional ? ['conditional'] : []), ...(next ? [] : ['until-now'])].join(' ');
    return html`<path class="${classes}" d="M${x(point.time)} ${level}H${end}${rise}" />`;
  });
  return html`<g class="party-${party % 6}">${segments}</g>`;
}

/** A mark of the drawing: a position with its place across. */
interface Mark {
  readonly point: CoursePoint;
  readonly across: number;
}

/** Farther from its day than this, in pixels, a mark would say another day; those of its kind near it stand for it. */
const MOST_SHIFT_PX = 42;

/** Marks that would hide each other stand side by side; what several say alike on one day is one mark. */
function placeMarks(points: readonly CoursePoint[], { x }: Frame): Mark[] {
  const rightmost = new Map<string, number>();
  const shown = new Set<string>();
  return points.flatMap((point) => {
    const { party, rank, time, mode, stance } = point;
    const alike = [party, rank, time, mode, stance].join(' ');
    const lane = `${party} ${rank}`;
    const across = Math.max(x(time), (rightmost.get(lane) ?? -Infinity) + 2 * SIZE_PX.point + 3);
    if (shown.has(alike) || across - x(time) > MOST_SHIFT_PX) return [];
    shown.add(alike);
    rightmost.set(lane, across);
    return [{ point, across }];
  });
}

function markOf({ point, across }: Mark, { y }: Frame, citations: Citations): Markup {
  const { party, rank, mode, stance, said, evidence } = point;
  const shape =
    stance === 'open'
      ? html`<path d="M0-6.5L6.5 0L0 6.5L-6.5 0Z" class="${mode}" />`
      : html`<circle r="${SIZE_PX.point}" class="${mode}" />`;
  const cross = stance === 'opposes' ? html`<path d="M-2.6-2.6L2.6 2.6M-2.6 2.6L2.6-2.6" class="cross" />` : null;
  return html`<a
    href="${citations.address(evidence)}"
    class="point party-${party % 6}"
    aria-label="${said}"
    transform="translate(${across} ${y(rank, party)})"
    ><title>${said}</title>${shape}${cross}</a
  >`;
}

/** The name of a party at the end of its line; a party without a line is named at its last mark. */
function nameOf(name: string, marks: readonly Mark[], party: number, { y }: Frame): Markup | null {
  const points = marks.map(({ point }) => point);
  const end = heldBy(points).at(-1) ?? points.at(-1);
  if (!end) return null;
  const last = Math.max(...marks.filter(({ point }) => point.rank === end.rank).map(({ across }) => across));
  const at = Math.max(SIZE_PX.width - SIZE_PX.right, last) + SIZE_PX.point + 5;
  const lines = wrapText(name, 19).slice(0, 2);
  return html`<text class="name party-${party % 6}">
    ${lines.map((words, line) => html`<tspan x="${at}" y="${y(end.rank, party) + 4 + line * 13}">${words}</tspan>`)}
  </text>`;
}
