import { BODY_DECISIONS, NOT_A_DEED } from '../../language/language.ts';
import type { DecisionKind } from '../../model/coverage/decision.ts';
import type { Span } from '../../model/span.ts';

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

const PATTERNS = Object.entries(BODY_DECISIONS).flatMap(([kind, sources]) =>
  sources.map((source) => ({ kind: kind as DecisionKind, pattern: new RegExp(source, 'u') })),
);

/** What parliaments, councils and committees are told to have passed or rejected, each kind of a body once for a sentence. */
export function bodyVotes(text: string, sentence: Span): BodyVote[] {
  const words = text.slice(sentence.start, sentence.end);
  const votes = new Map<string, BodyVote>();
  for (const { kind, pattern } of PATTERNS) {
    const found = pattern.exec(words);
    const body = found?.[1];
    if (!found || body === undefined) continue;
    const at = found.index + found[0].indexOf(body);
    const start = found[0].endsWith(body) ? found.index : at;
    if (NOT_A_DEED.test(words.slice(0, start))) continue;
    const vote: BodyVote = {
      body: body.replace(/^(?:The|An?|Both) /, (article) => article.toLowerCase()),
      kind,
      start: sentence.start + start,
      end: sentence.start + found.index + found[0].length,
    };
    if (!votes.has(`${vote.body} ${kind}`)) votes.set(`${vote.body} ${kind}`, vote);
  }
  return [...votes.values()];
}
