import { areCodedApart } from './coded-apart.ts';
import type { PlacedPairs } from './copied-mentions.ts';
import { differInNumber } from './content-likeness.ts';
import type { StemWeight } from './content-likeness.ts';
import { UnionFind } from '../clustering/union-find.ts';
import { dateCompatibility } from './date-compatibility.ts';
import { keptOfList } from '../../text/kept-results.ts';
import { mentionLinks, type MentionNewsrooms, type TellingLink } from './mention-links.ts';
import { areSpeakersCompatible } from './speaker-compatibility.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** Members of each side that are looked at for a conflict: enough for any but a wire of hundreds of reprints, whose copies are alike. */
const MAX_MEMBERS_CHECKED = 12;

/**
 * Which mentions are of one statement, by their numbers. Mentions that hang together by links are judged apart from all others, so that
 * where nothing of them is new, what was found before stands.
 */
export function clusterMentions(
  mentions: readonly StatementMention[],
  weigh: StemWeight,
  basis: MentionNewsrooms,
  shared: PlacedPairs,
): readonly (readonly number[])[] {
  const numberOf = new Map(mentions.map(({ telling }, number) => [telling, number]));
  const links = mentionLinks(mentions, weigh, basis, shared);
  const linked = new UnionFind(mentions.length);
  for (const [other, own] of links.entries()) for (const { one } of own) linked.join(numberOf.get(one) ?? other, other);
  return linked
    .all()
    .flatMap((numbers): readonly (readonly number[])[] => {
      if (numbers.length === 1) return [numbers];
      const tellings = numbers.flatMap((number) => mentions[number]?.telling ?? []);
      const groups = joinedTellings([...tellings, NO_LINK, ...numbers.flatMap((number) => links[number] ?? [])]);
      return groups.map((group) => group.map((place) => numbers[place] ?? 0));
    })
    .sort(([one = 0], [other = 0]) => one - other);
}

/** Parts tellings from their links. */
const NO_LINK = {};

/** Of tellings in order of time, then their links: the places of those that are of one statement, the strongest links first. */
const joinedTellings = keptOfList(
  (parted: readonly object[]): readonly (readonly number[])[] => {
    const between = parted.indexOf(NO_LINK);
    const tellings = parted.slice(0, between) as Telling[];
    const placeOf = new Map(tellings.map((telling, place) => [telling, place]));
    const links = (parted.slice(between + 1) as TellingLink[])
      .map(({ one, other, strength }) => ({ one: placeOf.get(one) ?? 0, other: placeOf.get(other) ?? 0, strength }))
      .sort((a, b) => b.strength - a.strength || a.one - b.one || a.other - b.other);
    const groups = new UnionFind(tellings.length);
    const members = new Map<number, readonly number[]>();
    for (const { one, other } of links) {
      const [a, b] = [groups.of(one), groups.of(other)];
      if (a === b) continue;
      const [inA, inB] = [members.get(a) ?? [a], members.get(b) ?? [b]];
      if (areInConflict(inA.slice(0, MAX_MEMBERS_CHECKED), inB.slice(0, MAX_MEMBERS_CHECKED), tellings)) continue;
      groups.join(a, b);
      members.set(groups.of(a), [...inA, ...inB]);
    }
    return groups.all();
  },
  { most: 1 },
);

function areInConflict(one: readonly number[], other: readonly number[], tellings: readonly Telling[]): boolean {
  return one.some((i) =>
    other.some((j) => {
      const [a, b] = [tellings[i], tellings[j]];
      return (
        !a ||
        !b ||
        areCodedApart(a, b) ||
        !areSpeakersCompatible(a.voice, b.voice) ||
        dateCompatibility(a, b) === 'not' ||
        differInNumber(a, b)
      );
    }),
  );
}
