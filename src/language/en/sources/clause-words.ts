import { anyWord } from '../../word-pattern.ts';

/** Sets a clause beside the one before it. */
export const OPENS_BESIDE = /^(?:while|whilst|but|though|although|yet)$/i;

/** What stands before a name that is no subject. */
export const OBJECT_BEFORE = /\p{Ll}{2} (?:to|with|from|by|of|for|against|and|met|told|called) /u;

/** A cue that shares its subject with the clause before. */
export const OPENS_WITH_CONJUNCTION = /^(?:and|but)\b/i;

/** What stands before a cue that shares its subject with the clause before. */
export const ENDS_WITH_CONJUNCTION = /\b(?:and|but|then)\s+$/;

/** Words before a name that is not the source itself: "people close to". */
export const PREPOSITION_BEFORE_NAME_WORDS: readonly string[] = [
  'for',
  'with',
  'to',
  'by',
  'from',
  'including',
  'and',
  'who',
  'whose',
  'like',
  'than',
  'as',
];

export const PREPOSITION_BEFORE_NAME = anyWord(PREPOSITION_BEFORE_NAME_WORDS, 'i');

/** Prepositions that open an aside behind a subject: "The mayor, pressed by boatmen, said". */
export const OPENS_ASIDE =
  /^(?:amid|amidst|after|following|despite|under|facing|in|with|over|before|during|ahead|pressed|urged|pushed|asked|criticised|criticized|accused|backed|joined|opposed|supported|seconded|echoed|contested|challenged|prodded|questioned|flanked|accompanied|assisted|encouraged|prompted)$/i;

/** What stands before a participle that tells of the subject of its sentence: "while saying". */
export const OPENS_ADVERBIAL = /^(?:while|when|after|before|by|without|despite|upon|though|although)$/i;

/** Verbs of saying that have who is told behind them. */
export const TELLS_SOMEBODY =
  /^(?:\p{L}+ly )?(?:told|tells?|telling|assured|assures?|informed|informs?|reminded|warned|warns?)$/iu;

/** What sets a subject off from its verb without being either: "Brand, though, told". */
export const ASIDE_BETWEEN =
  /^, ?(?:though|however|meanwhile|too|also|instead|then|still|nevertheless|in turn|for (?:his|her|its|their) part) ?, ?$/i;

/** A clause that describes somebody: who is named in it is somebody else. */
export const OPENS_RELATIVE_CLAUSE = /\b(?:that|which|who|whose|whom)\b/i;

/** What stands between two clauses, so that a date in one does not date the other. */
export const CLAUSE_BREAK =
  /[;:—–]|, (?:and|but|while|as|who|which|where|when|after|before)\b|\b(?:in|at|during) which\b|(?<!\b(?:nothing|anything|all|none) )\bbut\b/;

/** What stands before the subject of a clause. */
export const SUBORDINATE_CLAUSE_OPENS = /\b(?:which|that|where|when|while|as|because|whether|if|and|but) (?:the )?$/i;

/** "Whose leaders": people of whoever was named right before. */
export const OPENS_WITH_WHOSE = /^whose\s+/iu;

const MESSAGE =
  '(?:letters?|notes?|memos?|memorandum|petitions?|telegrams?|messages?|e-?mails?|appeals?|cables?|faxe?s?|texts?|postcards?|briefs?)';

/** Who sends a message, up to what it says: "sent a letter to Holm ". The verb is captured. */
export const SENT_MESSAGE = new RegExp(
  String.raw`^[^,;:]{2,80}? (?<verb>(?:ha[sd] |have |later |also |then )?(?:sent|handed|wrote|gave|delivered|mailed|e-?mailed|faxed|cabled|signed|addressed|passed|slipped|circulated|submitted|presented|left|sends?|writes?|hands?|delivers?))\b[^;:]{0,80}\b${MESSAGE}\b[^,;:]{0,60},? $`,
  'du',
);

