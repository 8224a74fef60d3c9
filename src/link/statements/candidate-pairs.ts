import type { Span } from '../../model/span.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import type { Telling } from './statement-mentions.ts';

/** Of the tellings by one speaker that use a stem, the latest so many are remembered: occasions pass. */
const REMEMBERED = 24;
/** So many candidates of a telling are compared, those with most words in common first. */
const COMPARED = 24;

/** Pairs of tellings that may be of one statement: by speakers that can be one, with words in common. The earlier one stands first. */
export function candidates(tellings: readonly Telling[]): [number, number][] {
  const seen = new Map<string, number[]>();
  return tellings.flatMap((telling, number) => {
    const common = new Map<number, number>();
    for (const key of asks(telling))
      for (const stem of telling.stems)
        for (const earlier of seen.get(`${key} ${stem}`) ?? []) common.set(earlier, (common.get(earlier) ?? 0) + 1);
    for (const key of answers(telling)) for (const stem of telling.stems) remember(seen, `${key} ${stem}`, number);
    return [...common]
      .sort(([one, words], [other, otherWords]) => otherWords - words || other - one)
      .slice(0, COMPARED)
      .map(([earlier]): [number, number] => [earlier, number]);
  });
}

function remember(seen: Map<string, number[]>, key: string, number: number): void {
  const list = seen.get(key);
  if (!list) seen.set(key, [number]);
  else {
    list.push(number);
    if (list.length > REMEMBERED) list.shift();
  }
}

/** Under which keys earlier tellings by the same speaker are found. */
function asks({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  if (speaker.actor === party) return [`actor ${speaker.actor}`, `member ${party}`];
  return party === null ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `actor ${party}`];
}

/** Under which keys a telling is found by later ones. */
function answers({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  return party === null || speaker.actor === party ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `member ${party}`];
}

/** Pairs of tellings that stand at the same place of a passage which their reports share. */
export function copiedTogether(tellings: readonly Telling[], pairs: readonly SharedPair[]): [number, number][] {
  const byReport = new Map<number, number[]>();
  for (const [number, { at }] of tellings.entries()) {
    const list = byReport.get(at);
    if (list) list.push(number);
    else byReport.set(at, [number]);
  }
  return pairs.flatMap((pair) => {
    const [before, after] = [byReport.get(pair.earlier) ?? [], byReport.get(pair.later) ?? []];
    return before.flatMap((one) =>
      after.filter((other) => correspond(tellings[one], tellings[other], pair)).map((other): [number, number] => [one, other]),
    );
  });
}

/** So many words of two contents must correspond, and this share of those of either that have a counterpart. */
const CORRESPONDING = { words: 3, share: 0.6 } as const;

function correspond(one: Telling | undefined, other: Telling | undefined, { places }: SharedPair): boolean {
  if (!one || !other) return false;
  let [inOne, inOther, inBoth] = [0, 0, 0];
  for (const [earlier, later] of places) {
    const [a, b] = [holds(one, earlier), holds(other, later)];
    if (a) inOne += 1;
    if (b) inOther += 1;
    if (a && b) inBoth += 1;
  }
  return inBoth >= CORRESPONDING.words && inBoth >= CORRESPONDING.share * Math.max(inOne, inOther);
}

function holds({ attribution }: Telling, place: number): boolean {
  return attribution.content.some(({ start, end }) => start <= place && place < end);
}

/** Whether half of the words of a telling stand in a passage. */
export function standsIn({ attribution: { content } }: Pick<Telling, 'attribution'>, passages: readonly Span[]): boolean {
  let [all, inside] = [0, 0];
  for (const { start, end } of content) {
    all += end - start;
    for (const passage of passages) inside += Math.max(0, Math.min(end, passage.end) - Math.max(start, passage.start));
  }
  return inside >= all / 2;
}
