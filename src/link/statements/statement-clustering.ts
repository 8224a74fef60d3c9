import { createHash } from 'node:crypto';
import type { Reading } from '../../model/reading/reading.ts';
import type { Speaker } from '../../model/reading/speaker.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { contentLikeness, differInDenial, differInNumber } from './content-likeness.ts';
import type { ContentLikeness, StemWeight } from './content-likeness.ts';
import { candidatePairs, copiedPairs } from './candidate-pairs.ts';
import { shortId } from '../clustering/short-id.ts';
import { UnionFind } from '../clustering/union-find.ts';
import { dateCompatibility } from './date-compatibility.ts';
import type { DateCompatibility } from './date-compatibility.ts';
import { keptOf, keptOfTwo, keptWhile } from '../keeping/kept-results.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** What unnamed sources are told apart by. */
export interface MentionNewsrooms {
  /** Agencies and publisher families that a mention rests on. */
  readonly of: (mention: StatementMention) => ReadonlySet<string>;
}

interface MentionLink {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
}

/** How much two mentions must agree, by what else speaks for their being one statement. Found on the example; kept apart from the rules. */
const MIN_LIKENESS = {
  /** The same words, in any house style. */
  sameText: { likeness: 0.7, common: 2 },
  /** The same place of one text that both reports carry. */
  copied: { likeness: 0.35, common: 2 },
  /** The headline and the first thing that its source is cited for. */
  headline: { share: 0.2, common: 1 },
  /** One report says it twice: lead and body, or indirect and then in quotation marks. */
  sameReport: { share: 0.55, common: 2 },
  /** An indirect sentence and the quotation that follows it. */
  nextTo: { share: 0.25, common: 2 },
  /** Two reports tell of one day that both name. */
  knownDay: { share: 0.5, common: 2 },
  possibleDay: { share: 0.75, common: 4 },
  /** A party is named where another report names its speaker. */
  partyForPerson: { share: 0.6, common: 3 },
  unnamed: { share: 0.55, common: 3 },
  /** The same, when they have more words in common. */
  unnamedAtLength: { share: 0.42, common: 4 },
} as const;

/** Members of each side that are looked at for a conflict: enough for any but a wire of hundreds of reprints, whose copies are alike. */
const MAX_MEMBERS_CHECKED = 12;

const keptGroups = keptWhile<readonly (readonly number[])[]>();

/** Which mentions are of one statement. What was found before stands where the mentions differ in nothing that this asks about. */
export function clusterMentions(
  mentions: readonly StatementMention[],
  weigh: StemWeight,
  basis: MentionNewsrooms,
  pairs: readonly SharedPair[],
): readonly (readonly number[])[] {
  const hash = createHash('sha256');
  for (const mention of mentions) hash.update(linkedBy(mention, basis));
  return keptGroups(pairs, hash.digest('hex'), () => groupMentions(mentions, weigh, basis, pairs));
}

/** All of a mention that linking asks about: how sure anything is of it tells nothing of what it is one statement with. */
function linkedBy(mention: StatementMention, basis: MentionNewsrooms): string {
  const newsrooms = [...basis.of(mention)].sort();
  return JSON.stringify([reportLinkedBy(mention.reading), mention.attribution.id, codesInWords(mention.telling), newsrooms]);
}

const reportLinkedBy = keptOf(({ report, text, published, attributions, voices, passages }: Reading): string =>
  shortId(
    JSON.stringify([report, text, published, passages, attributions, voices], (part, value: unknown) =>
      part === 'confidence' || part === 'why' || part === 'evidence' ? undefined : value,
    ),
  ),
);

function groupMentions(
  mentions: readonly StatementMention[],
  weigh: StemWeight,
  basis: MentionNewsrooms,
  pairs: readonly SharedPair[],
): number[][] {
  const copied = copiedPairs(mentions, pairs);
  const keyOf = ([one, other]: readonly [number, number]): number => one * mentions.length + other;
  const all = new Map([...candidatePairs(mentions), ...copied].map((pair) => [keyOf(pair), pair]));
  const inCopy = new Set(copied.map(keyOf));
  const links = [...all]
    .map(([key, pair]) => mentionLink(mentions, pair, { weigh, basis, copied: inCopy.has(key) }))
    .filter((found) => found !== null)
    .sort((a, b) => b.strength - a.strength || a.one - b.one || a.other - b.other);
  const groups = new UnionFind(mentions.length);
  const members = new Map<number, number[]>();
  for (const { one, other } of links) {
    const [a, b] = [groups.of(one), groups.of(other)];
    if (a === b) continue;
    const [inA, inB] = [members.get(a) ?? [a], members.get(b) ?? [b]];
    if (areInConflict(inA.slice(0, MAX_MEMBERS_CHECKED), inB.slice(0, MAX_MEMBERS_CHECKED), mentions)) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...inA, ...inB]);
  }
  return groups.all();
}

function areInConflict(one: readonly number[], other: readonly number[], mentions: readonly StatementMention[]): boolean {
  return one.some((i) =>
    other.some((j) => {
      const [a, b] = [mentions[i], mentions[j]];
      return !a || !b || !areSpeakersCompatible(a, b) || dateCompatibility(a, b) === 'not' || differInNumber(a, b);
    }),
  );
}

