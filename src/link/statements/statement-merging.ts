import type { SourcedCode, Statement } from '../../model/coverage/statement.ts';
import type { Sourcing, Speaker } from '../../model/reading/speaker.ts';
import { dayInterval, isStatedDay } from '../clustering/day-numbers.ts';
import { shortId } from '../clustering/short-id.ts';
import { byTime } from '../text-reuse/shared-pairs.ts';
import { normaliseSpelling } from '../text-reuse/normalised-words.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';
import { keptInPlace, keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** A statement with the mentions it was joined from, the fullest first. */
export interface MergedStatement {
  readonly statement: Statement;
  readonly mentions: readonly StatementMention[];
}

const SOURCING_STRONGEST_FIRST: readonly Sourcing[] = [
  'on the record',
  'official document',
  'unnamed official',
  'unnamed other',
  'second hand',
];

/**
 * Makes one statement of each group of mentions. Mentions come in order of time. Where a group is of the same mentions as before, it is the same merged
 * statement, and where all are, the same list.
 */
export function mergeMentions(
  mentions: readonly StatementMention[],
  groups: readonly (readonly number[])[],
): readonly MergedStatement[] {
  const filled = groups.filter(([first]) => first !== undefined && mentions[first] !== undefined);
  const earliest = filled.flatMap(([first = 0]) => mentions[first] ?? []);
  return mergedOf(keptMerged(earliest, { mentions, groups: filled, ids: statementIds(earliest) }));
}

interface Merging {
  readonly mentions: readonly StatementMention[];
  readonly groups: readonly (readonly number[])[];
  /** By the place of each group. */
  readonly ids: readonly string[];
}

/** A merged statement, and the mentions it was made of in order of time. */
interface MergedGroup {
  readonly members: readonly StatementMention[];
  readonly merged: MergedStatement;
}

/** Of the earliest mention of each group. */
const keptMerged = keptInPlaceAbout(
  (_: StatementMention, place: number, { mentions, groups, ids }: Merging): MergedGroup => {
    const members = (groups[place] ?? []).flatMap((number) => mentions[number] ?? []);
    const { order, statement } = mergedTellings(members.map(({ telling }) => telling));
    const id = ids[place] ?? '';
    return {
      members,
      merged: {
        mentions: order.flatMap((at) => members[at] ?? []),
        statement: keptNamed(statement, id, () => ({ ...statement, id })),
      },
    };
  },
  {
    isStill: ({ members, merged }, _, place, { mentions, groups, ids }) => {
      const group = groups[place] ?? [];
      return (
        merged.statement.id === ids[place] &&
        members.length === group.length &&
        members.every((member, at) => member === mentions[group[at] ?? -1])
      );
    },
  },
);

const mergedOf = keptOf((groups: readonly MergedGroup[]) => groups.map(({ merged }) => merged));

const keptNamed = keptWhile<Statement>();

/** An id for each statement, by its earliest mention: another one where one before it has the same. */
function statementIds(earliest: readonly StatementMention[]): readonly string[] {
  const taken = new Set<string>();
  return keptFirstIds(earliest).map((first, place) => {
    const mention = earliest[place];
    const id = taken.has(first) && mention ? idBesides(first, mention) : first;
    taken.add(id);
    return id;
  });
}

const keptFirstIds = keptInPlace(({ telling }: StatementMention) => idFromWords(telling));

/** A telling with its place among those of its statement, in order of time. */
interface Member extends Telling {
  readonly at: number;
}

interface MergedTellings {
  /** Places of the tellings, the fullest first. */
  readonly order: readonly number[];
  /** Without an id, which depends on those of other statements. */
  readonly statement: Statement;
}

const mergedTellings = keptOfList((tellings: readonly Telling[]): MergedTellings => {
  const members = tellings.map((telling, at): Member => ({ ...telling, at }));
  const mentions = [...members].sort(byFullness);
  const [lead] = mentions;
  const best = [...members].sort(bySourcing)[0] ?? lead;
  if (!lead || !best) throw new Error('a statement has at least one telling');
  const inBody = members.filter(({ place }) => place === 'body');
  const sourcing = statementSourcing(inBody.length > 0 ? inBody : members);
  return {
    order: mentions.map(({ at }) => at),
    statement: {
      id: '',
      speaker: best.voice.speaker,
      party: best.voice.party,
      sourcing,
      said: [...members].sort(byDatePrecision)[0]?.voice.said ?? null,
      renditions: mentions.map(({ reading, attribution }) => ({ report: reading.report, attribution: attribution.id })),
      origins: [],
      codes: sourcedCodes(mentions, sourcing),
      issue: issueOf(mentions),
      act: (mentions.find(({ act }) => act !== 'comment') ?? lead).act,
      confidence: Math.max(...members.map(({ confidence }) => Math.min(confidence.attribution, confidence.voice))),
    },
  };
});

/** Made from who speaks and the words of the earliest mention, so that a later reprint does not change it. */
const idFromWords = keptOf(({ content, voice }: Telling): string => {
  const words = content.split(/\s+/).map((word) => normaliseSpelling(word.replace(/[^\p{L}\p{N}%.'’,]/gu, '')));
  return shortId(`${speakerIdentity(voice.speaker)}\n${words.filter((word) => word !== '').join(' ')}`);
});

function idBesides(id: string, { reading, attribution }: StatementMention): string {
  return shortId(`${id} ${reading.report} ${attribution.id}`);
}

/** Unnamed sources are told apart by what they say, not by the words for them, which change from paper to paper. */
function speakerIdentity(speaker: Speaker): string {
  return speaker.kind === 'actor' ? `actor ${speaker.actor}` : speaker.kind;
}

/** Words in quotation marks first, then the longer content; a headline only when there is nothing else. */
function byFullness(one: Member, other: Member): number {
  return (
    Number(one.place === 'headline') - Number(other.place === 'headline') ||
    Number(other.quoted > 0) - Number(one.quoted > 0) ||
    other.quoted - one.quoted ||
    other.content.length - one.content.length ||
    one.at - other.at
  );
}

/**
 * Where the mentions differ in how they are sourced, the weakest counts, unless one of them has it from the speaker: a person who is
 * cited, or words in quotation marks, not passed on by somebody else.
 */
function statementSourcing(members: readonly Telling[]): Sourcing {
  const rank = ({ voice }: Telling): number => SOURCING_STRONGEST_FIRST.indexOf(voice.sourcing);
  const own = members.filter(isFirstHand).map(rank);
  const at = own.length > 0 ? Math.min(...own) : Math.max(...members.map(rank));
  return SOURCING_STRONGEST_FIRST[at] ?? 'second hand';
}

function isFirstHand(mention: Telling): boolean {
  const { voice, attribution, quoted } = mention;
  if (attribution.within !== null || voice.sourcing === 'second hand') return false;
  return voice.speaker.kind !== 'actor' || !speaksForParty(mention) || quoted > 0;
}

/** People before the party they speak for, and of them who stands with the best sourcing. */
function bySourcing(one: Member, other: Member): number {
  return (
    SOURCING_STRONGEST_FIRST.indexOf(one.voice.sourcing) - SOURCING_STRONGEST_FIRST.indexOf(other.voice.sourcing) ||
    Number(speaksForParty(one)) - Number(speaksForParty(other)) ||
    other.confidence.voice - one.confidence.voice ||
    one.at - other.at
  );
}

function speaksForParty({ voice }: Telling): boolean {
  return voice.speaker.kind === 'actor' && voice.speaker.actor === voice.party;
}

/** The date that is told most precisely. */
function byDatePrecision(one: Member, other: Member): number {
  const width = ({ voice }: Telling): number => {
    const days = dayInterval(voice.said);
    return days ? days[1] - days[0] : Infinity;
  };
  const [a, b] = [width(one), width(other)];
  const byWord = Number(hasStatedDate(other)) - Number(hasStatedDate(one));
  return (
    byWord ||
    (a === b ? 0 : a - b) ||
    Number(isStatedDay(other.voice.said)) - Number(isStatedDay(one.voice.said)) ||
    one.at - other.at
  );
}

/** A text tells the date; it does not only follow from that of the report. */
function hasStatedDate({ voice }: Telling): boolean {
  return voice.said !== null && !voice.said.bounds;
}

export function byReportTime(one: StatementMention, other: StatementMention): number {
  return byTime(one.reading, other.reading) || one.attribution.id - other.attribution.id;
}

/** A position says what a statement is about; without one, the likeliest topic of any of its tellings does. */
function issueOf(mentions: readonly Telling[]): string | null {
  const coded = mentions.flatMap(({ codes }) => codes).sort((a, b) => b.confidence - a.confidence)[0];
  const topics = mentions.flatMap(({ topic }) => topic ?? []).sort((a, b) => b.confidence - a.confidence);
  return coded?.issue ?? topics[0]?.issue ?? null;
}

/**
 * Nobody declares at second hand: then a position is one that is said of its holder, whatever a single mention makes of it, unless that stands within
 * words of the holder's own side.
 */
function sourcedCodes(mentions: readonly Telling[], sourcing: Sourcing): SourcedCode[] {
  return mentions.flatMap((mention) => {
    const declares = sourcing !== 'second hand' || standsInOwnWords(mention);
    const { report } = mention.reading;
    return mention.codes.map((code) => ({ report, code: declares ? code : { ...code, declared: false } }));
  });
}

/** "The ministry said that its minister would go": the side itself says it of one of its own. */
function standsInOwnWords({ reading, attribution, voice }: Telling): boolean {
  const outer = attribution.within === null ? undefined : reading.voices[attribution.within];
  return voice.party !== null && outer?.party === voice.party;
}
