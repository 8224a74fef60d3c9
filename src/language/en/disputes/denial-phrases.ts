/** A pronoun for the speaker at the beginning of what is said. */
export const SPEAKER_OPENS = /^(?:that )?[“"‘']?(?:I|he|she)\b/;

/** Words that point back at what somebody else was just cited for; "claims that ..." and "reports of ..." say themselves what is meant. */
export const EARLIER_REPORT_REFERENCE =
  /^(?:(?:that|he|she|they|it|did|does|do|had|has|was|were|[‘“"']?not|recogni[sz]e|the|this|these|those|such|any|all|as|an?|newspaper|press|media|news)\s+)*[‘“"']?(?:conversations?|reports?|claims?|allegations?|stor(?:y|ies)|accounts?|suggestions?|accusations?|assertions?|articles?|descriptions?|versions?)\b(?!\s+(?:that|of|about)\b)/i;

/** Of these, words for what a newsroom has published: they point at what it has from unnamed sources. */
export const PUBLISHED_REPORT_REFERENCE = /^\W*(?:\w+\s+){0,3}(?:reports?|stor(?:y|ies)|articles?)\b/i;
