import type { Speaker, Voice } from '../../model/reading/speaker.ts';

/** Who is cited, and for which party he speaks. */
type CitedSpeaker = Pick<Voice, 'speaker' | 'party'>;

/** Whether two speakers can be one. */
export function areSpeakersCompatible(a: CitedSpeaker, b: CitedSpeaker): boolean {
  const [one, other] = [a.speaker, b.speaker];
  if (one.kind !== other.kind) return false;
  if (one.kind === 'actor' && other.kind === 'actor')
    return (
      one.actor === other.actor || (one.actor === b.party && isPartyItself(a)) || (other.actor === a.party && isPartyItself(b))
    );
  const parties = a.party === null || b.party === null || a.party === b.party;
  return parties && (one.kind !== 'unnamed' || other.kind !== 'unnamed' || sourceNumber(one) === sourceNumber(other));
}

/** How many people an unnamed source is; a source told of without a number is one or more. */
function sourceNumber(speaker: Extract<Speaker, { kind: 'unnamed' }>): number | null {
  return speaker.number !== null && speaker.number > 1 ? speaker.number : null;
}

function isPartyItself({ speaker, party }: CitedSpeaker): boolean {
  return speaker.kind === 'actor' && speaker.actor === party;
}
