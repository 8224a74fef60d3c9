import { NEGATED_AUXILIARY } from '../negation.ts';

const THERE = String.raw`(?:take|took|taken|taking) part|attend(?:ed|ing)?|join(?:ed|ing)?|present|there|in the room|at the (?:negotiating )?(?:table|talks|meeting|session|summit)|among those`;

/** After a name: words that say of its bearer that it was not at a meeting. */
const WAS_ABSENT = new RegExp(
  String.raw`^(?:,[^,.;\n]{1,80},)?\s+(?:himself |herself |itself |themselves )?(?:${NEGATED_AUXILIARY} (?:been |be )?(?:${THERE})|stayed away from|(?:was|were) absent from|skipped|boycotted)\b`,
  'i',
);
const ANYWHERE = new RegExp(
  String.raw`\b(?:${NEGATED_AUXILIARY} (?:been |be )?(?:${THERE})|stayed away from|(?:was|were) absent from|skipped|boycotted)\b`,
  'i',
);

/** Letters after a name in which an absence is looked for: a description between commas, and the verb. */
const MAX_ABSENCE_CHARS = 140;

/** Whether the words after a place say that whoever is named before it did not take part: "did not attend", "was not at the table". */
export function isSaidAbsent(text: string, end: number): boolean {
  return WAS_ABSENT.test(text.slice(end, end + MAX_ABSENCE_CHARS));
}

/** Whether a text says of anybody that he was not there. */
export function tellsOfAbsence(text: string): boolean {
  return ANYWHERE.test(text);
}
