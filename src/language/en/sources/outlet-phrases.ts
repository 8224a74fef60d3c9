import { wholeWord } from '../../word-pattern.ts';

/** "Paper reports" in a headline is a newspaper. */
export const PAPER = /^papers?$/i;

/** Verbs of what a newspaper does. */
export const PAPER_REPORTS = /^(?:reports?|says?|reported|claims?)\b/i;

/** Nouns for an outlet, as source of a pattern. */
export const OUTLET_NOUN =
  '(?:outlet|publication|newspaper|paper|news agency|news outlet|agency|broadcaster|magazine|site|website|network)';

/** Platforms on which people publish themselves. */
export const PLATFORM_NAME_WORDS: readonly string[] = [
  'X',
  'Twitter',
  'Telegram',
  'Facebook',
  'Instagram',
  'Truth Social',
  'WeChat',
  'Weibo',
  'Threads',
  'Bluesky',
  'YouTube',
  'TikTok',
  'VK',
  'LinkedIn',
];

/** Platforms on which people publish themselves: no newsroom stands between. */
export const PLATFORM_NAME = wholeWord(PLATFORM_NAME_WORDS, 'i');

/** Words for an outlet without its name, and nothing else. */
export const UNNAMED_OUTLET = new RegExp(
  `^(?:the |an? )?(?:local |state |national |foreign )?(?:media|press|reports?|${OUTLET_NOUN})s?$`,
  'i',
);

/** Somebody spoke to an outlet that is not named. */
export const TOLD_UNNAMED_OUTLET = new RegExp(String.raw`\b(?:to|told|telling|tells|by) (?:the|a) ${OUTLET_NOUN}\b`, 'i');

/** "Media disclosed through insiders", "the paper reported": an outlet is cited without its name. */
export const UNNAMED_OUTLET_REPORTS = new RegExp(
  String.raw`\b(?:media|the ${OUTLET_NOUN}) (?:\w+ly )?(?:disclos(?:ed|es)|reveal(?:ed|s)?|report(?:ed|s)?|not(?:ed|es)|said|says|wrote|writes|add(?:ed|s))\b`,
  'i',
);

/** "Was quoted as saying": by somebody else than the report, who is not named beside it. */
export const QUOTED_ELSEWHERE =
  /\b(?:was|were|is|are|been) (?:\p{Ll}+ly )?(?:quoted|cited) (?:as (?:saying|telling|having said)|saying)\b(?! by\b)/iu;

/** A report without the name of its outlet. */
export const UNNAMED_REPORT = /^(?:an?|the|this|that) (?:news |media )?report$/i;
