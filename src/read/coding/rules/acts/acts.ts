import type { Attribution } from '../../../../model/reading/attribution.ts';
import type { Act } from '../../../../model/reading/code.ts';
import type { Span } from '../../../../model/span.ts';
import {
  ACCEPTS_BEFORE_OFFER,
  ACT_CONTENTS,
  ACT_CUES,
  BALLOT_RESULTS,
  COMPLAINS,
  CONCEDES,
  DENIES,
  DOUBTS_PROGRESS,
  INSISTS,
  IS_ONLY_POSSIBLE,
  LEAVES_UNDONE,
  NEGATES_ACT,
  OFFERS,
  ONLY_GIVEN,
  OPENS_WANTED,
  OWN_DEED,
  WARNS,
  WITHHOLDS,
  type ActPatterns,
} from '../../../../language/language.ts';
import { cutAll } from '../../../../text/spans.ts';
import { agreed } from '../agreement-phrases.ts';
import type { OwnSaying } from './own-sayings.ts';
import { tellsOnlyFact, tellsWhatIs } from './tells-what-is.ts';

/**
 * What an attribution does. Its cue says so first; then what its content can only be; then a verb of saying in it whose subject is
 * the speaker. What others demand or refuse inside the content is not the speaker's act, nor is what is only asked: "would not say whether".
 */
export function act(text: string, { id, cue, content }: Attribution, own: readonly OwnSaying[]): Act {
  const asks = /^(?:whether|if)\b/i.test(cutAll(text, content));
  const found =
    byCue(text, cue, cutAll(text, content)) ??
    (asks ? null : (byContent(text, cue, content) ?? (COMPLAINS.test(cutAll(text, cue)) ? null : bySaying(text, own))));
  return {
    attribution: id,
    ...(found ?? { verb: 'comment', words: wordsOfAct({ cue, content }) }),
    agreed: agreed(text, content),
  };
}

/** The words that stand for what an attribution does where none tells it. */
export function wordsOfAct({ cue, content }: Pick<Attribution, 'cue' | 'content'>): Span {
  return cue[0] ?? content[0] ?? { start: 0, end: 0 };
}

type Found = Pick<Act, 'verb' | 'words'>;

/** The first verb of the cue that does something, unless it does so only to what its content is not. */
function byCue(text: string, cue: readonly Span[], content: string): Found | null {
  const found = ACT_CUES.flatMap((pattern) => byPatterns(text, cue, [pattern]) ?? []);
  const [first] = found.sort((a, b) => a.words.start - b.words.start);
  return first && !isSaidOnly(text.slice(first.words.start, cue.at(-1)?.end ?? first.words.end), content) ? first : null;
}

/**
 * "Insisted that she had signed" demands nothing, who concedes that the year was bad gives nothing up, "warned of a flood" threatens nobody, who offers an explanation offers nothing else, and who would deny
 * somebody a seat denies no words.
 */
function isSaidOnly(cue: string, content: string): boolean {
  if (DENIES.test(cue)) return WITHHOLDS.test(content);
  if (INSISTS.test(cue)) return !/\bon$/i.test(cue) && !OPENS_WANTED.test(content) && tellsWhatIs(content);
  if (CONCEDES.test(cue)) return tellsOnlyFact(content);
  if (WARNS.test(cue)) return !OWN_DEED.test(content);
  return OFFERS.test(cue) && ONLY_GIVEN.test(content);
}

/** How far before the word of progress such words may stand, in code units. */
const MAX_DOUBT_DISTANCE_CHARS = 60;

function byContent(text: string, cue: readonly Span[], content: readonly Span[]): Found | null {
  const found = byPatterns(text, content, ACT_CONTENTS) ?? byBallots(text, content);
  if (found?.verb !== 'report progress') return found;
  const before = text.slice(Math.max(content[0]?.start ?? 0, found.words.start - MAX_DOUBT_DISTANCE_CHARS), found.words.end);
  const clause = before.split(/[.;!?]/).at(-1) ?? '';
  return DOUBTS_PROGRESS.test(clause) || DOUBTS_PROGRESS.test(cutAll(text, cue)) ? null : found;
}

function byBallots(text: string, content: readonly Span[]): Found | null {
  const told = cutAll(text, content);
  const [verb] = BALLOT_RESULTS.find(([, pattern]) => pattern.test(told)) ?? [];
  const words = content.at(-1);
  return verb && words ? { verb, words } : null;
}

function byPatterns(text: string, spans: readonly Span[], patterns: ActPatterns): Found | null {
  for (const [verb, pattern] of patterns) {
    for (const span of spans) {
      const words = text.slice(span.start, span.end);
      const match = pattern.exec(words);
      if (match && !isUndone(words.slice(0, match.index))) {
        return { verb, words: { start: span.start + match.index, end: span.start + match.index + match[0].length } };
      }
    }
  }
  return null;
}

/** Denied, or only possible: "did not accept", "would have accepted". */
function isUndone(before: string): boolean {
  return NEGATES_ACT.test(before) || IS_ONLY_POSSIBLE.test(before);
}

function bySaying(text: string, own: readonly OwnSaying[]): Found | null {
  for (const { verb, words, clauseStart } of own) {
    const before = text.slice(clauseStart, words.start);
    if (verb === 'comment' || LEAVES_UNDONE.test(before)) continue;
    return { verb: verb === 'offer' && ACCEPTS_BEFORE_OFFER.test(before) ? 'accept' : verb, words };
  }
  return null;
}
