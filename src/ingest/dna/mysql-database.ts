import { createConnection } from 'mysql2/promise';
import { CONNECT_SECONDS, type Ask, type DatabaseKind } from './database-kind.ts';

const MS_A_SECOND = 1_000;

/** MySQL and MariaDB. */
export const MYSQL: DatabaseKind = {
  quote: '`',
  schema: 'database()',
  within: async (address, work) => {
    const connection = await createConnection({
      host: address.hostname.replace(/^\[|\]$/g, ''),
      ...(address.port !== '' && { port: Number(address.port) }),
      user: decodeURIComponent(address.username),
      password: decodeURIComponent(address.password) || (process.env['MYSQL_PWD'] ?? ''),
      database: decodeURIComponent(address.pathname.slice(1)),
      connectTimeout: CONNECT_SECONDS * MS_A_SECOND,
      charset: 'utf8mb4',
      ...(address.searchParams.get('ssl') === 'true' && { ssl: {} }),
    });
    const ask: Ask = async (question) => {
      const [rows] = await connection.query(question);
      return rows as unknown as Awaited<ReturnType<Ask>>;
    };
    try {
      await connection.query('set transaction isolation level repeatable read');
      await connection.query('start transaction with consistent snapshot, read only');
      return await work(ask);
    } finally {
      connection.destroy();
    }
  },
};
