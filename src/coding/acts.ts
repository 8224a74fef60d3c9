import type { Act, ActVerb } from '../model/code.ts';
import type { Span } from '../model/span.ts';
import { agreed } from './agreement.ts';

/** Cues and openings that do something, in the order in which they are asked; the first that fits names the act. */
const VERBS: readonly (readonly [ActVerb, RegExp])[] = [
  ['deny', /\b(?:den(?:y|ies|ied|ying)|false|untrue|fabricat\w+|no such|never (?:said|asked|demanded|agreed|offered))\b/i],
  [
    'reject',
    /\b(?:reject\w*|refus(?:e|es|ed|ing|al)|rul(?:e|es|ed|ing) out|dismiss\w*|oppos\w+|turn(?:s|ed)? down|will not accept|would not accept|rebuff\w*)\b/i,
  ],
  ['threaten', /\b(?:threat\w*|warn\w*|by force|ultimatum|walk out|walk away)\b/i],
  ['demand', /\b(?:demand\w*|insist\w*|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|must|pressing|pushing for|requir\w+)\b/i],
  ['offer', /\b(?:offer\w*|propos\w+|tabled?|float\w*|pledg\w+|promis\w+)\b/i],
  ['accept', /\b(?:accept\w*|agree(?:s|d)? to|agreed|endors\w+|sign(?:s|ed) up)\b/i],
  ['concede', /\b(?:conced\w+|give up|gives up|gave up|back(?:s|ed)? down|relent\w*|compromise on our part)\b/i],
  ['confirm', /\b(?:confirm\w*|acknowledg\w+|admit\w*)\b/i],
  ['report progress', /\b(?:progress|constructive|productive|closer|breakthrough|neared|narrow\w+)\b/i],
];

/** What an attribution does: its cue is asked first, then its content. */
export function act(text: string, attribution: number, cue: readonly Span[], content: readonly Span[]): Act {
  return { attribution, ...doing(text, cue, content), agreed: agreed(text, content) };
}

function doing(text: string, cue: readonly Span[], content: readonly Span[]): Pick<Act, 'verb' | 'words'> {
  for (const spans of [cue, content]) {
    for (const [verb, pattern] of VERBS) {
      for (const span of spans) {
        const match = pattern.exec(text.slice(span.start, span.end));
        if (match) return { verb, words: { start: span.start + match.index, end: span.start + match.index + match[0].length } };
      }
    }
  }
  return { verb: 'comment', words: cue[0] ?? content[0] ?? { start: 0, end: 0 } };
}
