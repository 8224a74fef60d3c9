import type { Span } from '../../model/span.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { keptOf, keptOfList } from '../../text/kept-results.ts';
import { wordsOfStems } from './content-likeness.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** Of the mentions by one speaker that use a stem, the latest so many are remembered: occasions pass. */
const MAX_REMEMBERED_MENTIONS = 24;
/** So many candidates of a mention are compared, those with most words in common first. */
const MAX_COMPARED_MENTIONS = 24;

/** For each mention the earlier ones, by number, that may be of the same statement: by speakers that can be one, with words in common. */
export function candidatesOf(mentions: readonly StatementMention[]): readonly (readonly number[])[] {
  return candidatesAmong(mentions.map(({ telling }) => telling));
}

const candidatesAmong = keptOfList(
  (tellings: readonly Telling[]) => {
    const seen = new Map<string, Map<string, number[]>>();
    return tellings.map((telling, number) => {
      const found = likeliestCandidates(telling, seen);
      for (const key of indexKeys(telling)) for (const stem of telling.stems) remember(seen, key, stem, number);
      return found;
    });
  },
  {
    areSame: (one, other) => joinedKeys(one) === joinedKeys(other) && wordsOfStems(one.stems) === wordsOfStems(other.stems),
    most: 1,
    heldBy: ({ stems }) => stems,
  },
);

/** By the key of a speaker and a stem, the mentions that used it last. */
type Seen = Map<string, Map<string, number[]>>;

function likeliestCandidates(telling: Telling, seen: Seen): number[] {
  const common = new Map<number, number>();
  for (const key of queryKeys(telling)) {
    const byStem = seen.get(key);
    if (!byStem) continue;
    for (const stem of telling.stems)
      for (const earlier of byStem.get(stem) ?? []) common.set(earlier, (common.get(earlier) ?? 0) + 1);
  }
  return [...common]
    .sort(([one, words], [other, otherWords]) => otherWords - words || other - one)
    .slice(0, MAX_COMPARED_MENTIONS)
    .map(([earlier]) => earlier);
}

function remember(seen: Seen, key: string, stem: string, number: number): void {
  const byStem = seen.get(key) ?? new Map<string, number[]>();
  seen.set(key, byStem);
  const list = byStem.get(stem);
  if (!list) byStem.set(stem, [number]);
  else {
    list.push(number);
    if (list.length > MAX_REMEMBERED_MENTIONS) list.shift();
  }
}

const joinedKeys = keptOf((telling: Telling) => [...queryKeys(telling), '', ...indexKeys(telling)].join('\n'));

/** Under which keys earlier mentions by the same speaker are found. */
function queryKeys({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  if (speaker.actor === party) return [`actor ${speaker.actor}`, `member ${party}`];
  return party === null ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `actor ${party}`];
}

/** Under which keys a mention is found by later ones. */
function indexKeys({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  return party === null || speaker.actor === party ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `member ${party}`];
}

/** For each mention the earlier ones, by number, that stand at the same place of a passage which their reports share. */
export function copiedMentions(
  mentions: readonly StatementMention[],
  pairs: readonly SharedPair[],
): ReadonlyMap<number, readonly number[]> {
  const byReport: (readonly Telling[])[] = [];
  for (const { reportIndex, ofReport } of mentions) byReport[reportIndex] = ofReport;
  return copiedAmong([pairs, ...Array.from(byReport, (tellings) => tellings ?? NO_TELLINGS)]);
}

const NO_TELLINGS: readonly Telling[] = [];

const copiedAmong = keptOfList(
  ([all, ...byReport]: readonly object[]): ReadonlyMap<number, readonly number[]> => {
    const tellings = byReport as (readonly Telling[])[];
    const first: number[] = [0];
    for (const [at, own] of tellings.entries()) first.push((first[at] ?? 0) + own.length);
    const found = new Map<number, number[]>();
    for (const { earlier, later, places } of all as readonly SharedPair[]) {
      const [before = NO_TELLINGS, after = NO_TELLINGS] = [tellings[earlier], tellings[later]];
      for (const [one, other] of correspondingTellings([places, before, after])) {
        const number = (first[later] ?? 0) + other;
        const known = found.get(number);
        if (known) known.push((first[earlier] ?? 0) + one);
        else found.set(number, [(first[earlier] ?? 0) + one]);
      }
    }
    return found;
  },
  { most: 1 },
);

/** So many words of two contents must correspond, and this share of those of either that have a counterpart. */
const MIN_CORRESPONDENCE = { words: 3, share: 0.6 } as const;

type Places = SharedPair['places'];

/** For the places of a passage, the tellings of the earlier report and those of the later one: those that hold the same words. */
const correspondingTellings = keptOfList(
  ([places, before, after]: readonly object[]) =>
    corresponding(before as readonly Telling[], after as readonly Telling[], places as Places),
  { most: 1 },
);

/** Each word is looked at once, whoever holds it. */
function corresponding(before: readonly Telling[], after: readonly Telling[], places: Places): (readonly [number, number])[] {
  const words = {
    inOne: new Map<number, number>(),
    inOther: new Map<number, number>(),
    inBoth: new Map<number, Map<number, number>>(),
  };
  for (const [at, earlier] of places.a.entries()) {
    const [ones, others] = [holdersOf(before, earlier), holdersOf(after, places.b[at] ?? 0)];
    for (const one of ones) countUp(words.inOne, one);
    for (const other of others) countUp(words.inOther, other);
    for (const one of ones) {
      const shared = words.inBoth.get(one) ?? new Map<number, number>();
      words.inBoth.set(one, shared);
      for (const other of others) countUp(shared, other);
    }
  }
  return [...words.inBoth].flatMap(([one, shared]) =>
    [...shared]
      .filter(([other, both]) => {
        const most = Math.max(words.inOne.get(one) ?? 0, words.inOther.get(other) ?? 0);
        return both >= MIN_CORRESPONDENCE.words && both >= MIN_CORRESPONDENCE.share * most;
      })
      .map(([other]): [number, number] => [one, other]),
  );
}

function countUp(counts: Map<number, number>, number: number): void {
  counts.set(number, (counts.get(number) ?? 0) + 1);
}

/** Places in the list of the tellings whose words are there. */
function holdersOf(tellings: readonly Telling[], offset: number): number[] {
  const found: number[] = [];
  for (const [at, { attribution }] of tellings.entries())
    if (attribution.content.some(({ start, end }) => start <= offset && offset < end)) found.push(at);
  return found;
}

/** Whether half of the words of a mention stand in a passage. */
export function isMostlyInPassages(
  { attribution: { content } }: Pick<StatementMention, 'attribution'>,
  passages: readonly Span[],
): boolean {
  let [all, inside] = [0, 0];
  for (const { start, end } of content) {
    all += end - start;
    for (const passage of passages) inside += Math.max(0, Math.min(end, passage.end) - Math.max(start, passage.start));
  }
  return inside >= all / 2;
}
