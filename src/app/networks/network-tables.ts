import { selectStatements } from '../../network/statements/select-statements.ts';
import { settingsOf } from './counted-statements.ts';
import { groundOf, type NetworkGround } from './make-network.ts';
import type { NetworkRequest } from './network-request.ts';
import type { NetworkTableName } from './network-words.ts';
import type { StatementSource } from './statement-source.ts';
import type { NetworkTable, TableOfNetwork } from './tables/network-table.ts';

/** What can be shown of a network, by the name a user gives. To add one: a line here, one in network-words.ts, and a file beside these. */
const TABLES: Readonly<Record<NetworkTableName, () => Promise<TableOfNetwork>>> = {
  nodes: async () => (await import('./tables/node-table.ts')).nodeTable,
  camps: async () => (await import('./tables/camp-table.ts')).campTable,
  backbone: async () => (await import('./tables/backbone-table.ts')).backboneTable,
  counts: async () => (await import('./tables/count-table.ts')).countTable,
  answers: async () => (await import('./tables/answer-table.ts')).answerTable,
  statements: async () => (await import('./tables/statement-table.ts')).statementTable,
};

/** One of the tables, with what it rests on. */
export async function networkTable(
  name: NetworkTableName,
  source: StatementSource,
  request: NetworkRequest,
): Promise<NetworkTable & NetworkGround> {
  const table = (await TABLES[name]())(source, request);
  // The same statements count whatever is made of them: a relation that every mode has tells which.
  const settings = settingsOf(source, {
    ...request,
    relation: source.stance === null ? 'ignore' : 'subtract',
    normalisation: 'no',
  });
  return { ...table, ...groundOf(source, request, selectStatements(source.table, settings).kept) };
}
