import { WEEKDAY_NAMES } from '../calendar/weekdays-and-months.ts';

/** "The Tarsian News agency": the name of an outlet before its noun; it is captured. */
export const NAMED_OUTLET_WITH_NOUN =
  /^(?:the )?(\p{Lu}[\p{L} ]*?) (?:news agency|agency|newspaper|magazine|broadcaster|channel|radio|television|TV)$/u;

/** "This newspaper": the outlet that prints the report, or one named before. */
export const OWN_OUTLET =
  /^(the|this|our) (?:newspaper|outlet|publication|agency|magazine|broadcaster|channel|paper|news agency|station|tabloid|weekly|daily|network)$/i;

/** Words after which an outlet is one that was told, or that cites. */
export const SAID_TO_OUTLET =
  /\b(?:told|tells?|telling|(?:speaking|spoke|speaks|revealed|disclosed|confirmed|expressed|said|says|statement|comments?|remarks?|confided|complained|claimed) (?:to|with)|interview(?:ed)? (?:with|by|to|on|for|in)|(?:quoted|cited|interviewed|reported|published) (?:by|in)|wrot?e in|writing in|op-ed in|article (?:in|for)|according to)\s+(?:the\s+|a\s+|an\s+)?(?:[\p{Ll}-]+\s+){0,2}(?:\p{Lu}[\p{L}.]*['’]s?\s+)?$/iu;

/** Words right behind an outlet that hands on what somebody said. */
export const OUTLET_REPORTS =
  /^(?:['’]s \p{Lu}\p{L}+)?(?:,? (?:(?:which|that) )?(?:has |have |had |is |are |was |also |first |earlier |later |previously |then |now )*(?:report(?:s|ed|ing)?|said|says|wrote|writes|revealed|disclosed|cited|cites|citing|quot(?:es|ed|ing)|according|attribut(?:es|ed|ing)|spoke to|spoken to|interviewed))\b/u;

/** Words right before the platform on which somebody published. */
export const POSTED_ON = /\b(?:on|to|via|over)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;

/** Somebody spoke to an outlet that is described, not named; it is captured. */
export const SAID_TO_UNNAMED_OUTLET =
  /\b(?:told|tells|telling|spoke to|speaking to|revealed to|disclosed to|confirmed to|said to|interview with|interviewed by|quoted by|cited by)\s+((?:(?:the|this|our|a|an|local|state|national|public|foreign|regional|state-run|news|daily|business|weekly|\p{Lu}\p{L}+) ){0,4}(?:newspaper|paper|outlet|publication|news agency|agency|magazine|broadcaster|channel|station|tabloid|newswire|television|radio|TV|media|website))\b(?! (?:chief|company|owner|reform))/gu;

/** "Told the Harbour Bote": somebody with capitals who is nobody that takes part. */
export const TOLD_NAME = /\b(?:told|tells|telling)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\d]{0,40}\s?){1,3})(?=[\s,.;:”"]|$)/gu;

/** What a name begins with that is told something and is no outlet: "told Parliament", "told Mr Holt". */
export const NO_OUTLET_WORDS: readonly string[] = [
  'Parliament',
  'Congress',
  'Senate',
  'House',
  'Council',
  'Commission',
  'Court',
  'Assembly',
  'Committee',
  'Cabinet',
  'President',
  'Prime',
  'Minister',
  ...WEEKDAY_NAMES,
  'MPs',
  'Mr',
  'Ms',
  'Mrs',
  'Dr',
];

export const NO_OUTLET_NAME = new RegExp(String.raw`^(?:${NO_OUTLET_WORDS.join('|')})\b`);

/** What a report cites for what it tells; it is captured. */
export const CITING = /\b(?:citing|quoting|cited|quoted|through|according to|via)\s+((?:[^,.;:“”"\n]|\.(?=\S)){3,140})/giu;

/** "Talks to resume: report": a headline that ends with its source. */
export const CITED_AT_END = /[:–—-]\s+(?:\p{L}+\s+){0,2}(?:reports?|sources?|officials?|papers?|media|study|leak)\s*$/iu;
