import type { GraphFile } from './graph-file.ts';
import { numbered, type GraphLayer } from './numbered-graph.ts';

/** DL of UCINET: full matrices, one for each window. */
export function graphAsUcinetDl(graph: GraphFile): string {
  const { labels, layers } = numbered(graph);
  const lines = [
    `dl n=${labels.length}, nm=${layers.length}, format=fullmatrix`,
    'labels:',
    ...labels.map((label) => `"${label}"`),
    'matrix labels:',
    ...layers.map(({ name }) => `"${name}"`),
    'data:',
    ...layers.flatMap((layer) => matrixLines(layer, labels.length)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same in both directions: these lines have none. */
function matrixLines({ lines }: GraphLayer, size: number): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { from, to, weight } of lines)
    for (const [row, column] of [
      [from, to],
      [to, from],
    ] as const) {
      const cells = rows[row];
      if (cells) cells[column] = weight;
    }
  return rows.map((row) => row.join(' '));
}
