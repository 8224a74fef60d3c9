import { partiesWithThemselves } from '../../read/entities/known/parties-of-one.ts';
import type { Actor } from '../../model/reading/actor.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import { knownPeople, surname, tenureAt, type KnownPerson } from '../../read/entities/known/codebook-people.ts';
import { keptInPlaceAbout, sameListKeeping } from '../keeping/kept-in-place.ts';
import { keptOfTwo, keptWhile } from '../../text/kept-results.ts';
import { likelyPairs } from '../../language/names/name-blocking.ts';
import { compareNames } from '../../language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../language/names/name-likeness.ts';

/** The actors of several reports brought together. */
export interface JoinedActors {
  readonly actors: readonly Actor[];
  /** Id of the joined actor for each id of a report that is another's now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The readings with the joined actors' ids. */
  readonly readings: readonly Reading[];
}

/** An actor as all reports know it. */
interface CountedActor extends Actor {
  readonly reports: number;
}

/**
 * Brings together what the reports call one actor. The codebook's actors are certain and never joined with each other; the others
 * are proposed, with what speaks for it. Unnamed sources are no actors and stay apart. The same in whatever order the readings come.
 */
export function joinActors(readings: readonly Reading[], codebook: Codebook): JoinedActors {
  const byReport = [...readings].sort((a, b) => (a.report < b.report ? -1 : 1));
  const joined = joinedIn(sameActors(byReport.map(({ actors }) => actors)), codebook);
  const { actors, renamed } = joined;
  return { actors, renamed, readings: withJoined(readings, joined) };
}

/** What reports call their actors, whatever else a decision changes in them: of the same lists the actors are joined once. */
const sameActors = sameListKeeping<readonly Actor[]>();

const joinedIn = keptOfTwo((actorsOfReports: readonly (readonly Actor[])[], codebook: Codebook): Joined => {
  const known = collectActors(actorsOfReports);
  const into = new Map<string, { readonly id: string; readonly why: string }>();
  for (const kind of ['person', 'organisation'] as const) {
    const actors = known.filter((actor) => actor.kind === kind);
    joinSpellings(actors, kind, into);
    if (kind === 'person') joinSurnames(actors, into);
  }
  const renamed = new Map([...into.keys()].map((id) => [id, finalId(id, into)] as const));
  const actors = joinedActors(known, renamed, into, new Set(codebook.parties.map((party) => party.id)));
  return {
    actors,
    renamed,
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    people: knownPeople(partiesWithThemselves(codebook)),
  };
});

/** Every actor once, those of the codebook first, then those of most reports. */
function collectActors(actorsOfReports: readonly (readonly Actor[])[]): CountedActor[] {
  const all = new Map<string, CountedActor>();
  for (const actors of actorsOfReports) {
    for (const actor of actors) {
      const before = all.get(actor.id);
      all.set(actor.id, before ? mergeActors(before, { ...actor, reports: 1 }) : { ...actor, reports: 1 });
    }
  }
  const order = (a: CountedActor, b: CountedActor): number =>
    Number(b.certain) - Number(a.certain) || b.reports - a.reports || b.name.length - a.name.length || (a.id < b.id ? -1 : 1);
  return [...all.values()].sort(order);
}

function mergeActors(before: CountedActor, now: CountedActor): CountedActor {
  const sure = now.certain && !before.certain ? now : before;
  return {
    ...sure,
    names: before.reports > 1 && now.names.every((name) => before.names.includes(name)) ? before.names : namesOfBoth(before, now),
    office: sure.office ?? before.office ?? now.office,
    party: sure.party ?? before.party ?? now.party,
    reports: before.reports + now.reports,
  };
}

/** In order. What was joined from several reports has them so already. */
function namesOfBoth(before: Actor, now: Actor): string[] {
  return [...new Set([...before.names, ...now.names])].sort();
}

type JoinTargets = Map<string, { readonly id: string; readonly why: string }>;

/** One spelling of one actor, by its place in the order. */
interface ActorSpelling {
  readonly name: string;
  readonly place: number;
}

interface SpellingMatch {
  readonly with: number;
  readonly score: number;
  readonly why: string;
}

/** Joins each actor with the best one before it in the order whose name is spelt alike. */
function joinSpellings(actors: readonly CountedActor[], kind: 'person' | 'organisation', into: JoinTargets): void {
  const whole = (name: string): boolean => kind === 'organisation' || /\s/.test(name);
  const spelt = actors.flatMap((actor, place): ActorSpelling[] => actor.names.filter(whole).map((name) => ({ name, place })));
  const best = new Map<number, SpellingMatch>();
  const names = spelt.map((one) => one.name);
  for (const [i, j] of likelyPairs(names, kind)) {
    const [one, other] = [spelt[i], spelt[j]];
    if (!one || !other || !mayBeOneActor(actors[one.place], actors[other.place])) continue;
    const [earlier, later] = one.place < other.place ? [one, other] : [other, one];
    const match = spellingMatch(earlier, later, kind);
    if (match && isBetterMatch(match, best.get(later.place))) best.set(later.place, match);
  }
  for (const [place, match] of best) {
    const [from, to] = [actors[place], actors[match.with]];
    if (from && to) into.set(from.id, { id: to.id, why: match.why });
  }
}

function spellingMatch(earlier: ActorSpelling, later: ActorSpelling, kind: 'person' | 'organisation'): SpellingMatch | null {
  const { score, reasons } = compareNames(earlier.name, later.name, kind);
  return score < MIN_SAME_NAME_LIKENESS
    ? null
    : { with: earlier.place, score, why: `spelt like “${earlier.name}”: ${reasons.join('; ')}` };
}

