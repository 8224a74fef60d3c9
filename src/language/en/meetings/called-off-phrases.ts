/** "That was due on Thursday": the day on which it was to be. */
const TO_BE_THEN = String.raw`(?:,? (?:that|which) (?:was|were|had been|has been|have been) (?:due|set|planned|scheduled|slated|expected|meant|supposed|to)\b[^.;:]{1,60}?)`;
/** Behind a meeting, up to the verb that tells what became of it: who was to come, and where, but no other verb. */
const UP_TO_ITS_VERB = String.raw`^(?:,? (?!(?:that|which|who|whom|after|when|then|took|ended|began|opened|was|were|had|has|have|did|is|are|will|would|could)\b)[\p{L}\d’'.-]+){0,24}${TO_BE_THEN}?,?`;
const PASSIVE = '(?:was|were|has been|have been|had been|is|are|will be|is being|was being)';
const NOT = String.raw`(?:(?:did|does|do|will|would|could|has|have|had|was|were|is) (?:not|never)|(?:did|does|do|would|could|has|have|had|was|were|is)n['’]t|won['’]t|never|failed to)`;
const HAPPENED = String.raw`(?:(?:take|took|taken) place|happen(?:ed)?|(?:go|went|gone) ahead|come off|(?:(?:be|been) )?held(?! (?:in (?:public|private|secret)|up|back)\b))`;
const MOVED = String.raw`(?:moved|postponed|put off|put back|pushed back|brought forward|rescheduled|deferred|delayed|re-?arranged)(?: (?:back|forward))?`;
const TO_DAY = String.raw`(?: from [^.;:,]{1,30}?)? (?:to|until|till|for) (?:the )?`;
const NOT_HELD = String.raw`(?: (?:[\p{Ll}]+ly )?${NOT} (?:\p{Ll}+ )?${HAPPENED}| fell through| ${PASSIVE} (?:(?!(?:not|never|nearly|almost)\b)\p{Ll}+ )?(?:called off|cancell?ed|scrapped|abandoned|postponed|put off|deferred))\b`;

/** Behind a meeting: it never was. */
export const NEVER_HELD = new RegExp(`${UP_TO_ITS_VERB}${NOT_HELD}`, 'u');

/** Behind a meeting, up to a day: it was to be on another day, and is on this. */
export const MOVED_UP_TO_DAY = new RegExp(
  String.raw`${UP_TO_ITS_VERB}(?:${NOT_HELD}[^.;:]{0,120}? and)? (?:${PASSIVE} )?(?:(?:now|instead|then|since|already) )?${MOVED}${TO_DAY}$`,
  'u',
);
/** The same, wherever that day stands. */
export const IS_MOVED_TO_DAY = new RegExp(
  String.raw`${UP_TO_ITS_VERB}(?:${NOT_HELD}[^.;:]{0,120}? and)? (?:${PASSIVE} )?(?:(?:now|instead|then|since|already) )?${MOVED}${TO_DAY}(?=(?:next|tomorrow|following)\b|\p{Lu}|\d)`,
  'u',
);

/** Stands for a meeting that was called off right before: "It has been moved to", "It will now take place on". */
export const HELD_INSTEAD = new RegExp(
  String.raw`\b(?=(?:${MOVED}|take|be held|happen|go ahead|due|set|planned|scheduled|fixed)\b)(?<=^\W*(?:(?:It|This|That|They|Both) )?(?:(?!(?:not|never|if|may|might|could|should)\b)\p{Ll}+ ){1,4})(?:${MOVED}(?= (?:from|to|until|till|for)\b)|(?:take|be held|happen|go ahead)\b(?: place)?|(?:due|set|planned|scheduled|fixed)(?= (?:for|on|to)\b))`,
  'gu',
);
export const IS_HELD_INSTEAD = new RegExp(
  String.raw`^(?:${MOVED}|(?:take|be held|happen|go ahead)(?: place)?|due|set|planned|scheduled|fixed)$`,
  'u',
);

/** Right behind the words that stand for such a meeting, up to its day. */
export const TO_ITS_DAY = new RegExp(`^${TO_DAY}$`, 'u');

/** Opens a clause that goes on with a meeting that was called off. */
export const GOES_ON_WITH_IT =
  /^\W*(?:It|They|This|That|(?:The|That|This) (?:\p{Ll}+ ){0,2}(?:meeting|talks|session|round|summit|negotiations)|Both(?: sides)?|The two(?: sides)?)\b/u;

/** Right before a noun for a meeting: what stands behind it is told of something else, "at the meeting in Halmos a vote did not take place". */
export const NO_SUBJECT_BEFORE_MEETING =
  /\b(?:at|in|after|during|following|since|for|from|to|with|held|hold|opened|began|ended|resumed|attended|joined|had) (?:(?!and\b)[\p{L}\d’'-]+ ){0,4}$/iu;

/** "Was to have met", "had been due to meet": what did not come to be. */
export const WAS_TO_HAVE_BEEN =
  /\b(?:was|were|had been) (?:(?:due|set|supposed|scheduled|meant|slated) )?to have\b|\bhad been (?:due|set|supposed|scheduled|meant|slated) to\b/u;
