import { wholeWord } from '../../word-pattern.ts';

/** Subjects that are nobody: "no minister has confirmed", "none of the owners agreed". "Neither A nor B" are two who are named. */
export const NOBODY =
  /^(?:no(?! \d)|none|nobody|no-one|not (?:one|a single)|neither(?!.* nor )|hardly any(?:body|one)?|few if any)\b/i;

/** Two who are named and who have both told nothing, "neither Orrin nor Velia", where the verb is one of telling. What neither accepts both refuse. */
export const NEITHER_OF_TWO = /^neither .* nor /iu;
export const ONLY_TELLS =
  /^(?:(?:has|have|had|would|will|could|can|immediately|so far|yet|publicly|officially|independently) ){0,4}(?:confirm|comment|respond|repl(?:y|i)|said|say|announc|claim|admit|acknowledg|mention|disclos|explain|reveal|elaborat|specif|publish|report|address|answer|identif|nam(?:e|ed)$|gave|give|offered (?:a |any )?(?:comment|explanation|detail))/iu;

/** Verbs whose subject told nothing of what follows: "did not mention", "wouldn't say". An entry is a pattern. */
const TOLD_NOTHING_WORDS: readonly string[] = [
  "(?:did|does|do|has|have|had)(?: not|n['’]t)(?: \\p{L}+ly| even| yet| ever)? (?:say|said|claim|claimed|suggest|suggested|state|stated|announce|announced|mention|mentioned|address|addressed|reference|referenced|specify|specified|elaborate|elaborated|disclose|disclosed|explain|explained|discuss|discussed|comment|commented|respond|responded|reply|replied|weigh in|repeat|repeated|echo|echoed|reiterate|reiterated|restate|restated)(?: (?:on|to|about|upon))?",
  "(?:(?:would|will|could|can) not|(?:would|could|wo|ca)n['’]t|cannot)(?: \\p{L}+ly)? (?:say|specify|comment|elaborate|confirm or deny|discuss|disclose|be drawn)(?: (?:on|about))?",
  "(?:can|cannot|can not|can['’]t|may not|might not)(?: (?:\\p{L}+ly|themselves|himself|herself|itself|alone|just|ever|always|also|now))? (?:announce|declare|proclaim|claim|decree|promise|argue|insist|demand|threaten|say|rule)",
  'never (?:said|claimed|stated|suggested|mentioned|addressed|explained)',
  '(?:still )?(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) to (?:say|comment|discuss|specify|elaborate|answer|be drawn|give (?:details|comment)|provide(?: (?:any|further))?(?: details)?)(?: (?:on|about))?',
  '(?:gives?|gave|given|giving|offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|provid(?:es?|ed|ing)|ha(?:s|d|ve)|was|were|there (?:is|was)) (?:no|little|few|scant|not any) (?:\\p{L}+ )?(?:indications?|signs?|hints?|details?|comments?|explanations?|information|clues?|evidence|word)(?: (?:of|that|as to|on|about|whether))?',
  '(?:(?:has|have|had) )?(?:kept|keeps?|keeping|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|fell|fallen|was|were|been) (?:\\p{L}+ly |so far |largely )?(?:silent|mum|quiet|tight-lipped)(?: (?:on|about|over))?',
  '(?:kept|keeps?|held|holds?|bit|bites?) (?:his|her|its|their) (?:tongues?|counsel)(?: (?:on|about|over))?',
  '(?:is|are|was|were|has|have|had|still has|still have) yet to\\b.*',
  '(?:was|were|is|are|been|being|when|if) asked',
  "(?:did|does|do|has|have|had)(?: not|n['’]t)(?: \\p{L}+ly| yet| ever)? (?:apologi[sz]ed?|retract(?:ed)?)(?: (?:for|on|in))?",
  '(?:ha(?:s|ve|d) )?(?:said|says?|saying) (?:very |almost |next to )?(?:little|nothing|not a word)(?: (?:about|on|of))?',
  'without(?: \\p{L}+ly)? \\p{L}+ing',
  '(?:mistakenly|wrongly|erroneously) (?:believe[sd]?|thought|thinks?|assume[sd]?|claim(?:s|ed)?)',
  '(?:avoid(?:s|ed|ing)?|stop(?:s|ped|ping)? short of|refrain(?:s|ed|ing)? from) (?:saying|claiming|promising|suggesting|endorsing|committing to)',
];

