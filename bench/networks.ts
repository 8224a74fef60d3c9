import { networksOverTime } from '../src/network/windows/time-windows.ts';
import { DEFAULT_SETTINGS } from '../src/network/network-settings.ts';
import type { CodedStatement, StatementTable } from '../src/network/statements/coded-statement.ts';
import { middle, type Figure } from './figure.ts';

const STATEMENTS = 10_000;
const ACTORS = 300;
const CONCEPTS = 40;
const WEEKS = 52;
const SECONDS_A_DAY = 86_400;
const FIRST = Date.parse('2031-01-06T00:00:00Z') / 1_000;

/** Statements by a fixed rule, spread over a year: the same every time. */
function madeTable(): StatementTable {
  let state = 12_345;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const statements = Array.from({ length: STATEMENTS }, (_, id): CodedStatement => {
    const seconds = FIRST + next(WEEKS * 7) * SECONDS_A_DAY;
    const values = { organization: `actor ${next(ACTORS)}`, concept: `concept ${next(CONCEPTS)}`, agreement: next(3) > 0 };
    return { id, document: id % 1_000, seconds, start: id, stop: id + 1, values, about: {} };
  });
  return {
    statements,
    types: { organization: 'text', concept: 'text', agreement: 'boolean' },
    documents: { first: FIRST, last: FIRST + WEEKS * 7 * SECONDS_A_DAY - 1 },
  };
}

/** Networks of all actors, week by week. */
export function benchNetworks(): Figure[] {
  const table = madeTable();
  const settings = { ...DEFAULT_SETTINGS, mode: 'one-mode', aggregation: 'congruence', isolates: true } as const;
  const took = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    const networks = networksOverTime(table, settings, { unit: 'weeks', width: 1 });
    if (networks.length !== WEEKS || networks[0]?.rows.length !== ACTORS)
      throw new Error(`${networks.length} networks of ${networks[0]?.rows.length ?? 0}`);
    return (performance.now() - begun) / 1_000;
  });
  const name = `${STATEMENTS.toLocaleString('en')} statements of ${ACTORS} actors, ${WEEKS} networks`;
  return [{ name, value: middle(took), unit: 's', goal: 'at most 2' }];
}
