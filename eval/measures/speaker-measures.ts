import type { Actor } from '../../src/model/reading/actor.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Voice } from '../../src/model/reading/speaker.ts';
import { compareNames } from '../../src/language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../src/language/names/name-likeness.ts';
import { expected, truth, type ExpectedStatement } from '../../test/truth/marked-statements.ts';
import { measureCoverageSpeakers } from './coverage-speakers.ts';
import type { Measure } from '../measure.ts';
import { readFromAttributions } from '../data/marked-river-talks.ts';

type ExpectedSpeaker = ExpectedStatement['speaker'];

/** One voice that is not as a reader marked it. */
export interface SpeakerMistake {
  readonly report: string;
  readonly source: string;
  readonly cue: string;
  readonly wanted: ExpectedSpeaker;
  readonly voice: Voice;
}

/** How many speakers are right on the example, given the attributions; and how many of their parties. */
export async function measureSpeakers(): Promise<Measure[]> {
  const { right, party, n } = await judgeSpeakers();
  return [
    { name: 'speakers, given the attributions', value: right / n, n, note: 'the person, state, document or unnamed source' },
    { name: 'parties of speakers, given the attributions', value: party / n, n },
    ...(await measureCoverageSpeakers()),
  ];
}

/** Every voice of the example beside the speaker that a reader marked. */
export async function judgeSpeakers(): Promise<{
  readonly right: number;
  readonly party: number;
  readonly n: number;
  readonly mistakes: readonly SpeakerMistake[];
}> {
  const { nameOf } = truth();
  const mistakes: SpeakerMistake[] = [];
  let party = 0;
  let n = 0;
  for (const { reading, statements } of await readFromAttributions()) {
    for (const [at, statement] of statements.entries()) {
      const voice = reading.voices[at];
      if (!statement || !voice) continue;
      n += 1;
      if (voice.party === partyOf(statement.speaker)) party += 1;
      if (isRight(statement.speaker, voice, reading)) continue;
      const attribution = reading.attributions[at];
      const cut = (spans: readonly { start: number; end: number }[] = []): string =>
        spans.map((span) => reading.text.slice(span.start, span.end)).join(' / ');
      const place = { report: nameOf.get(reading.report) ?? '', source: cut(attribution?.source), cue: cut(attribution?.cue) };
      mistakes.push({ ...place, wanted: statement.speaker, voice });
    }
  }
  return { right: n - mistakes.length, party, n, mistakes };
}

function partyOf(speaker: ExpectedSpeaker): string | null {
  if ('actor' in speaker) return expected.actors.find((actor) => actor.id === speaker.actor)?.party ?? null;
  return 'unnamed' in speaker ? speaker.party : null;
}

function isRight(wanted: ExpectedSpeaker, voice: Voice, reading: Reading): boolean {
  const { speaker } = voice;
  if ('document' in wanted) return speaker.kind === 'document';
  if ('unnamed' in wanted) return speaker.kind === 'unnamed' && alike(wanted, speaker.words, speaker.number);
  if (speaker.kind !== 'actor') return false;
  const actor = reading.actors.find((one) => one.id === speaker.actor);
  return actor !== undefined && isActor(wanted.actor, actor);
}

/** An unnamed source is right when it has the words that first name it, but for its article, or says as much of how many they are. */
function alike(
  wanted: { readonly unnamed: string | null; readonly number: number | null },
  words: string,
  number: number | null,
): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^(?:the|an?) /, '');
  if (wanted.unnamed === null) return words === 'not named';
  const same = plain(words).startsWith(plain(wanted.unnamed)) || plain(wanted.unnamed).includes(plain(words));
  return same && (wanted.number === null || wanted.number === number);
}

function isActor(id: string, actor: Actor): boolean {
  const wanted = expected.actors.find((one) => one.id === id);
  if (!wanted) return false;
  if (actor.id === id) return true;
  const kind = actor.kind === 'person' ? 'person' : 'organisation';
  if (compareNames(wanted.name, actor.name, kind).score >= MIN_SAME_NAME_LIKENESS) return true;
  const named = wanted.names.some((name) => actor.names.some((other) => plainName(name) === plainName(other)));
  return actor.kind !== 'person' && actor.party === wanted.party && named;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replace(/’/g, "'");
}
