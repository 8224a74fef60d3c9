/**
 * All that a translator would change, in one place: who would read another language writes the tables of `en/` for it and exports them
 * here. Rooms import this file and nothing below it, so that none of them names a language.
 */
export * from './calendar-terms.ts';
export * from './phrase-lexicon.ts';
export * from './quotations.ts';
export * from './sentences.ts';
export * from './tokens.ts';
export * from './en/abbreviations.ts';
export * from './en/calendar/date-clauses.ts';
export * from './en/calendar/past-times.ts';
export * from './en/calendar/saying-times.ts';
export * from './en/calendar/date-context.ts';
export * from './en/calendar/date-words.ts';
export * from './en/calendar/tense-words.ts';
export * from './en/calendar/weekdays-and-months.ts';
export * from './en/disputes/agreement-words.ts';
export * from './en/disputes/claim-words.ts';
export * from './en/disputes/decision-words.ts';
export * from './en/disputes/denial-phrases.ts';
export * from './en/function-words.ts';
export * from './en/locale.ts';
export * from './en/meetings/absence-phrases.ts';
export * from './en/meetings/meeting-governors.ts';
export * from './en/meetings/meeting-nouns-and-verbs.ts';
export * from './en/meetings/meeting-day-phrases.ts';
export * from './en/meetings/meeting-place-phrases.ts';
export * from './en/meetings/meeting-words.ts';
export * from './en/meetings/called-off-phrases.ts';
export * from './en/meetings/other-meetings.ts';
export * from './en/meetings/participant-phrases.ts';
export * from './en/names/continents.ts';
export * from './en/names/nicknames.ts';
export * from './en/names/person-words.ts';
export * from './en/names/personal-titles.ts';
export * from './en/names/place-phrases.ts';
export * from './en/names/state-names.ts';
export * from './en/negation.ts';
export * from './en/number-words.ts';
export * from './en/press/byline-words.ts';
export * from './en/press/caption-words.ts';
export * from './en/press/copyright-phrases.ts';
export * from './en/press/credit-phrases.ts';
export * from './en/press/furniture-phrases.ts';
export * from './en/press/page-frame-words.ts';
export * from './en/press/mastheads.ts';
export * from './en/press/page-clock.ts';
export * from './en/pronoun-words.ts';
export * from './en/roles/body-kinds.ts';
export * from './en/roles/body-nouns.ts';
export * from './en/roles/company-clauses.ts';
export * from './en/roles/document-nouns.ts';
export * from './en/roles/kin-words.ts';
export * from './en/roles/official-nouns.ts';
export * from './en/roles/outlet-nouns.ts';
export * from './en/roles/person-nouns.ts';
export * from './en/roles/role-nouns.ts';
export * from './en/roles/side-nouns.ts';
export * from './en/roles/title-words.ts';
export * from './en/sources/account-phrases.ts';
export * from './en/sources/affiliation-phrases.ts';
export * from './en/roles/office-kinds.ts';
export * from './en/sources/citing-words.ts';
export * from './en/sources/clause-words.ts';
export * from './en/sources/framing-words.ts';
export * from './en/sources/headline-phrases.ts';
export * from './en/sources/hearsay-phrases.ts';
export * from './en/sources/mention-phrases.ts';
export * from './en/sources/noun-phrase-words.ts';
export * from './en/sources/office-words.ts';
export * from './en/sources/origin-phrases.ts';
export * from './en/sources/outlet-phrases.ts';
export * from './en/sources/relay-phrases.ts';
export * from './en/sources/reporting-verbs.ts';
export * from './en/sources/second-verb-words.ts';
export * from './en/sources/speaker-phrases.ts';
export {
  AS_ANOTHER_SAYS,
  ACCORDING_TO,
  AUXILIARY,
  BEFORE_PARTICIPLE,
  CLAUSE_JOINED,
  ESTIMATING,
  FINITE_VERB,
  FIRST_PERSON,
  IS_TOLD_BY_SOMEBODY,
  OPENING_ASIDE,
  OPENS_NOUN_PHRASE,
  RELATIVE_WORD,
  GOES_ON_BEHIND_INVERSION,
  GOES_ON_WITH_MODAL,
  INVERTED,
  JOINS_NAMES,
  JUDGING,
  ANSWER_LABEL,
  INTERVIEW_WITH,
  LEADS_TO_INTERVIEW,
  NAMES_WHAT_FOLLOWS,
  NAME_PART,
  OPENS_WITHOUT_NAME,
  QUOTED_CLAUSE_CUE,
  MAIN_VERB_OF_CLAUSE,
  OPENS_DESCRIBED_SUBJECT,
  QUOTES_BEHIND_COMMA,
  QUESTION_LABEL,
  QUOTES_WHAT_FOLLOWS,
  OWNER_BEFORE,
  TELLS_WHAT_OF,
  QUOTED_TITLE,
  RESUMES,
  SPEAKER_WITHIN,
  STRONG_PAST,
  SUBJECT_PRONOUN,
  NAMES_APPOSED,
  TELLS_WHO,
  TOLD_TO_HEARERS,
  TRAILING_SPEAKER,
  withWholeAuxiliary,
} from './en/sources/speech-verbs.ts';
export { tellsDeed, tellsSaying } from './en/sources/saying-words.ts';
export * from './en/roles/spokesman-phrases.ts';
export * from './en/sources/uncited-phrases.ts';
export * from './en/sources/untagged-phrases.ts';
export * from './en/british-spellings.ts';
export * from './en/positions/stance-phrases.ts';
export * from './en/stem.ts';
export * from './en/anaphors.ts';
export * from './en/articles.ts';
export * from './en/positions/act-phrases.ts';
export * from './en/positions/attitude-verbs.ts';
export * from './en/positions/condition-markers.ts';
export * from './en/positions/negators.ts';
export * from './en/positions/follower-nouns.ts';
export * from './en/positions/party-tags.ts';
export * from './en/positions/plain-stances.ts';
export * from './en/positions/proposing-words.ts';
export * from './en/positions/wanted-words.ts';
export * from './en/positions/quantity-words.ts';
export * from './en/positions/reporter-phrases.ts';
export * from './en/positions/turned-stance-phrases.ts';
export * from './en/positions/doubt-phrases.ts';
export * from './en/positions/red-line-phrases.ts';
export * from './en/positions/undergone-acts.ts';
