import type { Span } from '../../model/span.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import type { StatementMention } from './statement-mentions.ts';

/** Of the mentions by one speaker that use a stem, the latest so many are remembered: occasions pass. */
const MAX_REMEMBERED_MENTIONS = 24;
/** So many candidates of a mention are compared, those with most words in common first. */
const MAX_COMPARED_MENTIONS = 24;

/** Pairs of mentions that may be of one statement: by speakers that can be one, with words in common. The earlier one stands first. */
export function candidatePairs(mentions: readonly StatementMention[]): [number, number][] {
  const seen = new Map<string, number[]>();
  return mentions.flatMap((mention, number) => {
    const common = new Map<number, number>();
    for (const key of queryKeys(mention))
      for (const stem of mention.stems)
        for (const earlier of seen.get(`${key} ${stem}`) ?? []) common.set(earlier, (common.get(earlier) ?? 0) + 1);
    for (const key of indexKeys(mention)) for (const stem of mention.stems) rememberMention(seen, `${key} ${stem}`, number);
    return [...common]
      .sort(([one, words], [other, otherWords]) => otherWords - words || other - one)
      .slice(0, MAX_COMPARED_MENTIONS)
      .map(([earlier]): [number, number] => [earlier, number]);
  });
}

function rememberMention(seen: Map<string, number[]>, key: string, number: number): void {
  const list = seen.get(key);
  if (!list) seen.set(key, [number]);
  else {
    list.push(number);
    if (list.length > MAX_REMEMBERED_MENTIONS) list.shift();
  }
}

/** Under which keys earlier mentions by the same speaker are found. */
function queryKeys({ voice: { speaker, party } }: StatementMention): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  if (speaker.actor === party) return [`actor ${speaker.actor}`, `member ${party}`];
  return party === null ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `actor ${party}`];
}

/** Under which keys a mention is found by later ones. */
function indexKeys({ voice: { speaker, party } }: StatementMention): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  return party === null || speaker.actor === party ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `member ${party}`];
}

/** Pairs of mentions that stand at the same place of a passage which their reports share. */
export function copiedPairs(mentions: readonly StatementMention[], pairs: readonly SharedPair[]): [number, number][] {
  const byReport = new Map<number, number[]>();
  for (const [number, { reportIndex }] of mentions.entries()) {
    const list = byReport.get(reportIndex);
    if (list) list.push(number);
    else byReport.set(reportIndex, [number]);
  }
  return pairs.flatMap((pair) => {
    const [before, after] = [byReport.get(pair.earlier) ?? [], byReport.get(pair.later) ?? []];
    return before.flatMap((one) =>
      after
        .filter((other) => areCorresponding(mentions[one], mentions[other], pair))
        .map((other): [number, number] => [one, other]),
    );
  });
}

/** So many words of two contents must correspond, and this share of those of either that have a counterpart. */
const MIN_CORRESPONDENCE = { words: 3, share: 0.6 } as const;

function areCorresponding(
  one: StatementMention | undefined,
  other: StatementMention | undefined,
  { places }: SharedPair,
): boolean {
  if (!one || !other) return false;
  let [inOne, inOther, inBoth] = [0, 0, 0];
  for (const [earlier, later] of places) {
    const [a, b] = [holdsOffset(one, earlier), holdsOffset(other, later)];
    if (a) inOne += 1;
    if (b) inOther += 1;
    if (a && b) inBoth += 1;
  }
  return inBoth >= MIN_CORRESPONDENCE.words && inBoth >= MIN_CORRESPONDENCE.share * Math.max(inOne, inOther);
}

function holdsOffset({ attribution }: StatementMention, place: number): boolean {
  return attribution.content.some(({ start, end }) => start <= place && place < end);
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
