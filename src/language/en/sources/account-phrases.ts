import { NUMBER_WORDS } from '../number-words.ts';
import { SAYING } from './speech-verbs.ts';

/** Words with a capital that open a sentence and name nobody who tells anything. */
const NO_NAME =
  '(?!(?:The|An?|It|He|She|They|We|I|You|This|That|These|Those|There|Here|What|Who|Some|Many|Most|All|Both|One|But|And|Yet|So|In|On|At|As|By|To|For|If|When|While|After|Before|Only|Even|Then|Now|Last|Next|Nobody|Everybody|Nothing|\\p{L}{3,6}day)\\b)';

const NAME = String.raw`${NO_NAME}\p{Lu}[\p{L}’'-]{0,30}(?: (?:(?:a[lnsd]-|el-)?\p{Lu}[\p{L}’'-]{0,30}|\p{Lu}\.|bin|van|von|de|der|al|el|da|la)){0,4}`;

/** A word of a subject; none that a verb or another clause begins with. */
const WORD = String.raw`(?!(?:not|never|did|would|could|should|might|may|will|who|whom|which|that|to|and|or|nor|has|had|have|was|were|is|are|if)\b)[\p{L}-]{1,30}`;

/** Who tells something: a name, perhaps behind what he is, or a noun with its article. */
const TELLER = String.raw`(?:[Tt]he (?:${WORD} ){0,4}?${WORD}|(?:[\p{Ll}-]{2,30} ){0,6}?${NAME})`;

const WHOSE = String.raw`(?<source>${TELLER})(?:['’]s|(?<=s)['’]) (?:own )?`;

/** Nouns for what somebody tells or reckons: who owns one is cited for the sentence around it. */
const ACCOUNT = '(?:account|telling|version|reckoning|count|tally|estimate|calculation|admission|recollection)';

/** Nouns for how somebody puts something. */
const WORDING = '(?:words|phrase|phrasing|formulation|expression|description|metaphor|coinage)';

/** "By the mayor's account", "by the account of the mayor", "to hear the mayor tell it": what makes a sentence somebody's. */
const BY_ACCOUNT: readonly string[] = [
  `(?:[Bb]y|[Oo]n|[Ii]n) ${WHOSE}(?<cue>${ACCOUNT}|${WORDING})(?: of (?:it|things|events))?`,
  `(?<cue>(?:[Bb]y|[Oo]n|[Ii]n) the (?:${ACCOUNT}|${WORDING}) of) (?<source>${TELLER})`,
  `[Tt]o hear (?<source>${TELLER}) (?<cue>tell) it`,
  `so (?<cue>runs?|ran|goes|went|reads|says|claims|argues|insists|reports) (?!the (?:story|saying|joke|legend|theory|rumou?r|tale|talk|argument|thinking|proverb|song|line)\\b)(?<source>${TELLER})(?: (?:to|by|from|for|on) [^,;:“”"]{2,50}?)?`,
  `[Ii]f (?<source>${TELLER}) (?<cue>(?:is|are) to be believed)`,
];

const GOES_ON =
  '(?:will|would|could|can|may|might|must|shall|is|are|was|were|has|have|had|did|does|never|also|still|\\p{Ll}{2,20}(?:ed|s))';

/** The account before, behind and within the sentence that is somebody's by it. */
export const TOLD_BY_ACCOUNT: readonly RegExp[] = BY_ACCOUNT.flatMap((account) => [
  new RegExp(`^${account}, (?<content>[^;:“”"]{8,300}?)\\.?$`, 'du'),
  new RegExp(`^(?<content>\\p{Lu}[^;:“”"]{8,250}), ${account}\\.?$`, 'du'),
  new RegExp(`^(?<content>\\p{Lu}[^,;:“”"]{2,100}), ${account}, (?<more>${GOES_ON} [^;:“”"]{3,250}?)\\.?$`, 'du'),
]);

const QUOTATION = '(?<content>[“"][^“”"]{2,300}[”"])';

const IN_WORDS: readonly string[] = [
  `(?:[Ii]n|[Tt]o (?:use|borrow|take up)) ${WHOSE}(?<cue>${WORDING}|${ACCOUNT})`,
  `(?<cue>[Ii]n the (?:${WORDING}|${ACCOUNT}) of|[Tt]o (?:quote|borrow from)) (?<source>${TELLER})`,
];

/** "The mill, in the mayor's phrase, “eats boys”": whose words are quoted in a sentence. */
export const QUOTED_IN_WORDS: readonly RegExp[] = IN_WORDS.flatMap((words) => [
  new RegExp(`(?:^|[ ,])${words},? (?:[\\p{L}’'-]{1,20} ){0,4}${QUOTATION}`, 'du'),
  new RegExp(`${QUOTATION},? ${words}(?=[,.;]|$)`, 'du'),
]).concat(
  new RegExp(
    `${QUOTATION},? as (?<source>${TELLER}) (?<cue>(?:has |had |likes to |insists on )?(?:calls?|called|calling|dubs|dubbed|terms|termed|puts|put|describes|described)) (?:it|them)\\b`,
    'du',
  ),
);

