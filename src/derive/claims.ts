import type { Claim, ClaimStep } from '../model/coverage/claim.ts';
import type { Code } from '../model/reading/code.ts';
import type { Dispute } from '../model/coverage/dispute.ts';
import type { Origin } from '../model/coverage/origin.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { originCounter } from '../link/origins/origin-count.ts';
import type { OriginCounter } from '../link/origins/origin-count.ts';
import { sideOfStatement } from '../link/statements/statement-side.ts';
import type { MergedStatement } from '../link/statements/statement-merging.ts';

interface Dates {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly day: (statement: Statement) => string | null;
  readonly count: OriginCounter;
}

/** What became of each claim that something was said about after it was made. */
export function claimsOf(
  merged: readonly MergedStatement[],
  statements: readonly Statement[],
  origins: readonly Origin[],
  disputes: readonly Dispute[],
): Claim[] {
  const days = new Map(merged.map(({ statement, mentions }) => [statement.id, firstDay(statement, mentions)]));
  const dates: Dates = {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    day: ({ id }) => days.get(id) ?? null,
    count: originCounter(origins),
  };
  const coded = codedClaims(statements, disputes, dates);
  const inCoded = new Set(coded.flatMap(({ steps }) => steps.flatMap((each) => each.statements)));
  const uncoded = disputes.filter(({ asserted }) => asserted.every((id) => !inCoded.has(id)));
  return [...coded, ...disputedClaims(uncoded, dates)]
    .filter(({ steps }) => steps.length > 1)
    .sort((one, other) => compareDays(one.steps[0]?.day ?? null, other.steps[0]?.day ?? null) || (one.id < other.id ? -1 : 1));
}

/** The day it was said, or the day of the first report that tells it. */
function firstDay(statement: Statement, mentions: MergedStatement['mentions']): string | null {
  if (statement.said && !statement.said.bounds) return statement.said.days.last;
  const published = mentions.flatMap(({ reading }) => reading.published.date?.slice(0, 10) ?? []).sort();
  return published[0] ?? null;
}

/** Claims of a party's position by others: told by the codes on holder, issue and alternative. */
function codedClaims(statements: readonly Statement[], disputes: readonly Dispute[], dates: Dates): Claim[] {
  const claims = new Map<string, { code: Code; made: Statement[] }>();
  for (const statement of statements)
    for (const { code } of statement.codes) {
      if (!code.asserted || code.stance !== 'supports' || code.alternative === null || code.condition.length > 0) continue;
      if (isOwn(statement, code)) continue;
      const key = `${code.holder} ${code.issue} ${code.alternative}`;
      const claim = claims.get(key) ?? { code, made: [] };
      if (claim.made.at(-1) !== statement) claim.made.push(statement);
      claims.set(key, claim);
    }
  return [...claims.values()].flatMap(({ code, made }) => {
    const [first, ...later] = [...made].sort((a, b) => compareDays(dates.day(a), dates.day(b)) || (a.id < b.id ? -1 : 1));
    if (!first) return [];
    const steps = [
      step('claimed', [first], dates),
      ...corroborations(first, later, dates),
      ...denials([first, ...later], disputes, dates),
      ...whatTheHolderSaid(first, code, statements, dates),
    ];
    return [{ id: first.id, issue: code.issue, alternative: code.alternative, holder: code.holder, steps: inOrder(steps) }];
  });
}

/** Each later claim by another voice that rests on an origin which cannot be one of those before. */
function corroborations(first: Statement, later: readonly Statement[], dates: Dates): ClaimStep[] {
  const known = new Set(first.origins);
  const sides = new Set([sideOfStatement(first)]);
  return later.flatMap((statement) => {
    const before = dates.count(known).least;
    for (const origin of statement.origins) known.add(origin);
    const another = statement.speaker.kind === 'unnamed' || !sides.has(sideOfStatement(statement));
    sides.add(sideOfStatement(statement));
    return another && dates.count(known).least > before ? [step('corroborated', [statement], dates)] : [];
  });
}

