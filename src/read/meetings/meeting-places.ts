import type { Span } from '../../model/span.ts';

/** Names in capitals behind a preposition: "in Berlin", "at the chancellery in Berlin", "set for Brenn", "moved back to Halmos". */
const PLACE =
  /(?:\b(?:in|at|(?:morning|live|reporting) from)|\b(?:set|scheduled|planned|due|slated|expected) (?:for|at|in)|\b(?:move|moves|moved|return|returns|returned|go|goes|went) (?:back )?to)(?: the)? (?:(?:[\p{Ll}’'-]+ (?:in|near)|(?:town|city|capital|village|port|resort|island) of) (?:the )?)?(\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|the|am|an der|sur|el|al|de) ?(?=\p{Lu}|[\s,.;:)—–-]|$))*)/gu;

const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|X|Mr|Mrs|Ms|Dr|President|Prime|Foreign|The|He|She|It|They|Easter|Christmas)\b/u;

/** Places named before the meeting: "the Berlin talks"; only names that the report uses for a place elsewhere count. */
const BEFORE = /\b(\p{Lu}\p{L}+) (?:talks|meeting|summit|round|negotiations|session)\b/giu;

export interface Place {
  readonly name: string;
  readonly at: number;
}

/** The places that a stretch names behind a preposition, in order. */
export function placesIn(text: string, within: Span): Place[] {
  return found(PLACE, text, within).filter(
    ({ name, at }) => !/^(?:['’]| \d)/u.test(text.slice(at + name.length, at + name.length + 2)),
  );
}

/** The places that give a meeting its name: "the Berlin talks". */
export function placesBefore(text: string, within: Span, known: ReadonlySet<string>): Place[] {
  return found(BEFORE, text, within).filter(({ name }) => known.has(name));
}

function found(pattern: RegExp, text: string, within: Span): Place[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].flatMap((match) => {
    const name = tidy(match[1] ?? '');
    const at = within.start + match.index + match[0].lastIndexOf(match[1] ?? '');
    return name === '' || NO_PLACE.test(name) ? [] : [{ name, at }];
  });
}

function tidy(name: string): string {
  return name
    .trim()
    .replace(/['’]s?$/u, '')
    .replace(/ (?:of|the|de|al|el|an der|am|sur|Talks|Meeting|Summit|Conference)$/u, '')
    .replace(/[.,-]+$/u, '')
    .trim();
}
