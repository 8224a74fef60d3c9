import type { PartyTie, TiedIssue } from '../page/party-ties.ts';
import { wrapText } from '../terminal/terminal-layout.ts';
import type { Citations } from './html-citations.ts';
import { html, type Markup } from './safe-markup.ts';

/** Who stands for what, as a network: the parties on the left, what is on the table on the right, a line for each stand. */

const SIZE_PX = { width: 760, top: 14, party: 150, alternative: 430, line: 14, gap: 10, dot: 5.5 } as const;

/** Signs of a line of words. */
const TITLE_CHARS = 48;
const NAME_CHARS = 20;

/** The drawing, or null where no alternative joins or parts two parties. */
export function tieDrawing(issues: readonly TiedIssue[], names: readonly string[], citations: Citations): Markup | null {
  if (issues.length === 0) return null;
  const { placed, heads, height } = placedAlternatives(issues);
  const parties = [...new Set(placed.flatMap(({ ties }) => ties.map(({ party }) => party)))].sort((a, b) => a - b);
  const partyY = (party: number): number => (height * (parties.indexOf(party) + 0.5)) / parties.length;
  return html`<h3 id="ties">Who stands for what</h3>
    ${LEGEND}
    <figure class="chart">
      <svg viewBox="0 0 ${SIZE_PX.width} ${height}" role="group" aria-label="Parties and what each declares to stand for now">
        ${placed.flatMap(({ y, ties }) => ties.map((tie) => tieOf(tie, partyY(tie.party), y, citations)))}
        ${parties.map((party) => nameOf(names[party] ?? '', party, partyY(party)))}
        ${heads.map(({ y, title }) => html`<text class="end" x="${SIZE_PX.alternative + 12}" y="${y}">${title}</text>`)}
        ${placed.map(({ y, lines }) => alternativeOf(lines, y))}
      </svg>
    </figure>`;
}

const LEGEND = html`<p class="legend">
  <span
    ><svg viewBox="0 0 26 16" class="key wide" aria-hidden="true"><path d="M1 8H25" class="tie" /></svg> declares to be for
    it</span
  >
  <span
    ><svg viewBox="0 0 26 16" class="key wide" aria-hidden="true"><path d="M1 8H25" class="tie open" /></svg> open to it, or for
    it on a condition</span
  >
  <span
    ><svg viewBox="0 0 26 16" class="key wide" aria-hidden="true">
      <path d="M1 8H25M10 4L16 12M10 12L16 4" class="tie opposes" />
    </svg>
    rejects it</span
  >
  <span>two parties whose whole lines meet declare the same; what others say of a party is in the table alone</span>
</p>`;

interface PlacedAlternative {
  readonly y: number;
  readonly lines: readonly string[];
  readonly ties: readonly PartyTie[];
}

/** Alternatives below each other in their order, each issue under its title. */
function placedAlternatives(issues: readonly TiedIssue[]): {
  readonly placed: readonly PlacedAlternative[];
  readonly heads: readonly { readonly y: number; readonly title: string }[];
  readonly height: number;
} {
  const [placed, heads]: [PlacedAlternative[], { y: number; title: string }[]] = [[], []];
  let y: number = SIZE_PX.top;
  for (const { title, alternatives } of issues) {
    heads.push({ y, title: wrapText(title, TITLE_CHARS)[0] ?? '' });
    y += SIZE_PX.line + SIZE_PX.gap / 2;
    for (const { title: words, ties } of alternatives) {
      const lines = wrapText(words, TITLE_CHARS).slice(0, 2);
      placed.push({ y: y + ((lines.length - 1) * SIZE_PX.line) / 2, lines, ties });
      y += lines.length * SIZE_PX.line + SIZE_PX.gap;
    }
    y += SIZE_PX.gap;
  }
  return { placed, heads, height: y };
}

function tieOf({ party, stance, conditional, said, evidence }: PartyTie, from: number, to: number, citations: Citations): Markup {
  const [left, right] = [SIZE_PX.party + 12, SIZE_PX.alternative - 8];
  const [middle, half] = [(left + right) / 2, (from + to) / 2];
  const kind = stance === 'opposes' ? 'opposes' : stance === 'open' || conditional ? 'open' : '';
  return html`<a href="${citations.address(evidence)}" class="point party-${party % 6}" aria-label="${said}"
    ><title>${said}</title
    ><path
      class="tie ${kind}"
      d="M${left} ${from.toFixed(1)}C${middle} ${from.toFixed(1)} ${middle} ${to.toFixed(1)} ${right} ${to.toFixed(1)}"
    />${stance === 'opposes' ? html`<path class="tie" d="M${middle - 4} ${(half - 5).toFixed(1)}l8 10m-8 0l8 -10" />` : null}</a
  >`;
}

function nameOf(name: string, party: number, y: number): Markup {
  const lines = wrapText(name, NAME_CHARS).slice(0, 2);
  const first = y + 4 - ((lines.length - 1) * SIZE_PX.line) / 2;
  return html`<g class="party-${party % 6}">
    <circle class="declared" cx="${SIZE_PX.party + 6}" cy="${y.toFixed(1)}" r="${SIZE_PX.dot}" />
    <text class="name" text-anchor="end">
      ${lines.map((words, at) => html`<tspan x="${SIZE_PX.party - 6}" y="${(first + at * SIZE_PX.line).toFixed(1)}">${words}</tspan>`)}
    </text>
  </g>`;
}

function alternativeOf(lines: readonly string[], y: number): Markup {
  const first = y + 4 - ((lines.length - 1) * SIZE_PX.line) / 2;
  return html`<text class="alternative">
    ${lines.map((words, at) => html`<tspan x="${SIZE_PX.alternative + 12}" y="${(first + at * SIZE_PX.line).toFixed(1)}">${words}</tspan>`)}
  </text>`;
}
