import { dayNumber, isDay } from './days.ts';
import { isPublic, whenSaid } from './grounds.ts';
import type { Ground, Grounded } from './grounds.ts';
import type { Telling } from './telling.ts';

/** A report that tells again what was first told so many days earlier tells it from what was published, not from the speaker. */
const LATE_DAYS = 2;
/** An outlet quoted by several reports within so many days is quoted for one report of its own. */
const QUOTED_DAYS = 3;

/** Corrects what single tellings show by what their statements show over all reports. */
export function settle(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const quoted = onePerQuotedReport(grounded);
  const occasions = publicOccasions(quoted);
  return quoted.map((tellings) => retold(onOneOccasion(withoutRepeats(tellings), occasions)));
}

/** Within one report, what stands in its headline or is said twice rests on what the better grounded telling rests on. */
function withoutRepeats(tellings: readonly Grounded[]): Grounded[] {
  return tellings.map(({ telling, ground }) => {
    if (ground.kind !== 'own reporting') return { telling, ground };
    const better = tellings.find((other) => other.telling.at === telling.at && other.ground.kind !== 'own reporting');
    return { telling, ground: better?.ground ?? ground };
  });
}

/** Several reports that quote one outlet at one time quote one report of it. */
function onePerQuotedReport(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const days = new Map<string, number[]>();
  for (const { ground } of grounded.flat())
    if (ground.kind === 'quoted outlet') days.set(ground.key, [...(days.get(ground.key) ?? []), ground.day ?? 0]);
  for (const list of days.values()) list.sort((a, b) => a - b);
  return grounded.map((tellings) =>
    tellings.map(({ telling, ground }) => {
      if (ground.kind !== 'quoted outlet') return { telling, ground };
      const start = startOf(days.get(ground.key) ?? [], ground.day ?? 0);
      return { telling, ground: { ...ground, key: `${ground.key} ${start}` } };
    }),
  );
}

/** The first day of the unbroken series of days that a day belongs to. */
function startOf(days: readonly number[], day: number): number {
  let [start, last] = [days[0] ?? day, days[0] ?? day];
  for (const next of days) {
    if (next > day) break;
    if (next - last > QUOTED_DAYS) start = next;
    last = next;
  }
  return start;
}

/** Speaker and day of each speech: what one person said on the record where many listened, or what two newsrooms have each for themselves. */
function publicOccasions(grounded: readonly (readonly Grounded[])[]): Set<string> {
  const found = new Set<string>();
  for (const tellings of grounded) {
    const own = tellings.filter(isOwnWord);
    const heardByTwo =
      new Set(own.filter(({ telling }) => !isLate(telling, tellings)).map(({ ground }) => ground.family)).size > 1;
    if (heardByTwo || own.some(({ telling }) => isPublic(telling)))
      for (const { telling } of own) if (isDay(telling.voice.said)) found.add(occasionOf(telling));
  }
  return found;
}

function isOwnWord({ telling, ground }: Grounded): boolean {
  return ground.kind === 'own reporting' && telling.voice.speaker.kind === 'actor' && telling.voice.sourcing !== 'second hand';
}

function occasionOf(telling: Telling): string {
  const { speaker } = telling.voice;
  return `${speaker.kind === 'actor' ? speaker.actor : speaker.kind} ${whenSaid(telling)}`;
}

function onOneOccasion(tellings: readonly Grounded[], occasions: ReadonlySet<string>): Grounded[] {
  const release = tellings.find(({ ground }) => ground.kind === 'press release' || ground.kind === 'document')?.ground;
  return tellings.map((grounded) => {
    if (!isOwnWord(grounded)) return grounded;
    if (release) return { telling: grounded.telling, ground: release };
    const occasion = tellings.map(({ telling }) => occasionOf(telling)).find((each) => occasions.has(each));
    return occasion ? { telling: grounded.telling, ground: speech(occasion, grounded) } : grounded;
  });
}

function speech(occasion: string, { telling, ground }: Grounded): Ground {
  const day = telling.voice.said?.days.last;
  return {
    ...ground,
    kind: 'speech',
    key: `speech ${occasion}`,
    name: day ? occasion.replace(day, '').trim() + `, ${day}` : occasion,
    why: isPublic(telling) ? 'said where many listened' : 'one occasion, heard by more than one newsroom',
  };
}

/** A later report that tells it again, without a new occasion, rests on what the first report rested on. */
function retold(tellings: readonly Grounded[]): Grounded[] {
  const first = [...tellings].sort((a, b) => a.telling.at - b.telling.at)[0];
  return tellings.map((grounded) => {
    const { telling, ground } = grounded;
    if (!first || ground.kind !== 'own reporting' || !isLate(telling, tellings)) return grounded;
    return { telling, ground: { ...first.ground, why: 'told again later, without a source of its own' } };
  });
}

function isLate(telling: Telling, tellings: readonly Grounded[]): boolean {
  const day = dayNumber(telling.reading.published.date);
  const first = Math.min(...tellings.map((other) => dayNumber(other.telling.reading.published.date) ?? Infinity));
  return day !== null && day - first > LATE_DAYS;
}