/** Verbs that say nothing was said or done: "did not say that", "has yet to answer", "gave no sign that". */
export const NOTHING_SAID = wholeWord(TOLD_NOTHING_WORDS, 'iu');

/** Before a subject that stands behind its auxiliary: "at no point in the talks did". What follows was not said, and not done. */
export const NEVER_BEFORE_SUBJECT =
  /(?:^|[,;:] |\b(?:and|but|that|yet) )(?:nowhere|never(?! before)|not once|nor|neither|at no (?:time|point|stage|moment|juncture)|on no occasion|in (?:no(?! time)|none of|neither))\b[^,;:.]{0,60}?\b(?:did|does|do|has|have|had) $/iu;

/** A verb of declining, whose content may be that somebody speaks: "had declined" before "to comment on". */
export const DECLINING = /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/iu;

/** Contents that are speech itself: "to comment on the visit". */
export const TO_SPEAK = /^to (?:comment|say|discuss|answer|respond|elaborate|speculate|be drawn|take questions)\b/iu;

/** Before somebody who is to be brought to do what follows, so that he does it in nobody's words: "to get Brand" before "to accept". Who has managed it has. */
export const BRINGS_TO =
  /(?<!\b(?:manag|succe|able|help)\p{L}{0,5} (?:to|in) )(?<=\b(?:to|of|for|in|by|at) |^)(?:getting|get|bringing|bring|persuading|persuade|convincing|convince|inducing|induce|coaxing|coax|forcing|force|compelling|compel|pushing|push|pressing|press|prodding|prod|cajoling|cajole|enticing|entice)\s$/iu;

/** Who is told something says nothing: "some were told that". */
export const IS_TOLD =
  /^(?:(?:was|were|being|been) (?:\p{L}+ly )?(?:told|informed|warned|asked|urged|advised|briefed|ordered|encouraged|invited|reminded|notified|instructed|assured))$/iu;

/** What is done to what stands before it, by whoever is named behind it: "came under heavy fire from". */
export const COMES_UNDER =
  /^(?:(?:ha(?:s|ve|d)|is|are|was|were) )?(?:also |since |now |recently )?(?:com(?:e|es|ing)|came|fall(?:s|en|ing)?|fell|been|be) under (?:\p{L}+ ){0,3}(?:criticism|fire|attack|scrutiny|pressure|assault|review|investigation)(?: (?:from|by|for|over))?$/iu;

/** Cues that, with nobody named by them, tell of nobody's words: "asked about", "threatens to", "speaking about". */
export const SPEAKERLESS = /^(?:(?:when |if |was |were )?(?:\p{L}+ly )?asked\b.*|threaten(?:s|ed|ing)?)$/iu;

/** A verb that is done to what stands before it: "was pushed", "were announced", "first reported". */
export const UNDERGONE =
  /^(?:(?:(?:was|were|is|are|been|being|would|could|should|must|be|has|have|had|also|first|later|already) )+\p{L}+(?:ed|n|t|de|ght)|first \p{L}+ed)$/iu;

/** How somebody looks to the writer, who tells it: "appeared to soften", "now seems". */
export const LOOKS_SO =
  /^(?:(?:now|also|still|then|since|even|at times) )*(?:appear(?:s|ed)?|seem(?:s|ed)?)(?: (?:now|also|still))?(?: to| (?:united|divided|poised|ready|frustrated|eager|resigned|keen|set|\p{L}+ed)\b.*)?$/iu;

/** What stands before a verb of asking whose subject is asked. */
export const IS_ASKED = /\b(?:when|if|was|were|is|are|be|been|being|until|after being|repeatedly)(?: \p{L}+ly)? $/iu;

/** Before a clause that nobody asserts: "it remains unclear whether". */
export const UNCLEAR =
  /\b(?:unclear|not clear|uncertain|not certain|unknown|not known|no word on|an open question|remains to be seen|too early to say|doubtful)(?: (?:on|in|at|late|early|yet|so far|even|still)\b[^,.;]{0,20}?)?\s+(?:whether|if|how|when|why|what|which|who)\b(?:(?!,? (?:and|but) (?:he|she|they|it|the|\p{Lu}))[^.;―—–])*$/iu;

