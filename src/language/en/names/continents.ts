import type { TContinentCode } from 'countries-list';

/** Endings of adjectives made from the name of a place: "Vareshi", "Danish". */
export const ADJECTIVE_ENDING = /(?:i|an|ian|ese|ish|ic|er|ite)$/;

/** Endings that a name of a place hardly has: "Tarsian", "Danish", where "Iran" and "Sudan" are places. */
export const SURE_ADJECTIVE_ENDING = /(?:ican|ian|ish|ese)s?$/;

/** The last word of a body that rules a place or its people: what its name begins with may be an adjective, "Vareshi Council". */
export const RULING_BODY =
  /\b(?:Government|Administration|Authority|Republic|Kingdom|Emirate|Empire|Federation|Union|States?|Nations?|People|Parliament|Assembly|Council|Congress|Senate|Treasury|Ministry|Department|Cabinet|Command|Army|Navy|Forces|Armed Forces|Front|Movement|Party|Church|Community|Tribe)$/u;

/** Endings of a nationality whose people are named by adding an s: "Germans", "Iraqis". */
export const PLURAL_BY_S = /(?:an|i|ese|ian|er|ot|in)$/;

/** The adjective of a continent, for parties that stand for its states ("European states"). */
export const CONTINENT_ADJECTIVES: Readonly<Record<TContinentCode, string>> = {
  AF: 'African',
  AN: 'Antarctic',
  AS: 'Asian',
  EU: 'European',
  NA: 'North American',
  OC: 'Pacific',
  SA: 'South American',
};

/** One word for a member of a camp or faith, which takes an s: "Democrat", "Republican", "Socialist", "Conservative". */
export const MEMBER_OF_CAMP = /^\p{Lu}\p{Ll}+(?:crat|can|ist|ive|eral|ian)$/u;

/** The same where the ending alone has to tell: "Republican", "Unionist", and not "Olive" or "Duncan". */
export const CAMP_NOUN = /^\p{Lu}\p{Ll}+(?:ocrat|blican|ionist|vative|beral|ialist)s?$/u;
