import { existsSync, readFileSync } from 'node:fs';
import { compareNames } from '../../src/language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../src/language/names/name-likeness.ts';
import type { NameKind } from '../../src/language/names/name-kind.ts';
import type { Measure } from '../measure.ts';

const DATA = new URL('../../../shared/data/names.dev.jsonl', import.meta.url);

interface NamePair {
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match: string;
}

/** How well one threshold tells pairs of spellings of one name from pairs of two. */
export function measureNames(): Promise<Measure[]> {
  if (!existsSync(DATA)) return Promise.resolve([]);
  const lines = readFileSync(DATA, 'utf8').split('\n');
  const pairs = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as NamePair);
  const people = pairs.filter((pair) => pair.schema === 'Person');
  return Promise.resolve([
    {
      name: 'names.f1',
      value: f1(pairs),
      n: pairs.length,
      note: `at ${MIN_SAME_NAME_LIKENESS}; best known tool .79 at its own threshold`,
    },
    { name: 'names.f1.people', value: f1(people), n: people.length, note: 'best known tool .74' },
  ]);
}

function f1(pairs: readonly NamePair[]): number {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const pair of pairs) {
    const same = compareNames(pair.name1, pair.name2, kindOf(pair.schema)).score >= MIN_SAME_NAME_LIKENESS;
    const match = pair.is_match === 'true';
    right += Number(same && match);
    said += Number(same);
    wanted += Number(match);
  }
  return (2 * right) / Math.max(1, said + wanted);
}

function kindOf(schema: string): NameKind {
  return schema === 'Person' ? 'person' : 'organisation';
}
