import postgres from 'postgres';
import { CONNECT_SECONDS, type DatabaseKind } from './database-kind.ts';

/** The kind of whole numbers of eight bytes; days in a project are such. */
const INT8 = 20;

export const POSTGRES: DatabaseKind = {
  quote: '"',
  schema: 'current_schema()',
  within: async (address, work) => {
    const sql = postgres(address.href, {
      max: 1,
      connect_timeout: CONNECT_SECONDS,
      onnotice: () => undefined,
      fetch_types: false,
      types: { large: { to: INT8, from: [INT8], serialize: String, parse: Number } },
    });
    try {
      const done = await sql.begin('isolation level repeatable read read only', async (within) => ({
        result: await work(async (question) => within.unsafe(question)),
      }));
      return done.result;
    } finally {
      await sql.end({ timeout: 1 });
    }
  },
};
