import { makeNetwork, type MadeNetwork, type NetworkRequest } from '../../app/networks/make-network.ts';
import type { NetworkMode } from '../../app/networks/network-words.ts';
import type { ActorKind } from '../../app/networks/record-statements.ts';
import type { Row } from '../../export/list-format.ts';
import { GRAPH_FORMATS, graphFormatOf } from '../../export/graphs/graph-formats.ts';
import { listAsTable } from '../../export/terminal-table.ts';
import { day, text, type Given } from '../command-options.ts';
import { coverage } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { print, tell, width, type Terminal } from '../terminal-io.ts';

export interface NetworkGiven extends Given {
  readonly mode: NetworkMode;
  readonly relation?: NetworkRequest['relation'];
  readonly normalise: NetworkRequest['normalisation'];
  readonly by: ActorKind;
}

/** readout network */
export async function network(given: NetworkGiven, terminal: Terminal): Promise<Exit> {
  const request = requestOf(given);
  const file = text(given, 'output');
  const format = file === null ? null : graphFormatOf(file);
  if (file !== null && format === null)
    throw new WrongUse(
      `${file} has no ending that names a format`,
      `End it in one of: ${Object.keys(GRAPH_FORMATS)
        .map((name) => `.${name}`)
        .join(', ')}.`,
    );
  return withShownRecord(given, terminal, async (opened) => {
    const made = makeNetwork(await coverage(opened, terminal), request);
    if (format === null) await print(terminal, tables(made, width(terminal)));
    else await deliver((await GRAPH_FORMATS[format]())(made.graph), given, terminal);
    tell(terminal, summary(made));
    return EXIT.done;
  });
}

function requestOf(given: NetworkGiven): NetworkRequest {
  return {
    mode: given.mode,
    relation: given.relation ?? (given.mode === 'two-mode' ? 'subtract' : 'congruence'),
    normalisation: given.normalise,
    from: day(given, 'from'),
    to: day(given, 'to'),
    window: windowOf(text(given, 'window')),
    by: given.by,
    minConfidence: confidence(text(given, 'minConfidence')),
    reviewedOnly: given['reviewed'] === true,
  };
}

const UNITS = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;

function windowOf(asked: string | null): NetworkRequest['window'] {
  if (asked === null) return null;
  const [, digits, letter] = /^([1-9]\d{0,4})([dwmy])$/.exec(asked) ?? [];
  if (digits === undefined) throw new WrongUse(`--window ${asked} is no length of time`, 'Write 30d, 4w, 3m or 1y.');
  return { width: Number(digits), unit: UNITS[letter as keyof typeof UNITS] };
}

function confidence(asked: string | null): number {
  const value = asked === null ? 0 : Number(asked);
  if (asked?.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new WrongUse(`--min-confidence ${asked} is not a number from 0 to 1`, 'Write it as 0.8, for example.');
}

/** The lines, the heaviest first within each window, and what the place of each node is. */
function tables(made: MadeNetwork, columns: number): string {
  return `${edgeTable(made, columns)}${nodeTable(made, columns)}`;
}

const WINDOW_COLUMNS = [
  ['from', 10],
  ['to', 10],
] as const;

function edgeTable({ graph, windows }: MadeNetwork, columns: number): string {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const rows = graph.edges
    .map(({ source, target, weight, from, to }) => ({
      from,
      to,
      one: names.get(source) ?? '',
      other: names.get(target) ?? '',
      weight: rounded(weight),
    }))
    .sort((a, b) =>
      (a.from ?? '') === (b.from ?? '') ? Math.abs(b.weight) - Math.abs(a.weight) : (a.from ?? '') < (b.from ?? '') ? -1 : 1,
    );
  const days = windows === null ? [] : WINDOW_COLUMNS;
  return listAsTable({ rows, columns: [...days, ['one', 0], ['other', 0], ['weight', 8]], width: columns });
}

const NODE_COLUMNS = [
  ['node', 0],
  ['kind', 7],
  ['strength', 8],
  ['lines', 5],
  ['betweenness', 11],
  ['community', 9],
] as const;

function nodeTable({ graph }: MadeNetwork, columns: number): string {
  const rows = graph.nodes.map(({ label, attributes }): Row => {
    const cells = Object.entries(attributes).map(([name, cell]) => [name, typeof cell === 'number' ? rounded(cell) : cell]);
    return { node: label, ...Object.fromEntries(cells) };
  });
  return listAsTable({ rows, columns: NODE_COLUMNS, width: columns });
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

function summary({ graph, statements, reviewed, weight, leftOut, windows }: MadeNetwork): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const size = `${count(graph.nodes.length, 'node', 'nodes')} and ${count(graph.edges.length, 'line', 'lines')}`;
  const over = windows === null ? '' : ` over ${count(windows, 'window', 'windows')}`;
  const rests = `from ${count(statements, 'coded statement', 'coded statements')}, ${reviewed} of them reviewed, that weigh ${Number(weight.toFixed(1))} in all`;
  const reasons = [...leftOut].map(([reason, number]) => `${number} ${reason}`).join(', ');
  return `${size}${over} ${rests}.${reasons === '' ? '' : `\n  Left out: ${reasons}.`}`;
}
