import { dayNumber, isDay } from '../clustering/day-numbers.ts';
import { isPublic, outermost, speakerName, whenSaid } from './mention-origin.ts';
import type { Ground, Grounded } from './mention-origin.ts';
import { inTime } from '../statements/statement-merging.ts';
import type { Telling } from '../statements/statement-mentions.ts';

/** A report that tells again what was first told so many days earlier tells it from what was published, not from the speaker. */
const LATE_DAYS = 2;
/** An outlet quoted by several reports within so many days is quoted for one report of its own. */
const QUOTED_DAYS = 3;

/** What a telling rests on by default comes first, what its words or the text around it show comes last. */
const GROUNDED: readonly Ground['kind'][] = ['own reporting', 'unnamed source', 'quoted outlet', 'shared text', 'wire story'];

/** Corrects what single tellings show by what their statements show over all reports. */
export function settle(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const quoted = onePerQuotedReport(oneForEachDocument(grounded));
  const occasions = publicOccasions(quoted);
  const settled = asTheirTellers(quoted.map((tellings) => retold(onOneOccasion(withoutRepeats(tellings), occasions))));
  return asTheirReports(settled);
}

/** A headline rests on what the report under it rests on where it tells the same, else on what it tells first. */
function asTheirReports(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const first = new Map<number, Grounded>();
  for (const each of grounded.flat()) {
    const known = first.get(each.telling.at);
    if (each.telling.place === 'body' && (!known || startOfContent(each) < startOfContent(known)))
      first.set(each.telling.at, each);
  }
  return grounded.map((tellings) =>
    tellings.map(({ telling, ground }) => {
      if (telling.place === 'body' || ground.kind !== 'own reporting') return { telling, ground };
      const same = tellings.find((other) => other.telling.at === telling.at && other.telling.place === 'body');
      return { telling, ground: (same ?? first.get(telling.at))?.ground ?? ground };
    }),
  );
}

function startOfContent({ telling }: Grounded): number {
  return telling.attribution.content[0]?.start ?? 0;
}

/** "The communiqué" is the one document of that kind that the coverage tells of by its name. */
function oneForEachDocument(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const named = namedDocuments(grounded);
  return grounded.map((tellings) =>
    tellings.map(({ telling, ground }) => {
      const kind = kindOfDocument(ground);
      const [one, ...others] = kind === null ? [] : [...(named.get(kind) ?? [])];
      return { telling, ground: one && others.length === 0 ? { ...ground, key: one[0], name: one[1] } : ground };
    }),
  );
}

/** "communiqué" for "the communiqué"; null for what has a name of its own. */
function kindOfDocument({ kind, name }: Ground): string | null {
  return kind === 'document' ? (/^the (\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase() ?? null) : null;
}

/** Key and name of the documents with a name of their own, by each of its words. */
function namedDocuments(grounded: readonly (readonly Grounded[])[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { ground } of grounded.flat()) {
    if (ground.kind !== 'document' || kindOfDocument(ground) !== null) continue;
    for (const word of ground.name.toLowerCase().split(/[^\p{L}]+/u))
      found.set(word, (found.get(word) ?? new Map<string, string>()).set(ground.key, ground.name));
  }
  return found;
}

/** What is told at second hand rests on what its teller's words rest on, unless a report has it at first hand. */
function asTheirTellers(grounded: readonly (readonly Grounded[])[]): Grounded[][] {
  const settled = new Map(grounded.flat().map(({ telling, ground }) => [placeOf(telling.at, telling.attribution.id), ground]));
  return grounded.map((tellings) => {
    const firstHand = tellings.find(({ telling }) => telling.attribution.within === null);
    return tellings.map(({ telling, ground }) => {
      if (telling.attribution.within === null) return { telling, ground };
      return { telling, ground: firstHand?.ground ?? settled.get(placeOf(telling.at, outermost(telling))) ?? ground };
    });
  });
}

function placeOf(report: number, attribution: number): string {
  return `${report} ${attribution}`;
}

/** Within one report, what stands in its headline or is said twice rests on what the better grounded telling rests on. */
function withoutRepeats(tellings: readonly Grounded[]): Grounded[] {
  // An unnamed source is one statement's only through one agency or outlet: then it is that one's source wherever it is told.
  const passedOn = tellings.find(({ ground }) => ground.kind === 'wire story' || ground.kind === 'quoted outlet')?.ground;
  return tellings.map(({ telling, ground }) => {
    if (ground.kind === 'unnamed source' && passedOn) return { telling, ground: passedOn };
    const strength = GROUNDED.indexOf(ground.kind);
    const better = tellings.find((other) => other.telling.at === telling.at && GROUNDED.indexOf(other.ground.kind) > strength);
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
    if (heardByTwo(tellings) || own.some(({ telling }) => isPublic(telling)))
      for (const { telling } of own) if (isDay(telling.voice.said) || isPublic(telling)) found.add(occasionOf(telling));
  }
  return found;
}

function heardByTwo(tellings: readonly Grounded[]): boolean {
  const fresh = tellings.filter((each) => isHeard(each) && !isLate(each.telling, tellings));
  return new Set(fresh.map(({ ground }) => ground.family)).size > 1;
}

function isOwnWord({ telling, ground }: Grounded): boolean {
  return ground.kind === 'own reporting' && telling.voice.speaker.kind === 'actor' && telling.voice.sourcing !== 'second hand';
}

/** Heard by a newsroom: the paper's own, or that of an agency. */
function isHeard(grounded: Grounded): boolean {
  return isOwnWord(grounded) || grounded.ground.kind === 'wire story';
}

function occasionOf(telling: Telling): string {
  const { speaker } = telling.voice;
  return `${speaker.kind === 'actor' ? speaker.actor : speaker.kind} ${whenSaid(telling)}`;
}

function onOneOccasion(tellings: readonly Grounded[], occasions: ReadonlySet<string>): Grounded[] {
  const release = tellings.find(({ ground }) => ground.kind === 'press release' || ground.kind === 'document')?.ground;
  const own = heardByTwo(tellings) ? tellings.filter(isOwnWord).map(({ telling }) => telling) : [];
  // Two newsrooms have one sentence of one person: one occasion, though no text tells its day.
  const [earliest] = own.length > 1 ? own.sort(inTime) : [];
  const unnamedDay = earliest && occasionOf(earliest);
  const byDay = [...tellings].sort((a, b) => Number(isDay(b.telling.voice.said)) - Number(isDay(a.telling.voice.said)));
  const known = byDay.map(({ telling }) => occasionOf(telling)).find((each) => occasions.has(each));
  return tellings.map((grounded) => {
    if (!isOwnWord(grounded) || isLate(grounded.telling, tellings)) return grounded;
    if (release) return { telling: grounded.telling, ground: release };
    const occasion = known ?? unnamedDay;
    return occasion ? { telling: grounded.telling, ground: speech(occasion, grounded) } : grounded;
  });
}

function speech(occasion: string, { telling, ground }: Grounded): Ground {
  const day = telling.voice.said?.days.last;
  return {
    ...ground,
    kind: 'speech',
    key: `speech ${occasion}`,
    name: `${speakerName(telling)}${day ? `, ${day}` : ''}`,
    why: isPublic(telling) ? 'said where many listened' : 'said on one occasion, on the record',
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
