import type { Actor } from '../model/reading/actor.ts';
import { printedNumber, type Attribution } from '../model/reading/attribution.ts';
import type { Correction } from '../model/correction.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import type { Voice } from '../model/reading/speaker.ts';
import { withSpokenFor } from './spoken-positions.ts';

/** The reading without one attribution and all that hangs on it; the others move up, so that ids stay places in the list. */
export function withoutAttribution(reading: Reading, gone: number): Reading {
  const parent = reading.attributions[gone]?.within ?? null;
  const moved = (id: number): number => (id > gone ? id - 1 : id);
  const within = (id: number | null): number | null => {
    const above = id === gone ? parent : id;
    return above === null ? null : moved(above);
  };
  const kept = <T extends { readonly attribution: number }>(items: readonly T[]): T[] =>
    items.filter(({ attribution }) => attribution !== gone).map((item) => ({ ...item, attribution: moved(item.attribution) }));
  return {
    ...reading,
    attributions: reading.attributions
      .filter(({ id }) => id !== gone)
      .map((attribution) => ({
        ...attribution,
        id: moved(attribution.id),
        ...(attribution.id > gone && { number: printedNumber(attribution) }),
        within: within(attribution.within),
      })),
    voices: kept(reading.voices),
    codes: kept(reading.codes),
    unlikely: kept(reading.unlikely),
    acts: kept(reading.acts),
    topics: kept(reading.topics),
  };
}

/** The reading with one more attribution at the end of the list, said by an analyst. */
export function withAttribution(
  reading: Reading,
  content: Span,
  words: { readonly source: readonly Span[]; readonly cue: readonly Span[] },
  { number, why }: { readonly number: number; readonly why: string },
): Reading {
  const id = reading.attributions.length;
  const attribution: Attribution = {
    id,
    ...(number !== id && { number }),
    ...words,
    content: [content],
    manner: manner(reading.text, content),
    within: null,
    confidence: 1,
  };
  return {
    ...reading,
    attributions: [...reading.attributions, attribution],
    voices: [...reading.voices, outletVoice(id, why)],
    acts: [...reading.acts, { attribution: id, verb: 'comment', words: content, agreed: null }],
  };
}

/** Nobody in particular: who speaks is said by another decision. */
function outletVoice(attribution: number, why: string): Voice {
  return {
    attribution,
    speaker: { kind: 'outlet', name: null },
    party: null,
    sourcing: 'second hand',
    relay: [],
    said: null,
    confidence: 1,
    why,
  };
}

function manner(text: string, span: Span): Attribution['manner'] {
  const quoted = /^[“"„«]/.test(text.slice(span.start)) || /[“"„«]$/.test(text.slice(0, span.start));
  return quoted ? 'direct' : 'indirect';
}

/** The reading with the speaker, party, sourcing or date of one attribution as an analyst sees them. */
export function withVoice(reading: Reading, id: number, correction: Correction, why: string): Reading {
  const { speaker, party, sourcing, said } = correction;
  const voices = reading.voices.map((voice): Voice => {
    if (voice.attribution !== id) return voice;
    return {
      ...voice,
      speaker: speaker ?? voice.speaker,
      party: party === undefined ? partyOf(reading, correction, voice) : party,
      sourcing: sourcing ?? (speaker?.kind === 'actor' && voice.speaker.kind !== 'actor' ? 'on the record' : voice.sourcing),
      said: said
        ? { days: said, precision: said.first === said.last ? 'day' : 'week', bounds: false, evidence: why, span: null }
        : voice.said,
      confidence: 1,
      why,
    };
  });
  const actors = withActor(reading.actors, correction, why);
  return { ...withSpokenFor(reading, id, voices[id]?.party ?? null), voices, actors };
}

function partyOf(reading: Reading, { speaker }: Correction, voice: Voice): string | null {
  if (speaker?.kind !== 'actor') return voice.party;
  return reading.actors.find(({ id }) => id === speaker.actor)?.party ?? null;
}

/** An analyst may name somebody whom the report names otherwise, or not at all. */
function withActor(actors: readonly Actor[], { speaker, name, office, party }: Correction, why: string): readonly Actor[] {
  if (speaker?.kind !== 'actor' || actors.some(({ id }) => id === speaker.actor)) return actors;
  const spelled = name ?? speaker.actor;
  return [
    ...actors,
    {
      id: speaker.actor,
      kind: 'person',
      name: spelled,
      names: [spelled],
      office: office ?? null,
      party: party ?? null,
      certain: true,
      why,
    },
  ];
}
