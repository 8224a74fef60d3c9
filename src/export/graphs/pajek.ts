import type { GraphFile } from './graph-file.ts';
import { numbered } from './numbered-graph.ts';

/** A network of Pajek (.net). Cut into windows, an edge is there in the time of its window, counted from 1. */
export function graphAsPajek(graph: GraphFile): string {
  const { labels, layers } = numbered(graph);
  const isCut = layers.length > 1;
  const always = isCut ? ` [1-${layers.length}]` : '';
  const lines = [
    `*Vertices ${labels.length}`,
    ...labels.map((label, at) => `${at + 1} "${label}"${always}`),
    '*Edges',
    ...layers.flatMap(({ lines: own }, time) =>
      own.map(({ from, to, weight }) => `${from + 1} ${to + 1} ${weight}${isCut ? ` [${time + 1}]` : ''}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
