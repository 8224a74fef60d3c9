import type { LineSourcing } from '../../model/brief.ts';
import type { Position } from '../../model/coverage/position.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { ReportId } from '../../model/original.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { tellsDeed } from '../../language/language.ts';
import { isMissingSource, isOutletName } from '../../link/origins/quoted-outlets.ts';
import { cutAll } from '../../text/spans.ts';
import { relayOf, speakerWords } from './line-sourcing.ts';
import { partyOf } from './members-named.ts';
import type { NumberedCoverage } from '../numbered-coverage.ts';

/**
 * A line that is ascribed names who ascribes it, and not the holder, whose words are passed on by others. What a side says of one of its own is
 * its own word.
 */
export function withTellers(
  coverage: NumberedCoverage,
  grounds: LineSourcing,
  position: Position,
  statements: readonly Statement[],
): LineSourcing {
  const isSecondHand = grounds.sourcing.length > 0 && grounds.sourcing.every((one) => one === 'second hand');
  if (position.mode === 'declared')
    return {
      ...grounds,
      by: ownSpeakers(coverage, position, statements),
      // What a party declares among others is on the record, however those around it are cited.
      ...((isSecondHand || isAmongOthers(statements)) && { sourcing: ['on the record'] }),
    };
  const tellers = statements.flatMap((one) => tellersIn(coverage, position, one));
  const by = inWords(coverage, tellers);
  // What reports tell by themselves has no source beside it.
  const isReported = position.seen === true || tellers.every((teller) => 'report' in teller);
  if (isReported) return { ...grounds, by, sourcing: [] };
  const own = statements.flatMap((one) => ownPeopleAround(coverage, one) ?? []);
  return {
    ...grounds,
    by,
    ...(own.length === statements.length && { sourcing: [...new Set(own.map(({ sourcing }) => sourcing))] }),
  };
}

/** "Several delegates, including Norland": what is declared and not on the record is theirs, who are not named, and the party is. */
function isAmongOthers(statements: readonly Statement[]): boolean {
  return statements.length > 0 && statements.every(({ sourcing }) => sourcing.startsWith('unnamed'));
}

/** Who speaks for the holder; where others stand before it in one source, "Holt, Mills and Carr", it goes by its own name. */
function ownSpeakers(coverage: NumberedCoverage, { holder }: Position, statements: readonly Statement[]): LineSourcing['by'] {
  const own = statements.filter(({ party }) => party === holder);
  const partyName = partyOf(coverage, holder)?.name ?? holder;
  if (own.length === 0 || isAmongOthers(statements)) return [partyName];
  const people = own.filter(({ speaker }) => !(speaker.kind === 'actor' && speaker.actor === holder));
  const told = own.filter((one) => !people.includes(one)).map((one) => speakerWords(coverage, one));
  // Where all of it said so as well as one of its members, it is the stand of all.
  const whole = told.filter((words) => words === partyName);
  return [...new Set([...(whole.length > 0 ? whole : told), ...people.map((one) => speakerWords(coverage, one))])];
}

/** Whether all who tell of a stand are people of the holder whom the reports do not name: its word, and not on the record. */
export function isToldByOwn(
  coverage: NumberedCoverage,
  { mode, seen, holder }: Position,
  statements: readonly Statement[],
): boolean {
  const isOwn = (statement: Statement): boolean => {
    const { party, speaker, sourcing } = statement;
    const isUnnamed = speaker.kind === 'unnamed' && sourcing.startsWith('unnamed');
    return party === holder && (isUnnamed || ownPeopleAround(coverage, statement) !== null);
  };
  return mode === 'ascribed' && seen !== true && statements.length > 0 && statements.every(isOwn);
}

/** People of a side whom a report does not name, in its words, and how it cites them. */
interface OwnPeople {
  readonly words: string;
  readonly sourcing: Statement['sourcing'];
}

/** "The ministry plans to close it, its officials said": those who are not named and tell what their own side does. */
function ownPeopleAround(coverage: NumberedCoverage, { party, sourcing, renditions }: Statement): OwnPeople | null {
  const [rendition] = renditions;
  if (sourcing !== 'second hand' || rendition === undefined) return null;
  const outer = coverage.reading(rendition.report)?.voices[withinOf(coverage, rendition)];
  const isOwn = outer?.speaker.kind === 'unnamed' && !isMissingSource(outer.speaker.words) && outer.party === party;
  if (!isOwn) return null;
  return { words: speakerWords(coverage, { speaker: outer.speaker, renditions: [rendition] }), sourcing: outer.sourcing };
}

