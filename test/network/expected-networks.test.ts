import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dnaStatementTable } from '../../src/app/networks/dna-statement-table.ts';
import { readDna } from '../../src/ingest/dna/read-dna.ts';
import { nestedBackbone } from '../../src/network/backbone/nested-backbone.ts';
import { AS_DNA } from '../../src/network/conventions.ts';
import { networkOf, type Network } from '../../src/network/network.ts';
import {
  DEFAULT_SETTINGS,
  type Aggregation,
  type NetworkSettings,
  type Normalisation,
} from '../../src/network/network-settings.ts';
import type { StatementTable, Variable } from '../../src/network/statements/coded-statement.ts';
import type { DuplicateScope } from '../../src/network/statements/duplicate-scope.ts';
import { eventList } from '../../src/network/statements/select-statements.ts';
import type { Exclusion } from '../../src/network/statements/statement-filter.ts';
import type { CalendarUnit } from '../../src/network/windows/calendar-units.ts';
import { kernelNetworks } from '../../src/network/windows/kernel-networks.ts';
import type { Kernel } from '../../src/network/windows/kernels.ts';
import { networksOverTime } from '../../src/network/windows/time-windows.ts';

const FOLDER = new URL('../../../shared/data/dna/', import.meta.url);
const PROJECT = new URL('dna_synthetic.dna', FOLDER);
const isThere = existsSync(PROJECT);

interface ExpectedMatrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly matrix: readonly (readonly number[])[];
  readonly start: string;
  readonly stop: string;
  readonly middle: string;
  readonly numStatements: number;
}

interface Case {
  readonly id: string;
  readonly fn: 'dna_network' | 'rTimeWindow' | 'dna_backbone';
  readonly params: Readonly<Record<string, never>>;
  readonly expected: {
    readonly matrices?: readonly ExpectedMatrix[];
    readonly filteredStatementIds?: readonly number[];
    readonly ids?: readonly number[];
    readonly result?: {
      readonly iteration: readonly number[];
      readonly entities: readonly string[];
      readonly backboneLoss: readonly number[];
      readonly redundantLoss: readonly number[];
      readonly numStatements: readonly number[];
    };
  };
}

function cases(): readonly Case[] {
  const all = JSON.parse(readFileSync(new URL('dna_expected_synthetic.json', FOLDER), 'utf8')) as { oracle: readonly Case[] };
  return all.oracle;
}

/** The settings of a call of rDNA; what it does not name has the defaults of that function. */
function settingsOf({ fn, params }: Case): NetworkSettings {
  const given = params as Readonly<Record<string, string | boolean | readonly string[]>>;
  const variable = (name: string, fallback: Variable): Variable => {
    const named = given[name];
    return typeof named === 'string'
      ? { name: named, of: given[`${name}Document`] === true ? 'document' : 'statement' }
      : fallback;
  };
  const backbone = fn === 'dna_backbone';
  return {
    mode: given['networkType'] === 'onemode' || backbone ? 'one-mode' : 'two-mode',
    first: variable('variable1', DEFAULT_SETTINGS.first),
    second: variable('variable2', DEFAULT_SETTINGS.second),
    qualifier: variable('qualifier', { name: 'agreement', of: 'statement' }),
    aggregation: (given['qualifierAggregation'] ?? (backbone ? 'subtract' : 'ignore')) as Aggregation,
    normalisation: (given['normalization'] ?? (backbone ? 'average' : 'no')) as Normalisation,
    duplicates: (given['duplicates'] ?? (backbone ? 'document' : 'include')) as DuplicateScope,
    isolates: given['isolates'] === true,
    filter: {
      from: moment(given['start.date'], given['start.time']),
      to: moment(given['stop.date'], given['stop.time']),
      exclusions: exclusions(given),
    },
    conventions: AS_DNA,
  };
}

function moment(date: unknown, time: unknown): number | null {
  if (typeof date !== 'string') return null;
  const [day, month, year] = date.split('.');
  return Date.parse(`${year}-${month}-${day}T${typeof time === 'string' ? time : '00:00:00'}Z`) / 1000;
}

function exclusions(given: Readonly<Record<string, unknown>>): Exclusion[] {
  return ['author', 'source', 'section', 'type'].flatMap((name) => {
    const title = `${name[0]!.toUpperCase()}${name.slice(1)}s`;
    const values = given[`exclude${title}`];
    return Array.isArray(values)
      ? [{ variable: { name, of: 'document' as const }, values, inverted: given[`invert${title}`] === true }]
      : [];
  });
}

