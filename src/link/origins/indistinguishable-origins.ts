import type { Origin } from '../../model/coverage/origin.ts';
import { contentLikeness, differInNumber } from '../statements/content-likeness.ts';
import type { StemWeight } from '../statements/content-likeness.ts';
import { isStatedDay } from '../clustering/day-numbers.ts';
import { keptInPlace, keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { areSame } from '../keeping/same-lists.ts';
import { keptOf, keptOfList, keptOfTwo, keptWhile } from '../../text/kept-results.ts';
import { toldInEach, type Mentions } from './changed-mentions.ts';
import { headNoun, originId } from './mention-origin.ts';
import type { MentionWithOrigin } from './mention-origin.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';

/** An unnamed source may speak again within so many days. */
const MAX_SAME_SOURCE_DAYS = 21;
/** A speech is told of without its day for so many days. */
const MAX_SPEECH_REPORT_DAYS = 7;
/** Two unnamed sources of one outlet that tell the same may be one person. */
const MIN_SAME_TOPIC = { share: 0.3, common: 2 } as const;

/** Says of each origin which others it may be the same as, as far as nothing in the reports tells them apart. */
export function withPossibleIdentities(
  origins: readonly Origin[],
  withOrigins: readonly Mentions[],
  weigh: StemWeight,
): readonly Origin[] {
  const links = [
    linksOfSeen(seenInEach(withOrigins)),
    allLinks(linksInEach(withOrigins)),
    linksOfUnnamed(unnamedInEach(withOrigins), weigh),
  ];
  return identified(origins, possibleIdentities(links));
}

const identified = keptInPlaceAbout<Origin, Origin, ReadonlyMap<string, readonly string[]>>((origin, _, identities) => {
  const mayBe = identities.get(origin.id) ?? NOTHING_ELSE;
  return keptOrigin(origin, mayBe.join(' '), () => ({ ...origin, mayBe: [...mayBe] }));
});

const NOTHING_ELSE: readonly string[] = [];
const keptOrigin = keptWhile<Origin>();

/** Two origins that may be one. */
type OriginLink = readonly [string, string];

/** By the id of each origin, those that it may be, of the same links found once. */
const possibleIdentities = keptOfList<readonly OriginLink[], ReadonlyMap<string, readonly string[]>>((links) => {
  const others = new Map<string, Set<string>>();
  for (const [one, two] of links.flat())
    if (one !== two) {
      others.set(one, (others.get(one) ?? new Set()).add(two));
      others.set(two, (others.get(two) ?? new Set()).add(one));
    }
  return new Map([...others].map(([id, ids]) => [id, [...ids].sort()]));
});

/** What one mention shows of its origin. */
interface SeenOrigin {
  readonly id: string;
  readonly kind: Origin['kind'];
  readonly report: string;
  readonly isQuoted: boolean;
  readonly speaker: string | null;
  readonly day: number | null;
  readonly isDayTold: boolean;
}

const seenInEach = toldInEach(({ mention, origin }): SeenOrigin => {
  const { speaker, said } = mention.voice;
  return {
    id: originId(origin),
    kind: origin.kind,
    report: mention.reading.report,
    isQuoted: mention.quoted > 0,
    speaker: speaker.kind === 'actor' ? speaker.actor : null,
    day: origin.day,
    isDayTold: isStatedDay(said),
  };
});

type SeenById = ReadonlyMap<string, readonly SeenOrigin[]>;

const linksOfSeen = keptOf((inEach: readonly (readonly SeenOrigin[])[]): readonly OriginLink[] => {
  const byOrigin = new Map<string, SeenOrigin[]>();
  for (const ofStatement of inEach)
    for (const each of ofStatement) {
      const list = byOrigin.get(each.id);
      if (list) list.push(each);
      else byOrigin.set(each.id, [each]);
    }
  return [...linksToRelayedOrigins(byOrigin), ...linksOfUndatedSpeeches(byOrigin)];
});

/** A report that heard nobody itself, and tells what another outlet or an agency reported, may have the rest from there too. */
function linksToRelayedOrigins(byOrigin: SeenById): OriginLink[] {
  const quotedIn = new Map<string, Set<string>>();
  for (const [id, seen] of byOrigin)
    for (const { report, kind } of seen)
      if (kind === 'quoted outlet' || kind === 'wire story') quotedIn.set(report, (quotedIn.get(report) ?? new Set()).add(id));
  return [...byOrigin].flatMap(([id, seen]): OriginLink[] => {
    const [first] = seen;
    if (!first || (first.kind !== 'own reporting' && first.kind !== 'unnamed source')) return [];
    if (seen.some(({ isQuoted }) => isQuoted)) return [];
    return [...(quotedIn.get(first.report) ?? [])].map((quoted) => [id, quoted]);
  });
}

/** A speech of which no text tells the day may be one of the same speaker of which another report tells it. */
function linksOfUndatedSpeeches(byOrigin: SeenById): OriginLink[] {
  const bySpeaker = new Map<string, { id: string; told: boolean; day: number | null }[]>();
  for (const [id, seen] of byOrigin) {
    const [first] = seen;
    if (first?.kind !== 'speech' || first.speaker === null) continue;
    const own = bySpeaker.get(first.speaker) ?? [];
    bySpeaker.set(first.speaker, own);
    own.push({ id, told: seen.some(({ isDayTold }) => isDayTold), day: first.day });
  }
  return [...bySpeaker.values()].flatMap((speeches) =>
    speeches
      .filter(({ told }) => !told)
      .flatMap((one) =>
        speeches
          .filter(({ told, day }) => told && isWithinSpeechDays(day, one.day))
          .map((other): OriginLink => [one.id, other.id]),
      ),
  );
}

function isWithinSpeechDays(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= MAX_SPEECH_REPORT_DAYS;
}

/** The words of unnamed sources in each statement. */
const unnamedInEach = keptInPlace(
  (mentions: Mentions): Mentions =>
    mentions.filter(
      ({ mention, origin }) => isUnnamedSource(mention) && (origin.kind === 'unnamed source' || origin.kind === 'quoted outlet'),
    ),
  { areSame },
);

const linksOfUnnamed = keptOfTwo((inEach: readonly Mentions[], weigh: StemWeight): readonly OriginLink[] =>
  linksOfUnnamedSources(inEach.flat(), weigh),
);

/** Unnamed sources of one outlet: in one report, or mention the same in two, when nothing in the words for them differs in kind. */
function linksOfUnnamedSources(unnamed: Mentions, weigh: StemWeight): OriginLink[] {
  const byOrigin = new Map<string, MentionWithOrigin[]>();
  for (const each of unnamed) {
    const id = originId(each.origin);
    const list = byOrigin.get(id);
    if (list) list.push(each);
    else byOrigin.set(id, [each]);
  }
  const families = new Map<string, { id: string; withOrigins: readonly MentionWithOrigin[] }[]>();
  for (const [id, withOrigins] of byOrigin) {
    const family = withOrigins[0]?.origin.family.replace(/^the\s+/i, '').toLowerCase();
    if (!family) continue;
    const list = families.get(family);
    if (list) list.push({ id, withOrigins });
    else families.set(family, [{ id, withOrigins }]);
  }
  return [...families.values()].flatMap((sources) => {
    const inTime = sources
      .map(({ id, withOrigins }) => ({ id, withOrigins: sameSource(withOrigins), day: withOrigins[0]?.origin.day ?? null }))
      .sort((a, b) => (a.day ?? -1) - (b.day ?? -1) || (a.id < b.id ? -1 : 1));
    return inTime.flatMap((one, place) => {
      let next = place + 1;
      while (next < inTime.length && isWithinSourceDays(one.day, inTime[next]?.day ?? null)) next += 1;
      const others = inTime.slice(place + 1, next);
      const may = onesLike(one.withOrigins)(
        others.map(({ withOrigins }) => withOrigins),
        weigh,
      );
      return others.flatMap(({ id }, at): OriginLink[] => (may[at] === true ? [[one.id, id]] : []));
    });
  });
}

function isWithinSourceDays(one: number | null, other: number | null): boolean {
  return one === null || other === null || other - one <= MAX_SAME_SOURCE_DAYS;
}

/** The list that was made of the same words of a source before. */
const sameSource = keptOfList((withOrigins: readonly MentionWithOrigin[]) => withOrigins, { most: 1 });

/** Of a source, which of others it may be. */
const onesLike = keptOf((one: Mentions) =>
  keptInPlaceAbout((other: Mentions, _, weigh: StemWeight) => mayBeOneSource(one, other, weigh)),
);

function mayBeOneSource(one: readonly MentionWithOrigin[], other: readonly MentionWithOrigin[], weigh: StemWeight): boolean {
  return one.some(({ mention: a }) =>
    other.some(({ mention: b }) => {
      if (sourceKind(a) !== sourceKind(b)) return false;
      if (a.voice.party !== null && b.voice.party !== null && a.voice.party !== b.voice.party) return false;
      return a.reading.report === b.reading.report || (!differInNumber(a, b) && haveSameTopic(a, b, weigh));
    }),
  );
}

function haveSameTopic(a: StatementMention, b: StatementMention, weigh: StemWeight): boolean {
  const agree = contentLikeness(a, b, weigh);
  if (agree.share >= MIN_SAME_TOPIC.share && agree.common >= MIN_SAME_TOPIC.common) return true;
  return a.codes.some((one) =>
    b.codes.some(
      (other) =>
        one.alternative !== null &&
        one.alternative === other.alternative &&
        one.holder === other.holder &&
        one.issue === other.issue,
    ),
  );
}

function isUnnamedSource({ voice }: StatementMention): boolean {
  return voice.speaker.kind === 'unnamed' && voice.speaker.words !== '';
}

function sourceKind({ voice }: StatementMention): string {
  return kindOfSpeaker(voice.speaker);
}

const kindOfSpeaker = keptOf((speaker: StatementMention['voice']['speaker']): string =>
  speaker.kind === 'unnamed' ? headNoun(speaker.words) : '',
);

/** A newsroom that has what a wire or another outlet has may have it from there, even where it does not say so. */
const linksInEach = keptInPlace(
  (mentions: Mentions): readonly OriginLink[] => {
    const heard = mentions.filter(({ origin }) => origin.kind === 'speech' || origin.kind === 'own reporting');
    const passedOn = mentions.filter(({ origin }) => ['wire story', 'shared text', 'quoted outlet'].includes(origin.kind));
    const wires = passedOn.filter(({ origin }) => origin.kind === 'wire story');
    return [
      ...heard.flatMap((one) => passedOn.map((other): OriginLink => [originId(one.origin), originId(other.origin)])),
      ...wires.flatMap((one) =>
        wires
          .filter(({ origin }) => origin.family === one.origin.family)
          .map((other): OriginLink => [originId(one.origin), originId(other.origin)]),
      ),
    ];
  },
  { areSame: (before, now) => before.length === now.length && before.every((link, at) => areSame(link, now[at] ?? [])) },
);

const allLinks = keptOf((links: readonly (readonly OriginLink[])[]) => links.flat());
