import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Act } from '../../../model/reading/code.ts';
import type { Span } from '../../../model/span.ts';
import {
  ACCEPTS_BEFORE_OFFER,
  ACT_CONTENTS,
  ACT_CUES,
  COMPLAINS,
  DOUBTS_PROGRESS,
  LEAVES_UNDONE,
  NEGATES_ACT,
  TOLD_AS_DONE,
  type ActPatterns,
} from '../../../language/language.ts';
import { cutAll } from '../../../text/spans.ts';
import { agreed } from './agreement-phrases.ts';
import type { OwnSaying } from './own-sayings.ts';

/** "Insisted that she had signed" claims what was, and demands nothing. */
const CLAIMING = ACT_CUES.filter(([verb]) => verb !== 'demand');

function tellsWhatWas(text: string, content: readonly Span[]): boolean {
  return TOLD_AS_DONE.test(cutAll(text, content));
}

/**
 * What an attribution does. Its cue says so first; then what its content can only be; then a verb of saying in it whose subject is
 * the speaker. What others demand or refuse inside the content is not the speaker's act, nor is what is only asked: "would not say whether".
 */
export function act(text: string, { id, cue, content }: Attribution, own: readonly OwnSaying[]): Act {
  const asks = /^(?:whether|if)\b/i.test(cutAll(text, content));
  const found =
    byPatterns(text, cue, tellsWhatWas(text, content) ? CLAIMING : ACT_CUES) ??
    (asks ? null : (byContent(text, cue, content) ?? (COMPLAINS.test(cutAll(text, cue)) ? null : bySaying(text, own))));
  const words = cue[0] ?? content[0] ?? { start: 0, end: 0 };
  return { attribution: id, ...(found ?? { verb: 'comment', words }), agreed: agreed(text, content) };
}

/** How far before the word of progress such words may stand, in code units. */
const MAX_DOUBT_DISTANCE_CHARS = 60;

function byContent(text: string, cue: readonly Span[], content: readonly Span[]): Pick<Act, 'verb' | 'words'> | null {
  const found = byPatterns(text, content, ACT_CONTENTS);
  if (found?.verb !== 'report progress') return found;
  const before = text.slice(Math.max(content[0]?.start ?? 0, found.words.start - MAX_DOUBT_DISTANCE_CHARS), found.words.start);
  const clause = before.split(/[.;!?]/).at(-1) ?? '';
  return DOUBTS_PROGRESS.test(clause) || DOUBTS_PROGRESS.test(cutAll(text, cue)) ? null : found;
}

function byPatterns(text: string, spans: readonly Span[], patterns: ActPatterns): Pick<Act, 'verb' | 'words'> | null {
  for (const [verb, pattern] of patterns) {
    for (const span of spans) {
      const words = text.slice(span.start, span.end);
      const match = pattern.exec(words);
      if (match && !NEGATES_ACT.test(words.slice(0, match.index))) {
        return { verb, words: { start: span.start + match.index, end: span.start + match.index + match[0].length } };
      }
    }
  }
  return null;
}

function bySaying(text: string, own: readonly OwnSaying[]): Pick<Act, 'verb' | 'words'> | null {
  for (const { verb, words, clauseStart } of own) {
    const before = text.slice(clauseStart, words.start);
    if (verb === 'comment' || LEAVES_UNDONE.test(before)) continue;
    return { verb: verb === 'offer' && ACCEPTS_BEFORE_OFFER.test(before) ? 'accept' : verb, words };
  }
  return null;
}