/** Nothing that two mentions have in common makes them one statement. */
const areOpposed = keptOfTwo(
  (a: Telling, b: Telling): boolean =>
    !areSpeakersCompatible(a, b) || dateCompatibility(a, b) === 'not' || differInNumber(a, b) || differInDenial(a, b),
);

interface LinkEvidence {
  readonly weigh: StemWeight;
  readonly basis: MentionNewsrooms;
  /** Both stand at the same place of a passage that the two reports share. */
  readonly copied: boolean;
}

function mentionLink(
  mentions: readonly StatementMention[],
  [one, other]: readonly [number, number],
  given: LinkEvidence,
): MentionLink | null {
  const [a, b] = [mentions[one], mentions[other]];
  if (!a || !b || areOpposed(a.telling, b.telling)) return null;
  const agree = contentLikeness(a, b, given.weigh);
  const strength = agree.likeness + agree.share + (given.copied ? 1 : 0);
  return isSameStatement(a, b, agree, given) ? { one, other, strength } : null;
}

function isSameStatement(
  a: StatementMention,
  b: StatementMention,
  agree: ContentLikeness,
  { basis, copied }: LinkEvidence,
): boolean {
  const occasion = dateCompatibility(a, b);
  if (occasion === 'not') return false;
  if (a.reading.report === b.reading.report) return isRepeatInReport(a, b, agree);
  if (copied && reaches(agree, MIN_LIKENESS.copied)) return true;
  const [one, other] = [a.voice.speaker, b.voice.speaker];
  if (one.kind !== 'actor' || other.kind !== 'actor')
    return (
      haveCommonNewsroom(basis.of(a), basis.of(b)) &&
      (reaches(agree, MIN_LIKENESS.unnamed) || reaches(agree, MIN_LIKENESS.unnamedAtLength))
    );
  return one.actor === other.actor
    ? isSameActorStatement(a, b, agree, occasion)
    : occasion === 'known' && reaches(agree, MIN_LIKENESS.partyForPerson);
}

/** Two reports cite one person: the same words, or the more words in common the less is known of the day. */
function isSameActorStatement(
  a: StatementMention,
  b: StatementMention,
  agree: ContentLikeness,
  occasion: DateCompatibility,
): boolean {
  if (reaches(agree, MIN_LIKENESS.sameText)) return true;
  if (occasion === 'known') return reaches(agree, MIN_LIKENESS.knownDay) || (haveSameCodes(a, b) && agree.common > 0);
  return occasion === 'possible' && reaches(agree, MIN_LIKENESS.possibleDay);
}

/** A report says a thing twice in its headline and its first attribution to that source, or indirectly and then in quotation marks. */
function isRepeatInReport(a: StatementMention, b: StatementMention, agree: ContentLikeness): boolean {
  if (a.place !== b.place && isFirstOfSource(a.place === 'body' ? a : b)) return reaches(agree, MIN_LIKENESS.headline);
  if (a.attribution.manner === b.attribution.manner) return false;
  return reaches(agree, MIN_LIKENESS.sameReport) || (areAdjacent(a, b) && reaches(agree, MIN_LIKENESS.nextTo));
}

/** Whether no other attribution stands between two of one report. */
function areAdjacent(a: StatementMention, b: StatementMention): boolean {
  const [one, other] = [a.attribution.content.at(-1)?.end ?? 0, b.attribution.content.at(-1)?.end ?? 0];
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return a.reading.attributions.every(
    ({ within, content }) => within !== null || !content.some(({ end }) => end > first && end < last),
  );
}

/** Whether nothing in the body before it is told by a source of the same kind. */
function isFirstOfSource({ reading, attribution, voice, bodyStart }: StatementMention): boolean {
  return reading.attributions.every(
    ({ id, content }) =>
      id === attribution.id ||
      (content[0]?.start ?? 0) < bodyStart ||
      (content[0]?.start ?? 0) > (attribution.content[0]?.start ?? 0) ||
      speakerGroup(reading.voices[id]?.speaker) !== speakerGroup(voice.speaker),
  );
}

function speakerGroup(speaker: Speaker | undefined): string {
  return speaker?.kind === 'actor' ? speaker.actor : (speaker?.kind ?? '');
}

function reaches(agree: ContentLikeness, needs: Partial<Pick<ContentLikeness, 'share' | 'likeness' | 'common'>>): boolean {
  return agree.common >= (needs.common ?? 0) && agree.share >= (needs.share ?? 0) && agree.likeness >= (needs.likeness ?? 0);
}

function haveSameCodes(a: StatementMention, b: StatementMention): boolean {
  return a.proposed.length > 0 && codesInWords(a.telling) === codesInWords(b.telling);
}

const codesInWords = keptOf(({ proposed }: Telling): string =>
  proposed
    .map(({ issue, alternative, holder, stance, asserted }) => [issue, alternative, holder, stance, asserted].join('/'))
    .sort()
    .join(' '),
);

/** Whether two speakers can be one. */
function areSpeakersCompatible(a: Telling, b: Telling): boolean {
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

function haveCommonNewsroom(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}
