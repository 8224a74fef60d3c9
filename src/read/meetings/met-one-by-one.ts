import { ONE_BY_ONE } from '../../language/language.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { triggersIn } from './meeting-triggers.ts';
import { objectOf, subjectOf } from './participant-spans.ts';
import { partyOf, type MeetingActors } from './participants.ts';

/**
 * "Holt met Brekke and Vint separately", "Brekke and Vint were received by Holt one after the other": of one side with several others, each one apart,
 * there were as many meetings as others.
 */
export function metOneByOne(meeting: MeetingMention, cast: MeetingActors): readonly MeetingMention[] {
  const clause = meeting.span;
  const verb = triggersIn(cast.text, clause).find((one) => one.verb);
  if (!verb || !ONE_BY_ONE.test(cast.text.slice(clause.start, clause.end))) return [meeting];
  const [one, other] = [subjectOf(cast.text, clause, verb), objectOf(cast.text, clause, verb)].map((region) =>
    region ? partiesIn(cast, region) : [],
  );
  const [[host, ...hosts], guests] = (one?.length === 1 ? [one, other] : [other, one]) as [readonly string[], readonly string[]];
  if (host === undefined || hosts.length > 0 || guests.length < 2) return [meeting];
  return guests.map((guest) => withThese(meeting, cast, [host, guest]));
}

function withThese(meeting: MeetingMention, cast: MeetingActors, sides: readonly string[]): MeetingMention {
  return {
    ...meeting,
    parties: meeting.parties.filter((party) => sides.includes(party)),
    people: meeting.people.filter((person) => sides.includes(partyOf(cast, person) ?? '')),
    mediator: meeting.mediator !== null && sides.includes(meeting.mediator) ? meeting.mediator : null,
  };
}

function partiesIn(cast: MeetingActors, { start, end }: Span): readonly string[] {
  const named = cast.mentions.filter(({ span }) => start <= span.start && span.end <= end);
  return [...new Set(named.flatMap(({ actor }) => partyOf(cast, actor) ?? []))];
}
