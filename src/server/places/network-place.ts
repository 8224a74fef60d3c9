import type { Coverage } from '../../app/coverage/coverage.ts';
import { makeNetwork, type MadeNetwork } from '../../app/networks/make-network.ts';
import { WHOLE_NETWORK, type NetworkRequest } from '../../app/networks/network-request.ts';
import { NETWORK_MODES, RELATIONS } from '../../app/networks/network-words.ts';
import { recordStatements, type StatementChoice } from '../../app/networks/record-statements.ts';
import type { GraphFile, GraphNode } from '../../export/graphs/graph-file.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { askedDay } from '../../app/asked-day.ts';
import { choiceField } from './forms/choice-field.ts';
import { rowTable } from './tables/row-table.ts';
import type { Place } from './place.ts';
import { partyClass, plural } from './shown-words.ts';
import { emptyRoom } from './today-place.ts';

/** Who agrees with whom, or who differs, over a chosen time: a drawing, the same as a table, and a file to take away. */
export const network: Place = {
  id: 'network',
  title: 'Network',
  key: 'n',
  show: async (context, { fields }) => {
    const { warm } = context;
    const { coverage } = warm;
    if (coverage.readings.length === 0) return { title: 'Network', body: emptyRoom(context) };
    const request = networkAsked(fields);
    const made = warm.once(`network ${JSON.stringify(request)}`, () => networkOf(coverage, request));
    return {
      title: 'Network',
      body: html`<header class="place-head">
          <h1>Network</h1>
          <p class="facts">
            ${plural(made.statements, 'coded statement')}, ${made.reviewed} of them reviewed ·
            ${plural(made.graph.nodes.length, 'node')} · ${plural(made.graph.edges.length, 'line')}
          </p>
        </header>
        ${choiceForm(fields)}
        ${made.graph.edges.length === 0 ? html`<p class="empty">Nobody is tied to anybody by what is coded in this time.</p>` : drawn(made, coverage, fields)}`,
    };
  },
};

/** A network of some statements of the record. */
type RoomNetwork = NetworkRequest & StatementChoice;

export function networkOf(coverage: Coverage, asked: RoomNetwork): MadeNetwork {
  return makeNetwork(recordStatements(coverage, asked), asked);
}

/** The network that the fields of an address ask for. Throws Refused where a day is none. */
export function networkAsked(fields: URLSearchParams): RoomNetwork {
  const mode = NETWORK_MODES.find((one) => one === fields.get('mode')) ?? 'two-mode';
  const asked = RELATIONS.find((one) => one === fields.get('relation'));
  const day = (name: string): string | null => {
    const value = fields.get(name)?.trim() || null;
    return value === null ? null : askedDay(name, value);
  };
  return {
    ...WHOLE_NETWORK,
    mode,
    relation: mode === 'two-mode' ? 'subtract' : asked === 'conflict' || asked === 'subtract' ? asked : 'congruence',
    from: day('from'),
    to: day('to'),
    by: fields.get('by') === 'actor' ? 'actor' : 'party',
    minConfidence: 0,
    reviewedOnly: fields.get('reviewed') === 'yes',
  };
}

const MODE_WORDS = { actors: 'actors', concepts: 'alternatives', 'two-mode': 'actors and alternatives' } as const;

function choiceForm(fields: URLSearchParams): Markup {
  const { mode, relation, by, from, to, reviewedOnly } = networkAsked(fields);
  return html`<form class="filter" action="/network">
    ${choiceField({ name: 'mode', label: 'Among', now: mode, options: NETWORK_MODES.map((one) => [one, MODE_WORDS[one]] as const) })}
    ${choiceField({ name: 'relation', label: 'A line is', now: relation, options: RELATION_CHOICES })}
    ${choiceField({ name: 'by', label: 'Joined by', now: by, options: JOINING_CHOICES })}
    <label>From <input name="from" type="date" value="${from ?? ''}" /></label>
    <label>To <input name="to" type="date" value="${to ?? ''}" /></label>
    ${choiceField({ name: 'reviewed', label: 'Codes', now: reviewedOnly ? 'yes' : '', options: REVIEWED_CHOICES })}
    <button type="submit" class="primary">Draw</button>
  </form>`;
}

