import type { Links } from '../../../src/model/coverage/links.ts';
import type { Derived } from '../../../src/model/coverage/derived.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Dated } from '../../../src/model/date.ts';
import type { Dispute } from '../../../src/model/coverage/dispute.ts';
import type { Round } from '../../../src/model/coverage/round.ts';
import type { Statement } from '../../../src/model/coverage/statement.ts';

/** What the program makes of a case. */
export interface Outcome {
  readonly readings: readonly Reading[];
  readonly links: Links;
  readonly derived: Derived;
}

/** A meeting as it should be shown; what is left out is not asked for. */
interface ExpectedMeeting {
  /** "2031-03-14", "2031-03-04/2031-03-06"; null: no day of its own. */
  readonly day?: string | null;
  readonly place?: string | null;
  readonly planned?: boolean;
  readonly parties?: readonly string[];
  readonly mediator?: string;
}

/** A statement that holds these words: the days within which, or by which, it was said. */
interface ExpectedDay {
  readonly of: string;
  readonly within?: string;
  readonly by?: string;
  readonly last?: string;
  readonly unknown?: boolean;
}

export interface Expected {
  /** The meetings, all of them; "any": not asked; "planned-only": none that was held. */
  readonly rounds?: readonly ExpectedMeeting[] | 'any' | 'planned-only';
  readonly outcomes?: readonly string[];
  readonly noPeople?: readonly string[];
  /** No round has bounds further apart than so many days. */
  readonly narrowRounds?: number;
  /** Words of the one side and of the other, of every dispute. */
  readonly disputes?: readonly (readonly [string, string])[];
  /** The parties that announce what no other confirms. */
  readonly announced?: readonly string[];
  readonly said?: readonly ExpectedDay[];
  readonly statements?: readonly ExpectedDay[];
  /** Words, value (alternatives parted by "|"), type. */
  readonly dates?: readonly (readonly string[])[];
  readonly noDates?: readonly string[];
  /** How many origins the reports rest on, and how many outlets they are of. */
  readonly origins?: number;
  readonly outlets?: number;
}

/** How what came out differs from what a reader expects, in words. */
export function faultsOf(expected: Expected, outcome: Outcome): string[] {
  return [
    ...meetingFaults(expected, outcome),
    ...disputeFaults(expected, outcome),
    ...announcedFaults(expected, outcome),
    ...saidFaults(expected, outcome),
    ...dateFaults(expected, outcome),
    ...countFaults(expected, outcome),
  ];
}

function meetingFaults({ rounds, outcomes = [], noPeople = [], narrowRounds }: Expected, outcome: Outcome): string[] {
  const found = outcome.derived.rounds;
  const shown = found.map(lineOf).join(' + ');
  const told = outcome.readings.flatMap(({ text, meetings }) =>
    meetings.flatMap(({ outcome: words }) => (words ? [text.slice(words.start, words.end)] : [])),
  );
  const wide = found.filter(({ when }) => when && narrowRounds !== undefined && apart(when) > narrowRounds);
  return [
    ...(Array.isArray(rounds) && !sameRounds(rounds, found) ? [`rounds: ${shown || 'none'}`] : []),
    ...(rounds === 'planned-only' && found.some(({ planned }) => !planned) ? [`rounds: ${shown}`] : []),
    ...outcomes
      .filter((words) => !told.some((one) => one.includes(words)))
      .map((words) => `outcome "${words}" not in ${JSON.stringify(told)}`),
    ...noPeople.filter((id) => found.some(({ people }) => people.includes(id))).map((id) => `${id} took no part`),
    ...wide.map((round) => `too wide: ${lineOf(round)}`),
  ];
}

function apart({ days }: Dated): number {
  return (Date.parse(days.last) - Date.parse(days.first)) / 86_400_000;
}

function dayOf({ when }: Round): string | null {
  if (!when || when.bounds) return null;
  return when.days.first === when.days.last ? when.days.first : `${when.days.first}/${when.days.last}`;
}

function lineOf(round: Round): string {
  return [
    dayOf(round) ?? `by ${round.when?.days.last ?? '?'}`,
    round.place ?? '-',
    round.planned ? 'planned' : 'held',
    round.parties.join('&'),
    round.mediator ?? '',
  ].join(', ');
}

function sameRounds(expected: readonly ExpectedMeeting[], found: readonly Round[]): boolean {
  return expected.length === found.length && expected.every((one) => found.some((round) => fits(one, round)));
}

