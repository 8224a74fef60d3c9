/** Words that ask for talks, shun them or speak of them, right before the noun: such talks need never have been. */
export const TALKS_SPOKEN_OF =
  /\b(?:want(?:s|ed|ing)?|seek(?:s|ing)?|sought|oppos(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|off)|(?:press(?:es|ed|ing)?|push(?:es|ed|ing)?|ask(?:s|ed|ing)?|plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|clamou?r(?:s|ed|ing)?|angl(?:es|ed|ing)|campaign(?:s|ed|ing)?|appeal(?:s|ed|ing)?|long(?:s|ed|ing)?) for|insist(?:s|ed|ing)? on|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?|boycott(?:s|ed|ing)?|hop(?:e|es|ed|ing) for|let|lets|allow(?:s|ed|ing)?|threaten(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|fear(?:s|ed|ing)?|limit(?:s|ed|ing)?|possible|potential|prospective|hypothetical|since(?= (?:an?|the|their|its|his|her) )|without|before|ahead of|prior to|instead of|rather than|(?:said|say|says|spoke|speaks|spoken|asked|wrote|warned) (?:of|about)|call(?:s|ed) (?=the|his|her|their)|quit|shun(?:s|ned)?|urg(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?) (?:(?!(?:at|in|after|during|before|on|following|from|to|when|as|and)\b)[\p{L}’'-]+ ){0,5}$/iu;

/** Words before talks for which somebody waits, and behind them that they are to begin: whether they did is told elsewhere. */
export const WAITS_FOR_TALKS =
  /\b(?:wait(?:s|ed|ing)?|in vain)\b[^.;:]{0,80}\bfor (?:(?:the|their|a|an|any|new|fresh|more|further|promised|long-delayed) ){0,3}$/iu;
export const TO_BEGIN = /^[^.,;:]{0,60} to (?:begin|start|open|resume|convene|get under ?way|go ahead|happen|take place)\b/iu;

/** Between talks and the first of two days: they began on it; and between the two days: they ended on the second. */
export const BEGAN_UP_TO_DAY =
  /^[^.;:]{0,80}?\b(?:began|opened|started|resumed|convened|kicked off|got under ?way|had begun|were opened|was opened)\b[^.,;:]{0,60}$/iu;
export const ENDED_UP_TO_DAY =
  /^[^.;:]{0,60}?\b(?:went (?:on|into)|entered|stretched into|ran (?:on )?into|dragged on|continued|ended|concluded|closed|finished|broke up|broke down|broke off|collapsed|adjourned|wrapped up|came to an end|(?:was|were) over|(?:was|were) broken off)\b[^.,;:]{0,40}$/iu;

/** Words that leave a verb of meeting open or deny it, and the passive: "was met with". */
export const MEETING_NOT_SAID =
  /(?:\b(?:not|never|refus\p{L}+ to|declin\p{L}+ to|(?:ready|prepared|willing|able|unable|eager|keen) to|want(?:s|ed)? to|offer\p{L}* to|hop\p{L}+ to|propos\p{L}+ to|urg\p{L}+ (?:\p{L}+ )?to|(?:press|push|plead|seek|try)(?:e?s|ed|ing)? to|(?:sought|tried|tries) to|(?:ask|request)(?:s|ed|ing)? (?:\p{L}+ ){0,3}to|could|might|may|should|unless|whether|were|was|been|being|(?:no|any) (?:plans?|intention|desire|need|reason|wish) to|need(?:s|ed)? to|would (?:like|love|prefer|want) to(?: [^,.;]{0,60} to)?)|n['’]t) (?:\p{Ll}+ )?$/iu;

/** "A woman he met": how two came to know each other. */
export const MET_IN_LIFE =
  /\b(?:wom[ae]n|m[ae]n|people|persons?|those|someone|anyone|everyone|friends?|voters?|famil(?:y|ies)|boys?|girls?|wife|husband|students?|workers?|victims?|children|residents?|veterans?|supporters?|strangers?) (?:(?:that|whom|who) )?(?:he|she|they|we|I|you) (?:(?:had|has|have|once|first|\p{Ll}+ly) ){0,2}$/iu;

/** Right before a verb of meeting: it is how long they know each other. */
export const ENDS_WITH_FIRST = /\bfirst $/iu;

/** Before a season or a year: what is told was then, and not that a thing is of then. */
export const ENDS_WITH_IN_TIME = /\b(?:in|during|back in|in the) (?:the )?$/iu;
/** Words for a stretch of time that are an adverb by themselves: "last winter", "two years ago". */
export const IS_PAST_STRETCH = /^(?:last|the previous|that) | ago$/iu;

/** Between a day and a verb of meeting: what was on the day was something else, and the meeting is to come. */
export const AND_THEN_PLANS =
  /^,? and (?:(?:then|later|also) )?(?:is|are|was|were|will|would|plans?|planned|expects?|expected|hopes?|hoped|intends?|intended)\b/iu;

/** "A fourth round is to": verbs that can stand between a meeting and its day; other verbs make the day that of something else. */
export const MEETING_VERB_BETWEEN =
  /\b(?:(?:has|have|had) been|(?:took|takes?|taken|taking) place|(?:went|go|goes|stretched|ran) into|entered|dragged on|ended|opened|concluded|resumed|continued|started|scheduled|planned|expected|slated|wrapped|reconvened|closed|held|met|agreed|lasted|arranged|fixed|booked|pencil(?:l)?ed in|called|convened|returned|gathered|moved|postponed|delayed|hosted|joined|attended|continuing|going|is|are|was|were|be|been|will|would|to|set|due)\b/giu;

/** Any other verb, and words that open a clause. */
export const OTHER_VERB =
  /\b(?:\p{Ll}{3,}(?:ed|ing)|said|says|told|tells|has|had|have|made|took|gave|went|came|saw|wrote|spoke|could|may|might|that|who|which|whose|because|deadline)\b|\b(?:since|until|till|by|before) (?:the )?$/u;

/** Behind a meeting, up to a verb: what opens a clause of the meeting itself, "talks that began". */
export const CLAUSE_OF_MEETING = /,? (?:that|which) (?=(?:had |have |has )?(?:begun|began|opened|started|resumed|ended)\b)/gu;

/** Between two days of talks: an aside on the place, "in Halmos, where both sides eat in one hall, ". */
export const ASIDE_ON_PLACE = /, (?:where|which|who|whose) [^,;:.]{2,160},/gu;

/** Before a day: whichever day it is, none is fixed, "any night of ". */
export const ENDS_WITH_ANY = /\b(?:any|whatever|whichever) (?:\p{Ll}+ )?(?:(?:of|in) )?(?:the )?$/iu;

/** "Had been going on since Friday": the day is the first of several. */
export const GOING_ON_SINCE =
  /\b(?:been|were|are|is|was) (?:going on|under ?way|running|talking|meeting|continuing|negotiating|at the table|sitting|locked|held)\b|\bat the (?:\p{Ll}+ )?table\b/iu;
export const ENDS_WITH_SINCE = /\bsince (?:early |late |last )?$/iu;

/** Before a day: talks that were told of before had begun on it. */
export const ENDS_WITH_BEGUN =
  /\b(?:[Tt]he|[Tt]heir|[Tt]hese|[Tt]hose) (?:\p{Ll}+ ){0,2}(?:talks|negotiations|meetings?|sessions?|rounds?|discussions|bargaining|summit)\b[^.;:,]{0,60} had (?:begun|started|opened|been opened|got under ?way|gotten under ?way|been going on since) (?:there )?(?:(?:late|early) )?(?:on )?$/u;

/** Words that make a date the end of a term and no day of a meeting. */
export const DEADLINE_FOLLOWS = /^(?:['’]s)? (?:deadline|cut-?off|ultimatum|expiry)\b/iu;

/** "The next meeting", "a fifth session": known without its place or those who will be there. */
export const NEXT_MEETING =
  /\b(?:next|another|further|new|last|latest|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:\p{Ll}+ ){0,2}(?:rounds?|sessions?|meetings?|summits?|talks)\b/iu;

/** "The talks": what the report told of before. */
export const THE_MEETING =
  /\b(?:the|these|those|this|next|another|latest|last) (?:\p{Ll}+ ){0,2}(?:rounds?|sessions?|meetings?|summits?|talks|negotiations)\b/iu;

/** A line that holds the credit of a picture. */
export const CREDITED_PICTURE =
  /\b(?:photo(?:graph)?|foto|picture|image)s?\s?(?::|by\b|credit)|\((?:AP|AFP|EPA|Reuters|Getty|[\p{Lu}][\p{L} ]{0,20}) (?:photo|images?|pool)[^)\n]*\)|\bgetty images\b|\bphoto\/|\/(?:reuters|afp|ap|epa|getty)\s*\.?$|^\s*\(?left\)/iu;

/** Before "at": a name or a trade that makes what follows somebody's employer: "Roth at Statecraft". */
export const EMPLOYED_AT =
  /(?:\p{Lu}[\p{L}’'-]{1,40}|\b(?:wrote|writes|writing|editor|reporter|analyst|fellow|professor|researcher|lecturer|correspondent|expert|columnist|works?|worked|published)),? at (?:the )?$/u;

/** The same with a name alone: "met Roth at the Stone Palace" names no employer. */
export const NAME_BEFORE_AT = /\p{Lu}[\p{L}’'-]{1,40} at (?:the )?$/u;

/** "Agreed on a rent after talks": who did was at the talks. */
export const AGREED_AFTER_TALKS =
  /^(.{3,120}?)\b(?:agreed|settled|reached|signed|struck|clinched|concluded|parted|emerged)\b[^.;]*\b(?:after|at|in|during|from) (?:[\p{L}’'-]+ ){0,5}$/u;

/** Of a name: whose army, envoy or office it is, and not who came. */
export const OWNER_BEFORE_NAME = /\bof (?:[\p{Lu}][\p{L}.]* )?$/u;
export const OFFICE_AFTER_NAME =
  /^ (?:\p{Ll}+ )?(?:envoys?|advis[eo]rs?|aides?|spokes\p{Ll}+|all(?:y|ies)|administration|government|teams?|officials?|lawyers?|deput(?:y|ies)|representatives?)\b/u;

/** "Spent the week meeting with allies": others than those of the talks. */
export const MEETING_WITH_OTHERS = /\b(?:meetings?|talks|session|round) with\b/iu;

/** Before a day: by then, and not on it. */
export const ENDS_WITH_TERM = /\b(?:by|until|till|before) (?:the )?$/iu;

/** Before a day: what ends, begins or is decided then is another thing, and the meeting was or will be before it. */
export const ENDS_WITH_OTHER_TERM =
  /\b(?:before|until|till|by the time|ahead of when) (?:[\p{L}’'-]+ ){1,6}(?:laps(?:e|es|ed)|expir(?:e|es|ed)|runs? out|ran out|ends?|ended|clos(?:e|es|ed)|begins?|began|starts?|started|opens?|opened|(?:go|goes|went) to the polls|votes?|voted|takes? effect|took effect|(?:comes?|came|goes|go|went) into (?:force|effect)|falls? due|fell due|rules?|ruled|decides?|decided|retires?|sits|convenes) (?:at \p{Ll}+ )?(?:on |in |at )?(?:the )?$/iu;

/** Before a day: a meeting was to be then, and was put off. */
export const ENDS_WITH_FORMER_DAY =
  /\b(?:(?:postponed|delayed|moved|rescheduled|brought forward) from|(?:originally|initially|first|once) (?:set|planned|scheduled|due|slated) (?:for|on)) (?:the )?$/iu;

/** Between two days of which a meeting will be on one: "in June or early July". */
export const BETWEEN_ALTERNATIVE_DATES = /^,? or (?:(?:possibly|perhaps|maybe) )?(?:(?:in|on|by|at the) )?$/iu;

/** Before the first of the days that a meeting took, and between it and the last: "from Monday to Wednesday", "between Monday and Wednesday". */
export const FROM_DAY = /\b(?:from|between) (?:the )?$/iu;
export const UP_TO_DAY = /^ (?:to|until|till|through|and) (?:the )?$/iu;

/** Right before "met": it was once, is before something else or perhaps never, and not in the news of the day; and around it, how long ago it was. */
export const MET_BEFORE =
  /\b(?:had|has|have|having|before|until|till|if|unless|once|previously|earlier|formerly|first|last|ever|often) (?:\p{L}+ ){0,2}$|\bhaving (?:\p{L}+ ){1,8}and (?:\p{L}+ )?$/iu;
export const MET_LONG_AGO = /\b(?:years?|months?|decades?) (?:ago|earlier|before)\b|\bin \d{4}\b|\blast (?:year|month)\b/iu;

/** Right before a verb of meeting: it is settled that they will. */
export const WILL_MEET =
  /\b(?:will(?: also)?|plan(?:s|ned|ning)? to|(?:is|are|was|were) (?:also )?(?:to|scheduled to|set to|due to|expected to|slated to)|(?:agreed|agree|decided|resolved|arranged|undertook|undertaken|promised|pledged|vowed|committed|intend|intends|intended) to) $/iu;

/** A verb of meeting in the past; "having spoken" is of any time. */
export const PAST_MEETING = /^(?:met|spoke|sat down)\b/iu;

/** Behind "spoke": people of somebody whom no name tells, "with port officials". Whether it was a call, or one talk, the words do not say; "by phone" does. */
export const WITH_UNNAMED_PEOPLE =
  /^ with (?:[^,.;:“”"]{0,60}?\s)?(?:officials|aides|advisers|advisors|representatives|members|people|staff|staffers|colleagues|counterparts|leaders|allies)\b/u;
