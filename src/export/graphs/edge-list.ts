import { csv } from '../csv-rows.ts';
import type { GraphFile } from './graph-file.ts';

/** One line of the file for each edge, its ends by name and each with its attributes: what a table program or a script takes. */
export function graphAsEdgeList({ nodes, edges }: GraphFile): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))];
  const rows = edges.map(({ source, target, weight, from, to }) => {
    const [one, other] = [byId.get(source), byId.get(target)];
    const attributes = names.flatMap((name) => [
      [`source ${name}`, one?.attributes[name] ?? null],
      [`target ${name}`, other?.attributes[name] ?? null],
    ]);
    return { source: one?.label ?? source, target: other?.label ?? target, weight, from, to, ...Object.fromEntries(attributes) };
  });
  const fields = ['source', 'target', 'weight', 'from', 'to', ...names.flatMap((name) => [`source ${name}`, `target ${name}`])];
  return csv(rows, fields);
}
