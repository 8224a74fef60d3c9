/** What kind of furniture a line is by its words alone. */
export type FurnitureKind = 'error' | 'clock' | 'sign' | 'link' | 'section' | 'legal' | 'legal-heading' | 'article-id' | 'share';

/** Furniture lines are short; a longer line is only ever a legal notice. */
const SHORT = 160;

/** Error pages: the status code alone, the apology, the page that is not there. */
const ERROR: readonly RegExp[] = [
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

/** An age instead of a date: "3 hours ago", "2 days ago 14", "5 min read · 3 hours ago". */
export const RELATIVE_CLOCK = /\b(\d{1,3}|an?|one)\s+(second|sec|minute|min|hour|hr|day|week|month)s?\s+ago\b/i;

/** Headings of what follows the report: after them come links, not news. */
const SECTION =
  /^(?:(?:most|more|also|the)\s+)?(?:popular|read|viewed|shared|commented|trending|recommended|related|latest)(?:\s+(?:now|today|stories|story|articles?|news|posts?|topics|content|links|coverage|videos?|this week|for you|on this|in this section))*\s*:?$|^(?:you (?:may|might) (?:also )?(?:like|be interested in)|recommended for you|more (?:from|on|in|about|stories|news|like this|coverage)\b.{0,40}|(?:see|read|watch) (?:also|more|next)|related|tags?|topics|categories|filed under.{0,40}|top stories|latest news|latest|editor['’]?s['’]? (?:picks?|choice)|what to read next|don['’]?t miss|in other news|market research|sponsored(?: content)?|around the web|from our partners|(?:leave|post|add|write) a (?:comment|reply)|(?:\d+ )?comments?|about the author|share this(?: article| story| page)?|follow us)\s*:?$/i;

/** One-line links, buttons and calls to subscribe. */
const LINK: readonly RegExp[] = [
  /^(?:read|see|watch|listen|view)\s+(?:more|also|next)\s*[:|–—-]\s*\S.{0,140}$/i,
  /^(?:for the press|press contacts?|media contacts?|press office|media enquiries|press enquiries|contact|contacts)\s*:\s.{1,140}$/i,
  /^(?:read|see|watch|listen|view|show|load)\s+(?:more|also|next|now|live|entire|full|the full|the entire|the rest|all)\b(?!.{0,80}[.!?]["”’]?\s+\p{Lu}).{0,120}$/iu,
  /^(?:related|also read|recommended|in pictures|in depth|explained|explainer|opinion|analysis|video|podcast|gallery|quiz|watch|listen)\s*:\s.{1,120}$/i,
  /^(?:continue|keep)\s+reading\b.{0,60}$/i,
  /^click (?:here|on)\b.{0,100}$/i,
  /^(?:please )?(?:sign[- ]?up|subscribe|register|log[- ]?in|sign[- ]?in|join us|follow us|like us|donate|become a (?:member|subscriber|supporter)|support (?:us|our)|get (?:our|the) (?:app|newsletter)|download (?:our|the) app|already a subscriber)\b.{0,120}$/i,
  /\b(?:our|to (?:the|our|your)|free|daily|evening|morning|weekly)\b.{0,40}\b(?:newsletter|inbox|briefing)\b.{0,80}$/i,
  /^(?:advertisement|advert|ad|sponsored|promoted|ads by .{1,30}|story continues below(?: (?:this )?advertisement)?|article continues (?:below|after).{0,40}|scroll to continue.{0,30}|skip (?:to|advertisement).{0,40})[.:]?$/i,
  /^(?:search|menu|home|close|back|back to top|top|next|previous|print|e-?mail|copy link|share|save|listen|comments?|no comments?|comments ?no comments?|loading|loading\s?\.{2,3}|accept(?: all)?(?: cookies)?|reject all|manage (?:choices|cookies|preferences)|terms|privacy|contact|imprint|about(?: us)?|faq|help|archive|login|subscribe|newsletter|rss|english|live)\s*[.!…]*$/i,
  /^(?:report|spotted) (?:an error|a typo|a mistake)\b.{0,60}$/i,
  /^(?:this page|the page) (?:updates|refreshes|will (?:update|refresh)|is updated)\b.{0,80}$/i,
  /^(?:all times are|times are) (?:in )?(?:local|gmt|utc|est|et|cet)\b.{0,40}$/i,
  /\bwe (?:and our partners )?use cookies\b/i,
  /^(?:your browser|you need (?:to enable )?javascript|to view this (?:video|content))\b/i,
  /^(?:estimated )?(?:reading time:?\s*)?\d{1,3}[- ]min(?:ute)?s?(?: read)?$/i,
];

/** Words above a headline that say what kind of text follows, alone on their line. */
const KICKER =
  /^(?:for immediate release|(?:strictly )?embargoed (?:until|till)\b.{0,60}|press release|news release|media release|press statement|breaking(?: news)?|exclusive|live|live updates?|just in|developing|updated?|opinion|analysis|comment|editorial|explainer|in depth|interview|feature|world(?: news)?|politics|business|europe|international|national|local news|news)\s*[:!]?$/i;

export function isKicker(words: string): boolean {
  return KICKER.test(words);
}

const SHARE_WORD =
  /\b(?:share|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|e-?mail|print|copy link|x|messenger|bluesky|threads|contact|imprint|privacy|terms|sitemap|cookies?|careers|advertise|home|search|menu|login|subscribe|report an error|share this (?:page|article|story))\b/gi;

const LEGAL_HEADING =
  /^(?:legal|general|important|editorial)?\s*(?:disclaimers?|legal (?:notice|notes?|information)|copyright(?: notice)?|terms (?:of use|and conditions)|imprint|privacy (?:policy|notice))\s*:?$/i;

/** Words of legal notices. One of them says nothing; several in one paragraph do. */
const LEGAL_TERMS: readonly RegExp[] = [
  /\bwithout (?:any )?(?:express or implied )?warrant(?:y|ies)\b/i,
  /\b(?:accepts?|assumes?|takes?|bears?)\b.{0,30}\b(?:responsibility|liability)\b|\b(?:liab(?:le|ility)|responsib(?:le|ility)) for (?:the|any)\b/i,
  /\b(?:accuracy|completeness|legality|reliability)\b.{0,60}\b(?:accuracy|completeness|legality|reliability|content|information)\b/i,
  /[“"']as (?:is|received)[”"']/i,
  /\ball rights reserved\b/i,
  /(?:©|\([cC]\)|\b[Cc]opyright)\s*(?:\d{4}|\p{Lu})/u,
  /\b(?:may|must|can) not be (?:published|reproduced|broadcast|rewritten|redistributed|copied|republished)\b/i,
  /\b(?:reproduction|republication|redistribution|reuse)\b.{0,60}\b(?:permission|prohibited|forbidden|consent|allowed)\b/i,
  /\bterms (?:of use|of service|and conditions)\b/i,
  /\b(?:privacy|cookie) policy\b/i,
  /\bcopyright (?:issues?|holders?|owners?|claims?)\b/i,
  /\b(?:complaints?|queries|questions)\b.{0,80}\b(?:article|content|contact|addressed)\b/i,
  /\b(?:is|are) (?:provided|supplied|published|intended) for (?:general )?information(?:al)?(?: purposes)? only\b/i,
  /\bprovides? (?:the|this) information\b|\bsuppl(?:y|ies) (?:the|this) information\b/i,
  /\b(?:does not|do not) (?:constitute|necessarily reflect)\b/i,
  /\b(?:views|opinions) expressed\b/i,
  /\bthe (?:original|publisher|provider|author) above\b|\bprovider above\b|\boriginal publisher\b/i,
];

/** Places in that list of what is alone enough for a short line. */
const LEGAL_ALONE = [4, 5, 6, 12];

/** Legal notices quote nobody. */
const SPEECH = /["”’']\s*(?:,\s*)?(?:he|she|they|it|\p{Lu}[\p{L}'’-]+)?\s*(?:said|says|told|added|wrote)\b|\b(?:said|told)\b/u;

/** What speaks for a line being furniture, or null. Only its own words are looked at, not its place. */
export function furnitureKind(words: string): FurnitureKind | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'sign';
  if (LEGAL_HEADING.test(words)) return 'legal-heading';
  if (isLegal(words)) return 'legal';
  if (words.length > SHORT) return null;
  if (ERROR.some((pattern) => pattern.test(words))) return 'error';
  if (isRelativeClock(words)) return 'clock';
  if (articleId(words)) return 'article-id';
  if (SECTION.test(words)) return 'section';
  if (KICKER.test(words) || LINK.some((pattern) => pattern.test(words))) return 'link';
  if (isShareBar(words)) return 'share';
  return null;
}

function isLegal(words: string): boolean {
  if (words.length > 4000) return false;
  if (SPEECH.test(words)) return false;
  const found = LEGAL_TERMS.flatMap((pattern, at) => (pattern.test(words) ? [at] : []));
  return found.length >= 2 || (words.length <= 200 && found.some((at) => LEGAL_ALONE.includes(at)));
}

function isRelativeClock(words: string): boolean {
  const match = RELATIVE_CLOCK.exec(words);
  if (!match || words.length > 60) return false;
  const rest = words
    .replace(match[0], ' ')
    .replace(/\b(?:published|posted|updated|last updated|by|min(?:ute)?s? read|read|on)\b/gi, ' ');
  return !/\p{L}{2,}/u.test(rest);
}

/** Menus and rows of buttons: little else than their words, with bars, dots or spaces between. */
function isShareBar(words: string): boolean {
  const found = words.match(SHARE_WORD) ?? [];
  if (found.length < 2) return false;
  const rest = words.replace(SHARE_WORD, ' ').match(/\p{L}+/gu) ?? [];
  return rest.length <= found.length || (/[|·•]/.test(words) && found.length >= 2 && rest.length <= found.length * 4);
}

/** A number that a publisher's system gave the article: letters and digits without a space, most of them digits. */
export function articleId(words: string): string | null {
  if (!/^[\p{L}\d_:#/-]{10,64}$/u.test(words)) return null;
  const digits = words.replace(/\D/g, '').length;
  return digits >= 8 && digits >= words.length / 2 && /\p{L}/u.test(words) ? words : null;
}
