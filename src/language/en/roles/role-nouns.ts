import { OFFICIAL_NOUNS } from './official-nouns.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { SIDE_NOUNS } from './side-nouns.ts';
import { BODY_NOUNS } from './body-nouns.ts';
import { DOCUMENT_NOUNS } from './document-nouns.ts';
import { OUTLET_NOUNS } from './outlet-nouns.ts';
import { TITLE_WORDS } from './title-words.ts';

/** Words that name what somebody is. A role decides whether an unnamed source is an official one, and which people "the envoy" may be. */

/** official: speaks for a state or body. other: anybody else. collective: stands for the whole side. */
export type RoleClass = 'official' | 'other' | 'collective' | 'body' | 'document' | 'outlet';

const NOUNS_OF_CLASS: Readonly<Record<RoleClass, readonly string[]>> = {
  official: OFFICIAL_NOUNS,
  other: PERSON_NOUNS,
  collective: SIDE_NOUNS,
  body: BODY_NOUNS,
  document: DOCUMENT_NOUNS,
  outlet: OUTLET_NOUNS,
};

/** The written plural of a role and back: "secretaries" and "secretary", "chairmen" and "chairman", "people" is one already. */
export function singular(noun: string): string {
  const word = noun.toLowerCase();
  if (/^(?:people|persons)$/.test(word)) return 'person';
  if (/^media$|^press$|^staff$|^police$|ss$|^congress$|headquarters$|^minutes$/.test(word)) return word;
  if (/m[ea]n$/.test(word)) return word.replace(/men$/, 'man');
  if (word.endsWith('ies')) return word.replace(/ies$/, 'y');
  if (/(?:ch|sh|x)es$|sses$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/s$/, '');
}

export function isPlural(noun: string): boolean {
  return /^(?:people|media|staff|police)$/i.test(noun) || singular(noun) !== noun.toLowerCase();
}

const CLASS = new Map<string, RoleClass>();
for (const kind of ['official', 'other', 'collective', 'body', 'document', 'outlet'] as const) {
  for (const word of NOUNS_OF_CLASS[kind]) CLASS.set(word, kind);
}

/** Class of a head noun, singular or plural; null for a word that is no role. */
export function roleClass(noun: string): RoleClass | null {
  const plain = noun.toLowerCase().replace(/^(?:ex|vice|deputy|co)-/, '');
  return CLASS.get(plain) ?? CLASS.get(singular(plain)) ?? null;
}

/** In the plural these stand for the whole side: "European leaders", "EU governments". */
export function standsForSide(noun: string): boolean {
  const word = singular(noun);
  if (isPlural(noun)) return /^(?:leader|government|authority|minister|ally|country|state|nation)$/.test(word);
  return /^(?:government|team|delegation|side|administration|camp|regime|leadership|coalition|alliance|bloc|cabinet)$/.test(word);
}

/** Groups that stand against whoever they are said to be of: "the company's union", "its creditors". */
export function standsAgainst(noun: string): boolean {
  return /^(?:union|worker|employee|staff|crew|striker|shareholder|investor|creditor|rival|critic|opponent|tenant|customer|victim|neighbour|neighbor|foe|enemy|adversary|counterpart)$/.test(
    singular(noun),
  );
}

/** Offices that go before a name: "President", "Foreign Minister", "U.S. envoy". */
export function isOfficeWord(word: string): boolean {
  return TITLE.has(word.toLowerCase().replace(/\.$/, '')) || ['official', 'other'].includes(roleClass(word) ?? '');
}

const TITLE: ReadonlySet<string> = new Set(TITLE_WORDS);

const MALE =
  /^(?:mr|sir|lord|king|prince|emir|sultan|sheikh|pope|ayatollah|father|son|husband|brother|man|grandfather|uncle|son-in-law|chairman|spokesman|congressman|fisherman|statesman|businessman|warlord|strongman|bishop|imam|monk|priest)$|[^o]man$/i;
const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|daughter|wife|sister|woman|grandmother|aunt|nun|mum|mom|duchess|countess)$|woman$|daughter-in-law$/i;

/** What a title or role says about gender: "Mrs", "spokeswoman". */
export function genderOf(word: string): 'male' | 'female' | null {
  const plain = word.replace(/\.$/, '');
  if (FEMALE.test(plain)) return 'female';
  return MALE.test(plain) && !/^(?:german|woman|human)$/i.test(plain) ? 'male' : null;
}

/** One word for roles that are the same: "premier", "PM" and "prime minister". */
export function sameRole(words: readonly string[]): string {
  const joined = words.join(' ').toLowerCase().replace(/\./g, '');
  return joined
    .replace(/\b(?:pm|premier)\b/g, 'prime minister')
    .replace(/\bfm\b/g, 'foreign minister')
    .replace(/\bforeign secretary\b|\btop diplomat\b|\bsecretary of state\b/g, 'foreign minister')
    .replace(/\bspokes(?:wo)?man\b|\bspokesperson\b|\bpress secretary\b/g, 'spokesperson')
    .replace(/\bchair(?:wo)?man\b|\bchairperson\b/g, 'chair')
    .replace(/\bcongress(?:wo)?man\b|\brep\b/g, 'representative')
    .replace(/\bsen\b/g, 'senator')
    .replace(/\bgov\b/g, 'governor')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\blabor\b/g, 'labour');
}
