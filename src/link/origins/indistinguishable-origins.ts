import type { Origin } from '../../model/coverage/origin.ts';
import { agreement, differInNumber } from '../statements/content-likeness.ts';
import type { StemWeight } from '../statements/content-likeness.ts';
import { isDay } from '../clustering/day-numbers.ts';
import { headNoun, originId } from './mention-origin.ts';
import type { Grounded } from './mention-origin.ts';
import type { Telling } from '../statements/statement-mentions.ts';

/** An unnamed source may speak again within so many days. */
const AGAIN_DAYS = 21;
/** A speech is told of without its day for so many days. */
const SPEECH_DAYS = 7;
/** Two unnamed sources of one outlet that tell the same may be one person. */
const SAME_TOPIC = { share: 0.3, common: 2 } as const;

/** Says of each origin which others it may be the same as, as far as nothing in the reports tells them apart. */
export function mayBeTheSame(
  origins: readonly Origin[],
  grounded: readonly (readonly Grounded[])[],
  weigh: StemWeight,
): Origin[] {
  const byOrigin = new Map<string, Grounded[]>();
  for (const each of grounded.flat()) {
    const id = originId(each.ground);
    const list = byOrigin.get(id);
    if (list) list.push(each);
    else byOrigin.set(id, [each]);
  }
  const links = [
    ...relayedBackground(byOrigin),
    ...sameUnnamed(byOrigin, weigh),
    ...heardBesideTheWire(grounded),
    ...undatedSpeeches(byOrigin),
  ];
  const other = new Map<string, Set<string>>();
  for (const [one, two] of links)
    if (one !== two) {
      other.set(one, (other.get(one) ?? new Set()).add(two));
      other.set(two, (other.get(two) ?? new Set()).add(one));
    }
  return origins.map((origin) => ({ ...origin, mayBe: [...(other.get(origin.id) ?? [])].sort() }));
}

type Link = readonly [string, string];

/** A report that heard nobody itself, and tells what another outlet or an agency reported, may have the rest from there too. */
function relayedBackground(byOrigin: ReadonlyMap<string, readonly Grounded[]>): Link[] {
  const quotedIn = new Map<number, Set<string>>();
  for (const [id, grounded] of byOrigin)
    for (const { telling, ground } of grounded)
      if (ground.kind === 'quoted outlet' || ground.kind === 'wire story')
        quotedIn.set(telling.at, (quotedIn.get(telling.at) ?? new Set()).add(id));
  return [...byOrigin].flatMap(([id, grounded]): Link[] => {
    const first = grounded[0];
    if (!first || (first.ground.kind !== 'own reporting' && first.ground.kind !== 'unnamed source')) return [];
    if (grounded.some(({ telling }) => telling.quoted > 0)) return [];
    return [...(quotedIn.get(first.telling.at) ?? [])].map((quoted) => [id, quoted]);
  });
}

/** A speech of which no text tells the day may be one of the same speaker of which another report tells it. */
function undatedSpeeches(byOrigin: ReadonlyMap<string, readonly Grounded[]>): Link[] {
  const bySpeaker = new Map<string, { id: string; told: boolean; day: number | null }[]>();
  for (const [id, grounded] of byOrigin) {
    const [first] = grounded;
    const speaker = first?.telling.voice.speaker;
    if (first?.ground.kind !== 'speech' || speaker?.kind !== 'actor') continue;
    const speech = { id, told: grounded.some(({ telling }) => isDay(telling.voice.said)), day: first.ground.day };
    bySpeaker.set(speaker.actor, [...(bySpeaker.get(speaker.actor) ?? []), speech]);
  }
  return [...bySpeaker.values()].flatMap((speeches) =>
    speeches
      .filter(({ told }) => !told)
      .flatMap((one) =>
        speeches.filter(({ told, day }) => told && isNear(day, one.day)).map((other): Link => [one.id, other.id]),
      ),
  );
}

function isNear(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= SPEECH_DAYS;
}

/** Unnamed sources of one outlet: in one report, or telling the same in two, when nothing in the words for them differs in kind. */
function sameUnnamed(byOrigin: ReadonlyMap<string, readonly Grounded[]>, weigh: StemWeight): Link[] {
  const families = new Map<string, { id: string; grounded: readonly Grounded[] }[]>();
  for (const [id, all] of byOrigin) {
    const grounded = all.filter(
      ({ telling, ground }) => isUnnamed(telling) && (ground.kind === 'unnamed source' || ground.kind === 'quoted outlet'),
    );
    const family = grounded[0]?.ground.family.replace(/^the\s+/i, '').toLowerCase();
    if (!family) continue;
    const list = families.get(family);
    if (list) list.push({ id, grounded });
    else families.set(family, [{ id, grounded }]);
  }
  return [...families.values()].flatMap((sources) => {
    const inTime = sources
      .map((source) => ({ ...source, day: source.grounded[0]?.ground.day ?? null }))
      .sort((a, b) => (a.day ?? -1) - (b.day ?? -1) || (a.id < b.id ? -1 : 1));
    return inTime.flatMap((one, place) => {
      const found: Link[] = [];
      for (let next = place + 1; next < inTime.length; next += 1) {
        const other = inTime[next];
        if (!other) break;
        if (one.day !== null && other.day !== null && other.day - one.day > AGAIN_DAYS) break;
        if (mayBeOne(one.grounded, other.grounded, weigh)) found.push([one.id, other.id]);
      }
      return found;
    });
  });
}

function mayBeOne(one: readonly Grounded[], other: readonly Grounded[], weigh: StemWeight): boolean {
  return one.some(({ telling: a }) =>
    other.some(({ telling: b }) => {
      if (kindOf(a) !== kindOf(b)) return false;
      if (a.voice.party !== null && b.voice.party !== null && a.voice.party !== b.voice.party) return false;
      return a.at === b.at || (!differInNumber(a, b) && tellTheSame(a, b, weigh));
    }),
  );
}

function tellTheSame(a: Telling, b: Telling, weigh: StemWeight): boolean {
  const agree = agreement(a, b, weigh);
  if (agree.share >= SAME_TOPIC.share && agree.common >= SAME_TOPIC.common) return true;
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

function isUnnamed({ voice }: Telling): boolean {
  return voice.speaker.kind === 'unnamed' && voice.speaker.words !== '';
}

function kindOf({ voice }: Telling): string {
  return voice.speaker.kind === 'unnamed' ? headNoun(voice.speaker.words) : '';
}

/** A newsroom that has what a wire or another outlet has may have it from there, even where it does not say so. */
function heardBesideTheWire(grounded: readonly (readonly Grounded[])[]): Link[] {
  return grounded.flatMap((tellings) => {
    const heard = tellings.filter(({ ground }) => ground.kind === 'speech' || ground.kind === 'own reporting');
    const passedOn = tellings.filter(({ ground }) => ['wire story', 'shared text', 'quoted outlet'].includes(ground.kind));
    const wires = passedOn.filter(({ ground }) => ground.kind === 'wire story');
    return [
      ...heard.flatMap((one) => passedOn.map((other): Link => [originId(one.ground), originId(other.ground)])),
      ...wires.flatMap((one) =>
        wires
          .filter(({ ground }) => ground.family === one.ground.family)
          .map((other): Link => [originId(one.ground), originId(other.ground)]),
      ),
    ];
  });
}
