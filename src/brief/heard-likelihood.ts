import { HAS_FINITE_VERB, tellsSaying } from '../language/language.ts';
import { nearestAlternative, ownIssueWords } from '../link/issue-words.ts';
import type { StatementLine } from '../model/brief.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';
import { keptWhile } from '../text/kept-results.ts';
import { tellsByItself } from './telling-words.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** What speaks for a statement as a line under its issue, in the order of the weights. */
export const HEARD_SIGNS = ['topic', 'ownWord', 'attribution', 'says', 'telling', 'finite', 'nearest'] as const;

/** Log-odds that a careful reader leaves the line as it is, by what speaks for it. */
export type HeardWeights = Readonly<Record<(typeof HEARD_SIGNS)[number] | 'offset', number>>;

/** Fitted on what strict readers found of statements in 39 sets of real press; `training/judged-lines/fit-heard.ts` prints them. */
export const HEARD_WEIGHTS: HeardWeights = {
  topic: 0.37,
  ownWord: 0.84,
  attribution: 0.38,
  says: 0.61,
  telling: 0.86,
  finite: 0.46,
  nearest: 1.46,
  offset: -4.32,
};

/** Nothing is surer than this, nor less sure than its opposite. */
const MAX_CERTAINTY = 0.995;

/** How likely it is that a careful reader leaves a statement where it stands: told whole, by who speaks, and on the issue. From 0 to 1. */
export function heardLikelihood(coverage: NumberedCoverage, statement: Statement, line: StatementLine): number {
  const topic = topicConfidence(coverage, statement.issue, statement.renditions);
  const told = attributionConfidence(coverage, statement.renditions);
  return keptLikelihood(line, `${topic} ${told}`, () => likelihoodOf(coverage, statement, line));
}

/** A line stays the same while its words do; how likely they are told, and on the issue, may change by decisions. */
const keptLikelihood = keptWhile<number>();

function likelihoodOf(coverage: NumberedCoverage, statement: Statement, line: StatementLine): number {
  const signs = heardSigns(coverage, statement, line);
  const score = HEARD_SIGNS.reduce((sum, name, place) => sum + HEARD_WEIGHTS[name] * (signs[place] ?? 0), HEARD_WEIGHTS.offset);
  return 1 / (1 + Math.exp(-score));
}

/** What speaks for a statement on its issue, in the order of HEARD_SIGNS. */
export function heardSigns(
  coverage: NumberedCoverage,
  { issue, renditions }: Statement,
  { words, cue }: Pick<StatementLine, 'words' | 'cue'>,
): readonly number[] {
  const { codebook } = coverage.input;
  return [
    logOdds(topicConfidence(coverage, issue, renditions)),
    issue !== null && ownIssueWords(codebook)(issue, words) > 0,
    logOdds(attributionConfidence(coverage, renditions)),
    tellsSaying(cue),
    tellsByItself({ words, cue }),
    HAS_FINITE_VERB.test(words),
    issue === null ? 0 : nearestAlternative(codebook)(issue, words),
  ].map(Number);
}

function logOdds(likelihood: number): number {
  const bounded = Math.min(MAX_CERTAINTY, Math.max(1 - MAX_CERTAINTY, likelihood));
  return Math.log(bounded / (1 - bounded));
}

/** How likely the fullest rendition is told by anybody. */
function attributionConfidence(coverage: NumberedCoverage, [fullest]: readonly Rendition[]): number {
  return (fullest && coverage.reading(fullest.report)?.attributions[fullest.attribution]?.confidence) ?? 0;
}

/** How likely a statement is on an issue, by the surest of its renditions. */
function topicConfidence(coverage: NumberedCoverage, issue: string | null, renditions: readonly Rendition[]): number {
  const topics = renditions.flatMap(({ report, attribution }) =>
    (coverage.reading(report)?.topics ?? []).filter((topic) => topic.issue === issue && topic.attribution === attribution),
  );
  return Math.max(0, ...topics.map(({ confidence }) => confidence));
}
