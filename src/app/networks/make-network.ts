import type { GraphEdge, GraphFile, GraphNode } from '../../export/graphs/graph-file.ts';
import { nodeId } from '../../network/graphs/actor-graph.ts';
import { nodeMeasures } from '../../network/graphs/node-measures.ts';
import type { Network } from '../../network/network.ts';
import type { CodedStatement } from '../../network/statements/coded-statement.ts';
import { notCounted, settingsOf, wholeNetwork } from './counted-statements.ts';
import type { NetworkRequest } from './network-request.ts';
import type { StatementSource } from './statement-source.ts';
import { networksAsked, type TimedNetwork } from './windowed-networks.ts';

/** What a network rests on. */
export interface NetworkGround {
  /** Coded statements that it is made of, and how many of them an analyst has accepted, corrected or added. */
  readonly statements: number;
  readonly reviewed: number;
  /** How many of them are likely to be right: the sum of their weights. */
  readonly weight: number;
  /** How many are not counted, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** A network of some statements, with what it rests on. */
export interface MadeNetwork extends NetworkGround {
  readonly graph: GraphFile;
  /** How many windows the time is cut into; null where it is one network. */
  readonly windows: number | null;
}

/** The network that statements make. Throws Refused where what was asked for does not go together. */
export function makeNetwork(source: StatementSource, request: NetworkRequest): MadeNetwork {
  const settings = settingsOf(source, request);
  const whole = wholeNetwork(source, settings);
  const networks = networksAsked(source, settings, request.window, () => whole);
  return {
    graph: {
      title: `${request.mode}, ${request.relation}`,
      nodes: nodesOf(whole, request, source),
      edges: networks.flatMap((each) => edgesOf(each, request)),
    },
    ...groundOf(source, request, whole.statements),
    windows: request.window && networks.length,
  };
}

/** What the network of all the time rests on, which is made of these statements. */
export function groundOf(source: StatementSource, request: NetworkRequest, counted: readonly CodedStatement[]): NetworkGround {
  return {
    statements: counted.length,
    reviewed: counted.filter(({ id }) => source.reviewed.has(id)).length,
    weight: counted.reduce((sum, { weight = 1 }) => sum + weight, 0),
    leftOut: new Map<string, number>([...source.leftOut, ...notCounted(source, settingsOf(source, request), counted)]),
  };
}

function nodesOf(network: Network, { mode }: NetworkRequest, source: StatementSource): GraphNode[] {
  const measures = nodeMeasures(network, mode === 'two-mode' ? 'two-mode' : 'one-mode');
  const node = (side: 'row' | 'column', kind: 'actor' | 'concept', label: string): GraphNode => {
    const id = nodeId(side, label);
    return { id, label, attributes: { kind, party: kind === 'actor' ? source.partyOf(label) : null, ...measures.get(id) } };
  };
  const rows = network.rows.map((label) => node('row', mode === 'concepts' ? 'concept' : 'actor', label));
  return mode === 'two-mode' ? [...rows, ...network.columns.map((label) => node('column', 'concept', label))] : rows;
}

/** The lines of a network that weigh anything, each once. */
function edgesOf({ network: { rows, columns, cells }, from, to }: TimedNetwork, { mode }: NetworkRequest): GraphEdge[] {
  const isTwoMode = mode === 'two-mode';
  return rows.flatMap((row, i) =>
    (isTwoMode ? columns : rows).flatMap((column, j): GraphEdge[] => {
      const weight = cells[i]?.[j] ?? 0;
      if (weight === 0 || (!isTwoMode && j <= i)) return [];
      return [{ source: nodeId('row', row), target: nodeId(isTwoMode ? 'column' : 'row', column), weight, from, to }];
    }),
  );
}