/** A sentence that leaves open what its first clause names: "Whether A will accept is anybody's guess". */
export const LEFT_OPEN =
  /^(?:But |And |Yet )?Whether\b.*\b(?:is|remains?|was)\b.*\b(?:unclear|uncertain|unknown|guess|open|to be seen|another matter|not clear|doubtful)\b/u;

/** A condition right before a subject: "If Orrin says that". */
export const SUPPOSED =
  /(?:^|[,;] |\b(?:but|and|or|even|only|that) )(?:if|unless|in case|even if|should|supposing|whenever)\s*$/iu;

/** A condition by its order of words, right before a subject: "Should the owners ever concede that", "Had they said so". */
export const SUPPOSED_BY_ORDER = /(?:^|[,;—–] ?|\b(?:and|but) )(?:[Ss]hould|[Ww]ere|[Hh]ad) (?:only )?$/u;

/** The same where the tags have the order with the subject: "Were the owners". */
export const SUPPOSED_SUBJECT = /^(?:Should|Were|Had) \p{L}/u;

/** The same before its verb, where the subject is no tagged source: "Had the owners offered more". */
export const SUPPOSED_BEFORE_VERB =
  /(?:^|[,;—–“] ?|\b(?:and|but) )(?:[Ss]hould|[Ww]ere|[Hh]ad) (?:the |an? |its |their |his |her )?(?:[\p{L}’'-]+ ){1,3}$/u;

/** Takes in what anybody may send: nothing of its own is told by it. */
export const TAKES_IN =
  /^(?:(?:is|are|was|were|has been|have been) )?(?:now |still |already )?(?:accept(?:s|ed|ing)?|invit(?:es?|ed|ing))$/iu;
export const TAKEN_IN =
  /^(?:(?:new|online|written|public|late|further|more) )?(?:complaints|applications|applicants|comments|bids|entries|nominations|donations|contributions|payments|visitors|passengers|patients|orders|submissions|questions|returns|deliveries|bookings|reservations|petitions|claims|registrations|refugees|volunteers)\b(?! (?:of|to be)\b)/iu;

/** What may stand between such a subject and its verb. */
export const BEHIND_SUPPOSED = /^ (?:(?:ever|now|really|actually|also|one day|\p{Ll}{2,15}ly) )?$/u;

/** Present forms, with which a condition supposes what may come; "if he said so" is left to others. */
export const PRESENT_VERB =
  /^(?:were to \p{L}+|\p{L}+[^s]s|say|agree|accept|claim|insist|argue|enact|reject|demand|refuse|offer|announce|confirm|sign|vote|deny|oppose|support|want|threaten|concede)\b/u;

/** Contents that are no words of anybody's. */
export const EMPTY_CONTENT =
  /^(?:what|which|who|if|as|when|while|but|and|yet|there|that|whose|than|where|so|him|her|them|me|us|you)$/i;

/** Contents that tell that nothing was said, or that only begin: "offered no details", "as his state". */
export const NO_WORDS =
  /^(?:(?:no|few|little|scant) (?:\p{L}+ ){0,2}?(?:details?|comments?|explanation|specifics|reason|information|timetable|elaboration)|(?:very |next to )?(?:little|nothing) (?:about|on) .*|(?:this|the following) (?:statement|message|reply|answer|appeal|declaration|text|note|letter)|as (?:his|her|its|their|the) \p{L}+)$/iu;

/** Verbs that set something forth, before a content that only names what it is. */
export const SETS_FORTH =
  /^(?:(?:has|have|had|also|again|then|later) )*(?:stat(?:es?|ed|ing)|sets? (?:out|forth)|lays? out|laid out|spell(?:s|ed)? out|outlin(?:es?|ed|ing)|presents?|presented|present(?:s|ed|ing)|explain(?:s|ed|ing)?|makes?|made|gives?|gave|puts?|airs?|aired|voic(?:es?|ed|ing)|deliver(?:s|ed)?|clarif(?:y|ies|ied)|summari[sz]e[sd]?|unveil(?:s|ed)?|reveal(?:s|ed)?)$/iu;

/** "His terms", "the club's case": what was set forth is named, and not told. */
export const ONLY_NAMED =
  /^(?:his|her|its|their|the|\p{Lu}[\p{L}’'-]* ?['’]s?)(?: (?:own|full|final|main|new))?(?: \p{L}+['’]s?)? (?:terms|conditions|demands|case|views?|opinions?|position|stance|reasons?|reasoning|message|intentions|grievances|concerns|arguments?|wishes|requirements|proposals?|plans?|vision|priorities|expectations)$/iu;

/** Contents of "is" that open what is asked: "the question is whether". */
export const ASKS = /^(?:whether|how|why)\b/i;

/** Words that may stand before a question: "And who told you?" */
export const JOINS_QUESTION = /^(?:and|but|so|well|now|then|again)$/iu;

/** Opens a question for somebody. */
export const ASKS_WHO = /^who$/iu;

/** Opens a question whether something is so, before its subject. */
export const ASKS_WHETHER = /^(?:did|does|do|has|have|had|will|would|is|are|was|were|can|could|should)$/iu;

/** Verbs that tell what somebody does and cite nobody. */
export const DOING =
  /^(?:(?:(?:is|was|were|are) )?(?:apparently )?referring to|speaking (?:about|at|before|to)|refers? to|referred to|sued|suing|ha(?:s|ve|d) been (?:advised|urged|told|asked|warned|ordered|pressed|invited)|ha(?:s|ve|d) spent trying .*|names?|named|was briefed|were briefed|briefed about|was briefed about|were briefed about|shown? eagerness|ha(?:s|ve|d) shown eagerness|sparked|ha(?:s|ve) sparked.*|known as|(?:also |better )?known (?:as|for)|casts?|casting|(?:has |have |had )?(?:lasered in on|litigated)|(?:is |are |was |were )?nearing\b.*|(?:is|are|was|were|been|being)(?: (?:already|being|also|first|later|directly))* (?:brought|filed|considered|delivered|made public))$/i;

/** A verb of asking, which may be done to its subject. */
export const ASKED = /^asked(?: (?:again|twice|repeatedly|(?:\p{L}+|\d+) times))?$/iu;

/** A rule that obliges somebody to tell: "would require the ministry" before "to report". */
export const OBLIGES_TO_TELL =
  /\b(?:requir(?:es?|ed|ing)|oblig(?:es?|ed|ing)|forc(?:es?|ed|ing)|order(?:s|ed|ing)?|direct(?:s|ed|ing)?|bind(?:s|ing)?|compel(?:s|led|ling)?)(?: [\p{L}’'.-]+){1,6}$/iu;

/** What others feel or say, told by a noun: it is the words of whom it is of, "the mayor's criticism", and not of whom it is about. */
export const FELT_BY_OTHERS =
  /^(?:criticisms?|outrage|anger|complaints|accusations|allegations|backlash|speculation|suspicions?|rumou?rs|pressure|controversy|doubts)(?: (?:for|of|over|that|about|on|against|to))?$/iu;

/** Ends the name of an owner: "the mayor's ", "her ". */
export const ENDS_WITH_OWNER = /(?:['’]s?|\b(?:his|her|its|their|my|our))\s*$/iu;

/** Participles that say what somebody answers, before "to what": no words of his stand behind them. */
export const ANSWERS_TO = /^(?:responding|reacting|replying|referring|alluding|pointing|speaking|in response|in reply)$/iu;

/** Between what is called for and a name that does something else meanwhile: "called on him to go, as the mayor went on". */
export const OPENS_MEANWHILE = /^,? (?:even )?(?:as|while|after|before|when|though|although) (?:the )?$/iu;

/** What one is asked: "asked if". */
export const OPENS_QUESTION = /^(?:if|whether|how|why|when|what|who|about)\b/iu;

/** Behind a question in an aside, the verb of who was asked: "Holt, asked if they would pay, said". */
export const GOES_ON_TO_ANSWER =
  /^,["”]? (?:\p{Ll}+ly |also |only |simply )?(?:said|says|replied|answered|responded|told|demurred|declined|refused|insisted|called|gave|made|shrugged|laughed|argued|suggested|acknowledged|would|did|was|had)\b/u;
