import { existsSync, readFileSync } from 'node:fs';
import { joinRounds } from '../../src/link/meetings/rounds.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Round } from '../../src/model/coverage/round.ts';
import { codebook } from '../../test/truth/marked-statements.ts';
import { readWhole } from '../data/marked-river-talks.ts';
import { ofNetwork, type Measure } from '../measure.ts';

const EXAMPLE = new URL('../../examples/river-talks/', import.meta.url);

/** A round as a careful reader marks it in expected.json. */
export interface ExpectedRound {
  readonly id: string;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly place: string;
  readonly parties: readonly string[];
  readonly mediator: string | null;
  readonly planned: boolean;
}

/** A round found is right when place, planning and, where the reader gives them, both days are those of a marked one. */
export function isRight(found: Round, marked: ExpectedRound): boolean {
  const sameDays =
    marked.date === null ||
    (found.when !== null &&
      !found.when.bounds &&
      found.when.days.first === marked.date &&
      found.when.days.last === (marked.endDate ?? marked.date));
  return found.place === marked.place && found.planned === marked.planned && sameDays;
}

/** F1 of rounds and, over the right ones, of the parties that took part. */
export function scoreRounds(
  found: readonly Round[],
  marked: readonly ExpectedRound[],
): { rounds: number; parties: number; mediators: number } {
  const pairs = marked.flatMap((one) =>
    found
      .filter((each) => isRight(each, one))
      .slice(0, 1)
      .map((each) => ({ one, each })),
  );
  const named = pairs.reduce((sum, { each }) => sum + each.parties.length, 0);
  const wanted = marked.reduce((sum, { parties }) => sum + parties.length, 0);
  const shared = pairs.reduce(
    (sum, { one, each }) => sum + each.parties.filter((party) => one.parties.includes(party)).length,
    0,
  );
  return {
    rounds: found.length + marked.length === 0 ? 1 : (2 * pairs.length) / (found.length + marked.length),
    mediators: pairs.filter(({ one, each }) => one.mediator === each.mediator).length / Math.max(1, marked.length),
    parties: named + wanted === 0 ? 1 : (2 * shared) / (named + wanted),
  };
}

/** The rounds of the example coverage. */
export async function exampleRounds(): Promise<{ found: readonly Round[]; marked: ExpectedRound[]; readings: Reading[] } | null> {
  const expected = new URL('expected.json', EXAMPLE);
  if (!existsSync(expected)) return null;
  const readings = (await readWhole()).map(({ reading }) => reading);
  const { rounds } = JSON.parse(readFileSync(expected, 'utf8')) as { rounds: ExpectedRound[] };
  return { found: joinRounds(readings, codebook), marked: rounds, readings };
}

/** How well meetings are joined into rounds on the example. */
export async function measureRounds(): Promise<Measure[]> {
  const example = await exampleRounds();
  if (!example) return [];
  const { rounds, parties, mediators } = scoreRounds(example.found, example.marked);
  return ofNetwork([
    { name: 'rounds.f1', value: rounds, n: example.marked.length, note: 'days, place and whether planned, on the example' },
    {
      name: 'rounds.mediators',
      value: mediators,
      n: example.marked.length,
      note: 'rounds with the right mediator, or rightly none',
    },
    { name: 'rounds.parties.f1', value: parties, n: example.marked.length, note: 'who took part in the rounds found' },
  ]);
}
