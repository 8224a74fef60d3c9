import { seededNumbers } from '../camps/seeded-numbers.ts';
import type { LabelledMatrix } from '../matrices/labelled-matrix.ts';
import { graphOf } from './actor-graph.ts';
import { betweenness, louvain } from './graph-library.ts';

/** What the place of a node in its network is. */
export interface NodeMeasures {
  /** Sum of the weights of its positive lines. */
  readonly strength: number;
  /** How many positive lines it has. */
  readonly lines: number;
  /** Share of the shortest ways between others that lead over it, from 0 to 1; each line counts as one step, whatever its weight. */
  readonly betweenness: number;
  /** Number of its community, from 1, the largest first; 0 for a node that nothing connects, and for every node where all would be of one. */
  readonly community: number;
}

/** Communities are looked for in an order that is drawn; the same seed always draws the same. */
const SEED = 1;

/** The measures of each node, by the id that `nodeId` gives it. Communities are those of the best modularity that Louvain's method finds. */
export function nodeMeasures(matrix: LabelledMatrix, mode: 'one-mode' | 'two-mode'): ReadonlyMap<string, NodeMeasures> {
  const graph = graphOf(matrix, mode);
  if (graph.order === 0) return new Map();
  const between = betweenness(graph, { getEdgeWeight: null, normalized: true });
  const communities = graph.size === 0 ? {} : louvain(graph, { rng: seededNumbers(SEED), getEdgeWeight: 'weight' });
  const numbers = communityNumbers(
    graph.nodes().filter((node) => graph.degree(node) > 0),
    communities,
  );
  return new Map(
    graph.nodes().map((node) => [
      node,
      {
        strength: graph.reduceEdges(node, (total, _edge, { weight }) => total + weight, 0),
        lines: graph.degree(node),
        betweenness: between[node] ?? 0,
        community: numbers.get(node) ?? 0,
      },
    ]),
  );
}

/** Communities by size, those of one size by their first node. */
function communityNumbers(nodes: readonly string[], communities: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>();
  for (const node of nodes) {
    const community = communities[node] ?? -1;
    members.set(community, [...(members.get(community) ?? []), node].sort());
  }
  // One community of all is none.
  if (members.size < 2) return new Map();
  const ordered = [...members.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return new Map(ordered.flatMap((group, at) => group.map((node) => [node, at + 1] as const)));
}
