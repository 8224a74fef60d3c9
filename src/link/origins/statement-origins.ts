import type { Origin, OriginCount } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { StemWeight } from '../statements/content-likeness.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { groundOf, originId, ownGround } from './mention-origin.ts';
import type { Ground, Grounded, Known } from './mention-origin.ts';
import { mayBeTheSame } from './indistinguishable-origins.ts';
import { originCounter } from './origin-count.ts';
import { settle } from './origin-correction.ts';
import type { Told } from '../statements/statement-merging.ts';
import type { Telling } from '../statements/statement-mentions.ts';

export interface Origins {
  readonly statements: Statement[];
  readonly origins: Origin[];
  readonly originCount: OriginCount;
  readonly reportOrigins: Record<string, string[]>;
}

/** What the reports rest on: first what each telling shows, then what its statement shows over all reports. */
export function originsFor(
  readings: readonly Reading[],
  told: readonly Told[],
  copies: readonly CopiedText[],
  pairs: readonly SharedPair[],
  weigh: StemWeight,
): Origins {
  const known = knownOf(readings, copies, pairs);
  const first = told.map(({ tellings }) => tellings.map((telling) => ({ telling, ground: groundOf(telling, known) })));
  const grounded = settle(first);
  const bare = barely(readings, grounded);
  const origins = gather([...grounded.flat(), ...bare.map((reading) => ({ reading, ground: ownGround(reading) }))]);
  const distinct = mayBeTheSame(origins, grounded, weigh);
  return {
    statements: told.map(({ statement }, number) => ({ ...statement, origins: idsOf(grounded[number] ?? []) })),
    origins: distinct,
    originCount: originCounter(distinct)(distinct.map(({ id }) => id)),
    reportOrigins: byReport(distinct),
  };
}

function knownOf(readings: readonly Reading[], copies: readonly CopiedText[], pairs: readonly SharedPair[]): Known {
  const copyOf = new Map(copies.flatMap((copy) => copy.reports.map((at) => [at, copy] as const)));
  const pairsOf = new Map<number, SharedPair[]>();
  for (const pair of pairs)
    for (const at of [pair.earlier, pair.later]) {
      const list = pairsOf.get(at);
      if (list) list.push(pair);
      else pairsOf.set(at, [pair]);
    }
  return { readings, copyOf, pairsOf };
}

/** Reports in which nobody is cited: they rest on their own newsroom. */
function barely(readings: readonly Reading[], grounded: readonly (readonly Grounded[])[]): Reading[] {
  const cited = new Set(grounded.flat().map(({ telling }) => telling.reading.report));
  return readings.filter(({ report }) => !cited.has(report));
}

function idsOf(grounded: readonly Grounded[]): string[] {
  return [...new Set(grounded.map(({ ground }) => originId(ground)))].sort();
}

function gather(grounds: readonly { ground: Ground; telling?: Telling; reading?: Reading }[]): Origin[] {
  const found = new Map<string, { origin: Omit<Origin, 'reports' | 'why'>; reports: Set<string>; why: Set<string> }>();
  for (const { ground, telling, reading } of grounds) {
    const id = originId(ground);
    const report = (telling?.reading ?? reading)?.report;
    const origin = found.get(id) ?? {
      origin: { id, kind: ground.kind, name: ground.name, mayBe: [] },
      reports: new Set<string>(),
      why: new Set<string>(),
    };
    if (report) origin.reports.add(report);
    origin.why.add(ground.why);
    found.set(id, origin);
  }
  return [...found.values()]
    .map(({ origin, reports, why }) => ({ ...origin, reports: [...reports].sort(), why: [...why].sort() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function byReport(origins: readonly Origin[]): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, reports } of origins) for (const report of reports) found.set(report, [...(found.get(report) ?? []), id]);
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}