/** A sentence that opens with the message in which somebody speaks: "In a note to Holm ". */
export const IN_MESSAGE = new RegExp(
  String.raw`^In (?:an?|the|his|her|its|their|one|another) (?:[\p{L}-]+ ){0,3}${MESSAGE}(?: [^,;:]{1,80})? $`,
  'u',
);

/** Whose message it is: "a letter from two priests ". */
export const MESSAGE_FROM = new RegExp(String.raw`\b${MESSAGE} from (?<writer>[^,;:]{2,60}?) $`, 'du');

/** What nobody gives when he says no more: "but gave no reason". */
const NO_MORE = '(?:details?|reasons?|date|names?|evidence|explanation|timetable|timeline|specifics|sign)';

/** Joins a clause to the words before it: what is left of one that is not among them. */
export const JOINS_CLAUSE =
  /^(?:that|which|who|whom|whose|what|where|when|how|why|and|or|but|because|while|whereas|although|as|than)$/i;
/** "In retaliation for what": a clause that stands for a noun, with the preposition before it. */
export const OPENS_FREE_CLAUSE = /^(?:what|which|whom|whose)$/i;
export const PREPOSITION = /^(?:about|against|at|by|for|from|in|of|on|over|to|with)$/i;
/** Joins a sentence to the one before, and is said by who tells it. */
export const JOINS_SENTENCE =
  /^(?:then|but|and|so|yet|still|instead|also|meanwhile|however|in turn|for (?:his|her|its|their) part),?$/i;

/** What is only asked: "asked whether the ferry sails". "It will fight if fares rise" asks nothing. */
export const OPENS_INDIRECT_QUESTION = /^(?:whether|if)\b/iu;
export const IS_ASKING = /\b(?:ask(?:s|ed|ing)?|question(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing))\b/iu;

/** Words without quotation marks that begin with the verb of a subject left behind in their sentence: "would ruin them". */
export const LACKS_SUBJECT = /^(?:would|will|could|should|must|may|might|can|is|are|was|were|has|have|had)\s/u;

/** "Let" and "know", between which stands who is told: "let her members know". */
export const IS_LET = /^(?:let|lets|letting)$/u;
export const KNOW = /^know$/u;

/** Who was told, when and where, right behind a verb of saying: "on Friday", "in a statement on Friday", "members". */
export const WHEN_SAID =
  /^(?:\p{Ll}{2,}(?:ers|ists|s))?(?:(?:^| )(?:on|in|at|to|late|early|during|after|last|this|yesterday|today)\b[^,;:]{0,70})?$/u;

/** A verb that opens a quotation whose subject stands outside it: “is stalling”, “knows nothing”. */
export const VERB_IN_QUOTATION =
  /^(?:is|are|was|were|has|have|had|does|did|will|would|can|cannot|could|should|must|may|might|never|simply|\p{Ll}{2,}[^s\P{Ll}]s|isn|aren|wasn|weren|hasn|haven|hadn|doesn|didn|won|wouldn|couldn|shouldn)$/u;

/** A second verb of the same subject: "and could not". */
export const CONTINUES_WITH_VERB =
  /^(?:and|but|or|nor) (?:(?:also|now|still|then|so|thus|therefore|never|no longer) )?(?:was|were|is|are|has|had|have|will|would|could|should|must|may|might|can|cannot)\b/u;

