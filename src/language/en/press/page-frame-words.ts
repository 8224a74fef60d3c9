/** Words of the frame around a report: buttons, clocks, consent, offers, comments, notes on its author. */

/** A line made of nothing but these is a row of buttons, a menu or a mark of the page. */
export const INTERFACE_WORDS: ReadonlySet<string> = new Set(
  `a accept account actions ad add adjust ads advert advertise advertising advertisement agree all allow alerts app archive
  article articles as audio back bluesky bookmark browse buttons by cancel caption captions change choices choose close closed
  comment comments contact continue cookie cookies copied copy credit credits custom customise customize decline decrease
  dismiss download e-mail edition email english enlarge enter exit expand facebook favourites feed feedback flag flipboard
  follow font for free fullscreen gallery get gift google go headlines help hide home image images increase info instagram
  jump justify keep larger latest less licence like link linkedin list listen listing live load log login logout manage
  menu messenger minimize modal more mute my navigation newest news newsletter newsletters next now off oldest on open
  options or our page photo photos pinterest play playback podcast popular post posted preferences preferred previous print
  profile published rate read reader readers reading recommend reddit register reject reload remove reply report reset resize
  return rss save saved scroll search section sections see selection send settings share sharing show sign signin signup
  site size skip slide slides small smaller social sort source speed start stop story subscribe subscribed subscriber
  subscribers subscription switch tap text the this threads tiktok to toggle top transcript translate turn tweet twitter
  unmute up updated upvote us via video videos view volume vote watch whatsapp x you your youtube zoom`.split(/\s+/u),
);

