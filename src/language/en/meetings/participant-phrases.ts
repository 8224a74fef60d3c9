import { anyWord } from '../../word-pattern.ts';

/** "During his meeting with": whose meeting it was. */
export const POSSESSIVE_BEFORE_MEETING = /\b(?:his|her|their) [^,.;]{0,40}$/u;

/** Words at which another clause begins. An entry is a pattern: "as well as" goes on with who takes part. */
export const CLAUSE_BOUNDARY_WORDS: readonly string[] = [
  'that',
  'who',
  'whom',
  'which',
  'where',
  'said',
  'says',
  'announced',
  'after',
  'when',
  'because',
  'while',
  '(?<!\\bwell )as(?! well as\\b)',
];

/** A word at which another clause begins. */
export const CLAUSE_BOUNDARY = anyWord(CLAUSE_BOUNDARY_WORDS, 'gu');

/** Ends the list of those who take part. */
export const PARTICIPANTS_END =
  /[;:()“”"]| (?:in|at|on|for|about|during|after|before|over|aimed|where|who|whom|whose|that|which|but|to|(?<!\bwell )as(?! well as\b)|said|says|without|since|ended|wrapped|despite|ahead|was|were|is|are|had|has|will|would)\b/u;

/** What stands between a meeting and those who took part. */
export const MEETING_WITH = /^(?:[^,.;:“”"]{0,60}?\b)?(?:with|between|involving|among|including|joined by)\s+/u;

/** What adds others to those who took part. */
export const JOINED_BY =
  /\b(?:joined by|including|together with|along with|attended by|accompanied by|as well as with|and (?:(?:also|later|then|separately) )?with)\s+|, as well as\s+/gu;

/** What else people come to: whoever "attended", and the place, stand behind it and are of that. With a capital March is the month. */
export const OTHER_GATHERING =
  /\b(?:[Rr]all(?:y|ies)|[Dd]inners?|[Ll]unch(?:eon)?|[Ff]und-?raisers?|[Dd]ebates?|march(?:es)?|[Cc]eremon(?:y|ies)|[Cc]oncerts?|[Rr]eceptions?|[Pp]rotests?|[Ff]unerals?|[Ww]eddings?|[Hh]earings?)\b/u;

/** What a meeting is about: who stands behind it, "on Norland, as well as Tarsia", is spoken of. */
export const SUBJECT_OF_TALKS =
  /\b(?:about|over (?!(?:breakfast|lunch|dinner|tea|coffee|drinks|the (?:weekend|phone|telephone|line))\b)|regarding|concerning)\b|\bon (?!(?:the )?(?:\p{Lu}\p{Ll}+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d|\d))/u;

/** Verbs that join a subject to talks: "the pilots wrapped up their talks". */
export const HOLDS_TALKS =
  /(?:wrapped up|\b(?:sat|sit) down for|\b(?:held|hold|holds|holding|wrap up|finish(?:ed)?|completed?|resumed?|opened|open|began|begin|started?|concluded?|attended?|join(?:ed)?|took part in|take part in|ended))\b(?: \p{Ll}+){0,5} ?$/u;

/** Up to talks: one receives another for them, "received Holt in Halmos for". The verb is captured. */
export const RECEIVES_FOR_TALKS =
  /\b(?<verb>(?:(?:has|had|have|also|later|then) ){0,2}(?:received|hosted|welcomed|entertained|summoned)|(?:receives|hosts|welcomes|summons|will receive|will host|will welcome|is to receive|is to host)) (?:[^.;:“”"]|(?<=\b[ap]|\.m)\.){2,120}? (?:for|to|at) (?:[\p{Ll}-]+ ){0,4}$/du;

/** Words for the part of a mediator. */
export const MEDIATES =
  /\b(?:chaired|mediated|brokered|moderated) (?:the |both |all )?(?:talks|sessions?|meetings?|rounds?|negotiations|discussions)\b|\b(?:chaired|mediated|brokered) by\b|\b(?:which|that) (?:[\p{L}]+ ){1,3}(?:chaired|mediated|brokered)\b|\b(?:as|the) mediators?\b|\bunder the (?:chair|chairmanship|mediation|auspices) of\b/iu;

/** Words that put both parties of a negotiation at the table. */
export const BOTH_PARTIES =
  /\b(?:(?:the )?(?:two|both)(?: \p{Ll}+)? (?:sides|delegations|states|countries|governments|ministers|parties|leaders|presidents|teams)|from both (?:states|sides|countries)|the (?:parties|two))\b/iu;

/** "Norlandic-Tarsian peace": who talks, right before the noun. */
export const NATIONALITIES_BEFORE_TALKS =
  /(?<!\p{L})(?:\p{Lu}[\p{L}.]{0,40}(?:[-–]| and |, |\s)){1,12}(?:(?:peace|direct|indirect|three-way|trilateral|bilateral|ministerial|high-level|face-to-face|new|fresh|latest) ){0,8}$/u;

/** Right before a verb of meeting: who meets is named before. */
export const OPENS_WITH_PRONOUN = /^\s*(?:he|she)\b/iu;
export const ENDS_WITH_RELATIVE = /,\s+who\s*$/u;

/** Opens a clause that tells whom somebody met: "Marr, with whom the envoy met". */
export const ENDS_WITH_WHOM = /\bwhom\s*$/u;

/** A title that stands for somebody who was named with it: "the king". */
export const TITLE_ALONE = /^\s*the (\p{Ll}{3,20}) (?:had |has |also |later |then )*$/u;

/** The same of those who were named together: the two of a meeting that was told right before. */
export const OPENS_WITH_THEY =
  /^\W*(?:(?:afterwards?|now|then|later|next|on \p{Lu}\p{L}+),? )?(?:they|the pair|(?:the two|both)(?: (?:men|women|of them))?(?= (?:will|would|are|were|had|have|hold|agreed|plan|planned|decided|resolved|arranged|intend|also|then|later)\b|\s*$))(?: (?!(?:and|but|or)\b)\p{L}+){0,6}\s*$/iu;

/** Right behind the names of two: what they did, they did face to face. */
export const AGREED_TOGETHER =
  /^ (?:\p{Ll}+ly )?(?:settled|agreed|signed|initialled|shook hands|came to terms|parted|(?:struck|reached|clinched|sealed|closed) (?:an? |the |their )?(?:\p{Ll}+ ){0,2}(?:deal|agreement|accord|settlement|compromise|bargain|truce))\b/u;

/** Between the names of two and a noun for talks: the talks are theirs. */
export const OWNED_BY_THEM = /^[^.;:“”"]{1,160} their (?:[\p{Ll}-]+ ){0,2}$/u;

/** Right before a noun for a meeting, at the head of a sentence: it is a meeting of those who were told of before. */
export const OPENS_WITH_THEIR = /^\W*Their (?:\p{Ll}+ ){0,2}$/u;

/** The same somewhere in a clause, behind a place to which somebody came: "flew to Halmos and met Holt in a hotel there". */
export const THERE_BEHIND =
  /^[^.;:“”"]{0,80}? there\b(?! (?:is|are|was|were|will|would|has|have|had|could|may|might|can|should)\b)/u;
export const CAME_TO_PLACE =
  /\b(?:flew|travell?ed|went|drove|came|returned|sailed|moved) (?:back )?to (?:the )?(?<place>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})/du;

/** Up to talks or what they do: who is named before will do something "when the talks", "once they". */
export const COMES_TO_MEETING =
  /^(?<who>[^,;:“”"]{3,120}?) (?:will|(?:is|are|was|were) (?:(?:due|set|expected|scheduled) )?to|plans? to|intends? to) [^,.;:“”"]{2,80}? (?:when|once) (?:(?:the|their|these) [^,.;:“”"]{0,80})?$/u;

/** Whom one met one after the other, and not together. */
export const ONE_BY_ONE = /\b(?:separately|in turn|one (?:by one|after the other|at a time)|individually)\b/u;

/** Right behind a meeting: at the place that was told of before. */
export const THERE_FOLLOWS =
  /^(?: (?:again|back|once more|were held|took place|had (?:begun|opened|started|been held)))? there\b(?! (?:is|are|was|were|will|would|has|have|had|could|may|might|can|should)\b)/u;

/** Before a name: its bearer is told of, spoken to or beside whoever does something. */
export const NO_SUBJECT_BEFORE_NAME =
  /\b(?:with|without|to|told|of|by|from|for|about|between|against|and|than|like|unlike|asked|urged|warned|alongside|beside) (?:[\p{L}.’'-]+ ){0,2}$/iu;

/** "The talks that Norland and Tarsia held": who held them, and the words up to there. */
export const MEETING_HELD_BY = /^,? (?:(?:that|which) )?([^,.;:“”"]{3,80}?) (?:held|had held|were holding|attended)\b/u;

/** "After talks with her in Halmos on Sunday, Dellin said": whoever speaks was there. */
export const OPENS_AFTER_MEETING_WITH =
  /^\W*(?:after|following|during|in|at|upon|emerging from) (?:[\p{L}’'-]+ ){0,5}(?:meetings?|talks|session|summit|call|discussions) with [^,;:]{2,80}, /iu;

/** Right before "meeting with" and "talks with": whoever the clause tells of was there. "Said that after talks" tells of others. */
export const ATTENDS_WITH =
  /\b(?:after|following|during|for|in|emerging from|spent [^,.;:“”"]{1,30}) (?:(?!that\b)\p{Ll}+ ){0,2}$/iu;

/** Between a subject and its verb: a description between commas, not a member of a list. */
export const DESCRIPTION_BETWEEN_COMMAS = /, [^,;:“”"]{3,120}, (?!(?:and|or)\b)(?=\p{Ll}|$)/gu;

/** The same where it tells what somebody is: "a former senator of Norland". Its words name nobody who acts. */
export const WHAT_SOMEBODY_IS = /(?<=, )(?:an?|once|formerly|who|whose) [^,;:“”"]{3,120}(?=, (?:(?!(?:and|or)\b)\p{Ll}|$))/gu;

/** "Norland's special envoys met": behind the name of whoever sent them. */
export const SENT_BY_NAME =
  /^['’]s? (?:[\p{L}-]+ ){0,3}(?:envoys?|negotiators?|delegat\p{L}+|teams?|officials|ministers?|representatives|diplomats?)\b/u;

/** Opens what somebody says of others. */
export const OPENS_REPORTED_CLAUSE = /\bthat\b/u;

/** A visit before "to speak with": they met, and it was no call. */
export const VISIT =
  /\b(?:visit(?:s|ed|ing)?|travel(?:s|l?ed|l?ing)?|trip|flew|fl(?:y|ies|ying)|arriv(?:e|es|ed|ing)|went|journey(?:ed)?) (?:[^,.;:“”"]{0,60} )?to $/iu;

/** What stands before a meeting that was over when something was agreed: "agreed to send a draft after the". */
export const AFTER_A_MEETING = /\b(?:after|following|during|at the end of)(?: [\p{L}’'-]+){0,4} ?$/iu;

/** "Arrived in Halmos, meeting with residents": behind a comma, who the clause tells of is who met them. */
export const ENDS_WITH_COMMA = /, $/u;

/** "Met with, and thanked, Holt": what stands between whoever met and whom he met. */
export const ASIDE_BEFORE_NAME = /^(?:\s?[—–-]{1,2}\s?[^—–.;]{2,60}[—–-]{1,2}\s?|, and [^,.;]{2,60}, )/u;

/** "Rang both of them and will meet Holt": before the second verb of one who is named before the first. */
export const SECOND_VERB_FOLLOWS = /\band (?:(?:will|then|also|later|\p{Ll}+ly) )*$/u;

/** Says of those named before it that they were at the meeting that was told of last. */
export const WAS_THERE_TOO =
  /\b(?:(?:was|were) (?:also |both |all )?(?:in attendance|present|in the room|at the table)\b|(?:also )?(?:attended|sat in on|took part in|joined) (?:the |\p{Lu}\p{Ll}+day['’]s )(?:meeting|talks|session|call|discussions)\b)/u;

/** Before the name of one who was there. */
export const JOINED_SOMEBODY = /\b(?:also )?joined (?:President |Mr\. |Ms\. |Mrs\. )?/u;

/** A verb of meeting with the word before its partner: "met with", "was meeting privately with", "spoke by phone with", "met on Sunday with". */
export const WITH_SOMEBODY = /^\p{L}+(?: \p{L}+){0,3} with\b/u;

const NEGOTIATES = String.raw`(?:bargain|haggl|negotiat|wrangl|parley|confer|dicker|hammer out|thrash out|work out|deliberat)`;
/** What two who negotiate do when they are less apart than before: "edge closer on tolls", "narrow their differences". */
const COMES_CLOSER = String.raw`(?:(?:inch|edg|mov|draw|drew|com|came)(?:e|es|s|ed|ing)? (?:\p{Ll}+ )?(?:closer|nearer)(?= (?:on|over)\b| to (?:an? |the )?(?:deal|agreement|accord|settlement|compromise|pact|treaty)\b)|(?:narrow|bridg|clos)(?:e|es|s|ed|ing)? (?:the|their) (?:gaps?|differences)|(?:remain|stay|stand|stood|were|are)(?:s|ed|ing)? (?:far |wide |miles )?apart(?= (?:on|over)\b))`;

/** A verb of negotiating: "Norland and Tarsia haggle over", "as Norland negotiates with Tarsia". */
export const NEGOTIATING_VERB = new RegExp(String.raw`\b(?:${NEGOTIATES}(?:e|es|s|ed|ing)?|${COMES_CLOSER})\b`, 'gu');

/** Between the last of those who negotiate and the verb, between two of them, and between the verb and the other one. */
export const BEFORE_NEGOTIATING =
  /^ (?:(?:are|were|have|had|has|is|was|been|still|again|now|began to|begin to|continue to|continued to|resume|resumed) ){0,3}$/u;
export const JOINS_NEGOTIATORS = /^,? and (?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}$/u;
export const WITH_NEGOTIATOR = /^ with (?:the )?$/u;

/** Between two who are named as one: "Norland and Tarsia", "Holt, Brekke". */
export const JOINS_LISTED = /^(?:,| and|, and) (?:the )?(?:\p{Lu}\p{L}+ ){0,2}$/u;
