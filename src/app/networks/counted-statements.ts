import { AS_DNA, CORRECTED } from '../../network/conventions.ts';
import { networkOf, type Network } from '../../network/network.ts';
import type { NetworkSettings } from '../../network/network-settings.ts';
import { valueOf, type CodedStatement, type StatementTable, type Variable } from '../../network/statements/coded-statement.ts';
import { missingIn } from '../../network/statements/select-statements.ts';
import { isInTime, isWanted, type Exclusion, type StatementFilter } from '../../network/statements/statement-filter.ts';
import { MS_A_DAY, MS_A_SECOND } from '../../network/windows/calendar-units.ts';
import { Refused } from '../refusal.ts';
import type { NetworkRequest } from './network-request.ts';
import type { StatementSource } from './statement-source.ts';

const SECONDS_A_DAY = MS_A_DAY / MS_A_SECOND;

/** The settings of the network that is asked for. Throws Refused where it names what is not there. */
export function settingsOf(source: StatementSource, request: NetworkRequest): NetworkSettings {
  const [actor, concept] = [statementVariable(source.actor), statementVariable(source.concept)];
  const { mode, relation, normalisation, duplicates, asDna } = request;
  return {
    mode: mode === 'two-mode' ? 'two-mode' : 'one-mode',
    first: mode === 'concepts' ? concept : actor,
    second: mode === 'concepts' ? actor : concept,
    qualifier: source.stance === null ? null : statementVariable(source.stance),
    aggregation: relation,
    normalisation,
    duplicates,
    isolates: true,
    filter: filterOf(source, request),
    conventions: asDna ? AS_DNA : CORRECTED,
  };
}

export function statementVariable(name: string): Variable {
  return { name, of: 'statement' };
}

const OUTLET: Variable = { name: 'source', of: 'document' };

function filterOf(source: StatementSource, { from, to, issue, outlet, without }: NetworkRequest): StatementFilter {
  if (from !== null && to !== null && from > to) throw new Refused({ why: 'days the wrong way round', from, to });
  const only = (variable: Variable, values: readonly string[]): Exclusion => ({ variable, values, inverted: true });
  return {
    from: from === null ? null : secondsOf(from),
    to: to === null ? null : secondsOf(to) + SECONDS_A_DAY - 1,
    exclusions: [
      ...(issue === null ? [] : [only(statementVariable(source.concept), source.conceptsOf(issue))]),
      ...(outlet === null ? [] : [only(OUTLET, outletsNamed(outlet, source))]),
      ...without.flatMap((name) => exclusionsOf(name, source)),
    ],
  };
}

function outletsNamed(asked: string, { table }: StatementSource): string[] {
  const names = new Set(table.statements.map((statement) => String(valueOf(statement, OUTLET))));
  return [...names].filter((name) => name.toLowerCase().includes(asked.toLowerCase()));
}

/** Leaves out an actor or a concept of that name, in any case. */
function exclusionsOf(asked: string, { table, actor, concept }: StatementSource): Exclusion[] {
  const found = [actor, concept].map((name): Exclusion => {
    const variable = statementVariable(name);
    const names = new Set(table.statements.map((statement) => String(valueOf(statement, variable))));
    return { variable, values: [...names].filter((one) => one.toLowerCase() === asked.toLowerCase()) };
  });
  if (found.some(({ values }) => values.length > 0)) return found;
  const actors = new Set(table.statements.map((statement) => String(valueOf(statement, statementVariable(actor)))));
  throw new Refused({ why: 'no such value', field: 'actor or concept', asked, known: [...actors].sort() });
}

/** How many statements of the source are not among those that a network counts, by the reason. */
export function notCounted(
  { table }: StatementSource,
  settings: NetworkSettings,
  counted: readonly CodedStatement[],
): Map<string, number> {
  const { filter } = settings;
  const inTime = table.statements.filter((statement) => isInTime(statement, filter));
  const wanted = inTime.filter((statement) => isWanted(statement, filter.exclusions));
  const missing = missingValues(wanted, table, settings);
  const incomplete = [...missing.values()].reduce((sum, count) => sum + count, 0);
  const counts: readonly (readonly [string, number])[] = [
    ['outside the days', table.statements.length - inTime.length],
    ['not asked for', inTime.length - wanted.length],
    ...missing,
    ['said before', wanted.length - incomplete - counted.length],
  ];
  return new Map(counts.filter(([, count]) => count > 0));
}

/** How many statements lack what this network is made of, by what they lack. */
function missingValues(
  statements: readonly CodedStatement[],
  table: StatementTable,
  settings: NetworkSettings,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    const missing = missingIn(statement, table, settings);
    if (missing === null) continue;
    const reason = `with an empty ${missing.name}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}

/** The network of all the time. Throws Refused where the settings do not go together. */
export function wholeNetwork({ table }: StatementSource, settings: NetworkSettings): Network {
  return possible(() => networkOf(table, settings));
}

/** Does work that may find that there is no network of that kind, and throws Refused then. */
export function possible<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new Refused({ why: 'no such network', reason: error.message });
    throw error;
  }
}

function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_SECOND;
}

/** The day of a moment, YYYY-MM-DD. */
export function dayOf(seconds: number): string {
  return new Date(seconds * MS_A_SECOND).toISOString().slice(0, 10);
}
