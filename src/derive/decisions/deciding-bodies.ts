import {
  BODY_DECISIONS,
  LONE_VOTES,
  LONE_VOTES_OF_COUNT,
  NOT_A_DEED,
  ONE_OF_ITS_KIND,
  VOTE_COUNT,
  VOTES_WITHOUT_BODY,
  VOTING_BODY,
} from '../../language/language.ts';
import type { DecisionKind } from '../../model/coverage/decision.ts';
import type { Span } from '../../model/span.ts';
import { cut } from '../../text/spans.ts';

/** A vote of a body, as one sentence tells it. */
export interface BodyVote {
  /** The body in the words of the report, with a small article: "the House". */
  readonly body: string;
  readonly kind: DecisionKind;
  /** Where the words begin: at the body, or at the matter that was passed. */
  readonly start: number;
  /** Where the verb ends. */
  readonly end: number;
}

const patternsOf = (byKind: Readonly<Partial<Record<DecisionKind, readonly string[]>>>): KindPattern[] =>
  Object.entries(byKind).flatMap(([kind, sources]) =>
    sources.map((source) => ({ kind: kind as DecisionKind, pattern: new RegExp(source, 'u') })),
  );

interface KindPattern {
  readonly kind: DecisionKind;
  readonly pattern: RegExp;
}

const OF_BODIES = patternsOf(BODY_DECISIONS);
const WITHOUT_BODY = patternsOf(VOTES_WITHOUT_BODY);

/** What parliaments, councils and committees are told to have passed or rejected, each kind of a body once for a sentence. */
export function bodyVotes(text: string, sentence: Span, before: Span | null): BodyVote[] {
  const words = text.slice(sentence.start, sentence.end);
  const votes = new Map<string, BodyVote>();
  const keep = (vote: BodyVote): void => {
    const key = `${vote.body} ${vote.kind}`;
    if (!votes.has(key)) votes.set(key, vote);
  };
  for (const { kind, pattern } of OF_BODIES) {
    const found = pattern.exec(words);
    const body = found?.[1];
    if (!found || body === undefined) continue;
    const at = found.index + found[0].indexOf(body);
    const start = found[0].endsWith(body) ? found.index : at;
    if (!NOT_A_DEED.test(words.slice(0, start))) keep(voteOf(found, kind, nameOf(body), sentence, start));
  }
  if (votes.size > 0) return [...votes.values()];
  for (const { kind, pattern } of WITHOUT_BODY) {
    const found = pattern.exec(words);
    const body = found && !NOT_A_DEED.test(words.slice(0, found.index)) ? bodyBeside(text, sentence, before) : null;
    if (found && body !== null) keep(voteOf(found, kind, body, sentence, found.index));
  }
  return [...votes.values()];
}

const LONE = LONE_VOTES.map((source) => new RegExp(source, 'u'));
const LONE_OF_COUNT = LONE_VOTES_OF_COUNT.map((source) => new RegExp(source, 'u'));

/** Who alone voted against something: his vote, told with the count right before it where one is. */
export function loneVote(text: string, sentence: Span, before: Span | null): BodyVote | null {
  const words = cut(text, sentence);
  const count = countRightBefore(text, sentence, before);
  const patterns = count !== null || VOTE_COUNT.test(words) ? [...LONE, ...LONE_OF_COUNT] : LONE;
  const found = patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  const name = found?.[1];
  if (!found || name === undefined || NOT_A_DEED.test(words.slice(0, found.index))) return null;
  return {
    body: name,
    kind: 'voted against',
    start: count?.start ?? sentence.start + found.index + found[0].search(/[\p{L}“"‘']/u),
    end: sentence.start + found.index + found[0].length,
  };
}

/** "The vote was 61-1.": a sentence of the same paragraph that tells how many voted for and against. */
function countRightBefore(text: string, sentence: Span, before: Span | null): Span | null {
  if (before === null || text.slice(before.end, sentence.start).includes('\n')) return null;
  return VOTE_COUNT.test(cut(text, before)) ? before : null;
}

function voteOf(found: RegExpExecArray, kind: DecisionKind, body: string, sentence: Span, start: number): BodyVote {
  const [, yes, no] = VOTE_COUNT.exec(found[0]) ?? [];
  const isLost = Number(yes) < Number(no);
  return {
    body,
    kind: isLost && kind === 'voted for' ? 'voted against' : kind,
    start: sentence.start + start,
    end: sentence.start + found.index + found[0].length,
  };
}

function nameOf(body: string): string {
  if (ONE_OF_ITS_KIND.test(body)) return `the ${body}`;
  return body.replace(/^(?:The|An?|Both) /, (article) => article.toLowerCase());
}

/** The one body that a sentence names, or else the one before it in its paragraph. */
function bodyBeside(text: string, sentence: Span, before: Span | null): string | null {
  const own = bodiesIn(cut(text, sentence));
  if (own.length > 0) return onlyOne(own);
  return before && !text.slice(before.end, sentence.start).includes('\n') ? onlyOne(bodiesIn(cut(text, before))) : null;
}

function bodiesIn(words: string): string[] {
  return [...new Set([...words.matchAll(VOTING_BODY)].map(([body]) => nameOf(body)))];
}

function onlyOne(bodies: readonly string[]): string | null {
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}
