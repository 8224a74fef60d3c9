/** Between the days of a list, and between the last two: "on Tuesday, Wednesday and Thursday". */
export const JOINS_DAYS = /^, (?:on )?$/u;
export const JOINS_LAST_DAY = /^ (?:and|&) (?:on )?$/u;

/** Before a list of days: it opens its clause, "On Tuesday and Wednesday the two sides met". */
export const ENDS_WITH_ON_DAY = /^\W*(?:On|Over|Both on) $/u;

/** Behind a list of days: nothing more is told of the last of them than of the others. */
export const DAYS_TOLD_BEHIND =
  /^(?: (?:mornings?|afternoons?|evenings?|nights?))?(?:$|[.;:)!?—–\n]|,(?! (?:he|she|it|they)\b)| (?:in|at|with|for|to|over|about|but|and|without|under|near|between|behind|inside|outside|after|before|while|where|which|that|by|as)\b)/u;

/** The words of a meeting up to its day: it ended then. */
export const ENDED_ON_DAY =
  /\b(?:ended|concluded|closed|finished|broke (?:up|down|off)|collapsed|adjourned|wrapped up|came to an end|(?:was|were) over)\b[^.;:]{0,60}$/iu;

/** Opens a sentence, up to a day: the meeting that was told right before had begun on it. */
export const HAD_BEGUN_ON_DAY =
  /^\W*(?:They|It|These|Those|The (?:\p{Ll}+ ){0,2}(?:talks|negotiations|meetings?|sessions?|rounds?|discussions|summit)) (?:had )?(?:begun|began|opened|been opened|started|got(?:ten)? under ?way|kicked off) (?:(?:there|late|early) )?(?:(?:in|at) [^,.;:]{2,40} )?(?:late |early )?(?:on )?$/u;