const LATER = '(?: (?:on|late|early|last|this|yesterday|today)\\b[^,;:“”"]{0,30})?';
const VERB_QUOTED =
  '(?<more>[“"](?:is|are|was|were|has|have|had|does|did|will|would|can|cannot|could|should|must|may|might|never|\\p{Ll}{2,}[^s\\P{Ll}]s)\\b[^“”"]{2,300}[”"])';

/** "The barn, sighed Ada Mills, “has no roof”": a subject, who speaks, and the quotation that begins with the verb of the subject. */
export const SUBJECT_OF_QUOTATION: readonly RegExp[] = [
  `(?<cue>${SAYING}) (?<source>${TELLER})`,
  `(?<source>${TELLER}) (?<cue>${SAYING})`,
].map((speaks) => new RegExp(`^(?<content>\\p{Lu}[^,;:“”"]{2,80}), ${speaks}${LATER}, ${VERB_QUOTED}[.!?]?$`, 'du'));

/** "Ada Mills, the mayor, for whom the barn was “a ruin”": a judgement in the clause of whom it is of. */
export const JUDGED_BY_WHOM = new RegExp(
  `(?<!\\p{L})(?<source>${NAME})(?:, (?!(?:and|but|or)\\b)[^,;:“”"]{2,80})?, (?<cue>for whom|to whom|in whose (?:eyes|view|opinion|words|book|judge?ment)|in the (?:eyes|view|words) of whom) (?<content>[^,;:“”"]{2,80} (?:is|are|was|were|remains|remained|(?:has|had) been)(?: (?:only|just|still|simply|always|never|now|nothing but|no more than|little more than))? [“"][^“”"]{2,200}[”"])`,
  'du',
);

/** Nothing but what leads to who is cited behind it. */
export const LEADS_TO_TELLER = new RegExp(`^(?:according to|(?:by|on|in) the (?:${ACCOUNT}|${WORDING}) of)$`, 'iu');

/** Verbs of breaking news, in the form behind "to". */
const TELL =
  '(?:break (?:the|this) (?:\\p{Ll}{2,15} )?news|announce|tell|explain|say|admit|concede|confirm|warn|report|reveal|disclose|inform|remind|spell out|point out|make it clear|let it be known)';

const IT_FELL_TO = `[Ii]t (?:fell|(?:has|had) fallen|was left|was up) to (?<source>[^,;:“”"]{3,80}?)(?:, [^,;:“”"]{2,60},)?`;

/** "It fell to the mayor to break the news that": whose turn it was to tell. */
export const FELL_TO_TELL = new RegExp(
  `^(?:(?:But|And|So|Then|Again) )?${IT_FELL_TO} to (?<cue>${TELL})(?: [^,;:“”"]{2,50}?)? (?<content>that [^;:!?]{5,300}?)\\.?$`,
  'du',
);

/** The same, up to the verb. */
export const FELL_TO = new RegExp(`(?:^|[ ,])${IT_FELL_TO} $`, 'du');

/** How somebody lets others know a thing, up to the clause that tells it. */
const MADE_KNOWN =
  '(?:let it be known|made it known|let (?:it )?slip|let it be understood|served notice|gave notice|sent word|passed (?:the )?word|put (?:it about|out word)|broke the (?:\\p{Ll}{2,15} )?news|dropped (?:a|the) (?:\\p{Ll}{2,15} )?hint|made no (?:secret of (?:it|the fact)|bones about (?:it|the fact)))';

const ON_DAY = '(?: (?:on|in|at|late|early|last|this|yesterday|today|that)\\b[^,.;:“”"]{0,30}?)?';
const CLAUSE = '(?<content>that (?:[^.;:!?“”"]|\\.(?=\\p{N})){5,300})';

/** Tellings within a sentence of which another clause may tell of somebody else: "when the mayor let it be known that". */
export const MADE_KNOWN_IN_CLAUSE: readonly RegExp[] = [
  new RegExp(
    `(?:^|(?<= ))(?<source>${NAME})(?:, [^,;:.“”"]{2,80})?,? who (?:(?:has|had|also|later|then) ){0,2}(?<cue>${MADE_KNOWN})${ON_DAY} ${CLAUSE}`,
    'dgu',
  ),
  new RegExp(
    `(?:^|, |[.] |(?<= )(?:when|before|after|as|while|until|but|and|because|that) )(?<source>${TELLER}) (?:(?:has|had|have|also|later|then|privately|quietly|finally) ){0,2}(?<cue>${MADE_KNOWN})${ON_DAY} ${CLAUSE}`,
    'dgu',
  ),
  new RegExp(
    `(?:^|(?<= ))(?<cue>[Ww]ord (?:came|has come|had come|arrived|reached \\p{L}{2,20}) from) (?<source>${TELLER})${ON_DAY} ${CLAUSE}`,
    'dgu',
  ),
];

