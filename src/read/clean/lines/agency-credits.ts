import type { Span } from '../../../model/span.ts';
import type { OutletNames } from '../outlet/outlet-lookup.ts';
import {
  CONTRIBUTED_TO_REPORT,
  CREDIT_OPENING,
  NAME_AND_PLACE_OR_STAFF,
  NO_AGENCY_NAME,
  UNNAMED_AGENCY,
} from '../../../language/language.ts';

/** An agency or outlet that a line credits, as a stretch of the line. */
export interface CreditFound {
  readonly name: string;
  readonly span: Span;
  readonly wire: boolean;
}

/** Where a line stands: a form that is a credit below the headline may be news elsewhere. */
export type CreditPlace = 'head' | 'tail' | 'anywhere';

/**
 * The agencies and outlets that a credit line names. The whole line must be the credit: a sentence that tells what an agency
 * reported is news, and found by those who read attributions.
 */
export function creditsIn(line: string, place: CreditPlace, names: OutletNames): readonly CreditFound[] {
  // A colon announces the words of an outlet; it does not credit it.
  if (line.length > 160 || line.endsWith(':')) return [];
  const known = knownNames(line, place, names);
  if (known.length > 0) return known;
  const structure = place === 'head' ? NAME_AND_PLACE_OR_STAFF.exec(line)?.[1] : undefined;
  if (structure === undefined || NO_AGENCY_NAME.test(structure)) return [];
  const outlet = names.byName(structure);
  return [{ name: outlet?.name ?? structure, span: { start: 0, end: structure.length }, wire: outlet?.wire ?? true }];
}

/** Known names between separators, when the line holds nothing else but the words of a credit. */
function knownNames(line: string, place: CreditPlace, names: OutletNames): readonly CreditFound[] {
  const opening = CREDIT_OPENING.exec(line)?.[0].length ?? 0;
  const contributed = CONTRIBUTED_TO_REPORT.exec(line)?.index ?? line.length;
  const end = line.slice(0, contributed).replace(/[\s.)|]{1,40}$/, '').length;
  const found: CreditFound[] = [];
  for (const { words, start } of pieces(line, opening, end)) {
    const outlet = names.byName(words);
    if (outlet) found.push({ name: outlet.name, span: { start, end: start + words.length }, wire: outlet.wire });
    else if (!isFiller(words, place)) return [];
  }
  return found;
}

function* pieces(line: string, from: number, until: number): Iterable<{ readonly words: string; readonly start: number }> {
  const whole = line.slice(from, until);
  let start = 0;
  for (const match of whole.matchAll(/\s{0,20}(?:[,/|;·•()]|\sand\s|\s&\s|\s[-–—]\s)\s*/g)) {
    if (match.index > start) yield { words: whole.slice(start, match.index), start: from + start };
    start = match.index + match[0].length;
  }
  if (start < whole.length) yield { words: whole.slice(start), start: from + start };
}

/** What may stand beside the names of a credit: staff, and below the headline a place. */
function isFiller(words: string, place: CreditPlace): boolean {
  if (UNNAMED_AGENCY.test(words)) return true;
  return place === 'head' && /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?$/u.test(words);
}