const RELATION_CHOICES = [
  ['congruence', 'agreement'],
  ['conflict', 'conflict'],
  ['subtract', 'agreement less conflict'],
] as const;
const JOINING_CHOICES = [
  ['party', 'party'],
  ['actor', 'person or body'],
] as const;
const REVIEWED_CHOICES = [
  ['', 'all'],
  ['yes', 'reviewed alone'],
] as const;

/** What an alternative is called in the drawing: without its issue, unless another issue has one of the same name. */
function shortNames({ codebook }: Coverage): ReadonlyMap<string, string> {
  const all = codebook.issues.flatMap(({ title, alternatives }) =>
    alternatives.map((one) => ({ whole: `${title}: ${one.title}`, short: one.title })),
  );
  const isOnly = (short: string): boolean => all.filter((one) => one.short === short).length === 1;
  return new Map(all.flatMap(({ whole, short }) => (isOnly(short) ? [[whole, short] as const] : [])));
}

function drawn({ graph }: MadeNetwork, coverage: Coverage, fields: URLSearchParams): Markup {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const edges = graph.edges.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const rows = edges.map(
    ({ source, target, weight }) =>
      html`<tr>
        <th scope="row">${names.get(source) ?? ''}</th>
        <td>${names.get(target) ?? ''}</td>
        <td class="figure" data-name="weight">${weight.toFixed(2)}</td>
      </tr>`,
  );
  return html`<p class="pages">Take it away: <a href="/export/network.graphml?${fields.toString()}" download>GraphML</a></p>
    ${drawingOf(graph, coverage)}
    ${rowTable({ name: 'Lines of the network', caption: 'Lines of the network, the heaviest first', columns: COLUMNS, rows })}`;
}

const COLUMNS = [{ title: 'One' }, { title: 'Other' }, { title: 'Weight', isFigure: true }] as const;

/** A drawing with names beside its nodes, and one for narrow windows, with numbers in them and the names below. */
const WIDE_PX = { width: 960, height: 520, ring: 190, stretch: 40, node: 7, line: 6 } as const;
const NARROW_PX = { width: 340, height: 340, ring: 145, stretch: 0, node: 12, line: 6 } as const;
type Size = typeof WIDE_PX | typeof NARROW_PX;

