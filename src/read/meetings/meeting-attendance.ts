import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { isSaidAbsent, JOINED_SOMEBODY, NO_SUBJECT_BEFORE_NAME, WAS_THERE_TOO } from '../../language/language.ts';
import type { MeetingActors } from './participants.ts';

/** Who else was there is told in one of the sentences behind, not further away than this, in code units. */
const MAX_DISTANCE_CHARS = 700;

/**
 * A meeting with those of whom a later clause says that they were there too: "Her deputy, Ada Moss, was also present", "Ada Moss joined Holt". Null
 * where it says so of nobody.
 */
export function withAttending(meeting: MeetingMention, cast: MeetingActors, clause: Span): MeetingMention | null {
  if (meeting.planned || clause.start - meeting.span.end > MAX_DISTANCE_CHARS) return null;
  const verb = verbOfAttending(meeting, cast, clause);
  if (verb === null) return null;
  const people = cast.mentions.filter(
    ({ actor, span }) =>
      clause.start <= span.start &&
      span.end <= verb &&
      cast.actors.get(actor)?.kind === 'person' &&
      !meeting.people.includes(actor) &&
      !NO_SUBJECT_BEFORE_NAME.test(cast.text.slice(clause.start, span.start)) &&
      !isSaidAbsent(cast.text, span.end),
  );
  if (people.length === 0) return null;
  const own = people.flatMap(({ actor }) => cast.actors.get(actor)?.party ?? []);
  return {
    ...meeting,
    people: [...new Set([...meeting.people, ...people.map(({ actor }) => actor)])],
    parties: [...new Set([...meeting.parties, ...own.filter((party) => party !== meeting.mediator && isKnown(cast, party))])],
  };
}

/** Where the words begin that put somebody at the meeting; to join somebody counts where he was there. */
function verbOfAttending({ people }: MeetingMention, { text, mentions }: MeetingActors, clause: Span): number | null {
  const words = text.slice(clause.start, clause.end);
  const there = WAS_THERE_TOO.exec(words);
  if (there) return clause.start + there.index;
  const joined = JOINED_SOMEBODY.exec(words);
  if (!joined) return null;
  const end = clause.start + joined.index + joined[0].length;
  const whom = mentions.find(({ span }) => span.start <= end && end < span.end);
  return whom && people.includes(whom.actor) ? clause.start + joined.index : null;
}

function isKnown({ parties }: MeetingActors, party: string): boolean {
  return parties.some(({ id }) => id === party);
}