/** Whether words hold a verb that makes a sentence of them: an auxiliary, one cut short, or a past. */
export const HAS_FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)\b|['’](?:s|re|ve|ll|d|m|t)\b|\p{L}{2}ed\b/iu;

/** A first piece that only points to words before it: "which", "those fares". */
export const POINTS_OUT_OF_ITSELF = /^(?:which|who|whom|whose|that|those(?: \p{Ll}+)?|these(?: \p{Ll}+)?|it|this) …/iu;

/** Names a thing by pointing at where it was named before: "those targets", "these criticisms". */
export const HOLDS_DEMONSTRATIVE =
  /\b(?:those|these) (?!(?:who|whom|whose|which|that|with|without|of|in|on|from|at|to|for|days|times|people|are|were|is|was|have|had|will|would|can|could|should)\b)\p{Ll}{3,}/iu;

/** Opens with an answer and what it is an answer to: "responded to accusations". */
export const ANSWERS_WORDS_OF_OTHERS = /^[^“"]{0,40}\b(?:respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|react(?:s|ed|ing)?) to\b/iu;

/** What the writer adds to somebody's words, from the comma or the dash on: what else he did, or did not tell, how it was taken, what it was said of. */
export const ADDED_BY_WRITER = new RegExp(
  String.raw`(?:,| (?:--|—|–)|—) ?(?:${[
    String.raw`but otherwise (?:\p{Ll}+ed|kept|held|stuck|gave|left|made|took|did|had)\b`,
    String.raw`and then (?:left|went|walked|turned|took|sat|stood|drove|flew|hung)\b`,
    String.raw`but (?:did|does|has|had|have|would|could) not (?:say|said|specify|specified|elaborate|elaborated|explain|explained|name|named|mention|mentioned|comment|commented|identify|identified|disclose|disclosed|offer|offered|provide|provided|give|given)\b`,
    String.raw`but (?:declined|refused) to (?:say|specify|elaborate|explain|name|comment|identify|disclose|give|go into)\b`,
    String.raw`but (?:gave|offered|provided) (?:no|few|little) (?:\p{Ll}+ )?${NO_MORE}\b`,
    String.raw`(?:al)?though (?:he|she|they) (?:(?:was|were) (?:then )?(?:speaking|talking|referring)|later\b|also (?:said|noted|added)|did not (?:say|specify|elaborate|explain|name|mention|offer|provide|give)|declined to|stopped short|gave no|offered no|acknowledged|conceded|admitted|added|cautioned)\b`,
    String.raw`(?:aligning|distancing|putting|setting|positioning|pitting|placing) (?:himself|herself|themselves|itself)\b`,
    String.raw`(?:echoing|joining|contradicting|undercutting) (?:the|a|an|his|her|their|its|what|remarks|comments|other|many|some)\b`,
    String.raw`(?:raising|fuell?ing|stoking|deepening|adding to|intensifying) (?:(?:more|new|fresh|further|the) )?(?:questions|doubts|fears|concerns|speculation|suspicions?|tensions?|pressure|criticism)\b`,
    String.raw`(?:drawing|prompting|sparking|earning|eliciting) (?:cheers|boos|laughter|applause|anger|outrage|criticism|protests?|a walkout|jeers)\b`,
  ].join('|')})`,
  'u',
);

/** "Said no and went on to win": behind an answer stands what was done. */
export const ANSWERS = /^(?:yes|no)(?= and \p{Ll}+\b)/iu;

/** A verb whose object stands behind whom it is brought before: "take up with Mr. Holt ". */
export const OBJECT_TO_COME =
  /\b(?:raise|take up|put|discuss|share|settle|explore|pursue|bring up|explain|submit|present) (?:with|to|before) [^,;:]{2,60}$/u;

/** What opens an object: "the repair of the lock". */
export const OPENS_OBJECT = /^(?:the|an?|his|her|their|its|any|all|whether|how|this|that|these|those|what)$/u;

/** Ends like a name that owns what stands behind it: "Holt's". */
export const OWNS_NOUN = /(?:['’]s|s['’])$/u;

const ALONE = String.raw`(?:(?! (?:and|or|but|which|who|whom|that|because|if|when|as|where|while|unless|than|what|how)\b)[^,;:“”"]){1,80}?`;

const MAIN_VERB = String.raw`(?:was|were|is|are|has been|have been|had been|drew|met|came|sparked|angered|fell|went|won|stunned|surprised|raised|caused|startled|alarmed|irked|pleased)`;
/** Verbs in the present that have a promise or a threat for their subject; none is the plural of a noun that often stands behind a verb. */
const MAIN_VERB_OF_NOUN = String.raw`(?:aligns|fits|comes|follows|echoes|reflects|underlines|underscores|contradicts|clashes|has (?:drawn|met|raised|sparked|angered|left|set|put|won|alarmed|come)|faces|goes|seems|appears|remains|drew|ran|runs|rests|depends)`;

/**
 * A clause behind "that" with a verb of its own, or one behind "to", and one more verb, which is of the words before it: "that the mill would close
 * was heard", "to sell the mill fits the season".
 */
export const MAIN_VERB_BEHIND = new RegExp(
  String.raw`^(?:(?<clause>that ${ALONE} (?:would|will|could|must|should|may|might|can|had|has|have|was|were|is|are) ${ALONE}) ${MAIN_VERB}|(?<verb>to \p{Ll}+(?: ${ALONE})?) (?:${MAIN_VERB}|${MAIN_VERB_OF_NOUN})) `,
  'u',
);

/** What stands between who speaks and what he does in a clause of "who" of his own. */
export const IS_DOING_OF_THEIRS = /^,? who (?:[^,;:“”"]{1,40} )?$/u;

/** Behind a comma, "but" with a subject of its own, and not a second "that". */
export const OPENS_CONTRARY_CLAUSE = /^but (?:\p{Lu}|the|he|she|they|his|her|their|some|many|others)/u;

/** The first word of a subject: "the", "Holt". */
export const OPENS_MAIN_CLAUSE =
  /^(?:the|an?|this|these|those|his|her|its|their|our|my|he|she|it|they|we|I|there|any|no|some|many|most|all|both|\p{Lu}[\p{L}’'.-]*)$/u;

/** A clause, with or without "that" before it, that only concedes, supposes or dates what is told in the clause to come. */
export const OPENS_CONCEDING_CLAUSE =
  /^(?:that )?(?:while|although|though|even though|even if|if|unless|because|since|once|when) (?!possible\b|necessary\b|needed\b|so\b)[^,;:“”"]{8,}$/u;

/** What stands right before the subject of a clause of its own: "in which Holt said", "when Holt said". */
export const OPENS_CLAUSE_OF_NAME = /^(?:which|where|when|after|before|because|although|though|while|whereas|until|since)$/iu;

/** A conjunction whose clause somebody named in an aside tells: "if, as Holm said, the gates close". */
export const OPENS_SUPPOSED_CLAUSE = /^(?:if|unless|because|since|whether)$/iu;

/** A word that opens a clause in which the writer tells what goes on beside what is told: "just as", "while". */
export const OPENS_CLAUSE_BESIDE = /^(?:as|while)$/iu;

/** A pronoun that may take up words quoted right before: "the “gift”, as she calls it". */
export const STANDS_FOR_QUOTED = /^(?:it|them|this|that|him|her)$/u;

/** Between the end of a clause and a day that belongs to it. */
export const UP_TO_DAY_BEHIND = /^ (?:(?:late|early|again) )?(?:(?:on|in|last|this) )?(?:the )?$/iu;

/** Opens a sentence, up to whose deed it tells of in passing: "In a speech read out on her behalf by ". */
export const AGENT_OF_OPENING =
  /^(?:In|At|During|After|With|On|Through|Via|By) (?:(?:an?|the|his|her|its|their|one) )(?:[\p{L}’'-]+ ){1,4}(?:read|given|written|sent|seen|shown|drawn|held|led|put|set|\p{Ll}{2,}ed)\b[^,;:.“”"]{0,80} by $/u;
export const OPENS_SUBJECT = /^(?:\p{Lu}|(?:the|his|her|its|their)$)/u;

/** A mark or a word at which a noun phrase ends. */
export const BREAKS_PHRASE = /^(?:[,;:—–.“”"]|and|but|or|that|because|when|while)$/u;

/** A pronoun that is no subject behind a preposition of place. */
export const OBJECT_PRONOUN = /^(?:it|him|her|them|us|me)$/u;
export const PREPOSITION_OF_PLACE =
  /^(?:above|across|along|around|behind|below|beneath|beside|beyond|near|outside|under|opposite)$/u;
