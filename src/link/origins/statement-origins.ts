import type { Origin, OriginCount } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { keptOf, keptOfList, keptOfTwo, keptWhile } from '../../text/kept-results.ts';
import { keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { toldReading, type ToldReading } from '../keeping/told-reading.ts';
import { toldInEach } from './changed-mentions.ts';
import type { StemWeight } from '../statements/content-likeness.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { originId, ownReportingOrigin, type MentionOrigin, type MentionWithOrigin } from './mention-origin.ts';
import { evidenceInWords, originOfMention, type OriginEvidence } from './origin-finding.ts';
import { withPossibleIdentities } from './indistinguishable-origins.ts';
import { countOrigins, originsById } from './origin-count.ts';
import { correctOrigins } from './origin-correction.ts';
import type { MergedStatement } from '../statements/statement-merging.ts';
import { statementMentions, type StatementMention } from '../statements/statement-mentions.ts';

const keptStatement = keptWhile<Statement>();

export interface StatementOrigins {
  readonly statements: readonly Statement[];
  readonly origins: readonly Origin[];
  readonly originCount: OriginCount;
}

/** What the reports rest on: first what each mention shows, then what its statement shows over all reports. */
export function originsOfStatements(
  readings: readonly Reading[],
  merged: readonly MergedStatement[],
  copies: readonly CopiedText[],
  pairs: readonly SharedPair[],
  weigh: StemWeight,
): StatementOrigins {
  const known = originEvidence(readings, copies, pairs);
  const withOrigins = correctOrigins(shownIn(shownOrigins(merged, known)));
  const collected = collectedOrigins(reportsInEach(withOrigins), uncitedOrigins(readings));
  const origins = withPossibleIdentities(collected, withOrigins, weigh);
  return { statements: statementsIn(restingStatements(merged, withOrigins)), origins, originCount: countOfAll(origins) };
}

const countOfAll = keptOf((origins: readonly Origin[]) =>
  countOrigins(
    origins.map(({ id }) => id),
    originsById(origins),
  ),
);

/** What the mentions of a statement rest on as far as their reports show, and what that was found from besides the mentions. */
interface ShownOrigins {
  readonly evidence: readonly (string | undefined)[];
  readonly withOrigins: readonly MentionWithOrigin[];
}

const shownOrigins = keptInPlaceAbout(
  ({ mentions }: MergedStatement, _, known: OriginEvidence): ShownOrigins => ({
    evidence: mentions.map(({ reading }) => known.wordsOf.get(reading.report)),
    withOrigins: inPairs(mentions.flatMap((mention) => [mention, originOfMention(mention, known)])),
  }),
  {
    isStill: ({ evidence }, { mentions }, _, { wordsOf }) =>
      mentions.every(({ reading }, at) => evidence[at] === wordsOf.get(reading.report)),
  },
);

const shownIn = keptOf((all: readonly ShownOrigins[]) => all.map(({ withOrigins }) => withOrigins));

/** A statement with what it rests on, and the mentions that show it. */
interface RestingStatement {
  readonly mentions: readonly MentionWithOrigin[];
  readonly statement: Statement;
}

const restingStatements = keptInPlaceAbout(
  ({ statement }: MergedStatement, place: number, withOrigins: readonly (readonly MentionWithOrigin[])[]): RestingStatement => {
    const mentions = withOrigins[place] ?? NO_MENTIONS;
    const ids = originIds(mentions);
    return { mentions, statement: keptStatement(statement, ids.join(' '), () => ({ ...statement, origins: ids })) };
  },
  { isStill: ({ mentions }, _, place, withOrigins) => mentions === withOrigins[place] },
);

const statementsIn = keptOf((all: readonly RestingStatement[]) => all.map(({ statement }) => statement));

/** Mentions, each before what it rests on, in pairs; the same list for the same ones. */
const inPairs = keptOfList(
  (parts: readonly object[]): readonly MentionWithOrigin[] =>
    parts.flatMap((part, at) => {
      const origin = parts[at + 1];
      return at % 2 === 0 && origin ? [{ mention: part as StatementMention, origin: origin as MentionOrigin }] : [];
    }),
  { most: 1 },
);

function originEvidence(
  readings: readonly Reading[],
  copies: readonly CopiedText[],
  pairs: readonly SharedPair[],
): OriginEvidence {
  const copyOf = new Map(copies.flatMap((copy) => copy.reports.map((at) => [at, copy] as const)));
  const pairsOf = new Map<number, SharedPair[]>();
  for (const pair of pairs)
    for (const at of [pair.earlier, pair.later]) {
      const list = pairsOf.get(at);
      if (list) list.push(pair);
      else pairsOf.set(at, [pair]);
    }
  const placeOf = new Map(readings.map(({ report }, place) => [report, place]));
  const evidence = { readings, placeOf, copyOf, pairsOf };
  const wordsOf = new Map(
    [...copyOf].map(([at, copy]) => [readings[at]?.report ?? '', evidenceInWords(at, copy, evidence)] as const),
  );
  return { ...evidence, wordsOf };
}

/** Reports in which nobody is cited: they rest on their own newsroom. */
function uncitedOrigins(readings: readonly Reading[]): readonly ReportOrigin[] {
  const uncited = readings.filter((reading) => statementMentions(reading).length === 0);
  return sameUncited(uncited.map((reading) => uncitedOrigin(toldReading(reading))));
}

const uncitedOrigin = keptOf((reading: ToldReading): ReportOrigin => ({
  report: reading.report,
  origin: ownReportingOrigin(reading),
}));
const sameUncited = keptOfList((all: readonly ReportOrigin[]) => all, { most: 1 });

const NO_MENTIONS: readonly MentionWithOrigin[] = [];

const originIds = keptOf((withOrigins: readonly MentionWithOrigin[]): readonly string[] =>
  [...new Set(withOrigins.map(({ origin }) => originId(origin)))].sort(),
);

/** What words of a report rest on. */
interface ReportOrigin {
  readonly report: string;
  readonly origin: MentionOrigin;
}

const reportsInEach = toldInEach(({ mention, origin }): ReportOrigin => ({ report: mention.reading.report, origin }));

interface CollectedOrigin {
  readonly id: string;
  readonly first: MentionOrigin;
  readonly reports: Set<string>;
  readonly why: Set<string>;
}

const keptOrigin = keptWhile<Origin>();

/** Of all that is told and those that nobody is cited in, found once while both are the same. */
const collectedOrigins = keptOfTwo(
  (inEach: readonly (readonly ReportOrigin[])[], uncited: readonly ReportOrigin[]): readonly Origin[] => {
    const found = new Map<string, CollectedOrigin>();
    for (const ofStatement of [...inEach, uncited]) for (const each of ofStatement) collect(found, each);
    return [...found.values()]
      .map(({ id, first, ...collected }) => {
        const [reports, why] = [[...collected.reports].sort(), [...collected.why].sort()];
        const { kind, name } = first;
        return keptOrigin(first, [...reports, ...why].join('\n'), () => ({ id, kind, name, mayBe: [], reports, why }));
      })
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  },
);

function collect(found: Map<string, CollectedOrigin>, { report, origin }: ReportOrigin): void {
  const id = originId(origin);
  const known = found.get(id);
  const collected = known ?? { id, first: origin, reports: new Set<string>(), why: new Set<string>() };
  if (!known) found.set(id, collected);
  collected.reports.add(report);
  collected.why.add(origin.why);
}
