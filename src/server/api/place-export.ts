import type { Context } from 'hono';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { LISTINGS } from '../../app/lists/list-table.ts';
import { GRAPH_FORMATS } from '../../export/graphs/graph-formats.ts';
import { LIST_FORMATS } from '../../export/list-formats.ts';
import { networkAsked, networkOf } from '../places/network-place.ts';
import { filteredStatements } from '../places/statements-place.ts';
import type { RoomContext } from '../room-context.ts';
import { Problem } from '../room-problem.ts';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** What a place shows as a file to take away: /export/statements.csv or network.graphml with the fields of the place's own address. */
export async function exportOf(asked: Context, { warm: { coverage } }: RoomContext): Promise<Response> {
  if (asked.req.param('file') === 'network.graphml') return networkFile(asked, coverage);
  const [, format] = /^statements\.(csv|json)$/.exec(asked.req.param('file') ?? '') ?? [];
  if (format !== 'csv' && format !== 'json')
    throw new Problem(
      404,
      'There is no such file to take away.',
      'There are statements.csv, statements.json and network.graphml.',
    );
  const lines = await filteredStatements(coverage, new URL(asked.req.url).searchParams);
  const { columns } = await LISTINGS.statements();
  const text = (await LIST_FORMATS[format]())({ rows: lines.map(({ fields }) => fields), columns, width: 0 });
  return asked.body(text, 200, {
    'Content-Type': `${TYPES[format]}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="statements.${format}"`,
    'Cache-Control': 'no-store',
  });
}

async function networkFile(asked: Context, coverage: Coverage): Promise<Response> {
  const { graph } = networkOf(coverage, networkAsked(new URL(asked.req.url).searchParams));
  return asked.body((await GRAPH_FORMATS.graphml())(graph), 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Disposition': 'attachment; filename="network.graphml"',
    'Cache-Control': 'no-store',
  });
}
