import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Act, ActVerb } from '../../../model/reading/code.ts';
import type { Span } from '../../../model/span.ts';
import { cutAll } from '../../../text/spans.ts';
import { agreed } from './agreement-phrases.ts';
import type { OwnSaying } from './own-sayings.ts';

type Patterns = readonly (readonly [ActVerb, RegExp])[];

/** What a cue does, in the order in which it is asked; the first that fits names the act. */
const CUES: Patterns = [
  ['deny', /\b(?:den(?:y|ies|ied|ying))\b/i],
  [
    'reject',
    /\b(?:reject\w*|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|dismiss\w*|oppos(?:e|es|ed|ing)|turn(?:s|ed)? down|rebuff\w*)\b/i,
  ],
  ['threaten', /\b(?:threat\w*|warn\w*)\b/i],
  ['demand', /\b(?:demand\w*|insist\w*|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|requir\w+|press\w*|push\w*)\b/i],
  ['offer', /\b(?:offer\w*|propos\w+|tabled|float\w*|pledg\w+|promis\w+|dangl\w+)\b/i],
  ['accept', /\b(?:accept\w*|agree(?:s|d)?|endors\w+|sign(?:s|ed) up)\b/i],
  ['concede', /\b(?:conced\w+|back(?:s|ed)? down|relent\w*|yield\w*)\b/i],
  ['confirm', /\b(?:confirm\w*|acknowledg\w+|admit\w*)\b/i],
];

/** "Insisted that she had signed" claims what was, and demands nothing. */
const CLAIMING = CUES.filter(([verb]) => verb !== 'demand');

/** The words and what stands between them share no sign: if they did, a row of dashes could be parted in endlessly many ways. */
const TOLD_AS_DONE = /^that(?:[^\p{L}\p{N}’'-]+[\p{L}’'-]+){1,6}?[^\p{L}\p{N}’'-]+(?:had|has|have)\s(?!to\b)/iu;

function tellsWhatWas(text: string, content: readonly Span[]): boolean {
  return TOLD_AS_DONE.test(cutAll(text, content));
}

/** What only the content can tell. "False" denies whatever the cue was. */
const CONTENTS: Patterns = [
  ['deny', /^\W*(?:\w+\W+){0,6}(?:false|untrue|fabricat\w+|no truth)\b/i],
  ['concede', /\b(?:give|gives|gave|giving) up\b|\bcompromise on our part\b/i],
  ['threaten', /\bby force\b|\bor else\b|\bultimatum\b/i],
  ['report progress', /\b(?:progress|constructive|productive|breakthrough|closer (?:now|to (?:a|an) (?:deal|agreement)))\b/i],
];

/** A refused or negated cue does not do what its verb says: "did not rule out", "would not confirm". */
const NEGATED = /\b(?:not|never|no longer|yet to|declin\w+ to|refus\w+ to)\b|n['’]t\b/i;

/**
 * What an attribution does. Its cue says so first; then what its content can only be; then a verb of saying in it whose subject is
 * the speaker. What others demand or refuse inside the content is not the speaker's act, nor is what is only asked: "would not say whether".
 */
export function act(text: string, { id, cue, content }: Attribution, own: readonly OwnSaying[]): Act {
  const asks = /^(?:whether|if)\b/i.test(cutAll(text, content));
  const found =
    byPatterns(text, cue, tellsWhatWas(text, content) ? CLAIMING : CUES) ??
    (asks ? null : (byContent(text, cue, content) ?? (COMPLAINING.test(cutAll(text, cue)) ? null : bySaying(text, own))));
  const words = cue[0] ?? content[0] ?? { start: 0, end: 0 };
  return { attribution: id, ...(found ?? { verb: 'comment', words }), agreed: agreed(text, content) };
}

/** "tempered expectations for rapid progress", "no progress was made": such words report none. */
const DOUBTED =
  /\b(?:no|not|little|scant|hardly|any|lack|without|slow\w*|unlikely|doubt\w*|temper\w*|play\w* down|lower\w*|dampen\w*|hop(?:e|es|ed|ing)|expect\w*|until|unless|if|need\w*)\b|n['’]t\b/i;
/** How far before the word of progress such words may stand, in code units. */
const MAX_DOUBT_DISTANCE_CHARS = 60;

function byContent(text: string, cue: readonly Span[], content: readonly Span[]): Pick<Act, 'verb' | 'words'> | null {
  const found = byPatterns(text, content, CONTENTS);
  if (found?.verb !== 'report progress') return found;
  const before = text.slice(Math.max(content[0]?.start ?? 0, found.words.start - MAX_DOUBT_DISTANCE_CHARS), found.words.start);
  const clause = before.split(/[.;!?]/).at(-1) ?? '';
  return DOUBTED.test(clause) || DOUBTED.test(cutAll(text, cue)) ? null : found;
}

function byPatterns(text: string, spans: readonly Span[], patterns: Patterns): Pick<Act, 'verb' | 'words'> | null {
  for (const [verb, pattern] of patterns) {
    for (const span of spans) {
      const words = text.slice(span.start, span.end);
      const match = pattern.exec(words);
      if (match && !NEGATED.test(words.slice(0, match.index))) {
        return { verb, words: { start: span.start + match.index, end: span.start + match.index + match[0].length } };
      }
    }
  }
  return null;
}

/** Who complains of an offer makes none. */
const COMPLAINING = /\b(?:complain|accus|critici[sz]|blam|lament|denounc|condemn|deplor|object)\w*/i;

/** "Could hardly sign", "is no longer opposed", "voted against endorsing": what stands behind is not done. */
const UNDONE =
  /\b(?:hardly|scarcely|barely|no longer|never|far from|a long way from|short of|yet to|against|nobody|none|neither)(?: [\p{L}’'-]+){0,3} ?$/iu;

/** "Have ratified the contract offer": the noun is what is accepted. */
const ACCEPTING = /\b(?:ratified|approved|endorsed|accepted|voted (?:for|to accept|in favou?r of))(?: [\p{L}’'-]+){0,4} ?$/iu;

function bySaying(text: string, own: readonly OwnSaying[]): Pick<Act, 'verb' | 'words'> | null {
  for (const { verb, words, clauseStart } of own) {
    const before = text.slice(clauseStart, words.start);
    if (verb === 'comment' || UNDONE.test(before)) continue;
    return { verb: verb === 'offer' && ACCEPTING.test(before) ? 'accept' : verb, words };
  }
  return null;
}
