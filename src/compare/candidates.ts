import type { Span } from '../model/span.ts';
import { contains, overlaps } from '../text/span.ts';
import type { SharedPair } from './coverage.ts';
import type { Telling } from './telling.ts';

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
  for (const [number, { at }] of tellings.entries()) byReport.set(at, [...(byReport.get(at) ?? []), number]);
  return pairs.flatMap((pair) => {
    const [before, after] = [byReport.get(pair.earlier) ?? [], byReport.get(pair.later) ?? []];
    return before
      .filter((number) => touches(tellings[number], pair.inEarlier))
      .flatMap((one) =>
        after.filter((number) => touches(tellings[number], pair.inLater)).map((other): [number, number] => [one, other]),
      );
  });
}

export function touches(telling: Telling | undefined, passage: Span): boolean {
  return telling?.attribution.content.some((span) => contains(passage, span) || overlaps(passage, span)) ?? false;
}
