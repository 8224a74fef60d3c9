import type { Mention } from '../../../model/reading/actor.ts';
import type { Span } from '../../../model/span.ts';
import {
  DEFINITE_WORDS,
  DEPUTY_OFFICE,
  OFFICE_GOES_ON,
  ONE_PER_SIDE,
  OPENS_DOMAIN,
  sameRole,
} from '../../../language/language.ts';
import { tenureAt, type KnownPerson } from '../known/codebook-people.ts';
import type { Knowledge } from '../known/known-names.ts';
import type { Person } from './person.ts';

/** Somebody of the codebook with the office of a day, in the words that tell it from others: "foreign minister". */
interface Holder {
  readonly person: KnownPerson;
  readonly party: string;
  readonly title: string;
}

/**
 * Where words name an office that one person of the codebook holds on the day, and nobody else in the report: "The president and the
 * speaker met". Which of two presidents is meant is not guessed.
 */
export function officeMentions(
  text: string,
  passages: readonly Span[],
  known: Knowledge,
  people: readonly Person[],
  day: string | null,
): Mention[] {
  const holders = holdersOn(known, day);
  const others = people.filter((person) => person.known === null).flatMap(({ offices }) => offices.map(titleOf));
  return passages.flatMap((passage) =>
    [...text.slice(passage.start, passage.end).matchAll(DEFINITE_WORDS)].flatMap((match): Mention[] => {
      const start = passage.start + match.index;
      const found = heldBy(match[1] ?? '', holders, known, others);
      if (!found) return [];
      const end = start + match[0].length + found.length;
      return OFFICE_GOES_ON.test(text.slice(end, end + 6)) ? [] : [{ span: { start, end }, actor: found.person.id }];
    }),
  );
}

function holdersOn(known: Knowledge, day: string | null): Holder[] {
  return known.people.flatMap((person) => {
    const tenure = tenureAt(person, day);
    return tenure?.office ? [{ person, party: tenure.party, title: titleOf(tenure.office) }] : [];
  });
}

/** An office without what it is of. */
function titleOf(office: string): string {
  return sameRole((office.split(OPENS_DOMAIN)[0] ?? office).split(/\s+/));
}

interface Held {
  readonly person: KnownPerson;
  readonly length: number;
}

/** The longest beginning of the words that is an office of one holder, perhaps behind the name of a people. */
function heldBy(words: string, holders: readonly Holder[], known: Knowledge, others: readonly string[]): Held | null {
  const parts = words.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const stretch = parts.slice(0, count).join(' ');
    const hit = known.names.find(stretch).find(({ span }) => span.start === 0 && span.end < stretch.length);
    const title = sameRole(
      stretch
        .slice(hit?.span.end ?? 0)
        .trim()
        .split(/\s+/),
    );
    const ofSide = hit?.sense ? holders.filter(({ party }) => party === hit.sense.party) : holders;
    const [only, another] = withTitle(title, ofSide);
    if (only && !another && !others.some((one) => ` ${one}`.endsWith(` ${title}`)))
      return { person: only.person, length: stretch.length };
  }
  return null;
}

/** Who bears the title as it stands, else whose title ends with it, where each side has one of that kind. */
function withTitle(title: string, holders: readonly Holder[]): readonly Holder[] {
  const plain = holders.filter((one) => one.title === title);
  if (plain.length > 0 || !ONE_PER_SIDE.test(title)) return plain;
  return holders.filter((one) => one.title.endsWith(` ${title}`) && !DEPUTY_OFFICE.test(one.title));
}
