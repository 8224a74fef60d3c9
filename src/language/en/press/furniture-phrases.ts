/** The words by which furniture is known. All patterns stand on a whole line and are bounded, so that none can run away. */

/** Error pages: the status code alone, the apology, the page that is not there. */
export const ERROR_PAGE_LINES: readonly RegExp[] = [
  /^(?:error:?\s*)?[45]\d\d[!.]*$/i,
  /^(?:error:?\s*)?[45]\d\d\s*[-–—:|]?\s*(?:error|not found|forbidden|bad gateway|unauthorized|gone|internal server error|service unavailable)\b/i,
  /^(?:oops|sorry|whoops|uh[- ]?oh|error)\s*[!.…]*$/i,
  /^(?:oops|whoops|sorry|uh[- ]?oh|error)\s*[!.,…:]+\s*(?:we|something|the page|this page|that page|an error)\b/i,
  /^(?:we(?:'|’)?re |we are )?sorry,? (?:but )?(?:the|this|that|we|your)\b.{0,80}\b(?:page|request|link|article|find|exist|available)\b/i,
  /^(?:the|this|that) (?:page|article|content|link|resource)\b.{0,60}\b(?:not (?:be )?found|doesn['’]t exist|does not exist|no longer (?:available|exists)|cannot be found|has been (?:moved|removed))/i,
  /^(?:page|file|access|article) (?:not found|denied|unavailable)[.!]*$/i,
  /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b/i,
  /^something went wrong\b/i,
];

/** Headings of what follows the report: after them come links, not news. */
export const SECTION_HEADINGS: readonly RegExp[] = [
  /^(?:(?:most|more|also|the)\s+)?(?:popular|read|viewed|shared|commented|trending|recommended|related|latest)(?:\s+(?:now|today|stories|story|articles?|news|posts?|topics|content|links|coverage|videos?|this week|for you|on this|in this section)){0,4}\s*:?$/i,
  /^(?:you (?:may|might) (?:also )?(?:like|be interested in)|recommended for you|more (?:from|on|in|about|stories|news|like this|coverage)\b.{0,40}|(?:see|read|watch) (?:also|more|next))\s*:?$/i,
  /^(?:related|tags?|topics|categories|filed under.{0,40}|top stories|latest news|latest|editor['’]?s['’]? (?:picks?|choice)|what to read next|don['’]?t miss|in other news|market research|sponsored(?: content)?|around the web|from our partners)\s*:?$/i,
  /^(?:[Aa]lso|[Ee]lsewhere) (?:in|on|from|at) (?:the |our |this )?\p{Lu}[^.!?]{0,40}$/u,
  /^(?:(?:leave|post|add|write) a (?:comment|reply)|(?:\d{1,6} )?comments?|about the author|share this(?: article| story| page)?|follow us)\s*:?$/i,
];

/** One-line links, buttons and calls to subscribe. */
export const LINK_LINES: readonly RegExp[] = [
  /^(?:(?:read|see|watch|listen|view)\s+(?:more|also|next)|also\s+read)\s*[:|–—-]\s*\S.{0,140}$/i,
  /^(?:for the press|press contacts?|media contacts?|press office|media enquiries|press enquiries|contact|contacts)\s*:\s.{1,140}$/i,
  /^(?:read|see|watch|listen|view|show|load)\s+(?:more|also|next|now|live|entire|full|original|the full|the entire|the original|the rest|all)\b(?!.{0,80}[.!?]["”’]?\s+\p{Lu}).{0,120}$/iu,
  /^(?:related|recommended|in pictures|in depth|explained|explainer|opinion|analysis|video|podcast|gallery|quiz|watch|listen|tags?|topics?|categories)\s*:\s.{1,118}[^.!?]$/i,
  /^listen to (?:this|the) (?:article|story|report|podcast)\b.{0,30}$/i,
  /^(?:to )?(?:continue|keep)\s+reading\b.{0,100}$/i,
  /^(?:this|the) (?:article|story|content|report) is (?:only )?(?:available )?(?:for|to) (?:our )?subscribers?\b.{0,60}$/i,
  /^click (?:here|on)\b.{0,100}$/i,
  /^(?:please )?(?:sign[- ]?up|subscribe(?!\?)|register|log[- ]?in|sign[- ]?in|become a (?:member|subscriber|supporter)|support (?:us|our)|get (?:our|the) (?:app|newsletter)|download (?:our|the) app|already a subscriber)\b.{0,120}$/i,
  /^(?:join|follow|like) (?:us|our)\b(?:.{0,40}\b(?:on|channel|group|page|community|newsletter|facebook|instagram|twitter|whatsapp|telegram|google news)\b.{0,40})?[.!:]?$/i,
  /\b(?:our|to (?:the|our|your)|free|daily|evening|morning|weekly)\b.{0,40}\b(?:newsletter|inbox|briefing)\b.{0,80}$/i,
  /^(?:advertisement|advert|ad|sponsored|promoted|ads by .{1,30})\s*(?:(?:[-–—:]\s*)?(?:scroll|continue|article continues|story continues)\b.{0,40})?[.:]?$/i,
  /^(?:story continues below(?: (?:this )?advertisement)?|article continues (?:below|after).{0,40}|scroll to continue.{0,30}|skip (?:to|advertisement).{0,40})[.:]?$/i,
  /^(?:search|menu|home|close|back|back to top|top|next|previous|print|e-?mail|copy link|tweet|share|save|listen|comments?|no comments?(?: yet)?|comments ?no comments?|loading|loading\s?\.{2,3}|accept(?: all)?(?: cookies)?|reject all|manage (?:choices|cookies|preferences)|terms|privacy|contact|imprint|about(?: us)?|faq|help|archive|login|subscribe|newsletter|rss|english|live)\s*[.!…:]*$/i,
  /^(?:\d{1,3}(?:[,.]\d{3}){0,2}[km]?\s+(?:views?|shares?|likes?|reads?|comments?)|(?:views?|shares?|likes?|reads?|comments?)\s*:\s*\d{1,3}(?:[,.]\d{3}){0,2}[km]?)$/i,
  /^(?:report|spotted) (?:an error|a typo|a mistake)\b.{0,60}$/i,
  /^(?:this page|the page) (?:updates|refreshes|will (?:update|refresh)|is updated)\b.{0,80}$/i,
  /^(?:all times are|times are) (?:in )?(?:local|gmt|utc|est|et|cet)\b.{0,40}$/i,
  /\bwe (?:and our partners )?use cookies\b/i,
  /^(?:your browser|you need (?:to enable )?javascript|to view this (?:video|content))\b/i,
  /^(?:estimated )?(?:reading time:?\s*)?\d{1,3}[- ]min(?:ute)?s?(?: read)?$/i,
  /^home(?:\s*[/>»›|]\s*\p{Lu}[\p{L} &]{1,30}){1,5}$/iu,
  /^(?:this|the) (?:article|story|report|text) (?:was )?(?:originally|first) (?:appeared|published)\b.{0,120}$/i,
];

/** Words above a headline that say what kind of text follows, alone on their line. */
export const KICKER =
  /^(?:for immediate release|(?:strictly )?embargoed (?:until|till)\b.{0,60}|press release|news release|media release|press statement|breaking(?: news)?|exclusive|live|live updates?|just in|developing|updated?|opinion|analysis|comment|editorial|explainer|in depth|interview|feature|world(?: news)?|politics|business|europe|international|national|local news|news)\s*[:!]?$/i;

/** What opens the line at the head of a press release that says from when on it may be printed. */
export const RELEASE_OPENING =
  /^(?:for (?:immediate )?(?:release|publication)|immediate release|(?:press|news|media) (?:release|statement)|not for (?:release|publication) (?:before|until|till)|(?:strictly )?embargoed(?: (?:until|till|to|for))?|under embargo (?:until|till)|embargo|release date|date of release)\b/i;

/** Words of menus and rows of buttons. */
export const SHARE_WORD =
  /\b(?:share|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|e-?mail|print|copy link|x|messenger|bluesky|threads|contact|imprint|privacy|terms|sitemap|cookies?|careers|advertise|home|search|menu|login|subscribe|report an error|share this (?:page|article|story))\b/gi;

/** Headings of legal notices. */
export const LEGAL_HEADING =
  /^(?:legal|general|important|editorial)?\s*(?:disclaimers?|legal (?:notice|notes?|information)|copyright(?: notice)?|terms (?:of use|and conditions)|imprint|privacy (?:policy|notice))\s*:?$/i;

/** Words of legal notices. One of them says nothing; two in one paragraph do, and one that is `sure` does in a short line. */
export const LEGAL_WORDS: readonly { readonly words: RegExp; readonly sure?: true }[] = [
  { words: /\bwithout (?:any )?(?:express or implied )?warrant(?:y|ies)\b/i },
  {
    words:
      /\b(?:accepts?|assumes?|takes?|bears?)\b.{0,30}\b(?:responsibility|liability)\b|\b(?:liab(?:le|ility)|responsib(?:le|ility)) for (?:the|any)\b/i,
  },
  { words: /\bnot responsible for the (?:content|accuracy)\b/i, sure: true },
  {
    words:
      /\b(?:accuracy|completeness|legality|reliability)\b.{0,60}\b(?:accuracy|completeness|legality|reliability|content|information)\b/i,
  },
  { words: /[“"']as (?:is|received)[”"']/i },
  { words: /\ball rights reserved\b/i, sure: true },
  { words: /(?:©|\([cC]\)|\b[Cc]opyright)\s*(?:\d{4}|\p{Lu})/u, sure: true },
  {
    words:
      /\b(?:may|must|can) not be (?:published|reproduced|broadcast|rewritten|redistributed|copied|republished)(?:,| or| without)/i,
    sure: true,
  },
  {
    words:
      /\b(?:reproduction|republication|redistribution|reuse)\b.{0,60}\b(?:permission|prohibited|forbidden|consent|allowed)\b/i,
  },
  { words: /\bterms (?:of use|of service)\b/i },
  { words: /\b(?:privacy|cookie) policy\b/i },
  { words: /\bcopyright (?:issues?|holders?|owners?|claims?)\b/i },
  { words: /\b(?:complaints?|queries|questions)\b.{0,80}\b(?:article|content|contact|addressed)\b/i },
  {
    words: /\b(?:is|are) (?:provided|supplied|published|intended) for (?:general )?information(?:al)?(?: purposes)? only\b/i,
    sure: true,
  },
  { words: /\bprovides? (?:the|this) information\b|\bsuppl(?:y|ies) (?:the|this) information\b/i },
  { words: /\b(?:does not|do not) (?:constitute|necessarily reflect)\b/i },
  { words: /\b(?:views|opinions) expressed\b/i },
  { words: /\bthe (?:original|publisher|provider|author) above\b|\bprovider above\b|\boriginal publisher\b/i },
  { words: /\b(?:auto-?generated|published) from (?:a|an) (?:syndicated|agency) feed\b/i, sure: true },
  { words: /\b(?:has|was) not (?:been )?edited by\b.{0,40}\bstaff\b/i, sure: true },
];

/** Words where a report ends for those who do not pay. */
export const PAYWALL =
  /\b(?:to (?:continue|keep) reading|for subscribers(?: only)?|subscribers? only|to read (?:the full|this|the rest))\b/i;

/** A small word that a heading has with a capital or without one. */
export const SMALL_WORD = /^(?:of|the|and|for|in|on|to|a|an|or|vs\.?|with|at|by|from)$/iu;

/** A word of a heading that has capitals: a word with one, a number, or a small word between them. */
export const HEADING_WORD =
  /^(?:\p{Lu}[\p{L}’'.-]{0,30}|\d[\d.,]{0,9}|of|the|and|for|in|on|to|a|an|or|vs\.?|with|at|by|from)[,:;?!]?$/u;

/** A word that opens a sentence and stands in no name but at its beginning. */
export const OPENS_SENTENCE =
  /^(?:The|A|An|In|It|He|She|They|This|These|There|When|After|While|As|If|But|We|His|Her|Its|Their|Many|Some|Although|Because|Since|Until|What)$/u;

/** Above letters and comments of readers: "LETTERS.", "Readers' comments". */
export const READERS_HEADING =
  /^(?:letters?(?: to the editor)?|letters from (?:our )?readers|readers?['’]?s?['’]? (?:letters|comments|views|voices)|your (?:letters|comments|views|say)|(?:comments? (?:from|on) )?(?:facebook|twitter)(?: comments?)?|comments)[.:]?$/i;
