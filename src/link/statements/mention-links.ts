import type { Speaker } from '../../model/reading/speaker.ts';
import { AskedLinks, numbersAsked } from './asked-links.ts';
import { citingSentence } from './citing-sentence.ts';
import { areCodedApart } from './coded-apart.ts';
import { candidatesOf } from './candidate-pairs.ts';
import { copiedMentions, type PlacedPairs } from './copied-mentions.ts';
import { contentLikeness, differInDenial, differInNumber } from './content-likeness.ts';
import type { ContentLikeness, StemWeight } from './content-likeness.ts';
import { dateCompatibility } from './date-compatibility.ts';
import type { DateCompatibility } from './date-compatibility.ts';
import { keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { keptOf, keptOfEach } from '../../text/kept-results.ts';
import { areSpeakersCompatible } from './speaker-compatibility.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** What unnamed sources are told apart by. */
export interface MentionNewsrooms {
  /** Agencies and publisher families that a mention rests on; the same object for the same ones of the same report. */
  readonly of: (mention: StatementMention) => ReadonlySet<string>;
}

/** Two tellings that may be of one statement, the earlier one first. */
export interface TellingLink {
  readonly one: Telling;
  readonly other: Telling;
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

/** For each mention, in order of time, its links to earlier ones. Those of a mention of which nothing is new are the same list as before. */
export function mentionLinks(
  mentions: readonly StatementMention[],
  weigh: StemWeight,
  basis: MentionNewsrooms,
  shared: PlacedPairs,
): readonly (readonly TellingLink[])[] {
  const candidates = candidatesOf(mentions);
  const copied = copiedMentions(mentions, shared);
  const newsrooms = mentions.map((mention) => newsroomsOf(mention, basis));
  const tellings = mentions.map(({ telling }) => telling);
  const asked = new AskedLinks({ weigh, newsrooms, tellings, candidates, copied });
  const found = foundInEach(tellings, asked);
  asked.forgetBefore();
  return linksOf(found);
}

/** The links of a telling, and all that they followed from. */
interface FoundLinks {
  readonly weigh: StemWeight;
  readonly newsrooms: ReadonlySet<string>;
  /** The candidates, then those that stand at the same place of a shared passage. */
  readonly earlier: readonly Telling[];
  readonly ofEarlier: readonly ReadonlySet<string>[];
  readonly candidateCount: number;
  readonly links: readonly TellingLink[];
  /** When they were last found to hold. */
  heldAt: AskedLinks;
}

const linksBefore = new WeakMap<Telling, FoundLinks>();

const foundInEach = keptInPlaceAbout(
  (telling: Telling, number, asked: AskedLinks): FoundLinks => {
    const found = foundLinks(telling, number, asked);
    linksBefore.set(telling, found);
    return found;
  },
  {
    isStill: (found, _, number, asked) => {
      if (!asked.isAsBefore(found.heldAt, number) && !isUnchanged(found, number, asked)) return false;
      found.heldAt = asked;
      return true;
    },
  },
);

const linksOf = keptOf((found: readonly FoundLinks[]) => found.map(({ links }) => links));

function isUnchanged(before: FoundLinks, number: number, { parts }: AskedLinks): boolean {
  const { weigh, newsrooms, tellings } = parts;
  const { candidates, copied } = numbersAsked(number, parts);
  const { earlier, ofEarlier, candidateCount } = before;
  if (before.weigh !== weigh || before.newsrooms !== newsrooms[number]) return false;
  if (candidateCount !== candidates.length || earlier.length !== candidates.length + copied.length) return false;
  for (let at = 0; at < earlier.length; at += 1) {
    const one = (at < candidateCount ? candidates[at] : copied[at - candidateCount]) ?? -1;
    if (earlier[at] !== tellings[one] || ofEarlier[at] !== newsrooms[one]) return false;
  }
  return true;
}

function foundLinks(telling: Telling, number: number, asked: AskedLinks): FoundLinks {
  const { weigh, newsrooms, tellings } = asked.parts;
  const { candidates, copied } = numbersAsked(number, asked.parts);
  const numbers = [...candidates, ...copied];
  const inCopy = new Set(copied);
  const others = [...new Set(numbers)];
  const opposed = areOpposedToEach(
    telling,
    others.flatMap((one) => tellings[one] ?? []),
  );
  const own = newsrooms[number] ?? ANY_NEWSROOM;
  const links = others.flatMap((one, at): TellingLink[] => {
    const earlier = tellings[one];
    if (!earlier || opposed[at] === true) return [];
    const agree = contentLikeness(earlier, telling, weigh);
    const isInCopy = inCopy.has(one);
    const haveNewsroom = haveCommonNewsroom(newsrooms[one] ?? ANY_NEWSROOM, own);
    if (!isSameStatement(earlier, telling, agree, { copied: isInCopy, haveNewsroom })) return [];
    return [{ one: earlier, other: telling, strength: agree.likeness + agree.share + (isInCopy ? 1 : 0) }];
  });
  return {
    weigh,
    newsrooms: own,
    earlier: numbers.flatMap((one) => tellings[one] ?? []),
    ofEarlier: numbers.flatMap((one) => newsrooms[one] ?? []),
    candidateCount: candidates.length,
    links: sameLinks(linksBefore.get(telling)?.links ?? [], links),
    heldAt: asked,
  };
}

/** A link that is as strong as before is the same object, and so is a list of such. */
function sameLinks(before: readonly TellingLink[], now: readonly TellingLink[]): readonly TellingLink[] {
  const links = now.map((link) => before.find(({ one, strength }) => one === link.one && strength === link.strength) ?? link);
  return links.length === before.length && links.every((link, at) => link === before[at]) ? before : links;
}

const ANY_NEWSROOM: ReadonlySet<string> = new Set();

/** Nothing is asked about the newsrooms of somebody who is named. */
function newsroomsOf(mention: StatementMention, basis: MentionNewsrooms): ReadonlySet<string> {
  return mention.voice.speaker.kind === 'actor' ? ANY_NEWSROOM : basis.of(mention);
}

/** Whether nothing that two tellings have in common makes them one statement. */
const areOpposedToEach = keptOfEach((later: Telling, earlier: Telling) => areOpposed(earlier, later));

function areOpposed(a: Telling, b: Telling): boolean {
  return (
    areCodedApart(a, b) ||
    !areSpeakersCompatible(a.voice, b.voice) ||
    dateCompatibility(a, b) === 'not' ||
    differInNumber(a, b) ||
    differInDenial(a, b)
  );
}

interface LinkEvidence {
  /** Both stand at the same place of a passage that the two reports share. */
  readonly copied: boolean;
  /** Both came through one newsroom. */
  readonly haveNewsroom: boolean;
}

function isSameStatement(a: Telling, b: Telling, agree: ContentLikeness, { copied, haveNewsroom }: LinkEvidence): boolean {
  const occasion = dateCompatibility(a, b);
  if (occasion === 'not') return false;
  if (a.reading.report === b.reading.report) return isRepeatInReport(a, b, agree);
  if (copied && reaches(agree, MIN_LIKENESS.copied)) return true;
  const [one, other] = [a.voice.speaker, b.voice.speaker];
  if (one.kind !== 'actor' || other.kind !== 'actor')
    return haveNewsroom && (reaches(agree, MIN_LIKENESS.unnamed) || reaches(agree, MIN_LIKENESS.unnamedAtLength));
  return one.actor === other.actor
    ? isSameActorStatement(a, b, agree, occasion)
    : occasion === 'known' && reaches(agree, MIN_LIKENESS.partyForPerson);
}

/** Two reports cite one person: the same words, or the more words in common the less is known of the day. */
function isSameActorStatement(a: Telling, b: Telling, agree: ContentLikeness, occasion: DateCompatibility): boolean {
  if (reaches(agree, MIN_LIKENESS.sameText)) return true;
  if (occasion === 'known') return reaches(agree, MIN_LIKENESS.knownDay) || (haveSameCodes(a, b) && agree.common > 0);
  return occasion === 'possible' && reaches(agree, MIN_LIKENESS.possibleDay);
}

/** A report says a thing twice in its headline and its first attribution to that source, or indirectly and then in quotation marks. */
function isRepeatInReport(a: Telling, b: Telling, agree: ContentLikeness): boolean {
  if (a.place !== b.place && isFirstOfSource(a.place === 'body' ? a : b)) return reaches(agree, MIN_LIKENESS.headline);
  if (a.attribution.manner === b.attribution.manner) return false;
  return (
    reaches(agree, MIN_LIKENESS.sameReport) ||
    (areAdjacent(a, b) && !areOfOneSentence(a, b) && reaches(agree, MIN_LIKENESS.nextTo))
  );
}

/** "The ministry wants it after the mayor called it 'fair'": a sentence that cites twice tells two things, whatever words they share. */
function areOfOneSentence(a: Telling, b: Telling): boolean {
  const sentence = citingSentence(a);
  return sentence !== '' && sentence === citingSentence(b);
}

/** Whether no other attribution stands between two of one report. */
function areAdjacent(a: Telling, b: Telling): boolean {
  const [one, other] = [a.attribution.content.at(-1)?.end ?? 0, b.attribution.content.at(-1)?.end ?? 0];
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return a.reading.attributions.every(
    ({ within, content }) => within !== null || !content.some(({ end }) => end > first && end < last),
  );
}

/** Whether nothing in the body before it is told by a source of the same kind. */
function isFirstOfSource({ reading, attribution, voice, bodyStart }: Telling): boolean {
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

function haveSameCodes(a: Telling, b: Telling): boolean {
  return a.proposed.length > 0 && codesInWords(a) === codesInWords(b);
}

const codesInWords = keptOf(({ proposed }: Telling): string =>
  proposed
    .map(({ issue, alternative, holder, stance, asserted }) => [issue, alternative, holder, stance, asserted].join('/'))
    .sort()
    .join(' '),
);

function haveCommonNewsroom(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}
