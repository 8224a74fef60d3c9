import type { SourcedCode, Statement } from '../../model/coverage/statement.ts';
import type { Sourcing, Speaker } from '../../model/reading/speaker.ts';
import { daysOf, isDay } from '../clustering/day-numbers.ts';
import { digest } from '../clustering/short-id.ts';
import { houseless } from '../text-reuse/normalised-words.ts';
import type { Telling } from './statement-mentions.ts';

/** A statement with the tellings it was joined from, the fullest first. */
export interface Told {
  readonly statement: Statement;
  readonly tellings: readonly Telling[];
}

const SOURCING: readonly Sourcing[] = ['on the record', 'official document', 'unnamed official', 'unnamed other', 'second hand'];

/** Makes one statement of each group of tellings. Tellings come in order of time. */
export function statementsOf(tellings: readonly Telling[], groups: readonly (readonly number[])[]): Told[] {
  const ids = new Set<string>();
  return groups.flatMap((group) => {
    const members = group.flatMap((number) => tellings[number] ?? []);
    const [earliest] = members;
    if (!earliest) return [];
    const id = stableId(earliest, ids);
    ids.add(id);
    return [told(id, members)];
  });
}

function told(id: string, members: readonly Telling[]): Told {
  const tellings = [...members].sort(fullestFirst);
  const [lead] = tellings;
  const best = [...members].sort(bestSourced)[0] ?? lead;
  if (!lead || !best) throw new Error('a statement has at least one telling');
  const inBody = members.filter(({ place }) => place === 'body');
  const sourcing = sourcingOf(inBody.length > 0 ? inBody : members);
  return {
    tellings,
    statement: {
      id,
      speaker: best.voice.speaker,
      party: best.voice.party,
      sourcing,
      said: [...members].sort(bestDated)[0]?.voice.said ?? null,
      renditions: tellings.map(({ reading, attribution }) => ({ report: reading.report, attribution: attribution.id })),
      origins: [],
      codes: codesOf(tellings, sourcing),
      act: (tellings.find(({ act }) => act !== 'comment') ?? lead).act,
      confidence: Math.max(...members.map(({ attribution, voice }) => Math.min(attribution.confidence, voice.confidence))),
    },
  };
}

/** Made from who speaks and the words of the earliest telling, so that a later reprint does not change it. */
function stableId(earliest: Telling, taken: ReadonlySet<string>): string {
  const words = earliest.content.split(/\s+/).map((word) => houseless(word.replace(/[^\p{L}\p{N}%.'’,]/gu, '')));
  const id = digest(`${speakerKey(earliest.voice.speaker)}\n${words.filter((word) => word !== '').join(' ')}`);
  return taken.has(id) ? digest(`${id} ${earliest.reading.report} ${earliest.attribution.id}`) : id;
}

/** Unnamed sources are told apart by what they say, not by the words for them, which change from paper to paper. */
function speakerKey(speaker: Speaker): string {
  return speaker.kind === 'actor' ? `actor ${speaker.actor}` : speaker.kind;
}

/** Words in quotation marks first, then the longer content; a headline only when there is nothing else. */
function fullestFirst(one: Telling, other: Telling): number {
  return (
    Number(one.place === 'headline') - Number(other.place === 'headline') ||
    Number(other.quoted > 0) - Number(one.quoted > 0) ||
    other.quoted - one.quoted ||
    other.content.length - one.content.length ||
    inTime(one, other)
  );
}

/**
 * Where the tellings differ in how they are sourced, the weakest counts, unless one of them has it from the speaker: a person who is
 * cited, or words in quotation marks, not passed on by somebody else.
 */
function sourcingOf(members: readonly Telling[]): Sourcing {
  const rank = ({ voice }: Telling): number => SOURCING.indexOf(voice.sourcing);
  const own = members.filter(hearsTheSpeaker).map(rank);
  const at = own.length > 0 ? Math.min(...own) : Math.max(...members.map(rank));
  return SOURCING[at] ?? 'second hand';
}

function hearsTheSpeaker(telling: Telling): boolean {
  const { voice, attribution, quoted } = telling;
  if (attribution.within !== null || voice.sourcing === 'second hand') return false;
  return voice.speaker.kind !== 'actor' || !isParty(telling) || quoted > 0;
}

/** People before the party they speak for, and of them who stands with the best sourcing. */
function bestSourced(one: Telling, other: Telling): number {
  return (
    SOURCING.indexOf(one.voice.sourcing) - SOURCING.indexOf(other.voice.sourcing) ||
    Number(isParty(one)) - Number(isParty(other)) ||
    other.voice.confidence - one.voice.confidence ||
    inTime(one, other)
  );
}

function isParty({ voice }: Telling): boolean {
  return voice.speaker.kind === 'actor' && voice.speaker.actor === voice.party;
}

/** The date that is told most precisely. */
function bestDated(one: Telling, other: Telling): number {
  const width = ({ voice }: Telling): number => {
    const days = daysOf(voice.said);
    return days ? days[1] - days[0] : Infinity;
  };
  const [a, b] = [width(one), width(other)];
  const byWord = Number(isTold(other)) - Number(isTold(one));
  return byWord || (a === b ? 0 : a - b) || Number(isDay(other.voice.said)) - Number(isDay(one.voice.said)) || inTime(one, other);
}

/** A text tells the date; it does not only follow from that of the report. */
function isTold({ voice }: Telling): boolean {
  return voice.said !== null && !voice.said.bounds;
}

export function inTime(one: Telling, other: Telling): number {
  return one.at - other.at || one.attribution.id - other.attribution.id;
}

/** Nobody declares at second hand: then a position is one that is said of its holder, whatever a single telling makes of it. */
function codesOf(tellings: readonly Telling[], sourcing: Sourcing): SourcedCode[] {
  const declares = sourcing !== 'second hand';
  return tellings.flatMap(({ reading, codes }) =>
    codes.map((code) => ({ report: reading.report, code: declares ? code : { ...code, declared: false } })),
  );
}