/** The attribution whose words hold a rendition; below 0 where none does. */
function withinOf(coverage: NumberedCoverage, { report, attribution }: Rendition): number {
  return coverage.reading(report)?.attributions[attribution]?.within ?? -1;
}

/** Who ascribes a position; nobody where it is declared. */
export function tellersOf(coverage: NumberedCoverage, position: Position, statements: readonly Statement[]): string[] {
  if (position.mode === 'declared') return [];
  return inWords(
    coverage,
    statements.flatMap((one) => tellersIn(coverage, position, one)),
  );
}

function inWords(coverage: NumberedCoverage, tellers: readonly Teller[]): string[] {
  const named = tellers.flatMap((teller) => ('words' in teller ? teller.words : []));
  const reports = tellers.flatMap((teller) => ('report' in teller ? teller.report : []));
  return [...new Set(named), ...reportsInWords(coverage, new Set(reports))];
}

/** Somebody in words, or a report that cites nobody for it. */
type Teller = { readonly words: string } | { readonly report: ReportId };

function tellersIn(coverage: NumberedCoverage, position: Position, statement: Statement): Teller[] {
  const shown = statement.codes.filter(({ code }) => isOf(code, position));
  if (shown.length > 0 && shown.every(({ code }) => code.seen === true)) return reportsOf(statement);
  const { party, speaker, sourcing } = statement;
  const isReport =
    (speaker.kind === 'outlet' && speaker.name === null) || (speaker.kind === 'unnamed' && isMissingSource(speaker.words));
  if (isReport) return reportsOf(statement);
  return party === position.holder && (sourcing === 'second hand' || speaker.kind === 'actor')
    ? passedOnBy(coverage, statement)
    : [{ words: speakerWords(coverage, statement) }];
}

/**
 * Who says of somebody what he said: the speaker whose words hold his, unless that is one of his own, the source or outlet it was taken from, else the
 * report itself. A platform on which he published himself says nothing of him.
 */
function passedOnBy(coverage: NumberedCoverage, statement: Statement): Teller[] {
  const own = ownPeopleAround(coverage, statement);
  if (own) return [own];
  for (const rendition of statement.renditions) {
    const reading = coverage.reading(rendition.report);
    const within = withinOf(coverage, rendition);
    const outer = reading?.voices[within];
    const isReport = outer?.speaker.kind === 'outlet' && outer.speaker.name === null;
    if (outer && !isReport && outer.party !== statement.party && !isDeed(reading, within))
      return [{ words: speakerWords(coverage, { speaker: outer.speaker, renditions: [rendition] }) }];
  }
  const relay = relayOf(coverage, [statement]).filter((name) => isOutletName(name));
  return relay.length > 0 ? relay.map((words) => ({ words })) : reportsOf(statement);
}

/** "Its demand was refused by the mill", "dismissed her charge that": who does something to what another wants or says is not who tells it. */
function isDeed({ text, attributions }: Reading, id: number): boolean {
  const { manner, cue = [] } = attributions[id] ?? {};
  return manner !== 'direct' && cue.length > 0 && tellsDeed(cutAll(text, cue));
}

/** Nobody is cited for a stance that the writer sees in the holder, or tells that it took: the line says whose reports do. */
function reportsOf({ renditions }: Statement): Teller[] {
  return renditions.map(({ report }) => ({ report }));
}

/** "The report of the Ledger", "the reports of the Ledger and the Post". */
function reportsInWords(coverage: NumberedCoverage, reports: ReadonlySet<ReportId>): string[] {
  if (reports.size === 0) return [];
  const inOrder = [...reports].sort((a, b) => coverage.numberOf(a) - coverage.numberOf(b));
  const outlets = [...new Set(inOrder.map((report) => coverage.reading(report)?.outlet?.name ?? 'an unknown outlet'))];
  const last = outlets.at(-1) ?? '';
  const names = outlets.length === 1 ? last : `${outlets.slice(0, -1).join(', ')} and ${last}`;
  return [`${reports.size === 1 ? 'the report' : 'the reports'} of ${names}`];
}

/** Whether a code tells the stance of a position. */
export function isOf({ holder, issue, alternative, stance }: Code, position: Position): boolean {
  return (
    holder === position.holder && issue === position.issue && alternative === position.alternative && stance === position.stance
  );
}
