import { MONTH_NAMES, SHORT_MONTH_NAMES, WEEKDAY_NAMES } from '../calendar/weekdays-and-months.ts';

/** Behind a place: what the meeting that was held there did. */
const ENDS_OR_BEGINS =
  'ended|began|opened|closed|broke|collapsed|resumed|concluded|finished|lasted|failed|produced|brought|yielded|went|got|ran|took|made|came|left|drew|did|could|may|might|can|should|must';
/** A noun right behind a name: "in the Tarsian capital" tells whose it is, not where. */
export const NOUN_AFTER_PLACE = new RegExp(
  String.raw`^ (?!(?:on|in|at|for|with|and|or|but|to|as|by|of|from|during|before|after|this|next|last|where|when|that|which|will|would|is|was|are|were|has|have|had|${ENDS_OR_BEGINS})\b)\p{Ll}`,
  'u',
);

/** Between the day of a meeting and its place: what those who met did there, ", spending an hour together in a lodge in ". */
export const DOING_BEHIND_DAY =
  /^, (?:spending|sitting|talking|eating|speaking|gathering|working|walking|huddling|haggling|bargaining|negotiating) [^,;:.“”"]{0,80}$/u;

/** "The talks opened in", "met in": what stands behind is a place, though it reads like somebody's name. */
export const HELD_IN =
  /\b(?:opened|began|begun|started|resumed|reconvened|convened|held|met|ended|collapsed|broke up|talks|negotiations|meeting|session|round) in (?:the )?$/u;

/** "Summoned both sides to Halmos". */
export const ASKED_TO_PLACE =
  /\b(?:summons|summoned) [^.;:“”"]{2,120}? to (?:the )?(?<place>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})/du;

/** Words that end no name of a place. */
export const NO_END_OF_PLACE = / (?:of|the|de|al|el|an der|am|sur|Talks|Meeting|Summit|Conference|D(?:\.?C\.?)?)$/u;

/** "In the Norlandic port of", "in the small mining town of": whose and what kind of place it is, ahead of its name. */
const KIND_OF_PLACE = String.raw`(?:(?!(?:the|in|near|at|of|and|or|on|for|to|with|by|from|after|before)\b)[\p{L}-]+ ){0,4}?(?:town|city|capital|village|port|resort|island|suburb|hamlet) of`;

/** Names in capitals behind a preposition: "in Aldersund", "at the old mill in Aldersund", "set for Brenn", "moved back to Halmos". */
export const MEETING_PLACE = new RegExp(
  String.raw`(?:\b(?:in|at|(?:morning|live|reporting) from)|\b(?:set|scheduled|planned|due|slated|expected) (?:for|at|in)|\b(?:move|moves|moved|return|returns|returned|go|goes|went) (?:back )?to)(?: the)? (?:(?:[\p{Ll}’'-]+ (?:in|near)|${KIND_OF_PLACE}) (?:the )?)?(\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|the|am|an der|sur|el|al|de) ?(?=\p{Lu}|[\s,.;:)—–-]|$))*)`,
  'gu',
);

/** Words with a capital that stand behind "in" or "at" and are no place. An entry is a pattern. */
export const NO_PLACE_WORDS: readonly string[] = [
  ...MONTH_NAMES,
  ...WEEKDAY_NAMES,
  ...SHORT_MONTH_NAMES,
  'Q[1-4]',
  'X',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'President',
  'Prime',
  'Foreign',
  'The',
  'He',
  'She',
  'It',
  'They',
  'Easter',
  'Christmas',
];

export const NO_MEETING_PLACE = new RegExp(
  String.raw`^(?:(?:${NO_PLACE_WORDS.join('|')})\b|(?!US\b|UK\b|UAE\b|USA\b|UN\b)\p{Lu}{2,}\b)|\b(?:Congress|Parliament|Senate|Assembly|Council|Committee|Commission|Party|Group|Institute|Agency|Union|Affairs|Times|Post|News|Herald|Gazette|Review|Agreement|Treaty|Pact|Convention|Act|Republic of|Diplomatic|Democrat\p{Ll}*|Republican\p{Ll}*)\b`,
  'u',
);

/** Places named before the meeting: "the Aldersund talks"; only names that the report uses for a place elsewhere count. */
export const PLACE_BEFORE_MEETING = /\b(\p{Lu}\p{L}+) (?:talks|meeting|summit|round|negotiations|session)\b/giu;

/** Names of rooms, of buildings, and of buildings in which people are employed; a town may be named instead. */
export const ROOM = /\b(?:Office|Room|Hall|Chamber|Garden|Lounge|Suite|Ballroom)\b/u;
export const BUILDING =
  /\b(?:House|Palace|Hotel|Building|Castle|Tower|Capitol|Kremlin|Embassy|Residence|Resort|Airport|Chancellery|Estate|Villa|Lodge|Mansion)\b/u;
export const WORKPLACE =
  /\b(?:Cent(?:er|re)|Club|Library|Universit\p{L}+|College|School|Church|Headquarters|Ministry|Base|Street)\b/u;

/** Land between towns: two who meet in a town of it meet in the zone. */
export const ZONE = /\b(?:Zone|Strip|Valley|Peninsula|Border|Island|Province|Region)\b/u;

/** "At the Halmos-based union": where an office has its home. */
export const HOME_OF_OFFICE = /\p{L}-based\b/u;
