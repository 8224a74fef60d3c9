const IN_THE_NAME_OF = String.raw`, (?:speaking )?(?:for|on behalf of|in the name of) `;

/** Between somebody and those for whom he speaks: "Brekke, for the millers, urged". */
export const SPEAKS_ON_BEHALF_OF = new RegExp(`^${IN_THE_NAME_OF}(?:all )?(?:the )?$`, 'u');

/** At the beginning of what stands behind a name, those for whom he speaks stand next. */
export const OPENS_ON_BEHALF_OF = new RegExp(`^${IN_THE_NAME_OF}`, 'u');

/** Wherever somebody is said to speak for those who stand next. */
export const ON_BEHALF_OF = new RegExp(IN_THE_NAME_OF, 'gu');

/** Before the name by which a party goes: "all the ", "GENDER ". */
export const LEADS_TO_NAME = /^(?:all )?(?:the )?(?:\p{Lu}[\p{L}-]* ){0,2}$/u;

const FOR_HIM = 'supported by|backed by|joined by|seconded by|echoed by|with|along with|together with';
const AGAINST_HIM = 'opposed by|contested by|challenged by';

/** "Norland, supported by the islands and Osmar": behind it stand those who are with somebody, or against him, and do not speak. */
export const OPENS_COMPANY =
  /, (?:(?:supported|opposed|backed|joined|seconded|echoed|flanked) by|(?:along |together )?with(?= (?:the )?\p{Lu})) /u;

/** All that stands between who speaks and the first of those who are with him, or against him. */
export const COMPANY_MARK = new RegExp(
  String.raw`^(?:, (?:for|on behalf of) [^,]{2,40})?,? (?:${FOR_HIM}|${AGAINST_HIM}) (?:the )?(?:\p{Lu}[\p{L}.’'-]{0,20},? ){0,3}$`,
  'u',
);
const AGAINST = new RegExp(`(?:${AGAINST_HIM}) `, 'u');

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
