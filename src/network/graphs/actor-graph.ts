import { UndirectedGraph } from 'graphology';
import type { LabelledMatrix } from '../matrices/labelled-matrix.ts';

/** What a line of a graph holds. */
export type LineAttributes = { readonly weight: number };

export type ActorGraph = UndirectedGraph<Record<string, never>, LineAttributes>;

/** Nodes of a two-mode network are told apart by the side they stand on: an actor and a concept may have one name. */
export type Side = 'row' | 'column';

export function nodeId(side: Side, label: string): string {
  return `${side} ${label}`;
}

/** A matrix as an undirected graph of its positive lines; what is negative or 0 connects nobody. */
export function graphOf(matrix: LabelledMatrix, mode: 'one-mode' | 'two-mode'): ActorGraph {
  const graph: ActorGraph = new UndirectedGraph({ allowSelfLoops: false });
  for (const label of matrix.rows) graph.addNode(nodeId('row', label));
  if (mode === 'two-mode') for (const label of matrix.columns) graph.addNode(nodeId('column', label));
  const to: Side = mode === 'two-mode' ? 'column' : 'row';
  for (const [i, row] of matrix.rows.entries())
    for (const [j, column] of matrix.columns.entries()) {
      const weight = matrix.cells[i]?.[j] ?? 0;
      if (weight > 0 && (mode === 'two-mode' || j > i)) graph.addEdge(nodeId('row', row), nodeId(to, column), { weight });
    }
  return graph;
}
