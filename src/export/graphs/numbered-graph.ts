import { printableLine } from '../../text/printable.ts';
import type { GraphEdge, GraphFile } from './graph-file.ts';

/** A graph as old formats have it: nodes by number, and each stretch of time a network of its own. */
export interface NumberedGraph {
  /** No two alike, in one line, without quotation marks: these formats cannot escape them. */
  readonly labels: readonly string[];
  readonly layers: readonly GraphLayer[];
}

export interface GraphLayer {
  /** "2031-05-01 to 2031-05-30", or "all". */
  readonly name: string;
  /** From and to count from 0. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
}

export function numbered({ nodes, edges }: GraphFile): NumberedGraph {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const layers = new Map<string, GraphEdge[]>();
  for (const edge of edges) layers.set(layerName(edge), [...(layers.get(layerName(edge)) ?? []), edge]);
  if (layers.size === 0) layers.set('all', []);
  return {
    labels: uniqueLabels(nodes.map(({ label }) => label)),
    layers: [...layers].map(([name, own]) => ({
      name,
      lines: own.map(({ source, target, weight }) => ({
        from: numbers.get(source) ?? 0,
        to: numbers.get(target) ?? 0,
        weight,
      })),
    })),
  };
}

function layerName({ from, to }: GraphEdge): string {
  return from === null && to === null ? 'all' : `${from ?? ''} to ${to ?? ''}`;
}

function uniqueLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const plain = printableLine(label).replaceAll('"', "'").trim() || '-';
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain} (${number})`;
    taken.add(name);
    return name;
  });
}
