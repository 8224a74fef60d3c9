import { BYSTANDER_WORDS, GENERIC_PARTY_WORDS, GOVERNMENT_NOUNS, isPlural, UNION_BODY } from '../../language/language.ts';
import type { NameEvidence } from './name-evidence.ts';
import type { ProposedParty } from './proposed-party.ts';

/** What speaks for somebody who is cited being a party to what is negotiated. */
export interface PartySigns {
  /** How much it is cited and seen to act; its share of what all are, and how many are more. */
  readonly weight: number;
  readonly share: number;
  readonly rank: number;
  readonly acts: number;
  readonly mentions: number;
  /** Named in one of several reports alone. */
  readonly oneReport: number;
  /** Who belongs to it, and of how many the reports say so. */
  readonly people: number;
  readonly toldPeople: number;
  /** One person who stands for himself. */
  readonly isPerson: number;
  /** A state, or seen to have a government. */
  readonly state: number;
  readonly ruled: number;
  /** What it is called. */
  readonly names: number;
  readonly acronym: number;
  readonly union: number;
  readonly government: number;
  readonly plural: number;
  readonly generic: number;
  readonly bystander: number;
}

/** Log-odds of being a party by what speaks for it; `training/drafts/fit-parties.ts` prints them. */
const PARTY_WEIGHTS: Readonly<Record<keyof PartySigns | 'offset', number>> = {
  weight: 0.69,
  share: 0.68,
  rank: -1.7,
  acts: 0.59,
  mentions: -0.53,
  oneReport: -0.92,
  people: 1.47,
  toldPeople: 0.52,
  isPerson: -0.54,
  state: 0.37,
  ruled: 0.31,
  names: 0.69,
  acronym: 0.68,
  union: 1,
  government: 1.18,
  plural: 0.42,
  generic: -0.91,
  bystander: -1.42,
  offset: 0.63,
};

/** Somebody who is cited, with the names that stand for it. */
export interface CitedParty {
  readonly party: ProposedParty;
  readonly weight: number;
  readonly names: readonly NameEvidence[];
}

/** What somebody is seen among. */
export interface CitedAmong {
  /** How much each of all is cited. */
  readonly weights: readonly number[];
  readonly reports: number;
}

/** How likely somebody who is cited is a party, from 0 to 1. */
export function partyLikelihood(cited: CitedParty, among: CitedAmong): number {
  const signs = Object.entries(partySigns(cited, among));
  const score = signs.reduce((sum, [sign, value]) => sum + PARTY_WEIGHTS[sign as keyof PartySigns] * value, PARTY_WEIGHTS.offset);
  return 1 / (1 + Math.exp(-score));
}

export function partySigns({ party, weight, names }: CitedParty, { weights, reports }: CitedAmong): PartySigns {
  const total = (value: (name: NameEvidence) => number): number => names.reduce((sum, name) => sum + value(name), 0);
  const words = party.name.split(' ');
  return {
    weight: Math.log1p(weight),
    share:
      weight /
      Math.max(
        1,
        weights.reduce((sum, one) => sum + one, 0),
      ),
    rank: Math.log1p(weights.filter((one) => one > weight).length),
    acts: Math.log1p(total(({ acts }) => acts)),
    mentions: Math.log1p(total(({ mentions }) => mentions)),
    oneReport: Number(party.reports <= 1 && reports > 1),
    people: Math.log1p(party.people.length),
    toldPeople: Math.log1p(party.people.filter(({ certainty }) => certainty === 'likely').length),
    isPerson: Number(party.people.some(({ name }) => name === party.name)),
    state: Number(names.some(({ state }) => state !== null)),
    ruled: Math.log1p(total(({ ruled }) => ruled)),
    names: Math.log1p(party.names.length),
    acronym: Number(names.some((name) => /^\p{Lu}{2,}$/u.test(name.words))),
    union: Number(UNION_BODY.test(party.name)),
    government: Number(GOVERNMENT_NOUNS.test(party.name)),
    plural: Number(isPlural(words.at(-1) ?? '')),
    generic: Number(words.every((word) => GENERIC_PARTY_WORDS.has(word.toLowerCase()))),
    bystander: Number(BYSTANDER_WORDS.test(party.name)),
  };
}
