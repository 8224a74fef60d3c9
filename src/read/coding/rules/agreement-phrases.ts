import type { Span } from '../../../model/span.ts';

/** Words that say an agreement exists: "has been agreed", "reached a deal", "the strike is settled". */
const AGREED = new RegExp(
  [
    String.raw`\b(?:has|have|had|was|were|is|are|been|being) (?:now |finally |largely |all |already )?(?:been )?(?:agreed|concluded|finali[sz]ed|sealed)\b`,
    String.raw`\b(?:reached|secured|struck|sealed|concluded|clinched) (?:an? |the )?(?:\w+ )?(?:agreement|deal|accord|settlement)\b`,
    String.raw`\b(?:we|they|both sides|the two sides|the sides) (?:have |had )?agreed\b`,
    String.raw`\b(?:dispute|strike|row|claim|quarrel|wages?|pay) (?:is|was|has been|have been) settled\b`,
    String.raw`\b(?:deal|agreement|settlement|accord) is (?:done|ready|complete)\b`,
    String.raw`\bwe have a (?:deal|agreement|settlement)\b`,
  ].join('|'),
  'i',
);

/** What only keeps talks going is no agreement on anything. */
const TO_TALK = /^ to (?:meet|talk|continue|resume|keep)\b/i;

/** Words that take it back: an agreement hoped for, asked for or denied is none. */
const NOT_YET =
  /\b(?:no|not|nothing|none|never|yet|hope\w*|until|unless|if|would|could|may|might|should|must|expect\w*|close to|near\w*|den\w+|before|whether|what|any)\b|n['’]t\b/i;
const MAX_LOOKBACK_CHARS = 60;

/** The words of a content that say something has been agreed; null when there are none or they are qualified. */
export function agreed(text: string, content: readonly Span[]): Span | null {
  for (const span of content) {
    const words = text.slice(span.start, span.end);
    const found = AGREED.exec(words);
    if (!found) continue;
    const clause =
      words
        .slice(Math.max(0, found.index - MAX_LOOKBACK_CHARS), found.index)
        .split(/[.;!?]/)
        .at(-1) ?? '';
    const after = words.slice(found.index + found[0].length);
    if (!NOT_YET.test(clause) && !NOT_YET.test(found[0]) && !TO_TALK.test(after)) {
      return { start: span.start + found.index, end: span.start + found.index + found[0].length };
    }
  }
  return null;
}
