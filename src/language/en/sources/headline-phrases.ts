/** Who is named before or behind the colon of a headline, in a few words. */
const WHO = String.raw`[\p{L}\p{N}][\p{L}\p{N}’'.-]{0,30}(?: [\p{L}\p{N}&][\p{L}\p{N}’'.-]{0,30}){0,5}`;

const MARKED = '[‘\'“"][^“”"]{4,200}[’\'”"]';

/** Those to whom a headline has somebody speak: a name, or people by a noun of several. */
const HEARERS =
  "(?:\\p{Lu}[\\p{L}’'.-]{1,30}(?: [\\p{L}’'.-]{2,30}){0,3}|(?:[\\p{L}’'-]{2,30} ){0,3}(?:\\p{Ll}{3,20}s|council|government|parliament|board|court|union|police|country|nation|world|public|press))";

const SPEAKING_TO = '(?:tells?|warns?|reminds?|assures?)';

/** Headlines that tell by their form who speaks, and to whom: these need no other sign of it. */
export const HEADLINE_TO_HEARERS: readonly RegExp[] = [
  new RegExp(`^(?<source>${WHO}) (?<cue>${SPEAKING_TO}) ${HEARERS}: (?<content>[^:]{4,200})$`, 'du'),
  new RegExp(`^(?<content>${MARKED})(?:,? [–—-]|:) (?<source>${WHO}) (?<cue>to|${SPEAKING_TO}) ${HEARERS}$`, 'du'),
];

/** Headlines in which a colon stands between who speaks and what he says, or between something else and more of it. */
export const HEADLINE_WITH_COLON: readonly RegExp[] = [
  new RegExp(`^(?<source>${WHO}) to ${HEARERS}(?<cue>:) (?<content>[^:]{4,200})$`, 'du'),
  new RegExp(`^(?<source>${WHO}) [Oo]n [^:“”"]{2,60}(?<cue>:) (?<content>[^:]{4,200})$`, 'du'),
  new RegExp(`^(?<source>${WHO})(?<cue>:) (?<content>[^:]{4,200})$`, 'du'),
  new RegExp(`^(?<content>[^:“”"]{8,200})(?<cue>:) (?<source>${WHO})$`, 'du'),
  new RegExp(`^(?<content>${MARKED})(?:(?<cue>:)| [–—-]) (?<source>${WHO})$`, 'du'),
];

/** Offices by the letters that headlines have for them. */
export const OFFICE_LETTERS = /^(?:FM|PM|CEO|CFO|MP|MPs|SecGen|DM)$/;

/** What a headline promises to tell instead of telling what somebody says: "the man behind the deal", "how it began". */
export const HEADLINE_OF_STORY =
  /^(?:an?|the|who|what|how|why|where|when|five|ten|inside|meet|in) (?!.{1,120}\b(?:is|are|was|were|will|would|must|can|cannot|should|has|have|had|may|not|belongs?|needs?|does|do|did)\b)/i;
