import type { GraphFormat } from './graph-file.ts';

/** The formats a graph can be written in, by the ending of the file. To add one: a line here and a file beside this one. */
export const GRAPH_FORMATS = {
  graphml: async (): Promise<GraphFormat> => (await import('./graphml.ts')).graphAsGraphml,
  gexf: async (): Promise<GraphFormat> => (await import('./gexf.ts')).graphAsGexf,
  net: async (): Promise<GraphFormat> => (await import('./pajek.ts')).graphAsPajek,
  dl: async (): Promise<GraphFormat> => (await import('./ucinet-dl.ts')).graphAsUcinetDl,
  csv: async (): Promise<GraphFormat> => (await import('./edge-list.ts')).graphAsEdgeList,
} as const;

export type GraphFormatName = keyof typeof GRAPH_FORMATS;

/** The format that a file's ending names; null where it names none. */
export function graphFormatOf(file: string): GraphFormatName | null {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.keys(GRAPH_FORMATS).find((name): name is GraphFormatName => name === ending) ?? null;
}
