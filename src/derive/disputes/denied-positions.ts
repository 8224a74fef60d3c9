import { OPENS_WITH_SAYING } from '../../language/language.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Codebook, Issue } from '../../model/codebook.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Contradiction } from './contradiction.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';

interface CodedClaim {
  readonly statement: Statement;
  readonly code: Code;
  /** Day of the earliest report that tells it. */
  readonly day: number | null;
  /** Rejected is a thing, and not what others say of it. */
  readonly isStand: boolean;
}

/** Assertions about whose position it is, and statements that deny the same. */
export function deniedPositions(merged: readonly MergedStatement[], codebook: Codebook): Contradiction[] {
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]));
  const names = new Map(codebook.parties.map(({ id, name }) => [id, name]));
  return [...byHolderAndIssue(merged).values()].flatMap((coded) => {
    if (!coded.some(isDenial)) return [];
    const denials = coded.filter(isDenial);
    const assertions = coded.filter(({ code }) => code.asserted && code.stance === 'supports' && code.condition.length === 0);
    return denials.flatMap((denial) =>
      assertions
        .filter((assertion) => contradicts(denial, assertion, issues.get(denial.code.issue)))
        .map((assertion) => contradictionOf(assertion, denial, { issue: issues.get(denial.code.issue), names, merged: coded })),
    );
  });
}

function byHolderAndIssue(merged: readonly MergedStatement[]): Map<string, CodedClaim[]> {
  const found = new Map<string, CodedClaim[]>();
  for (const own of claimsOfEach(merged))
    for (const coded of own) {
      const key = `${coded.code.holder} ${coded.code.issue}`;
      const list = found.get(key);
      if (list) list.push(coded);
      else found.set(key, [coded]);
    }
  return found;
}

const claimsOfEach = keptInPlace(({ statement, mentions }: MergedStatement): readonly CodedClaim[] =>
  distinctClaims(statement).map(({ code }) => ({
    statement,
    code,
    day: firstDayNumber(mentions),
    isStand: isStand(statement, mentions),
  })),
);

function firstDayNumber(mentions: MergedStatement['mentions']): number | null {
  const days = mentions.flatMap(({ reading }) => dayNumber(reading.published.date) ?? []);
  return days.length > 0 ? Math.min(...days) : null;
}

function distinctClaims({ codes }: Statement): readonly { code: Code }[] {
  return [...new Map(codes.map((each) => [claimKey(each.code), each])).values()];
}

function claimKey({ holder, issue, alternative, stance, asserted, condition }: Code): string {
  return [holder, issue, alternative, stance, asserted, condition.length > 0].join('/');
}

function isStand({ act }: Statement, mentions: MergedStatement['mentions']): boolean {
  return act === 'reject' && mentions.every(({ content }) => !OPENS_WITH_SAYING.test(content));
}

/** The words deny the position; or the statement denies and tells of the position as not (or not yet) taken. */
function isDenial({ statement, code, isStand: takesStand }: CodedClaim): boolean {
  return (!code.asserted && !takesStand) || (statement.act === 'deny' && code.stance === 'open');
}

function contradicts(denial: CodedClaim, assertion: CodedClaim, issue: Issue | undefined): boolean {
  if (denial.statement.id === assertion.statement.id || !isWithinAnswerDays(denial, assertion)) return false;
  if (isDeclared(denial) && isDeclared(assertion)) return false;
  const [denied, asserted] = [denial.code.alternative, assertion.code.alternative];
  // "Is not out to close the ferry line" denies opposing the one end: it meets assertions of the other.
  if (denial.code.stance === 'opposes')
    return denied !== null && asserted !== null && sideOfScale(denied, issue) * sideOfScale(asserted, issue) < 0;
  if (denied === null || asserted === null || denied === asserted) return true;
  return !denial.code.asserted && sideOfScale(denied, issue) * sideOfScale(asserted, issue) > 0;
}

/** A denial answers what was told within so many days of it; where a day is not known, it may. */
const MAX_ANSWER_DAYS = 30;

function isWithinAnswerDays(one: CodedClaim, other: CodedClaim): boolean {
  const [a, b] = [one.day, other.day];
  return a === null || b === null || Math.abs(a - b) <= MAX_ANSWER_DAYS;
}

/** Said by the holder's own people, and not at second hand: to say otherwise later is a move, not a dispute. */
function isDeclared({ statement, code }: CodedClaim): boolean {
  return statement.party === code.holder && statement.sourcing !== 'second hand' && statement.speaker.kind !== 'unnamed';
}

/** On which side of the middle of its issue an alternative lies: -1, 0 or 1. */
function sideOfScale(alternative: string, issue: Issue | undefined): number {
  const place = issue?.alternatives.findIndex(({ id }) => id === alternative) ?? -1;
  return place < 0 || !issue ? 0 : Math.sign(place - (issue.alternatives.length - 1) / 2);
}

interface ContradictionTopic {
  readonly issue: Issue | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly merged: readonly CodedClaim[];
}

function contradictionOf(assertion: CodedClaim, denial: CodedClaim, { issue, names }: ContradictionTopic): Contradiction {
  const { holder, alternative } = assertion.code;
  const title =
    issue?.alternatives.find(({ id }) => id === (alternative ?? denial.code.alternative))?.title ?? issue?.title ?? '';
  return {
    kind: assertsAgreement(assertion) ? 'agreed or not' : 'denied',
    topic: `position ${holder} ${assertion.code.issue}`,
    issue: assertion.code.issue,
    about: `${names.get(holder) ?? holder}: ${title}`,
    asserted: assertion.statement.id,
    denied: denial.statement.id,
  };
}

/** The statement says that several parties take one alternative: that it is agreed. */
function assertsAgreement({ statement, code }: CodedClaim): boolean {
  const holders = statement.codes
    .filter((each) => each.code.asserted && each.code.issue === code.issue && each.code.alternative === code.alternative)
    .map((each) => each.code.holder);
  return new Set(holders).size > 1;
}
