import { COMPANY_NOUN, MINISTERIAL_OFFICE, roleClass } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import type { Knowledge } from '../known/known-names.ts';

/** An office that speaks for its side: a minister does, an analyst does not. */
export function speaksForSide(office: string, known: Knowledge): boolean {
  if (isOfLongerName(office, known)) return false;
  const head = office.split(/ (?:of|for|in|at|to|from|on) /)[0] ?? office;
  const last = head.split(/\s+/).at(-1) ?? '';
  return roleClass(last) === 'official' || known.names.find(last).length > 0 || MINISTERIAL_OFFICE.test(last);
}

const OPENS_WITH_CAPITAL = /^\p{Lu}/u;

/** A company or a campaign that bears the name of a state within its own speaks for itself. */
function isOfLongerName(office: string, known: Knowledge): boolean {
  const hits = known.names.find(office);
  return (
    hits.length > 0 &&
    hits.every(({ span }) => endsCompanyName(office, span) || standsInCause(office, span) || opensCompanyName(office, span))
  );
}

/** "President of Brenn Mills USA": a capitalised word between the preposition and the state's. */
function endsCompanyName(office: string, state: Span): boolean {
  const before = wordsOf(office.slice(0, state.start));
  return OPENS_WITH_CAPITAL.test(before.at(-1) ?? '') && before.some((word) => word === 'of' || word === 'for');
}

/** "Norvian Bank chief": a company whose name begins with a people's. */
function opensCompanyName(office: string, people: Span): boolean {
  const [after] = wordsOf(office.slice(people.end));
  return OPENS_WITH_CAPITAL.test(after ?? '') && COMPANY_NOUN.test(after ?? '');
}

/** "League for American Ferries": a body named for a cause, and the state's word within that. */
function standsInCause(office: string, state: Span): boolean {
  const before = wordsOf(office.slice(0, state.start));
  if (before.at(-1) === 'the') before.pop();
  const [after] = wordsOf(office.slice(state.end));
  return before.at(-1) === 'for' && OPENS_WITH_CAPITAL.test(before.at(-2) ?? '') && OPENS_WITH_CAPITAL.test(after ?? '');
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
