import type { Codebook, CodebookParty } from '../model/codebook.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Voice } from '../model/reading/speaker.ts';
import { nameKey } from './parties/party-name-key.ts';
import { proposeParties } from './parties/proposed-parties.ts';
import type { ProposedParty } from './parties/proposed-party.ts';

/** Readings made without a codebook, with the parties that they themselves suggest. */
export interface GuessedParties {
  readonly readings: readonly Reading[];
  /** The given codebook with the guessed parties; it serves to show them, and nothing is to be concluded from it. */
  readonly codebook: Codebook;
}

/** Puts those who speak with the parties that the reports suggest, where the codebook names none. `joined` bear the ids of joined actors. */
export function withGuessedParties(joined: readonly Reading[], codebook: Codebook): GuessedParties {
  const { parties } = proposeParties(joined);
  const partyOf = partyLookup(parties);
  return {
    readings: joined.map((reading) => withParties(reading, partyOf)),
    codebook: { ...codebook, parties: parties.map(codebookParty) },
  };
}

/** The party of an actor by id or name; null for those of none. */
type PartyLookup = (id: string, name: string) => string | null;

/** So many letters at the beginning of two words make them one name: "Pallas" and "Pallasian", no more. */
const MIN_SHARED_LETTERS = 4;

/** A draft may be corrected, a brief is believed: it puts only those with a party whose own name or office tells it. */
function partyLookup(parties: readonly ProposedParty[]): PartyLookup {
  const byPerson = new Map(
    parties.flatMap((party) =>
      party.people
        .filter(({ office }) => office !== null && sharesName(office, party.name))
        .flatMap(({ ids }) => ids.map((one) => [one, party.id] as const)),
    ),
  );
  const byName = new Map(parties.map(({ id, name }) => [nameKey(name), id]));
  return (id, name) => byPerson.get(id) ?? byName.get(nameKey(name)) ?? null;
}

function sharesName(office: string, name: string): boolean {
  const beginnings = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= MIN_SHARED_LETTERS)
      .map((word) => word.slice(0, MIN_SHARED_LETTERS));
  const named = new Set(beginnings(name));
  return beginnings(office).some((one) => named.has(one));
}

function withParties(reading: Reading, partyOf: PartyLookup): Reading {
  const actors = reading.actors.map((actor) => ({ ...actor, party: actor.party ?? partyOf(actor.id, actor.name) }));
  const byId = new Map(actors.map(({ id, party }) => [id, party]));
  const voiceOf = (voice: Voice): Voice => {
    const { speaker } = voice;
    if (speaker.kind === 'actor') return { ...voice, party: voice.party ?? byId.get(speaker.actor) ?? null };
    return speaker.kind === 'unnamed' ? { ...voice, party: voice.party ?? partyOf('', speaker.words) } : voice;
  };
  return { ...reading, actors, voices: reading.voices.map(voiceOf) };
}

/** A proposed party as a codebook has it. */
function codebookParty({ id, name, role, names, people }: ProposedParty): CodebookParty {
  return {
    id,
    name,
    role,
    names,
    people: people.map((person) => ({
      name: person.name,
      also: person.also,
      ...(person.office !== null && { office: person.office }),
    })),
  };
}
