import type { Origin } from '../../model/coverage/origin.ts';
import { contentLikeness, differInNumber } from '../statements/content-likeness.ts';
import type { StemWeight } from '../statements/content-likeness.ts';
import { isStatedDay } from '../clustering/day-numbers.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';
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
  withOrigins: readonly (readonly MentionWithOrigin[])[],
  weigh: StemWeight,
): Origin[] {
  const byOrigin = new Map<string, MentionWithOrigin[]>();
  for (const ofStatement of idsInEach(withOrigins))
    for (const { id, each } of ofStatement) {
      const list = byOrigin.get(id);
      if (list) list.push(each);
      else byOrigin.set(id, [each]);
    }
  const links = [
    ...linksToRelayedOrigins(byOrigin),
    ...linksOfUnnamedSources(byOrigin, weigh),
    ...allLinks(linksInEach(withOrigins)),
    ...linksOfUndatedSpeeches(byOrigin),
  ];
  const other = new Map<string, Set<string>>();
  for (const [one, two] of links)
    if (one !== two) {
      other.set(one, (other.get(one) ?? new Set()).add(two));
      other.set(two, (other.get(two) ?? new Set()).add(one));
    }
  return origins.map((origin) => {
    const mayBe = [...(other.get(origin.id) ?? [])].sort();
    return keptOrigin(origin, mayBe.join(' '), () => ({ ...origin, mayBe }));
  });
}

const idsInEach = keptInPlace((mentions: readonly MentionWithOrigin[]) =>
  mentions.map((each) => ({ id: originId(each.origin), each })),
);

const keptOrigin = keptWhile<Origin>();

type OriginLink = readonly [string, string];

/** A report that heard nobody itself, and tells what another outlet or an agency reported, may have the rest from there too. */
function linksToRelayedOrigins(byOrigin: ReadonlyMap<string, readonly MentionWithOrigin[]>): OriginLink[] {
  const quotedIn = new Map<string, Set<string>>();
  for (const [id, withOrigins] of byOrigin)
    for (const { mention, origin } of withOrigins)
      if (origin.kind === 'quoted outlet' || origin.kind === 'wire story')
        quotedIn.set(mention.reading.report, (quotedIn.get(mention.reading.report) ?? new Set()).add(id));
  return [...byOrigin].flatMap(([id, withOrigins]): OriginLink[] => {
    const first = withOrigins[0];
    if (!first || (first.origin.kind !== 'own reporting' && first.origin.kind !== 'unnamed source')) return [];
    if (withOrigins.some(({ mention }) => mention.quoted > 0)) return [];
    return [...(quotedIn.get(first.mention.reading.report) ?? [])].map((quoted) => [id, quoted]);
  });
}

/** A speech of which no text tells the day may be one of the same speaker of which another report tells it. */
function linksOfUndatedSpeeches(byOrigin: ReadonlyMap<string, readonly MentionWithOrigin[]>): OriginLink[] {
  const bySpeaker = new Map<string, { id: string; told: boolean; day: number | null }[]>();
  for (const [id, withOrigins] of byOrigin) {
    const [first] = withOrigins;
    const speaker = first?.mention.voice.speaker;
    if (first?.origin.kind !== 'speech' || speaker?.kind !== 'actor') continue;
    const speech = { id, told: withOrigins.some(({ mention }) => isStatedDay(mention.voice.said)), day: first.origin.day };
    bySpeaker.set(speaker.actor, [...(bySpeaker.get(speaker.actor) ?? []), speech]);
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

/** Unnamed sources of one outlet: in one report, or mention the same in two, when nothing in the words for them differs in kind. */
function linksOfUnnamedSources(byOrigin: ReadonlyMap<string, readonly MentionWithOrigin[]>, weigh: StemWeight): OriginLink[] {
  const families = new Map<string, { id: string; withOrigins: readonly MentionWithOrigin[] }[]>();
  for (const [id, all] of byOrigin) {
    const withOrigins = all.filter(
      ({ mention, origin }) => isUnnamedSource(mention) && (origin.kind === 'unnamed source' || origin.kind === 'quoted outlet'),
    );
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
const onesLike = keptOf((one: readonly MentionWithOrigin[]) =>
  keptInPlace((other: readonly MentionWithOrigin[], _, weigh: StemWeight) => mayBeOneSource(one, other, weigh)),
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
const linksInEach = keptInPlace((mentions: readonly MentionWithOrigin[]): readonly OriginLink[] => {
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
});

const allLinks = keptOf((links: readonly (readonly OriginLink[])[]) => links.flat());