/** Words beside a date that tell whose clock it is: the page's, not an event's. */
export const PUBLICATION_WORDS =
  /\b(?:last|first|originally)?\s?(?:published|updated?|posted|modified|changed|created|issued|released|filed|edited|date|added|printed|uploaded|revised)\b|\b(?:on|at|from|in|as of|of)\b|\b(?:a\.?m|p\.?m|noon|midnight|local time|hours?|hrs?|uhr|o['’]clock)\b\.?|\b(?:gmt|utc|bst|ce?s?t|[ecmp][sd]?t|ist|msk|ee?s?t|jst|aes?t|sgt|hkt)\b|\b\d{1,3}[- ]min(?:ute)?s?(?: read)?\b/giu;

/** Where in a picture somebody stands. */
export const PICTURE_PLACE =
  /^(?:(?:far|second|third|top|bottom|front|back|upper|lower|from)[ -])?(?:left|right|cent(?:re|er)|top|bottom|above|below|middle|foreground|background|clockwise|l|r|c)$/i;

/** A reader is offered something: the order at the head of the line, and what is offered. */
export const OFFER =
  /^(?:get|unlock|try|start|join|receive|enjoy|save|give|order|claim|stay|never miss|don['’]t miss|your (?:daily|weekly|essential|morning|evening|free)?\s?(?:guide|digest|round-?up|briefing)|all the|read|sign up|subscribe)\b.{0,80}\b(?:newsletters?|briefings?|for free|free (?:for|access|trial|account)|inbox|mailbox|letter ?box|trial|app|alerts?|e-?paper|subscriptions?|unlimited|per month|a month|digital access|twelve issues|issues for|updated|your free|mail)\b.{0,80}$|^your (?:daily |weekly |essential |morning |evening )?(?:guide to|digest of|round-?up of|briefing on)\b.{0,100}$/i;

/** Offers, earnings and questions to the reader, told by one sure turn anywhere in a short line. */
export const APPEALS: readonly RegExp[] = [
  /\b(?:we|this (?:site|page|article)) (?:may )?(?:earns?|receives?|gets?|contains?|makes?)\b.{0,40}\b(?:commissions?|fees?|affiliate|money)\b/i,
  /\b(?:links?|(?:if|when) you (?:buy|click|shop|order|book))\b.{0,80}\b(?:we|us)\b.{0,40}\b(?:paid|earn|share|cut|something|commissions?|fees?|money)\b/i,
  /\b(?:we|us)\b.{0,40}\b(?:paid|earn|share|cut|commissions?|fees?|money)\b.{0,60}\b(?:links?|(?:if|when) you (?:buy|click|shop|order|book))\b/i,
  /\b(?:order|subscribe|sign up|register|join|enrol|donate|book)(?: it| yours| now)? (?:here|now|today)\b[.!]?$/i,
  /\bin your (?:in-?box|mail ?box|letter ?box|e-?mail)\b/i,
  /^(?:what do you think|what is your view|do you agree|do you know more|do you have (?:a|any) (?:tip|story|question|news)|have you (?:a|any|got) |have (?:a|any) (?:tip|story|question|news tip)|got a (?:tip|story)|were you there|have your say|tell us|let us know|join the (?:conversation|discussion|debate))\b/i,
  /(?:^|[.!?:]\s|\bor |\band )(?:e-?mail|write to|contact|reach|follow|message|text|call|find) (?:the (?:author|writer|reporter|newsroom|desk)|us|him|her|them|me|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\b.{0,60}(?:[\w.+-]+@[\w-]+\.|\s@\w{2,}|\bon (?:x|twitter|bluesky|instagram|signal)\b)/iu,
  /^(?:share|give|send|leave) (?:us )?(?:your|this|the) (?:feedback|thoughts|views?|comments?|opinions?|story|page|article|link)\b/i,
  /^(?:e-?mail|send|print|share|forward|recommend) this (?:page|article|story|link|with (?:a|your) friends?|to (?:a|your) friends?)\b.{0,60}$/i,
  /\b(?:e-?mail|write to|call|text|ring|message|whatsapp) (?:us (?:at|on) )?[\w.+-]{1,40}@[\w-]+\./i,
  /^(?:write to|contact|we(?:['’]re| are) here to)\b.{0,40}\b(?:newsroom|editors?|us|listen|help)\b.{0,30}$/i,
  /^(?:add|make|set|choose|prefer) .{2,40} (?:as|on) (?:a |your )?(?:preferred )?(?:source|google|home ?page)\b/i,
  /^listen to (?:this|the)\b.{0,60}$/i,
  /^(?:watch|listen|read|hear|see) (?:it )?(?:live|now)[.!]?$/i,
  /^(?:this|the) (?:story|article|page|report) (?:has been|was|is) (?:updated|corrected|refreshed)\b.{0,80}$/i,
  /^(?:thank you|thanks) for (?:subscribing|signing|registering|reading|your)\b.{0,60}$/i,
  /^support (?:independent|local|our|quality|free|the)\b.{0,80}\b(?:journalism|newsroom|work|reporting)\b/i,
];

/** A name of a section glued to another name, as menus lose their spaces: "FerryNational News". */
export const GLUED_SECTION =
  /\p{Ll}(?:National|World|Local|Business|Politics|Sports?|Opinion|News|Video|International|Regional)\b/u;

/** Consent to cookies: a heading, or a sentence that has two of these, one of them sure. */
export const CONSENT_HEADING =
  /^(?:(?:we|your) (?:value |respect |care about )?(?:your )?(?:privacy|choices?|cookies?)(?: matters)?|(?:cookies?|privacy|consent)(?: (?:and|&) (?:cookies?|privacy))?(?: (?:consent|notice|settings?|preferences?|choices?|policy|on this site))?|before you (?:go on|continue))[.!:]?$/i;
export const SURE_CONSENT =
  /\bcookies?\b|\bour (?:\d{1,5} )?(?:partners|vendors)\b|\bdevices?\b|\bpersonali[sz]ed (?:ads?|advertising)\b/i;
export const CONSENT: readonly RegExp[] = [
  /\bcookies?\b/i,
  /\b(?:we|us) and (?:our|\d+)\b.{0,20}\b(?:partners?|vendors?|third parties)\b|\bour (?:\d+ )?partners\b/i,
  /\b(?:personal|personalised|personalized|browsing|geolocation|location) data\b|\bpersonali[sz]ed (?:ads?|advertising|content)\b/i,
  /\b(?:store|access|keep|read|collect)\b.{0,40}\b(?:information|data)\b.{0,20}\b(?:device|browser|computer)\b|\b(?:identify|scan(?:ning)?) (?:your |of )?devices?\b|\bdevice (?:scanning|characteristics)\b/i,
  /\b(?:your|withdraw|give|need no|with your|without|require) (?:your )?(?:consent|permission)\b/i,
  /\bobject to (?:it|such|this|the|our)\b|\blegitimate interests?\b/i,
  /\b(?:processing|process(?:es)?)\b.{0,40}\b(?:data|consent)\b/i,
];

/** Beneath it stand the words of readers, to the end of the page. */
export const COMMENTS_HEADING =
  /^(?:\d{1,5} )?(?:reader |user |all |view |show |latest )?(?:comments?|responses|replies|discussion|join the (?:conversation|discussion))(?: \(?\d{1,5}\)?)?(?: on (?:this|the) (?:article|story))?\s*:?$/i;

/** The paper takes back what it wrote: what stands here is, by its own word, not so. */
export const CORRECTION =
  /^(?:\W{0,3}(?:correction|corrections and clarifications|clarification|editor['’]?s['’]? note|note|update)\b.{0,60}[:—–-]\s{0,5})?(?:(?:an|the) (?:earlier|previous|original|first) version of (?:this|the) (?:article|story|report|post|page|text)|(?:this|the) (?:article|story|report|post) (?:originally|earlier|previously|incorrectly|wrongly|mistakenly|(?:has been|was) (?:corrected|amended|updated to (?:correct|fix))))\b/i;

/** What tells of a writer of the report, not of the news. */
export const WRITER_NOTE =
  /\b(?:is|was|has been|works? as|serves? as) (?:an? |the |our )?(?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|editor|journalist|columnist|writer|author|producer|fellow|contributor|bureau chief|freelancer?)\b|\b(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|joined (?:the|us)|came to (?:the|us)|lives in|is based in|studied|graduated)\b/iu;

/** A label whose clock a page shows elsewhere. */
export const BARE_CLOCK_WORD = /^(?:last )?(?:published|updated|posted|modified)\s{0,20}(?:on|at)?\s{0,20}[:.]?$/i;

/** "[Nils Berg/Lowland Wire]", "(LW Photo/Kim Sand)", "... Nils Berg/Lowland Wire" after a full stop: whose picture it is. */
export const PICTURE_CREDIT =
  /[([](?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,3}\p{Lu}[\p{L}.'’-]{0,30}\s?(?:[/|]\s?|\svia\s)(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}[)\]]\.?$|[([](?:\p{Lu}[\p{L}.'’-]{0,30}\s){0,4}(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Hh]andout)\b[^()[\]]{0,60}[)\]]\.?$|[.)\]]\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}?\p{Lu}[\p{L}'’-]+\s?[/|]\s?(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u;

/** A name, and what the person does for the paper: beneath a report that tells of its writer. */
export const WRITER_OF_PAPER =
  /^(?:\p{Lu}[\p{L}'’-]+\s){2,3}(?:is|was) (?:an? |the )(?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|editor|columnist|writer|bureau chief) (?:for|at|with|of|covering|based)\b/u;

/** What an offer of a subscription says and a report does not. */
export const SUBSCRIPTION_TERMS =
  /\b(?:terms of use|terms and conditions|privacy policy|cancel (?:at )?any ?time|subscri(?:be|ption|ber)|new customers)\b/i;

/** What somebody does who writes for a paper, told of him or her alone: two of these beneath a report tell of its writer. */
export const WRITER_TURNS: readonly RegExp[] = [
  /\b(?:he|she|they) (?:also )?(?:writes|write|covers|cover|reports|report|edits|edit|looks after) (?:\p{Ll}|\p{Lu})/iu,
  /^(?:\p{Lu}[\p{L}'’-]+\s){2,3}(?:writes|covers|reports|edits) /u,
  /\b(?:joined|came to|has been (?:with|at)|has worked (?:for|at)|works (?:for|at)) (?:us|the \p{Lu}|the (?:paper|newspaper|title|newsroom|team|desk))/u,
  /\b(?:before (?:that|then|joining)|previously|formerly|earlier) (?:,? ?(?:he|she|they) )?(?:was |were |worked |wrote |covered |reported |edited )/i,
  /^(?:\p{Lu}[\p{L}'’-]+\s){2,3}is (?:an? |the |our )?(?:\p{Lu}[\p{L} ]{2,30}['’]s? )?(?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|editor|columnist|writer|bureau chief)\b/u,
  /\b(?:lives|based|grew up|was born|studied) (?:in|at|on|near)\b/i,
  /\b(?:prize|award|award-winning|author of|e-?mail|newsroom)\b/i,
];

/** What stands before the name of a writer. */
export const WRITTEN_BY = /\b(?:written|words|text|by)\b:?/giu;

/** "by" before the name of a writer. */
export const BY = /\bby:?\s/i;
