import type { Cell, Row } from '../list-format.ts';

/** What the values of an attribute are. */
export type AttributeType = 'string' | 'double' | 'boolean';

export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  readonly label: string;
  readonly attributes: Row;
}

/** An undirected line. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** First and last day it tells of, YYYY-MM-DD; null where the graph is of all time. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A graph as a format gets it. */
export interface GraphFile {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  /** Several edges between two nodes where the graph is cut into windows: one for each. */
  readonly edges: readonly GraphEdge[];
}

/** A graph in one format, ready to be written. */
export type GraphFormat = (graph: GraphFile) => string;

/** The type of each attribute, from the values it has; where they are of several kinds, or there are none, it is words. */
export function attributeTypes(rows: readonly Row[]): ReadonlyMap<string, AttributeType> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new Map(
    names.map((name) => {
      const [type, ...others] = new Set(rows.flatMap((row) => typeOf(row[name] ?? null) ?? []));
      return [name, type !== undefined && others.length === 0 ? type : 'string'];
    }),
  );
}

function typeOf(cell: Cell): AttributeType | null {
  if (cell === null) return null;
  return typeof cell === 'number' ? 'double' : typeof cell === 'boolean' ? 'boolean' : 'string';
}
