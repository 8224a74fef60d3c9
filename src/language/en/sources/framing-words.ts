import { words } from '../../../text/words.ts';
import { NOT_REPORTED } from '../negation.ts';
import { porterStem } from '../stem.ts';

/**
 * What a reader takes from the words that a report chose. Both lists are closed: a word that stands in neither is passed over, and
 * is never shown as differing.
 */

/** They tell only that it was said: which of them a paper prints is its house style. */
export const NEUTRAL_REPORTING_VERBS: readonly string[] = [
  'say',
  'said',
  'tell',
  'told',
  'add',
  'state',
  'write',
  'wrote',
  'written',
  'accord',
  'speak',
  'spoke',
  'comment',
  'quote',
  'cite',
  'mention',
  'reply',
  'answer',
  'respond',
  'remark',
  'announce',
  'declare',
  'report',
  'post',
  'tweet',
  'explain',
  'note',
  'describe',
  'characterize',
  'characterise',
  'read',
];

/** They tell more: that it may not be true, that it was hard to say, that it is known, how strongly or how carefully it was put. */
export const MARKED_REPORTING_VERBS: readonly string[] = [
  'claim',
  'allege',
  'purport',
  'contend',
  'maintain',
  'assert',
  'insist',
  'argue',
  'admit',
  'concede',
  'acknowledge',
  'confess',
  'boast',
  'brag',
  'gloat',
  'warn',
  'threaten',
  'vow',
  'swore',
  'swear',
  'pledge',
  'promise',
  'charge',
  'accuse',
  'blame',
  'complain',
  'lament',
  'confirm',
  'reveal',
  'disclose',
  'suggest',
  'hint',
  'imply',
  'signal',
  'demand',
  'urge',
  'appeal',
  'plead',
  'beg',
  'slam',
  'blast',
  'speculate',
];

const NEUTRAL_STEMS = new Set(NEUTRAL_REPORTING_VERBS.map(porterStem));
const MARKED_STEMS = new Set(MARKED_REPORTING_VERBS.map(porterStem));

/**
 * By what a cue cites: one name for all that say only that it was said, the stem of the word for one that tells more, null where it
 * cannot be told. `before` is what stands in front of the cue in its sentence.
 */
export function tellingVerb(cue: string, before = ''): string | null {
  const shortly = before.split(/\s+/).slice(-3).join(' ');
  if (NOT_REPORTED.test(cue) || NOT_REPORTED.test(shortly)) return null;
  const found = stemsOf(cue);
  return found.find((stem) => MARKED_STEMS.has(stem)) ?? (found.some((stem) => NEUTRAL_STEMS.has(stem)) ? 'say' : null);
}

/** Nouns for who somebody is, those that are only forms of one another in one group. */
export const DESIGNATION_GROUPS: readonly (readonly string[])[] = [
  ['president', 'presidency', 'presidential'],
  ['minister', 'ministry', 'premier', 'pm'],
  ['chancellor'],
  ['king', 'monarch'],
  ['leader'],
  ['ruler'],
  ['strongman'],
  ['dictator'],
  ['autocrat'],
  ['warlord'],
  ['chief', 'head'],
  ['boss'],
  ['envoy', 'emissary'],
  ['negotiator'],
  ['mediator'],
  ['ambassador'],
  ['diplomat'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'spokespeople'],
  ['official'],
  ['aide'],
  ['adviser', 'advisor'],
  ['secretary'],
  ['lawmaker', 'mp', 'legislator', 'parliamentarian'],
  ['senator'],
  ['governor'],
  ['commander'],
  ['general'],
  ['militant'],
  ['fighter'],
  ['rebel'],
  ['terrorist'],
  ['separatist'],
  ['insurgent'],
  ['extremist'],
  ['activist'],
  ['oligarch'],
  ['tycoon'],
  ['government', 'administration'],
  ['regime'],
  ['source', 'person', 'people', 'individual'],
  ['witness'],
  ['expert'],
  ['analyst'],
];

const GROUP_OF_NOUN = new Map(
  DESIGNATION_GROUPS.flatMap((group) => {
    const nouns = group.map(porterStem);
    return nouns.map((noun) => [noun, nouns[0] ?? noun] as const);
  }),
);

/** What the words for a source call it, whatever its name: nouns for who somebody is, in one form. */
export function designations(source: string): ReadonlySet<string> {
  const [head = ''] = source.split(/\b(?:who|whom|whose|which|that)\b/iu);
  return new Set(stemsOf(head).flatMap((stem) => GROUP_OF_NOUN.get(stem) ?? []));
}

function stemsOf(text: string): string[] {
  return words(text).map(({ start, end }) => porterStem(text.slice(start, end).toLowerCase()));
}
