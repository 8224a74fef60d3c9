import type { Speaker } from '../../model/reading/speaker.ts';
import type { Telling } from './statement-mentions.ts';

/** Whether two speakers can be one. */
export function areSpeakersCompatible(a: Telling, b: Telling): boolean {
  const [one, other] = [a.voice.speaker, b.voice.speaker];
  if (one.kind !== other.kind) return false;
  if (one.kind === 'actor' && other.kind === 'actor')
    return (
      one.actor === other.actor ||
      (one.actor === b.voice.party && isPartyItself(a)) ||
      (other.actor === a.voice.party && isPartyItself(b))
    );
  const parties = a.voice.party === null || b.voice.party === null || a.voice.party === b.voice.party;
  return parties && (one.kind !== 'unnamed' || other.kind !== 'unnamed' || sourceNumber(one) === sourceNumber(other));
}

/** How many people an unnamed source is; a source told of without a number is one or more. */
function sourceNumber(speaker: Extract<Speaker, { kind: 'unnamed' }>): number | null {
  return speaker.number !== null && speaker.number > 1 ? speaker.number : null;
}

function isPartyItself({ voice }: Telling): boolean {
  return voice.speaker.kind === 'actor' && voice.speaker.actor === voice.party;
}
