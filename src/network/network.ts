import type { LabelledMatrix } from './matrices/labelled-matrix.ts';
import { oneMode } from './matrices/one-mode.ts';
import { levelDistances, qualifierLevels, type QualifierLevels } from './matrices/qualifier-levels.ts';
import { labelsOf, tallies } from './matrices/tallies.ts';
import { twoMode } from './matrices/two-mode.ts';
import { checkedSettings, type NetworkSettings } from './network-settings.ts';
import type { CodedStatement, StatementTable } from './statements/coded-statement.ts';
import { selectStatements, type Selection } from './statements/select-statements.ts';

/** One network, with the time it tells of and the statements it rests on. */
export interface Network extends LabelledMatrix {
  /** First and last moment, and the one in the middle, in seconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly statements: readonly CodedStatement[];
}

export interface NetworkTime {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** The network of all statements that count. Throws RangeError where the settings do not go together. */
export function networkOf(table: StatementTable, settings: NetworkSettings): Network {
  checkedSettings(settings);
  const selection = selectStatements(table, settings);
  const { from, to } = wholeTime(table, settings);
  const time = { from, to, middle: Math.floor((from + to) / 2) };
  return slice(new NetworkBasis(table, settings, selection), time, selection.kept);
}

/** From the first day of the filter to its last; where it has none, over all documents. */
export function wholeTime(
  { documents }: StatementTable,
  { filter }: NetworkSettings,
): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(filter.from ?? documents.first, documents.first),
    to: Math.min(filter.to ?? documents.last, documents.last),
  };
}

/** The names of the rows and columns of a matrix. */
export interface Labels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What all networks of one series share: the settings, the scale of the qualifier, and the names of those that nothing connects. */
export class NetworkBasis {
  readonly settings: NetworkSettings;
  readonly selection: Selection;
  readonly levels: QualifierLevels;
  #all: Labels | null = null;

  constructor(table: StatementTable, settings: NetworkSettings, selection: Selection) {
    const { aggregation, qualifier, conventions } = settings;
    this.settings = settings;
    this.selection = selection;
    const isIgnored = aggregation === 'ignore' && conventions.ignoredQualifier === 'ignored';
    this.levels = qualifierLevels(table, isIgnored ? null : qualifier, selection.kept, conventions.scale);
  }

  /** Rows and columns of a network of some of the statements. */
  labels(statements: readonly CodedStatement[]): Labels {
    if (!this.settings.isolates) return this.#labelsIn(statements);
    this.#all ??= this.#labelsIn(this.selection.original);
    return this.#all;
  }

  #labelsIn(statements: readonly CodedStatement[]): Labels {
    return { rows: labelsOf(statements, this.settings.first), columns: labelsOf(statements, this.settings.second) };
  }
}

/** The network of some of the statements of a series. */
export function slice(basis: NetworkBasis, time: NetworkTime, statements: readonly CodedStatement[]): Network {
  return { ...matrixOf(basis, statements, basis.labels(statements)), ...time, statements };
}

/** The matrix of some statements with given rows and columns. */
export function matrixOf(
  { settings, levels }: NetworkBasis,
  statements: readonly CodedStatement[],
  labels: Labels,
): LabelledMatrix {
  const counted = tallies({ statements, weight: ({ weight = 1 }) => weight }, settings, labels, levels);
  if (settings.mode === 'two-mode') return twoMode(counted, settings);
  return oneMode(counted, settings, levels.type === 'text' ? null : levelDistances(levels));
}
