import { AGAINST_HIM, FOR_HIM } from './spokesman-phrases.ts';

const NAME = String.raw`(?:the )?\p{Lu}[\p{L}.’'&/-]{0,30}(?: (?:of (?:the )?)?\p{Lu}[\p{L}.’'&/-]{0,30}){0,5}`;
const ASIDE = String.raw`(?:, (?:for|on behalf of) (?:${NAME}|the \p{Ll}{3,20}),?| \(\p{L}{2,12}\))?`;
const NAMES = String.raw`${NAME}${ASIDE}(?:(?:,? and |, )${NAME}${ASIDE}){0,12}`;

/** Those who are told of by a noun: "the union", "both sides", "many delegates", "officials". */
const PEOPLE = String.raw`(?:(?:the|both|some|many|most|several|other|all|two|three) (?:\p{Ll}[\p{Ll}-]{1,20} ){0,2}\p{Ll}[\p{Ll}-]{1,20}|\p{Ll}[\p{Ll}-]{2,20}s)`;

/**
 * Behind what is said, others who do something besides: "urged calm, with Norland and Osmar saying that the locks must open". Groups: who they are by name, or by a
 * noun, their verb, and the "that" of a clause behind it.
 */
export const OTHERS_BESIDE = new RegExp(
  String.raw`, with (?:(?<names>${NAMES})|(?<people>${PEOPLE})) (?:also |again )?(?<verb>\p{Ll}{3,}ing(?: (?:for|on|out|to))?) (?<that>that )?`,
  'dgu',
);

/**
 * Names that open a sentence, behind "On the fares," perhaps, or stand behind "with", up to its verb, with who is beside or against them: "Norland, for the islands, Osmar
 * and Varesh", "Norland and Osmar, opposed by Varesh,". Groups: the names, and those beside them.
 */
export const NAMES_BEFORE_VERB = new RegExp(
  String.raw`(?:^|^(?:On|In|Regarding|Concerning) [^,.;]{2,60}, |, with )(?<names>${NAMES}(?<company>, (?:${FOR_HIM}|${AGAINST_HIM}) ${NAMES})?),?$`,
  'du',
);

/** What stands before the last of names that belong together. */
export const ENDS_WITHIN_NAMES = /\b(?:and|by) (?:the )?$/u;
