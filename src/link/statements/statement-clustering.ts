import type { Speaker } from '../../model/reading/speaker.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { agreement, differInDenial, differInNumber } from './content-likeness.ts';
import type { Agreement, StemWeight } from './content-likeness.ts';
import { candidates, copiedTogether } from './candidate-pairs.ts';
import { Groups } from '../clustering/union-find.ts';
import { sameOccasion } from './date-compatibility.ts';
import type { Occasion } from './date-compatibility.ts';
import type { Telling } from './statement-mentions.ts';

/** What unnamed sources are told apart by. */
export interface Basis {
  /** Agencies and publisher families that a telling rests on. */
  readonly of: (telling: Telling) => ReadonlySet<string>;
}

interface Link {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
}

/** How much two tellings must agree, by what else speaks for their being one statement. Found on the example; kept apart from the rules. */
const NEEDS = {
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
const CHECKED = 12;

/** Which tellings are of one statement. */
export function joinTellings(
  tellings: readonly Telling[],
  weigh: StemWeight,
  basis: Basis,
  pairs: readonly SharedPair[],
): number[][] {
  const copied = copiedTogether(tellings, pairs);
  const all = new Map([...candidates(tellings), ...copied].map((pair) => [pair.join(' '), pair]));
  const inCopy = new Set(copied.map((pair) => pair.join(' ')));
  const links = [...all]
    .map(([key, pair]) => link(tellings, pair, { weigh, basis, copied: inCopy.has(key) }))
    .filter((found) => found !== null)
    .sort((a, b) => b.strength - a.strength || a.one - b.one || a.other - b.other);
  const groups = new Groups(tellings.length);
  const members = new Map<number, number[]>();
  for (const { one, other } of links) {
    const [a, b] = [groups.of(one), groups.of(other)];
    if (a === b) continue;
    const [inA, inB] = [members.get(a) ?? [a], members.get(b) ?? [b]];
    if (inConflict(inA.slice(0, CHECKED), inB.slice(0, CHECKED), tellings)) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...inA, ...inB]);
  }
  return groups.all();
}

function inConflict(one: readonly number[], other: readonly number[], tellings: readonly Telling[]): boolean {
  return one.some((i) =>
    other.some((j) => {
      const [a, b] = [tellings[i], tellings[j]];
      return !a || !b || !compatible(a, b) || sameOccasion(a, b) === 'not' || differInNumber(a, b);
    }),
  );
}

interface Circumstances {
  readonly weigh: StemWeight;
  readonly basis: Basis;
  /** Both stand at the same place of a passage that the two reports share. */
  readonly copied: boolean;
}

function link(tellings: readonly Telling[], [one, other]: readonly [number, number], given: Circumstances): Link | null {
  const [a, b] = [tellings[one], tellings[other]];
  if (!a || !b || !compatible(a, b) || differInNumber(a, b) || differInDenial(a, b)) return null;
  const agree = agreement(a, b, given.weigh);
  const strength = agree.likeness + agree.share + (given.copied ? 1 : 0);
  return agreeEnough(a, b, agree, given) ? { one, other, strength } : null;
}

function agreeEnough(a: Telling, b: Telling, agree: Agreement, { basis, copied }: Circumstances): boolean {
  const occasion = sameOccasion(a, b);
  if (occasion === 'not') return false;
  if (a.reading.report === b.reading.report) return saidTwice(a, b, agree);
  if (copied && enough(agree, NEEDS.copied)) return true;
  const [one, other] = [a.voice.speaker, b.voice.speaker];
  if (one.kind !== 'actor' || other.kind !== 'actor')
    return haveCommon(basis.of(a), basis.of(b)) && (enough(agree, NEEDS.unnamed) || enough(agree, NEEDS.unnamedAtLength));
  return one.actor === other.actor
    ? actorAgrees(a, b, agree, occasion)
    : occasion === 'known' && enough(agree, NEEDS.partyForPerson);
}

/** Two reports cite one person: the same words, or the more words in common the less is known of the day. */
function actorAgrees(a: Telling, b: Telling, agree: Agreement, occasion: Occasion): boolean {
  if (enough(agree, NEEDS.sameText)) return true;
  if (occasion === 'known') return enough(agree, NEEDS.knownDay) || (sameCodes(a, b) && agree.common > 0);
  return occasion === 'possible' && enough(agree, NEEDS.possibleDay);
}

/** A report says a thing twice in its headline and its first attribution to that source, or indirectly and then in quotation marks. */
function saidTwice(a: Telling, b: Telling, agree: Agreement): boolean {
  if (a.place !== b.place && isFirst(a.place === 'body' ? a : b)) return enough(agree, NEEDS.headline);
  if (a.attribution.manner === b.attribution.manner) return false;
  return enough(agree, NEEDS.sameReport) || (followEachOther(a, b) && enough(agree, NEEDS.nextTo));
}

/** Whether no other attribution stands between two of one report. */
function followEachOther(a: Telling, b: Telling): boolean {
  const [one, other] = [a.attribution.content.at(-1)?.end ?? 0, b.attribution.content.at(-1)?.end ?? 0];
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return a.reading.attributions.every(
    ({ within, content }) => within !== null || !content.some(({ end }) => end > first && end < last),
  );
}

/** Whether nothing in the body before it is told by a source of the same kind. */
function isFirst({ reading, attribution, voice, bodyStart }: Telling): boolean {
  return reading.attributions.every(
    ({ id, content }) =>
      id === attribution.id ||
      (content[0]?.start ?? 0) < bodyStart ||
      (content[0]?.start ?? 0) > (attribution.content[0]?.start ?? 0) ||
      speakerKey(reading.voices[id]?.speaker) !== speakerKey(voice.speaker),
  );
}

function speakerKey(speaker: Speaker | undefined): string {
  return speaker?.kind === 'actor' ? speaker.actor : (speaker?.kind ?? '');
}

function enough(agree: Agreement, needs: Partial<Pick<Agreement, 'share' | 'likeness' | 'common'>>): boolean {
  return agree.common >= (needs.common ?? 0) && agree.share >= (needs.share ?? 0) && agree.likeness >= (needs.likeness ?? 0);
}

function sameCodes(a: Telling, b: Telling): boolean {
  const key = ({ codes }: Telling): string =>
    codes
      .map(({ issue, alternative, holder, stance, asserted }) => [issue, alternative, holder, stance, asserted].join('/'))
      .sort()
      .join(' ');
  return a.codes.length > 0 && key(a) === key(b);
}

/** Whether two speakers can be one. */
function compatible(a: Telling, b: Telling): boolean {
  const [one, other] = [a.voice.speaker, b.voice.speaker];
  if (one.kind !== other.kind) return false;
  if (one.kind === 'actor' && other.kind === 'actor')
    return (
      one.actor === other.actor || (one.actor === b.voice.party && isParty(a)) || (other.actor === a.voice.party && isParty(b))
    );
  const parties = a.voice.party === null || b.voice.party === null || a.voice.party === b.voice.party;
  return parties && (one.kind !== 'unnamed' || other.kind !== 'unnamed' || numberOf(one) === numberOf(other));
}

/** How many people an unnamed source is; a source told of without a number is one or more. */
function numberOf(speaker: Extract<Speaker, { kind: 'unnamed' }>): number | null {
  return speaker.number !== null && speaker.number > 1 ? speaker.number : null;
}

function isParty({ voice }: Telling): boolean {
  return voice.speaker.kind === 'actor' && voice.speaker.actor === voice.party;
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}
