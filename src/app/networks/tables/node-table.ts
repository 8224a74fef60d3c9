import type { Row } from '../../../export/list-format.ts';
import { nodeId } from '../../../network/graphs/actor-graph.ts';
import { nodeMeasures } from '../../../network/graphs/node-measures.ts';
import { settingsOf } from '../counted-statements.ts';
import { networksAsked, type TimedNetwork } from '../windowed-networks.ts';
import type { TableOfNetwork } from './network-table.ts';

/** The place of each node in the network: of all the time, or window by window where it is tied to anybody. */
export const nodeTable: TableOfNetwork = (source, request) => {
  const settings = settingsOf(source, request);
  const rowsOf = ({ network, from, to }: TimedNetwork): Row[] => {
    const measures = nodeMeasures(network, settings.mode);
    const row = (side: 'row' | 'column', label: string): Row => ({ from, to, node: label, ...measures.get(nodeId(side, label)) });
    const rows = [
      ...network.rows.map((label) => row('row', label)),
      ...(settings.mode === 'two-mode' ? network.columns.map((label) => row('column', label)) : []),
    ];
    return request.window === null ? rows : rows.filter(({ lines }) => lines !== 0);
  };
  const rows = networksAsked(source, settings, request.window).flatMap(rowsOf);
  return {
    rows,
    columns: [...daysShown(request.window), ...COLUMNS],
    ...(isUndivided(rows) && { remark: NO_COMMUNITIES }),
  };
};

/** What is said where all who are tied would be of one community. */
export const NO_COMMUNITIES = 'No communities: the network falls into no parts.';

/** `nodes`: each with its lines and its community. */
export function isUndivided(nodes: readonly Row[]): boolean {
  return nodes.some(({ lines }) => Number(lines) > 0) && nodes.every(({ community }) => community === 0);
}

const COLUMNS = [
  ['node', 0],
  ['strength', 8],
  ['lines', 5],
  ['betweenness', 11],
  ['community', 9],
] as const;

const DAYS = [
  ['from', 10],
  ['to', 10],
] as const;

/** The columns for the days of a window, where there are windows. */
export function daysShown(window: unknown): typeof DAYS | readonly [] {
  return window === null ? [] : DAYS;
}
