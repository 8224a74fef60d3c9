import { linkReports } from '../../src/link/report-linking.ts';
import { originsOf } from '../../src/link/origins/origin-count.ts';
import type { Links } from '../../src/model/coverage/links.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { expected } from '../../test/truth/marked-statements.ts';
import type { ExpectedStatement } from '../../test/truth/marked-statements.ts';
import { ofNetwork, type Measure } from '../measure.ts';
import { readTruth, readWhole } from '../data/marked-river-talks.ts';
import type { Judged } from '../data/marked-river-talks.ts';
import { measureDerived, measureLabelledPairs } from './shared-text-measures.ts';
import { measureStories } from './story-measures.ts';
import { f1 } from '../tally.ts';
import type { Tally } from '../tally.ts';

/** A rendition that a reader marked and the program found, with what the program made of it. */
interface Placed {
  readonly wanted: ExpectedStatement;
  readonly found: Statement;
}

/** How well statements are joined and origins told on the example: with readings made by hand, and from the bare reports. */
export async function measureOrigins(): Promise<Measure[]> {
  return [
    ...figures('given the readings', readTruth()),
    ...ofNetwork(figures('from the reports', await readWhole())),
    ...measureDerived(),
    ...measureLabelledPairs(),
    ...measureStories(),
  ];
}

function figures(name: string, judged: readonly Judged[]): Measure[] {
  const { links } = linkReports(judged.map(({ reading }) => reading));
  const placed = place(judged, links);
  const joined = pairs(
    placed,
    (one, other) => one.wanted.id === other.wanted.id,
    (one, other) => one.found.id === other.found.id,
  );
  const together = pairs(
    placed,
    (one, other) => one.wanted.origin === other.wanted.origin,
    (one, other) => one.found.origins.some((origin) => other.found.origins.includes(origin)),
  );
  return [
    { name: `statements joined, ${name}: F1`, value: f1(joined), n: joined.right + joined.missed, note: precision(joined) },
    {
      name: `resting on one origin, ${name}: F1`,
      value: f1(together),
      n: together.right + together.missed,
      note: precision(together),
    },
    countedRight(`origins counted, ${name}: share of statements`, placed, links),
    counts(`origins of the coverage, ${name}: nearness`, links),
  ];
}

function place(judged: readonly Judged[], { statements }: Links): Placed[] {
  const wanted = new Map(
    judged.flatMap(({ reading, statements: marked }) =>
      marked.map((statement, attribution) => [`${reading.report} ${attribution}`, statement] as const),
    ),
  );
  return statements.flatMap((found) =>
    found.renditions.flatMap(({ report, attribution }) => {
      const statement = wanted.get(`${report} ${attribution}`);
      return statement ? [{ wanted: statement, found }] : [];
    }),
  );
}

type Together = (one: Placed, other: Placed) => boolean;

function pairs(placed: readonly Placed[], wanted: Together, found: Together): Tally {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1)) {
      const [want, have] = [wanted(one, other), found(one, other)];
      if (want && have) right += 1;
      else if (have) wrong += 1;
      else if (want) missed += 1;
    }
  return { right, wrong, missed };
}

function precision({ right, wrong, missed }: Tally): string {
  return `precision ${(right / Math.max(1, right + wrong)).toFixed(3)}, recall ${(right / Math.max(1, right + missed)).toFixed(3)}`;
}

/** Each expected statement rests on one origin, however many reports carry it. */
function countedRight(name: string, placed: readonly Placed[], links: Links): Measure {
  const carried = new Map<string, Set<string>>();
  for (const { wanted, found } of placed) carried.set(wanted.id, (carried.get(wanted.id) ?? new Set()).add(found.id));
  const counted = [...carried.values()].map((ids) => originsOf([...ids], links));
  const right = counted.filter(({ least, most }) => least === 1 && most === 1).length;
  return { name, value: right / Math.max(1, counted.length), n: counted.length };
}

/** How near the two counts for the whole coverage come to a reader's: the smaller over the greater, both counts together. */
function counts(name: string, { originCount }: Links): Measure {
  const near = (one: number, other: number): number => Math.min(one, other) / Math.max(one, other, 1);
  const { least, most } = expected.originCounts;
  return {
    name,
    value: (near(originCount.least, least) + near(originCount.most, most)) / 2,
    n: expected.origins.length,
    note: `${originCount.least} to ${originCount.most}; a reader counts ${least} to ${most}`,
  };
}