const JUDGED =
  '(?:(?:long|once|since|widely|promptly|immediately|quickly|first) )?(?:dismissed|derided|described|hailed|denounced|condemned|praised|mocked|decried|rejected|portrayed|touted|billed|welcomed|characteri[sz]ed|ridiculed)';
const NAMED = '(?:branded|called|label(?:l)?ed|dubbed|termed|deemed)';
const BY = `by (?<source>${TELLER})`;
const SOMETHING = '(?<content>(?:The|An?|His|Her|Its|Their|One|This|That|\\p{Lu}[\\p{L}’\'-]{0,30}) [^,;:“”"]{2,80}?)';
const AS_WHAT = '(?<more>as [^,;:“”"]{2,60})';

/** "Forty pages, dismissed by the union as wallpaper, were left": how somebody judges what the sentence tells of. */
export const JUDGED_BESIDE: readonly RegExp[] = [
  new RegExp(`^${SOMETHING}, (?<cue>${JUDGED}) ${BY} ${AS_WHAT}, ${GOES_ON} `, 'du'),
  new RegExp(`^${SOMETHING}, (?<cue>${NAMED}) (?<more>(?:an? |the )?[\\p{L}’' -]{2,40}?) ${BY}, ${GOES_ON} `, 'du'),
  new RegExp(
    `^(?<cue>Dismissed|Derided|Described|Hailed|Denounced|Condemned|Mocked|Decried|Portrayed|Touted|Billed|Ridiculed) ${BY} ${AS_WHAT}, (?<content>[^,;:“”"]{3,80}?) (?:will|would|is|are|was|were|has|have|had|did) `,
    'du',
  ),
];

/** What somebody does, or how he is, right before he speaks in a story: a gesture, a mood, a word that he is of another mind. */
const BEFORE_SPEAKING: readonly string[] = [
  'looked (?:up|away|down|around|back|at)',
  'shook (?:his|her) head',
  '(?:folded|crossed|spread) (?:his|her) (?:arms|hands)',
  'raised (?:an eyebrow|a hand|a finger|his \\p{Ll}{3,10}|her \\p{Ll}{3,10})',
  'rolled (?:his|her) eyes',
  'cleared (?:his|her) throat',
  'leaned (?:back|forward|in|over)',
  'turned (?:to|away|round|around)',
  'put down (?:his|her|the)',
  'stood up',
  '(?:nodded|shrugged|smiled|grinned|laughed|chuckled|sighed|frowned|winced|paused|bristled|scoffed|demurred|disagreed|agreed)',
  'was (?:having none of it|(?:(?:more|less|rather|equally|quite|even|far|not) ){0,2}(?:blunt(?:er)?|unmoved|unimpressed|unconvinced|convinced|impressed|defiant|adamant|scathing|dismissive|sceptical|skeptical|unapologetic|cautious|upbeat|direct|categorical|philosophical|coy|so sure))',
];

/** "Ada Mills, who had been leafing through a timetable, looked up.": a sentence behind which a quotation is hers who is its subject. */
export const DIALOGUE_BEAT = new RegExp(
  `^(?:\\p{Lu}[^,;:“”"]{2,40}, )?(?<source>${TELLER})(?:, [^,;:“”"]{3,80},)? (?:(?:just|only|then|slowly|merely|simply) )?(?<cue>${BEFORE_SPEAKING.join('|')})(?![\\p{L}])[^;“”"]{0,60}$`,
  'du',
);

const NUMBER_AT = String.raw`(?:[$€£]?\d|(?:half|no more|${NUMBER_WORDS.join('|')}|zero)\b)`;
const ABOUT = '(?:(?:about|around|nearly|almost|some|close to|between|more than|less than|up to|at least|at most|only|just) )?';

/** "Put the number of boats at ninety", ", putting the losses at $9.5 million last year": the verb, and what is put at which number. */
export const PUTS_AT_NUMBER = new RegExp(
  String.raw`\b(?<cue>puts?|putting|estimat(?:ed|es|ing)) (?<content>(?:the|its|their|his|her|that|this) [^,;:.“”"]{2,120}? at ${ABOUT}${NUMBER_AT}(?:[^,;:.“”"]|[.,](?=\d)){0,60}?)(?=,|;|:|\.(?!\d)|$| (?:and|but|while|after|because|when|as)\b)`,
  'dgu',
);
