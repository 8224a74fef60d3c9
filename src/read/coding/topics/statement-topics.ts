import type { Codebook } from '../../../model/codebook.ts';
import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Coding } from '../../../model/reading/coding.ts';
import type { Topic } from '../../../model/reading/topic.ts';
import type { Span } from '../../../model/span.ts';
import { sentences } from '../../../language/language.ts';
import { paragraphs } from '../../../text/paragraphs.ts';
import { placesOverlapping } from '../../../text/span-search.ts';
import { overlaps } from '../../../text/spans.ts';
import type { CodedParts } from '../targets/coding-targets.ts';
import { maskedText } from '../targets/masked-text.ts';
import { partyMentions } from '../targets/party-mentions.ts';
import type { IssueIndex, IssueSigns } from './issue-signs.ts';
import { TOPIC_WEIGHTS, type TopicWeights } from './topic-weights.ts';

/** Less likely than this, or this little ahead of the next issue, and a statement is about none that can be told. */
const MIN_LIKELIHOOD = 0.6;
const MIN_LEAD = 0.05;

/** What speaks for each issue where a statement stands. */
export interface StatementSigns {
  readonly attribution: number;
  readonly own: readonly IssueSigns[];
  /** The sentences it stands in, its cue and source among them. */
  readonly sentence: readonly IssueSigns[];
  readonly before: readonly IssueSigns[];
  readonly headline: readonly IssueSigns[];
}

/** The issue that each attribution is about, by its words, those of its sentence, the one before and the headline, and the codes found on it; one that is about none has no topic. */
export function topicsOf(
  reading: CodedParts,
  codebook: Codebook,
  { codes, narrations }: Pick<Coding, 'codes' | 'narrations'>,
  index: IssueIndex,
): Topic[] {
  const attributions = [...reading.attributions, ...narrations.map(({ attribution }) => attribution)];
  const signs = statementSigns({ ...reading, attributions }, codebook, index);
  const codesOn = codesTouching(attributions, codes, narrations);
  return signs.flatMap((statement) => {
    const likely = likelihoods(statement);
    const { attribution } = statement;
    const proposed = codesOn(attribution);
    const withCodes = likely.map((value, at) => Math.max(value, ...confidencesOn(proposed, codebook.issues[at]?.id)));
    const issue = toldIssue(withCodes);
    return issue === null ? [] : [{ attribution, issue: codebook.issues[issue]?.id ?? '', confidence: withCodes[issue] ?? 0 }];
  });
}

/** The codes of an attribution, and those of what the report itself tells in its words: they are about the same. */
function codesTouching(
  attributions: readonly Attribution[],
  codes: readonly Code[],
  narrations: Coding['narrations'],
): (attribution: number) => readonly Code[] {
  const contentOf = new Map(attributions.map(({ id, content }) => [id, content]));
  const told = narrations.map(({ attribution }) => attribution);
  return (id) => {
    const own = contentOf.get(id) ?? [];
    const touching = told.filter(({ content }) => content.some((words) => own.some((span) => overlaps(span, words))));
    const around = new Set([id, ...touching.map((one) => one.id)]);
    return codes.filter(({ attribution }) => around.has(attribution));
  };
}

/** Of the codes that are wrong, at least this share is wrong in the stance or the alternative alone. */
const RIGHT_ISSUE_SHARE = 0.5;

/** A code says its issue more surely than it is right itself. */
function confidencesOn(codes: readonly Code[], issue: string | undefined): number[] {
  return codes.filter((code) => code.issue === issue).map(({ confidence }) => confidence + RIGHT_ISSUE_SHARE * (1 - confidence));
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
  const signs = oncePerSpans((spans) => index.signs(plain(spans)));
  const read = passages.filter(({ kind }) => kind === 'headline' || kind === 'body');
  const all = read.flatMap(({ span }) => paragraphs(text, span).flatMap((paragraph) => sentences(text, paragraph)));
  const headline = signs(read.filter(({ kind }) => kind === 'headline').map(({ span }) => span));
  return inOrder(attributions).map(({ id, content }) => {
    const places = placesOverlapping(all, content);
    const here = places.flatMap((place) => all[place] ?? []);
    const before = all[(places[0] ?? 0) - 1];
    return {
      attribution: id,
      own: signs(content),
      sentence: signs(here),
      before: signs(before ? [before] : []),
      headline,
    };
  });
}

/** Many statements may stand in one sentence, and that sentence may be as long as a report. */
function oncePerSpans<Result>(make: (spans: readonly Span[]) => Result): (spans: readonly Span[]) => Result {
  const known = new Map<string, Result>();
  return (spans) => {
    const key = spans.map(({ start, end }) => `${start} ${end}`).join();
    const result = known.get(key) ?? make(spans);
    known.set(key, result);
    return result;
  };
}

function inOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  const start = ({ content }: Attribution): number => content[0]?.start ?? 0;
  return attributions.filter(({ content }) => content.length > 0).sort((a, b) => start(a) - start(b));
}

/** How likely a statement is about each issue, by words. What stands around it is not asked: one issue would spread over a long report. */
function likelihoods(statement: StatementSigns, weights: TopicWeights = TOPIC_WEIGHTS): readonly number[] {
  const { own, sentence, before, headline, ownLead, sentenceLead, offset } = weights;
  const all = [...own, ...sentence, ...before, ...headline, ...ownLead, ...sentenceLead];
  return statement.own.map((_, issue) => logistic(dot(topicSigns(statement, issue), all) + offset));
}

/** What speaks for one issue, in the order of the weights: its signs in the four places, then how far they are ahead of those of the next issue. */
export function topicSigns({ own, sentence, before, headline }: StatementSigns, issue: number): readonly number[] {
  const absolute = [own, sentence, before, headline].flatMap((signs) => signs[issue] ?? NO_SIGNS);
  return [...absolute, ...leads(own, issue), ...leads(sentence, issue)];
}

const NO_SIGNS: IssueSigns = [0, 0, 0];

function leads(signs: readonly IssueSigns[], issue: number): readonly number[] {
  const others = signs.filter((_, other) => other !== issue);
  return (signs[issue] ?? NO_SIGNS).map((sign, place) => sign - Math.max(0, ...others.map((other) => other[place] ?? 0)));
}

function dot(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, place) => sum + sign * (weights[place] ?? 0), 0);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
