import type { StatementLine } from '../model/brief.ts';
import { Sourcing } from '../model/reading/speaker.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';
import { MIN_SURE_CONFIDENCE } from '../derive/sure-confidence.ts';
import { IS_ASKING, LACKS_SUBJECT, OPENS_INDIRECT_QUESTION, POINTS_OUT_OF_ITSELF } from '../language/language.ts';
import { statementLine } from './brief-lines.ts';
import { ownIssueWords } from '../link/issue-words.ts';
import { compareWords, type NumberedCoverage } from './numbered-coverage.ts';

/** What fewer words than this hardly tells anything out of its sentence: "the night shifts". */
const MIN_TELLING_WORDS = 5;
/** How likely words must be on an issue to be shown under it that have one word of its own; with two they are on it, however likely they seem. */
const MIN_CONFIDENCE_WITH_OWN_WORD = 0.75;
const SURE_OWN_WORDS = 2;
/** Statements that are as likely as this, or more, to be on the issue are taken to be on it alike. */
const SURE_TOPIC_CONFIDENCE = 0.8;

/**
 * What the parties said on each issue without a position being made of it: the ground of the brief, where the coder is silent. What others say that
 * somebody said is none of it, nor what is told as of a time that is over.
 */
export interface HeardStatements {
  /** What a party said on an issue, the most telling first: what is most widely carried, most surely on the issue, a demand or the like, best sourced, latest. */
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
    [...byIssue].map(([issue, statements]) => [
      issue,
      mostTellingFirst(statements, ({ renditions }) =>
        Math.min(SURE_TOPIC_CONFIDENCE, topicConfidence(coverage, issue, renditions)),
      ),
    ]),
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
    if (line && tellsByItself(line) && isOnItsIssue(coverage, statement, line.words)) lines.push(line);
  }
  return lines;
}

/**
 * Whether words tell something out of their sentence: enough of them, no question ("if she would sail"), and not "which … to keep shut until May" or
 * "would keep it shut", of which nobody knows what.
 */
export function tellsByItself({ words, cue }: Pick<StatementLine, 'words' | 'cue'>): boolean {
  const isAsked = OPENS_INDIRECT_QUESTION.test(words) && IS_ASKING.test(cue);
  return (
    words.split(/\s+/u).length >= MIN_TELLING_WORDS && !POINTS_OUT_OF_ITSELF.test(words) && !LACKS_SUBJECT.test(words) && !isAsked
  );
}

/**
 * Whether words are surely on the issue of their statement: with a word by which the codebook tells it and no other, they are in nineteen cases of
 * twenty. Where only the words around them speak for it, three in ten are on another issue, or on none. What is coded on it is on it.
 */
function isOnItsIssue(coverage: NumberedCoverage, { issue, codes, renditions }: Statement, words: string): boolean {
  if (issue === null || codes.some(({ code }) => code.issue === issue)) return true;
  const own = ownIssueWords(coverage.input.codebook)(issue, words);
  return own >= SURE_OWN_WORDS || (own > 0 && topicConfidence(coverage, issue, renditions) >= MIN_CONFIDENCE_WITH_OWN_WORD);
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

/** How likely a statement is on an issue, by the surest of its renditions. */
function topicConfidence(coverage: NumberedCoverage, issue: string, renditions: readonly Rendition[]): number {
  const topics = renditions.flatMap(({ report, attribution }) =>
    (coverage.reading(report)?.topics ?? []).filter((topic) => topic.issue === issue && topic.attribution === attribution),
  );
  return Math.max(0, ...topics.map(({ confidence }) => confidence));
}