function networks(table: StatementTable, each: Case): readonly Network[] {
  const given = each.params as Readonly<Record<string, string | number | boolean>>;
  const settings = settingsOf(each);
  const unit = given['timeWindow'] as CalendarUnit | undefined;
  const width = Number(given['windowSize']);
  if (given['kernel'] !== undefined)
    return kernelNetworks(table, settings, {
      kernel: given['kernel'] as Kernel,
      unit: unit!,
      width,
      indented: given['indentTime'] === true,
    });
  return unit === undefined ? [networkOf(table, settings)] : networksOverTime(table, settings, { unit, width });
}

/** Whether two numbers are one but for the rounding of a sum. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function seconds(iso: string): number {
  return Date.parse(iso.length === 16 ? `${iso}:00Z` : `${iso}Z`) / 1000;
}

/** What differs between a network and the expected one; empty where nothing does. */
function differences(made: Network | undefined, wanted: ExpectedMatrix): string[] {
  if (!made) return ['missing'];
  const faults: string[] = [];
  if (made.rows.join('|') !== wanted.rows.join('|')) faults.push(`rows ${made.rows.join('|')} not ${wanted.rows.join('|')}`);
  if (made.columns.join('|') !== wanted.cols.join('|')) faults.push('columns');
  for (const [i, row] of wanted.matrix.entries())
    for (const [j, value] of row.entries())
      if (!isSame(made.cells[i]?.[j] ?? Number.NaN, value)) faults.push(`${i},${j}: ${made.cells[i]?.[j]} not ${value}`);
  const times = [made.from, made.to, made.middle];
  const bounds = [wanted.start, wanted.stop, wanted.middle].map(seconds);
  if (times.join() !== bounds.join()) faults.push(`time ${times.join()} not ${bounds.join()}`);
  return faults;
}

/** What differs in one case. */
function faultsOf(each: Case, tableOf: (type: string) => StatementTable): string[] {
  const { params, expected } = each;
  const table = tableOf((params as Readonly<Record<string, string>>)['statementType'] ?? 'DNA Statement');
  if (expected.ids) {
    const ids = eventList(table, settingsOf(each)).map(({ id }) => id);
    return ids.join() === expected.ids.join() ? [] : ['event list'];
  }
  if (expected.result) return backboneFaults(each, table);
  const made = networks(table, each);
  const wanted = expected.matrices ?? [];
  const counted =
    each.fn === 'dna_network'
      ? wanted.flatMap(({ numStatements }, at) => (made[at]?.statements.length === numStatements ? [] : ['count']))
      : [];
  const ids =
    made.length === 1 && made[0]!.statements.map(({ id }) => id).join() !== expected.filteredStatementIds?.join() ? ['ids'] : [];
  return [
    ...(made.length === wanted.length ? [] : [`${made.length} networks, not ${wanted.length}`]),
    ...wanted.flatMap((matrix, at) => differences(made[at], matrix)),
    ...counted,
    ...ids,
  ];
}

function backboneFaults(each: Case, table: StatementTable): string[] {
  const wanted = each.expected.result!;
  const steps = nestedBackbone(table, settingsOf(each));
  const made = {
    iteration: steps.flatMap(({ removed }, at) => removed.map(() => at + 1)),
    entities: steps.flatMap(({ removed }) => removed),
    backboneLoss: steps.flatMap(({ removed, backboneLoss }) => removed.map(() => backboneLoss)),
    redundantLoss: steps.flatMap(({ removed, redundantLoss }) => removed.map(() => redundantLoss)),
    numStatements: steps.flatMap(({ removed, statements }) => removed.map(() => statements)),
  };
  const words =
    made.entities.join('|') === wanted.entities.join('|') ? [] : [`${made.entities.join('|')} not ${wanted.entities.join('|')}`];
  const numbers = (['iteration', 'backboneLoss', 'redundantLoss', 'numStatements'] as const).filter(
    (name) => !wanted[name].every((value, at) => isSame(made[name][at] ?? Number.NaN, value)),
  );
  return [...words, ...numbers];
}

describe.skipIf(!isThere)('networks as Discourse Network Analyzer 3.1.2 computed them', () => {
  test('all cases of the made-up project agree to 1e-9', () => {
    const project = readDna(PROJECT.pathname);
    const tables = new Map(['DNA Statement', 'Scaled'].map((type) => [type, dnaStatementTable(project, type)!]));
    const all = cases();
    const faulty = all.flatMap((each) => {
      const faults = faultsOf(each, (type) => tables.get(type)!);
      return faults.length === 0 ? [] : [`${each.id} ${JSON.stringify(each.params)}: ${faults.slice(0, 3).join('; ')}`];
    });
    expect(all).toHaveLength(509);
    expect(faulty).toEqual([]);
  });
});

test.skipIf(isThere)('skipped: the expected networks are not beside this checkout (../shared/data/dna)', () => undefined);
