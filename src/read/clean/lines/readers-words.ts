import { READERS_HEADING } from '../../../language/language.ts';
import type { UnclassifiedLine } from './classified-line.ts';

/** Fewer names that sign what stands above them may be anything: a sign-off, a list of two. */
const MIN_SIGNED = 2;

/** What one reader writes has so many lines at most; where more go by unsigned, the report goes on. */
const MAX_LINES = 14;

/** A name alone on a line, "Ada Mills.", or the name under which somebody posts, "@adamills." */
const SIGNS =
  /^(?:@\w{2,30}|\p{Lu}[\p{L}’'-]{0,20}\.?(?: (?:(?:de|la|van|von|al|el|bin)\b|\p{Lu}[\p{L}’'-]{0,20}\.?)){1,4})\.?$/u;

/** Where a reader lives, below his name: "Halden, Coastland." */
const PLACE = /^\p{Lu}[\p{L}’'-]{0,20}\.?(?: \p{Lu}[\p{L}’'-]{0,20}\.?){0,3}(?:, (?:\p{Lu}[\p{L}.]{0,20} ?){1,3})?\.?$/u;

/**
 * Letters and comments of readers: below a heading that tells of them, all that is signed by a name alone on a line. What a reader writes is no report, and
 * nobody of the paper tells it.
 */
export function markReadersWords(drafts: readonly UnclassifiedLine[], headline: number): void {
  for (let at = headline + 1; at < drafts.length; at += 1) {
    if (!READERS_HEADING.test(wordsAt(drafts, at))) continue;
    const end = signedEnd(drafts, at + 1);
    for (const draft of drafts.slice(at, end)) Object.assign(draft, { kind: 'readers' });
    at = Math.max(at, end - 1);
  }
}

/** Behind the last line that readers have signed; the first one where they are too few. */
function signedEnd(drafts: readonly UnclassifiedLine[], from: number): number {
  let end = from;
  let signed = 0;
  for (let at = from; at < drafts.length && at - end <= MAX_LINES; at += 1) {
    const words = wordsAt(drafts, at);
    if (READERS_HEADING.test(words) || (at > end && SIGNS.test(words))) {
      signed += SIGNS.test(words) ? 1 : 0;
      end = at + 1;
    } else if (at === end && at > from && isPlaceBelow(drafts, at)) end = at + 1;
  }
  return signed >= MIN_SIGNED && !isToldOf(drafts.slice(from, end + 1)) ? end : from - 1;
}

/** Names above what is told of those who bear them, also below the last one, are headings. */
function isToldOf(section: readonly UnclassifiedLine[]): boolean {
  const names = section.flatMap(({ line }) => (SIGNS.test(line.words) ? [line.words.replace(/\.$/u, '')] : []));
  return section.some(({ line }) => !SIGNS.test(line.words) && names.some((name) => line.words.includes(name)));
}

function isPlaceBelow(drafts: readonly UnclassifiedLine[], at: number): boolean {
  return SIGNS.test(wordsAt(drafts, at - 1)) && PLACE.test(wordsAt(drafts, at));
}

function wordsAt(drafts: readonly UnclassifiedLine[], at: number): string {
  return drafts[at]?.line.words ?? '';
}