/** The higher score; between equal ones the actor that comes first, then the words, so that the order of pairs never tells. */
function isBetterMatch(match: SpellingMatch, before: SpellingMatch | undefined): boolean {
  if (!before || match.score !== before.score) return !before || match.score > before.score;
  return match.with < before.with || (match.with === before.with && match.why < before.why);
}

/** Two actors of the codebook are two; sides that are both known must be one. */
function mayBeOneActor(a: CountedActor | undefined, b: CountedActor | undefined): boolean {
  if (!a || !b || a === b || (a.certain && b.certain)) return false;
  return a.party === null || b.party === null || a.party === b.party;
}

/** A surname alone joins the only person of the coverage who has it. */
function joinSurnames(actors: readonly CountedActor[], into: JoinTargets): void {
  const bySurname = new Map<string, CountedActor[]>();
  for (const actor of actors.filter((one) => /\s/.test(one.name) && !into.has(one.id))) {
    const key = surname(actor.name).toLowerCase();
    bySurname.set(key, [...(bySurname.get(key) ?? []), actor]);
  }
  for (const actor of actors.filter((one) => !one.certain && !/\s/.test(one.name) && !into.has(one.id))) {
    const whole = bySurname.get(surname(actor.name).toLowerCase()) ?? [];
    const only = whole[0];
    if (only && whole.length === 1 && mayBeOneActor(only, actor))
      into.set(actor.id, { id: only.id, why: `the only “${actor.name}” of these reports` });
  }
}

/** The end of a chain of joins. */
function finalId(id: string, into: JoinTargets): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = into.get(at); next && !seen.has(at); next = into.get(at)) {
    seen.add(at);
    at = next.id;
  }
  return at;
}

function joinedActors(
  known: readonly CountedActor[],
  renamed: ReadonlyMap<string, string>,
  into: JoinTargets,
  parties: ReadonlySet<string>,
): Actor[] {
  const all = new Map<string, CountedActor>();
  for (const actor of known) {
    const id = renamed.get(actor.id) ?? actor.id;
    const before = all.get(id);
    all.set(
      id,
      before
        ? {
            ...mergeActors(before, actor),
            why: `${before.why} Also “${actor.name}”: ${into.get(actor.id)?.why ?? 'the same name'}.`,
          }
        : { ...actor, id },
    );
  }
  return [...all.values()]
    .map(({ reports, ...actor }): Actor => ({
      ...actor,
      why: actor.certain || parties.has(actor.id) ? actor.why : `${actor.why} In ${reports} of the reports.`,
    }))
    .sort((a, b) => Number(b.certain) - Number(a.certain) || (a.id < b.id ? -1 : 1));
}

interface Joined {
  readonly actors: readonly Actor[];
  readonly renamed: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, Actor>;
  readonly people: readonly KnownPerson[];
}

const withJoined = keptInPlaceAbout((reading: Reading, _, joined: Joined) => withJoinedIds(reading, joined));

const keptReading = keptWhile<Reading>();
const keptActors = keptWhile<Reading['actors']>();
const keptMentions = keptWhile<Reading['mentions']>();
const keptMeetings = keptWhile<Reading['meetings']>();
const keptVoices = keptWhile<Reading['voices']>();
const keptSpeaker = keptWhile<Voice['speaker']>();

/**
 * A reading in which every actor bears its joined id, and its party where the report alone did not show it. What is told of an actor over
 * all reports changes with each of them, who speaks hardly ever: where that is the same, so are the parts that tell it, whatever was decided about others.
 */
function withJoinedIds(reading: Reading, joined: Joined): Reading {
  const { renamed, byId, people } = joined;
  const touched = reading.actors.filter((actor) => renamed.has(actor.id));
  if (touched.length === 0) return reading;
  const own = reading.actors.map((actor) => byId.get(renamed.get(actor.id) ?? '') ?? actor);
  const named = touched.map(({ id }) => {
    const now = renamed.get(id) ?? id;
    return [id, now, byId.get(now)?.party, people.find((person) => person.id === now)];
  });
  const [names, told] = [JSON.stringify(named), JSON.stringify(own)];
  return keptReading(reading, `${names}\n${told}`, () => ({
    ...reading,
    ...withNewIds(reading, names, joined),
    actors: keptActors(reading.actors, told, () => [...new Map(own.map((actor) => [actor.id, actor])).values()]),
  }));
}

/** `names`: all that the new ids follow from, in words. */
function withNewIds(
  reading: Reading,
  names: string,
  { renamed, byId, people }: Joined,
): Pick<Reading, 'mentions' | 'voices' | 'meetings'> {
  const { mentions, voices, meetings, published } = reading;
  const id = (old: string): string => renamed.get(old) ?? old;
  const voiceOf = (voice: Voice): Voice => {
    if (voice.speaker.kind !== 'actor' || !renamed.has(voice.speaker.actor)) return voice;
    const actor = id(voice.speaker.actor);
    const listed = people.find((person) => person.id === actor);
    const party = listed ? (tenureAt(listed, published.date)?.party ?? null) : (voice.party ?? byId.get(actor)?.party ?? null);
    return { ...voice, speaker: keptSpeaker(voice.speaker, actor, () => ({ kind: 'actor', actor })), party };
  };
  return {
    mentions: keptMentions(mentions, names, () => mentions.map((mention) => ({ ...mention, actor: id(mention.actor) }))),
    voices: keptVoices(voices, `${published.date} ${names}`, () => voices.map(voiceOf)),
    meetings: keptMeetings(meetings, names, () =>
      meetings.map((meeting) => ({ ...meeting, people: [...new Set(meeting.people.map(id))] })),
    ),
  };
}
