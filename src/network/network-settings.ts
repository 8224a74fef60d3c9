import { CORRECTED, type Conventions } from './conventions.ts';
import type { Variable } from './statements/coded-statement.ts';
import type { DuplicateScope } from './statements/duplicate-scope.ts';
import { EVERYTHING, type StatementFilter } from './statements/statement-filter.ts';

/** What a line between two actors counts, or one between an actor and a concept. */
export const AGGREGATIONS = ['ignore', 'congruence', 'conflict', 'subtract', 'combine'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What the weight of a line is divided by. */
export const NORMALISATIONS = ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** What a network is made of. */
export interface NetworkSettings {
  /** Between the values of the first variable, or from them to those of the second. */
  readonly mode: 'one-mode' | 'two-mode';
  readonly first: Variable;
  readonly second: Variable;
  /** What is agreed or disagreed on; null where only co-occurrence counts. */
  readonly qualifier: Variable | null;
  readonly aggregation: Aggregation;
  readonly normalisation: Normalisation;
  readonly duplicates: DuplicateScope;
  /** Whether values that nothing connects stand in the matrix. */
  readonly isolates: boolean;
  readonly filter: StatementFilter;
  readonly conventions: Conventions;
}

const statementVariable = (name: string): Variable => ({ name, of: 'statement' });

/** A two-mode network of organisations and concepts, every statement counted. */
export const DEFAULT_SETTINGS: NetworkSettings = {
  mode: 'two-mode',
  first: statementVariable('organization'),
  second: statementVariable('concept'),
  qualifier: statementVariable('agreement'),
  aggregation: 'ignore',
  normalisation: 'no',
  duplicates: 'include',
  isolates: false,
  filter: EVERYTHING,
  conventions: CORRECTED,
};

const ONE_MODE = {
  aggregations: ['ignore', 'congruence', 'conflict', 'subtract'],
  norms: ['no', 'average', 'jaccard', 'cosine'],
};
const TWO_MODE = { aggregations: ['ignore', 'subtract', 'combine'], norms: ['no', 'activity', 'prominence'] };

/** The settings, or a RangeError that names what does not go together: a network that was not asked for is never given instead. */
export function checkedSettings(settings: NetworkSettings): NetworkSettings {
  const { aggregations, norms } = settings.mode === 'one-mode' ? ONE_MODE : TWO_MODE;
  const refuse = (what: string, known: readonly string[]): never => {
    throw new RangeError(`a ${settings.mode} network has no ${what}; it has ${known.join(', ')}`);
  };
  if (!aggregations.includes(settings.aggregation)) refuse(`aggregation "${settings.aggregation}"`, aggregations);
  if (!norms.includes(settings.normalisation)) refuse(`normalisation "${settings.normalisation}"`, norms);
  if (settings.aggregation !== 'ignore' && settings.qualifier === null)
    throw new RangeError(`"${settings.aggregation}" needs a qualifier: what is agreed or disagreed on`);
  return settings;
}