function denials(claims: readonly Statement[], disputes: readonly Dispute[], dates: Dates): ClaimStep[] {
  const ids = new Set(claims.map(({ id }) => id));
  const speakers = new Set(
    claims.filter(({ sourcing }) => sourcing !== 'second hand').flatMap(({ speaker }) => nameOf(speaker) ?? []),
  );
  const denied = new Set(
    disputes.filter(({ asserted }) => asserted.some((id) => ids.has(id))).flatMap((dispute) => dispute.denied),
  );
  return [...denied].flatMap((id) => {
    const statement = dates.statements.get(id);
    if (!statement || ids.has(id)) return [];
    const name = nameOf(statement.speaker);
    return [step(name !== null && speakers.has(name) ? 'walked back' : 'denied', [statement], dates)];
  });
}

/** The holder's own word on the issue after the claim was made bears it out, or puts another alternative in its place. */
function whatTheHolderSaid(first: Statement, claimed: Code, statements: readonly Statement[], dates: Dates): ClaimStep[] {
  const own = statements
    .filter((statement) => compareDays(dates.day(first), dates.day(statement)) <= 0)
    .flatMap((statement) => {
      const codes = statement.codes
        .map(({ code }) => code)
        .filter((code) => code.asserted && code.stance === 'supports' && isOwn(statement, code));
      const code = codes.find(
        ({ holder, issue, alternative }) => holder === claimed.holder && issue === claimed.issue && alternative !== null,
      );
      return code ? [{ statement, same: code.alternative === claimed.alternative }] : [];
    })
    .sort((a, b) => compareDays(dates.day(a.statement), dates.day(b.statement)));
  const borneOut = own.find(({ same }) => same);
  const replaced = own.find(({ same }) => !same);
  return [
    ...(borneOut ? [step('corroborated', [borneOut.statement], dates)] : []),
    ...(replaced ? [step('superseded', [replaced.statement], dates)] : []),
  ];
}

/** Claims that no code tells of, for which disputes show that they were denied. */
function disputedClaims(disputes: readonly Dispute[], dates: Dates): Claim[] {
  const made = new Map<string, { first: Statement; claims: Set<Statement>; disputes: Dispute[] }>();
  for (const dispute of disputes) {
    const claims = dispute.asserted.flatMap((id) => dates.statements.get(id) ?? []);
    const [first] = [...claims].sort((a, b) => compareDays(dates.day(a), dates.day(b)) || (a.id < b.id ? -1 : 1));
    if (!first) continue;
    const known = made.get(first.id) ?? { first, claims: new Set<Statement>(), disputes: [] };
    for (const claim of claims) known.claims.add(claim);
    known.disputes.push(dispute);
    made.set(first.id, known);
  }
  return [...made.values()].map(({ first, claims, disputes: about }) => {
    const later = [...claims].filter(({ id }) => id !== first.id).sort((a, b) => compareDays(dates.day(a), dates.day(b)));
    const steps = [
      step('claimed', [first], dates),
      ...corroborations(first, later, dates),
      ...denials([...claims], about, dates),
    ];
    return { id: first.id, issue: about[0]?.issue ?? null, alternative: null, holder: null, steps: inOrder(steps) };
  });
}

function isOwn(statement: Statement, code: Code): boolean {
  return statement.party === code.holder && statement.sourcing !== 'second hand' && statement.speaker.kind !== 'unnamed';
}

/** Only named speakers can be known to be the same. */
function nameOf(speaker: Statement['speaker']): string | null {
  return speaker.kind === 'actor' ? speaker.actor : null;
}

function step(kind: ClaimStep['kind'], statements: readonly Statement[], dates: Dates): ClaimStep {
  const [first] = statements;
  return { kind, day: first ? dates.day(first) : null, statements: statements.map(({ id }) => id) };
}

const ORDER: readonly ClaimStep['kind'][] = ['claimed', 'corroborated', 'denied', 'walked back', 'superseded'];

function inOrder(steps: readonly ClaimStep[]): ClaimStep[] {
  const [claimed, ...later] = steps;
  if (!claimed) return [];
  const unique = [...new Map(later.map((each) => [`${each.kind} ${each.statements.join(' ')}`, each])).values()];
  unique.sort(
    (a, b) =>
      compareDays(a.day, b.day) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      ((a.statements[0] ?? '') < (b.statements[0] ?? '') ? -1 : 1),
  );
  // A report may tell of a claim and its denial when the denial is the older of the two: then nothing dates the claim.
  const answered = unique.some(({ day }) => day !== null && claimed.day !== null && day < claimed.day);
  return [answered ? { ...claimed, day: null } : claimed, ...unique];
}

/** Undated things come last. */
function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  return (one ?? '9999') < (other ?? '9999') ? -1 : 1;
}