function fits({ day, place, planned, parties, mediator }: ExpectedMeeting, round: Round): boolean {
  return (
    (day === undefined || dayOf(round) === day) &&
    (place === undefined || round.place === place) &&
    (planned === undefined || round.planned === planned) &&
    (mediator === undefined || round.mediator === mediator) &&
    (parties === undefined || [...parties].sort().join() === [...round.parties].sort().join())
  );
}

function disputeFaults({ disputes }: Expected, outcome: Outcome): string[] {
  if (!disputes) return [];
  const found = outcome.derived.disputes.map((dispute) => sidesOf(dispute, outcome));
  const right = disputes.every(([one, other]) =>
    found.some(([a, b]) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one))),
  );
  return right && found.length === disputes.length ? [] : [`disputes: ${JSON.stringify(found)}`];
}

function sidesOf({ asserted, denied, told }: Dispute, outcome: Outcome): [string, string] {
  const own = (side: 'asserted' | 'denied'): string[] =>
    told.filter((one) => one.side === side).map(({ report, span }) => wordsIn(outcome, report, [span]));
  const words = (ids: readonly string[]): string[] => ids.map((id) => wordsOf(id, outcome));
  return [[...words(asserted), ...own('asserted')].join(' | '), [...words(denied), ...own('denied')].join(' | ')];
}

function wordsOf(id: string, outcome: Outcome): string {
  const statement = outcome.links.statements.find((one) => one.id === id);
  return statement ? contentOf(statement, outcome) : '';
}

function contentOf({ renditions }: Statement, outcome: Outcome): string {
  return renditions
    .map(({ report, attribution }) => {
      const reading = outcome.readings.find((one) => one.report === report);
      const found = reading?.attributions.find(({ id }) => id === attribution);
      return wordsIn(outcome, report, [...(found?.cue ?? []), ...(found?.content ?? [])]);
    })
    .join(' / ');
}

function wordsIn({ readings }: Outcome, report: string, spans: readonly { start: number; end: number }[]): string {
  const text = readings.find((one) => one.report === report)?.text ?? '';
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function announcedFaults({ announced }: Expected, outcome: Outcome): string[] {
  if (!announced) return [];
  const found = outcome.derived.oneSided.map(({ by }) => by);
  return [...found].sort().join() === [...announced].sort().join() ? [] : [`announced by: ${found.join() || 'nobody'}`];
}

function saidFaults({ said = [], statements }: Expected, outcome: Outcome): string[] {
  const all = outcome.links.statements.map((one) => ({ said: one.said, words: contentOf(one, outcome) }));
  const wrong = [...said, ...(statements ?? [])].filter(
    (expected) => !all.some((one) => one.words.includes(expected.of) && isThen(one.said, expected)),
  );
  return wrong.map(({ of }) => {
    const found = all
      .filter(({ words }) => words.includes(of))
      .map((one) => `${one.said?.bounds ? 'by ' : ''}${one.said?.days.first}..${one.said?.days.last}`);
    return `"${of}" said ${found.join(' or ') || '(not found)'}`;
  });
}

function isThen(said: Dated | null, { within, by, last, unknown }: ExpectedDay): boolean {
  if (unknown) return said === null;
  if (by !== undefined) return said !== null && said.bounds && said.days.last === by;
  if (last !== undefined) return said?.days.last === last;
  const [first = '', until = ''] = within?.split('/') ?? [];
  return said !== null && said.days.first >= first && said.days.last <= until;
}

function dateFaults({ dates = [], noDates = [] }: Expected, { readings }: Outcome): string[] {
  const found = readings.flatMap(({ text, dates: all }) =>
    all.map(({ span, value, type }) => ({ words: text.slice(span.start, span.end), value, type })),
  );
  const shown = found.map(({ words, value, type }) => `${words}=${value}${type === 'SET' ? ' (set)' : ''}`).join(', ');
  const missing = dates.filter(
    ([words = '', value = '', type]) =>
      !found.some(
        (one) =>
          (one.words.includes(words) || words.includes(one.words)) &&
          value.split('|').includes(one.value ?? '') &&
          (type === undefined || one.type === type),
      ),
  );
  const invented = noDates.filter((words) => found.some((one) => one.words.includes(words)));
  return missing.length + invented.length === 0 ? [] : [`dates: ${shown || 'none'}`];
}

function countFaults({ origins, outlets }: Expected, { readings, links }: Outcome): string[] {
  const { least, most } = links.originCount;
  const names = new Set(readings.map(({ outlet }) => outlet?.name));
  return [
    ...(origins === undefined || (origins === least && origins === most) ? [] : [`origins: ${least} to ${most}`]),
    ...(outlets === undefined || outlets === names.size ? [] : [`outlets: ${[...names].join(', ')}`]),
  ];
}
