import type { Codebook } from '../../../model/codebook.ts';
import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Coding } from '../../../model/reading/coding.ts';
import type { Topic } from '../../../model/reading/topic.ts';
import type { Span } from '../../../model/span.ts';
import { sentences } from '../../../language/language.ts';
import { paragraphs } from '../../../text/paragraphs.ts';
import { overlaps } from '../../../text/spans.ts';
import type { CodedParts } from '../targets/coding-targets.ts';
import { maskedText } from '../targets/masked-text.ts';
import { partyMentions } from '../targets/party-mentions.ts';
import type { IssueIndex, IssueSigns } from './issue-signs.ts';
import { TOPIC_WEIGHTS, type TopicWeights } from './topic-weights.ts';

/** Less likely than this, or this little ahead of the next issue, and a statement is about none that can be told. */
const MIN_LIKELIHOOD = 0.25;
const MIN_LEAD = 0.05;
/** Statements so many places before and behind tell what their part of a report is about. */
const AROUND = 12;
/** Keeps log-odds finite. */
const LEAST_LIKELIHOOD = 1e-4;

/** What speaks for each issue where a statement stands. */
export interface StatementSigns {
  readonly attribution: number;
  readonly own: readonly IssueSigns[];
  /** The sentences it stands in, its cue and source among them. */
  readonly sentence: readonly IssueSigns[];
  readonly before: readonly IssueSigns[];
  readonly headline: readonly IssueSigns[];
}

/** The issue that each attribution is about, by its words, where it stands, and the codes found on it; one that is about none has no topic. */
export function topicsOf(
  reading: CodedParts,
  codebook: Codebook,
  { codes, narrations }: Pick<Coding, 'codes' | 'narrations'>,
  index: IssueIndex,
): Topic[] {
  const attributions = [...reading.attributions, ...narrations.map(({ attribution }) => attribution)];
  const signs = statementSigns({ ...reading, attributions }, codebook, index);
  return likelihoods(signs).flatMap((likely, place) => {
    const attribution = signs[place]?.attribution ?? 0;
    const proposed = codes.filter((code) => code.attribution === attribution);
    const withCodes = likely.map((value, at) => Math.max(value, ...confidencesOn(proposed, codebook.issues[at]?.id)));
    const issue = toldIssue(withCodes);
    return issue === null ? [] : [{ attribution, issue: codebook.issues[issue]?.id ?? '', confidence: withCodes[issue] ?? 0 }];
  });
}

/** A code says its issue at least as surely as it is right itself. */
function confidencesOn(codes: readonly Code[], issue: string | undefined): number[] {
  return codes.filter((code) => code.issue === issue).map(({ confidence }) => confidence);
}

/** The place of the likeliest issue; null where none is likely enough, or two are nearly as likely. */
function toldIssue(likely: readonly number[]): number | null {
  const [first, second] = [...likely].sort((a, b) => b - a);
  if (first === undefined || first < MIN_LIKELIHOOD || first - (second ?? 0) < MIN_LEAD) return null;
  return likely.indexOf(first);
}

/** What speaks for each issue, for every attribution with words, in the order of the report. */
export function statementSigns(reading: CodedParts, codebook: Codebook, index: IssueIndex): readonly StatementSigns[] {
  const { text, passages, attributions } = reading;
  const mentions = partyMentions(reading, codebook);
  const plain = (spans: readonly Span[]): string => spans.map((span) => maskedText(text, span, mentions, '')).join(' ');
  const read = passages.filter(({ kind }) => kind === 'headline' || kind === 'body');
  const all = read.flatMap(({ span }) => paragraphs(text, span).flatMap((paragraph) => sentences(text, paragraph)));
  const headline = index.signs(plain(read.filter(({ kind }) => kind === 'headline').map(({ span }) => span)));
  return inOrder(attributions).map(({ id, content }) => {
    const here = all.filter((sentence) => content.some((span) => overlaps(span, sentence)));
    const before = all[all.findIndex((sentence) => sentence === here[0]) - 1];
    return {
      attribution: id,
      own: index.signs(plain(content)),
      sentence: index.signs(plain(here)),
      before: index.signs(before ? plain([before]) : ''),
      headline,
    };
  });
}

function inOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  const start = ({ content }: Attribution): number => content[0]?.start ?? 0;
  return attributions.filter(({ content }) => content.length > 0).sort((a, b) => start(a) - start(b));
}

/** How likely each statement is about each issue: by words, then with what the statements around it are about. */
export function likelihoods(
  signs: readonly StatementSigns[],
  weights: TopicWeights = TOPIC_WEIGHTS,
): readonly (readonly number[])[] {
  const byWords = signs.map((statement) => byWordsAlone(statement, weights));
  return byWords.map((own, place) =>
    aroundSigns(byWords, place).map((around) => logistic(dot(around, weights.around) + weights.aroundOffset)),
  );
}

export function byWordsAlone({ own, sentence, before, headline }: StatementSigns, weights: TopicWeights): readonly number[] {
  const none: IssueSigns = [0, 0, 0];
  return own.map((signs, issue) =>
    logistic(
      dot(signs, weights.own) +
        dot(sentence[issue] ?? none, weights.sentence) +
        dot(before[issue] ?? none, weights.before) +
        dot(headline[issue] ?? none, weights.headline) +
        weights.offset,
    ),
  );
}

/** For each issue: the log-odds of a statement by words alone, the statements before and behind it, the mean around it, and its lead over the next issue. */
export function aroundSigns(byWords: readonly (readonly number[])[], place: number): readonly (readonly number[])[] {
  const own = byWords[place] ?? [];
  const near = byWords.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  return own.map((value, issue) => {
    const others = own.filter((_, at) => at !== issue);
    const mean = near.reduce((sum, one) => sum + (one[issue] ?? 0), 0) / near.length;
    return [
      logOdds(value),
      byWords[place - 1]?.[issue] ?? 0,
      byWords[place + 1]?.[issue] ?? 0,
      mean,
      value - Math.max(0, ...others),
    ];
  });
}

function dot(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, place) => sum + sign * (weights[place] ?? 0), 0);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function logOdds(likely: number): number {
  const bounded = Math.min(1 - LEAST_LIKELIHOOD, Math.max(LEAST_LIKELIHOOD, likely));
  return Math.log(bounded / (1 - bounded));
}
