import type { ListFormat } from './list-format.ts';

/** The formats a list can be written in, by the name a user gives. To add one: a line here and a file beside this one. */
export const LIST_FORMATS = {
  table: async (): Promise<ListFormat> => (await import('./terminal-table.ts')).listAsTable,
  csv: async (): Promise<ListFormat> => (await import('./csv-rows.ts')).listAsCsv,
  json: async (): Promise<ListFormat> => (await import('./json-rows.ts')).listAsJson,
} as const;

/** How files in each of them end. */
export const LIST_ENDINGS = { table: ['txt'], csv: ['csv'], json: ['json'] } as const;

export type ListFormatName = keyof typeof LIST_FORMATS;
