import type { Code } from '../model/code.ts';
import type { Codebook, Issue } from '../model/codebook.ts';
import type { Statement } from '../model/statement.ts';
import type { Contradiction } from './contradiction.ts';
import type { Told } from './statements.ts';

interface Coded {
  readonly statement: Statement;
  readonly code: Code;
}

/** Assertions about whose position it is, and statements that deny the same. */
export function deniedPositions(told: readonly Told[], codebook: Codebook): Contradiction[] {
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]));
  const names = new Map(codebook.parties.map(({ id, name }) => [id, name]));
  return [...byHolderAndIssue(told).values()].flatMap((coded) => {
    const denials = coded.filter(isDenial);
    const assertions = coded.filter(({ code }) => code.asserted && code.stance === 'supports' && code.condition.length === 0);
    return denials.flatMap((denial) =>
      assertions
        .filter((assertion) => meets(denial, assertion, issues.get(denial.code.issue)))
        .map((assertion) => contradiction(assertion, denial, { issue: issues.get(denial.code.issue), names, told: coded })),
    );
  });
}

function byHolderAndIssue(told: readonly Told[]): Map<string, Coded[]> {
  const found = new Map<string, Coded[]>();
  for (const { statement } of told)
    for (const { code } of distinct(statement)) {
      const key = `${code.holder} ${code.issue}`;
      found.set(key, [...(found.get(key) ?? []), { statement, code }]);
    }
  return found;
}

function distinct({ codes }: Statement): readonly { code: Code }[] {
  return [...new Map(codes.map((each) => [keyOf(each.code), each])).values()];
}

function keyOf({ holder, issue, alternative, stance, asserted, condition }: Code): string {
  return [holder, issue, alternative, stance, asserted, condition.length > 0].join('/');
}

/** The words deny the position; or the statement denies and tells of the position as not (or not yet) taken. */
function isDenial({ statement, code }: Coded): boolean {
  return !code.asserted ? code.stance !== 'opposes' : statement.act === 'deny' && code.stance === 'open';
}

function meets(denial: Coded, assertion: Coded, issue: Issue | undefined): boolean {
  if (denial.statement.id === assertion.statement.id) return false;
  if (ownWord(denial) && ownWord(assertion)) return false;
  const [denied, asserted] = [denial.code.alternative, assertion.code.alternative];
  if (denied === null || asserted === null || denied === asserted) return true;
  return !denial.code.asserted && sameDirection(denied, asserted, issue);
}

/** Said by the holder's own people, and not at second hand: to say otherwise later is a move, not a dispute. */
function ownWord({ statement, code }: Coded): boolean {
  return statement.party === code.holder && statement.sourcing !== 'second hand' && statement.speaker.kind !== 'unnamed';
}

/** Whether two alternatives lie on the same side of the middle of their issue. */
function sameDirection(one: string, other: string, issue: Issue | undefined): boolean {
  const middle = ((issue?.alternatives.length ?? 0) - 1) / 2;
  const side = (id: string): number => Math.sign((issue?.alternatives.findIndex((each) => each.id === id) ?? -1) - middle);
  return side(one) !== 0 && side(one) === side(other);
}

interface Topic {
  readonly issue: Issue | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly told: readonly Coded[];
}

function contradiction(assertion: Coded, denial: Coded, { issue, names }: Topic): Contradiction {
  const { holder, alternative } = assertion.code;
  const title =
    issue?.alternatives.find(({ id }) => id === (alternative ?? denial.code.alternative))?.title ?? issue?.title ?? '';
  return {
    kind: saysAgreed(assertion) ? 'agreed or not' : 'denied',
    topic: `position ${holder} ${assertion.code.issue}`,
    issue: assertion.code.issue,
    about: `${names.get(holder) ?? holder}: ${title}`,
    asserted: assertion.statement.id,
    denied: denial.statement.id,
  };
}

/** The statement says that several parties take one alternative: that it is agreed. */
function saysAgreed({ statement, code }: Coded): boolean {
  const holders = statement.codes
    .filter((each) => each.code.asserted && each.code.issue === code.issue && each.code.alternative === code.alternative)
    .map((each) => each.code.holder);
  return new Set(holders).size > 1;
}