interface Placed {
  readonly node: GraphNode;
  /** Its place in the order, from one. */
  readonly number: number;
  readonly name: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

/** Nodes on a ring, tied ones near each other where that is cheap: the same network is always drawn alike. */
function drawingOf(graph: GraphFile, coverage: Coverage): Markup {
  const short = shortNames(coverage);
  const colourOf = (label: string): string =>
    partyClass(coverage.codebook.parties.find(({ name }) => name === label)?.id ?? null, coverage);
  const ordered = orderedNodes(graph).map((node, at) => ({
    node,
    number: at + 1,
    name: short.get(node.label) ?? node.label,
    colour: colourOf(node.label),
  }));
  const onRing = (size: Size): Placed[] => ordered.map((one, at) => ({ ...one, ...placeOnRing(at, ordered.length, size) }));
  return html`<figure class="chart network">
    ${ringOf(graph, onRing(WIDE_PX), WIDE_PX, 'with-names', namedDot)}
    ${ringOf(graph, onRing(NARROW_PX), NARROW_PX, 'with-numbers', numberedDot)}
    <ol class="with-numbers">
      ${ordered.map(({ name, colour }) => html`<li class="${colour}"><span class="party-dot" aria-hidden="true">●</span> ${name}</li>`)}
    </ol>
  </figure>`;
}

function ringOf(graph: GraphFile, placed: readonly Placed[], size: Size, kind: string, dot: (one: Placed) => Markup): Markup {
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const heaviest = Math.max(...graph.edges.map(({ weight }) => Math.abs(weight)));
  return html`<svg
    class="${kind}"
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-label="The network as a drawing; the table below says the same"
  >
    ${graph.edges.map(({ source, target, weight }) => tieOf(at.get(source), at.get(target), weight / heaviest, size))}
    ${placed.map(dot)}
  </svg>`;
}

/** `weight`: a share of the heaviest. */
function tieOf(one: Placed | undefined, other: Placed | undefined, weight: number, size: Size): Markup | null {
  if (!one || !other) return null;
  const width = Math.max(0.6, size.line * Math.abs(weight)).toFixed(1);
  return html`<path
    class="tie ${weight < 0 ? 'against' : 'along'}"
    stroke-width="${width}"
    d="M${one.x.toFixed(1)} ${one.y.toFixed(1)}Q${size.width / 2} ${size.height / 2} ${other.x.toFixed(1)} ${other.y.toFixed(1)}"
  />`;
}

function namedDot({ node, name, colour, x, y }: Placed): Markup {
  const isRight = x >= WIDE_PX.width / 2;
  return html`<g class="${colour}">
    <title>${node.label}</title>
    ${circle(node, x, y, WIDE_PX)}
    <text x="${(x + (isRight ? 12 : -12)).toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="${isRight ? 'start' : 'end'}"
      >${cutName(name)}</text
    >
  </g>`;
}

function numberedDot({ node, number, colour, x, y }: Placed): Markup {
  return html`<g class="${colour}">
    <title>${node.label}</title>
    ${circle(node, x, y, NARROW_PX)}
    <text class="${kindOf(node)}" x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="middle">${number}</text>
  </g>`;
}

function circle(node: GraphNode, x: number, y: number, { node: radius }: Size): Markup {
  return html`<circle class="${kindOf(node)}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" />`;
}

function kindOf(node: GraphNode): string {
  return node.attributes['kind'] === 'concept' ? 'concept' : 'actor';
}

/** Longer names are whole in the table. */
const MOST_LABEL_CHARS = 42;

function cutName(name: string): string {
  return name.length <= MOST_LABEL_CHARS ? name : `${name.slice(0, MOST_LABEL_CHARS - 1).trimEnd()}…`;
}

function orderedNodes({ nodes, edges }: GraphFile): GraphNode[] {
  const strength = (id: string): number =>
    edges.reduce((sum, { source, target, weight }) => (source === id || target === id ? sum + Math.abs(weight) : sum), 0);
  const left = nodes.toSorted((a, b) => strength(b.id) - strength(a.id) || (a.id < b.id ? -1 : 1));
  const order: GraphNode[] = [];
  for (let next = left.shift(); next !== undefined; next = nextBeside(order, left, edges)) order.push(next);
  return order;
}

function placeOnRing(at: number, of: number, { width, height, ring, stretch }: Size): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * at) / of - Math.PI / 2;
  return { x: width / 2 + ring * Math.cos(angle), y: height / 2 + (ring + stretch) * Math.sin(angle) };
}

/** Takes the node that is most tied to the last one placed. */
function nextBeside(order: readonly GraphNode[], left: GraphNode[], edges: GraphFile['edges']): GraphNode | undefined {
  const last = order.at(-1)?.id;
  const tie = ({ id }: GraphNode): number =>
    edges.reduce(
      (sum, { source, target, weight }) =>
        (source === last && target === id) || (source === id && target === last) ? sum + Math.abs(weight) : sum,
      0,
    );
  const best = left.reduce<{ at: number; tie: number }>((so, node, at) => (tie(node) > so.tie ? { at, tie: tie(node) } : so), {
    at: 0,
    tie: -1,
  });
  return left.splice(best.at, 1)[0];
}
