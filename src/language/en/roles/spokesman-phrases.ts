const IN_THE_NAME_OF = String.raw`, (?:speaking )?(?:for|on behalf of|in the name of) `;

/** Between somebody and those for whom he speaks: "Brekke, for the millers, urged". */
export const SPEAKS_ON_BEHALF_OF = new RegExp(`^${IN_THE_NAME_OF}(?:all )?(?:the )?$`, 'u');

/** The same at the end of what stands before those for whom he speaks. */
export const ENDS_ON_BEHALF_OF = new RegExp(`${IN_THE_NAME_OF}(?:all )?(?:the )?$`, 'u');

/** At the beginning of what stands behind a name, those for whom he speaks stand next. */
export const OPENS_ON_BEHALF_OF = new RegExp(`^${IN_THE_NAME_OF}`, 'u');

/** A name of no comma, and that it speaks for one that has a capital: "Norland, for the ISLANDS". */
export const OPENS_SPEAKING_FOR = new RegExp(String.raw`^[^,]{2,60}${IN_THE_NAME_OF}(?:all )?(?:the )?\p{Lu}`, 'u');

/** Wherever somebody is said to speak for those who stand next. */
export const ON_BEHALF_OF = new RegExp(IN_THE_NAME_OF, 'gu');

/** Before the name by which a party goes: "all the ", "HARBOUR ". */
export const LEADS_TO_NAME = /^(?:all )?(?:the )?(?:\p{Lu}[\p{L}-]* ){0,2}$/u;

const WITH_HIM = '(?:along |together )?with';
/** Leads to those who are with somebody, and to those who are against him. */
export const FOR_HIM = '(?:supported|backed|joined|seconded|echoed) by';
export const AGAINST_HIM = '(?:opposed|contested|challenged) by';

/** "Norland, supported by the islands and Osmar": behind it stand those who are with somebody, or against him, and do not speak. */
export const OPENS_COMPANY = new RegExp(
  String.raw`, (?:${FOR_HIM}|${AGAINST_HIM}|flanked by|${WITH_HIM}(?= (?:the )?\p{Lu})) `,
  'u',
);

/** All that stands between who speaks and the first of those who are with him, or against him. */
export const COMPANY_MARK = new RegExp(
  String.raw`^(?:, (?:for|on behalf of) [^,]{2,40})?,? (?:${FOR_HIM}|${WITH_HIM}|${AGAINST_HIM}) (?:the )?(?:\p{Lu}[\p{L}.’'-]{0,20},? ){0,3}$`,
  'u',
);
const AGAINST = new RegExp(`${AGAINST_HIM} `, 'u');

/** Behind a name among those who are with somebody: more of them, or the verb. */
export const GOES_ON_WITH_NAMES = /^(?:,| and | & |\s*$)/u;

/** Whether those behind it are against him. */
export function isAgainstMark(mark: string): boolean {
  return AGAINST.test(mark);
}

/** Behind what is said in a passive: who said it stands next. */
export const OPENS_AGENT = /^["”’']*,? by (?:the )?/u;

const NAME = String.raw`(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`;

/** What leads, within what somebody is cited for, to who speaks in the next clause: ", and Norland and ". */
export const OPENS_NEXT_CLAUSE = new RegExp(
  String.raw`, (?:and|while|whereas) (?:(?:the )?|${NAME}(?:, ${NAME}){0,6},? and (?:the )?)$`,
  'u',
);

/** Behind a name: others named with it, and their verb. */
export const OTHERS_THEN_VERB = new RegExp(String.raw`^(?:(?:,? and|,) ${NAME}){0,6} (\p{Ll}+)`, 'u');

/** A verb in the past by its form. */
export const IS_PAST_FORM = /ed$|^said$/u;

/** What stands between two of several names. */
export const BETWEEN_NAMES = /,? (?:and|&) |, /u;

/** A name, or the words before one, and nothing else. */
export const IS_NAME_OR_NOTHING = /^(?:for )?(?:the )?(?:\p{Lu}[\p{L}.’'-]{0,20} ?){0,3}$/u;
