import type { StatementLine } from '../model/brief.ts';
import { Sourcing } from '../model/reading/speaker.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { MIN_SURE_CONFIDENCE } from '../derive/sure-confidence.ts';
import { statementLine } from './line-of-statement.ts';
import { heardLikelihood } from './heard-likelihood.ts';
import { tellsByItself } from './telling-words.ts';
import { compareWords, type NumberedCoverage } from './numbered-coverage.ts';

/**
 * How likely it must be that a careful reader leaves a statement under its issue. Of the two likeliest of each cell that strict readers
 * judged, 82 in 100 above it were right and 5 wrong, and of those that were shown without it 67 and 13.
 */
export const MIN_HEARD_LIKELIHOOD = 0.65;
/** Statements are as likely as each other within a step of this. */
const LIKELIHOOD_STEP = 0.1;

/**
 * What the parties said on each issue without a position being made of it: the ground of the brief, where the coder is silent. What others say that
 * somebody said is none of it, nor what is told as of a time that is over.
 */
export interface HeardStatements {
  /** What a party said on an issue, the most telling first: what is most widely carried, most likely left by a careful reader, a demand or the like, best sourced, latest. */
  readonly of: (party: string, issue: string) => readonly Statement[];
  /** The same of all parties of the codebook. */
  readonly on: (issue: string) => readonly Statement[];
}

/** Where only positions are asked for. */
export const NOTHING_HEARD: HeardStatements = { of: () => [], on: () => [] };

export function heardStatements(coverage: NumberedCoverage): HeardStatements {
  const { codebook, derived, links } = coverage.input;
  const parties = new Set(codebook.parties.map(({ id }) => id));
  const coded = new Set(derived.positions.flatMap(({ issue, statements }) => statements.map((id) => keyOf(issue, id))));
  const byIssue = new Map<string, Statement[]>(codebook.issues.map(({ id }) => [id, []]));
  for (const statement of links.statements) {
    const { id, issue, party, sourcing, said } = statement;
    const isOwn = party !== null && parties.has(party) && sourcing !== 'second hand' && said?.past !== true;
    if (issue !== null && isOwn && !coded.has(keyOf(issue, id))) byIssue.get(issue)?.push(statement);
  }
  const ranked = new Map(
    [...byIssue].map(([issue, statements]) => [issue, mostTellingFirst(statements, (statement) => stepOf(coverage, statement))]),
  );
  const on = (issue: string): readonly Statement[] => ranked.get(issue) ?? [];
  return { on, of: (party, issue) => on(issue).filter((statement) => statement.party === party) };
}

/** The same of whoever is cited, where no codebook names issues: those who are named first. */
export function saidOnAnything({ input: { links } }: NumberedCoverage): readonly Statement[] {
  const own = links.statements.filter(
    ({ speaker, sourcing }) => sourcing !== 'second hand' && (speaker.kind === 'actor' || speaker.kind === 'document'),
  );
  return mostTellingFirst(own, ({ speaker }) => (speaker.kind === 'actor' ? 1 : 0));
}

/** The lines of the first statements that are sure, also of their issue, and tell something by themselves: as many as are asked for at most. */
export function tellingLines(
  coverage: NumberedCoverage,
  statements: readonly Statement[],
  most = Infinity,
): readonly StatementLine[] {
  const lines: StatementLine[] = [];
  for (const statement of statements) {
    if (lines.length >= most) break;
    const line = statement.confidence < MIN_SURE_CONFIDENCE ? null : statementLine(coverage, statement);
    if (line && isWorthALine(coverage, statement, line)) lines.push(line);
  }
  return lines;
}

/** How likely a careful reader leaves a statement, in steps; those of which no words can be shown come last. */
function stepOf(coverage: NumberedCoverage, statement: Statement): number {
  const line = statementLine(coverage, statement);
  return line ? Math.floor(heardLikelihood(coverage, statement, line) / LIKELIHOOD_STEP) : -1;
}

/** Whether a careful reader would leave the line; where no issue is named there is none to miss. */
function isWorthALine(coverage: NumberedCoverage, statement: Statement, line: StatementLine): boolean {
  return tellsByItself(line) && (statement.issue === null || heardLikelihood(coverage, statement, line) >= MIN_HEARD_LIKELIHOOD);
}

function keyOf(issue: string, statement: string): string {
  return `${issue} ${statement}`;
}

/** By how many reports carry it, then by what the caller asks first, the act, the sourcing, the day. */
function mostTellingFirst(statements: readonly Statement[], worthOf: (statement: Statement) => number): readonly Statement[] {
  const weighed = statements.map((statement) => ({
    statement,
    reports: new Set(statement.renditions.map(({ report }) => report)).size,
    worth: worthOf(statement),
    acts: statement.act === 'comment' ? 0 : 1,
    sourcing: Sourcing.options.indexOf(statement.sourcing),
    day: statement.said?.days.last ?? '',
  }));
  return weighed
    .sort(
      (a, b) =>
        b.reports - a.reports ||
        b.worth - a.worth ||
        b.acts - a.acts ||
        a.sourcing - b.sourcing ||
        compareWords(b.day, a.day) ||
        compareWords(a.statement.id, b.statement.id),
    )
    .map(({ statement }) => statement);
}
