import type { Evidence, LineSourcing } from '../../model/brief.ts';
import type { Dated } from '../../model/date.ts';
import { MIN_SURE_CONFIDENCE } from '../../derive/sure-confidence.ts';
import { keptOfList } from '../../text/kept-results.ts';
import { originsBehind } from '../../link/origins/origin-count.ts';
import type { Origin, OriginCount } from '../../model/coverage/origin.ts';
import { Sourcing } from '../../model/reading/speaker.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import { citedMember } from './members-named.ts';
import { compareWords, type NumberedCoverage } from '../numbered-coverage.ts';
import { OPENS_WITH_UNNAMED_PEOPLE, OPENS_WITH_WHOSE, tellsSaying } from '../../language/language.ts';
import { cutAll } from '../../text/spans.ts';

/** What the statements rest on: who is cited, in which reports, on how many origins. Null when no words can be shown. */
export function lineSourcing(
  coverage: NumberedCoverage,
  statements: readonly Statement[],
  told: { readonly when: Dated | null; readonly confidence: number },
): LineSourcing | null {
  const evidence = statements.flatMap((statement) => evidenceOf(coverage, statement)).sort(byReportAndPlace);
  if (evidence.length === 0) return null;
  return {
    statements: statements.map(({ id }) => id),
    by: [...new Set(statements.map((statement) => speakerWords(coverage, statement)))],
    sourcing: Sourcing.options.filter((one) => statements.some((statement) => sourcingOf(coverage, statement) === one)),
    when: told.when,
    reported: firstReported(coverage, statements),
    evidence,
    reports: new Set(evidence.map(({ report }) => report)).size,
    origins: originsOfLine(coverage, statements),
    relay: relayOf(coverage, statements),
    unsure: told.confidence < MIN_SURE_CONFIDENCE,
    reviewed: statements.every(({ id }) => coverage.input.reviewed.has(id)),
  };
}

/** How a statement is sourced; null where nobody is cited, and the reports tell by themselves what somebody did or wants. */
function sourcingOf(coverage: NumberedCoverage, { sourcing, speaker, renditions }: Statement): Sourcing | null {
  if (sourcing !== 'on the record' || speaker.kind !== 'actor') return sourcing;
  const isCited = renditions.some(({ report, attribution }) => {
    const reading = coverage.reading(report);
    const told = reading?.attributions[attribution];
    return !reading || !told || told.manner !== 'indirect' || told.within !== null || tellsSaying(cutAll(reading.text, told.cue));
  });
  return isCited ? sourcing : null;
}

/** How many origins stand behind statements. */
function originsOfLine({ origins }: NumberedCoverage, statements: readonly Statement[]): OriginCount {
  return countedOrigins([...statements, ...statements.flatMap((one) => one.origins.flatMap((id) => origins.get(id) ?? []))]);
}

const countedOrigins = keptOfList((parts: readonly (Statement | Origin)[]): OriginCount => {
  const origins = parts.filter((part) => 'mayBe' in part);
  return originsBehind(
    parts.filter((part) => 'renditions' in part),
    new Map(origins.map((origin) => [origin.id, origin])),
  );
});

/** What a line about statements is made of: the things themselves, and the rest in words. Of the same, the same line is made. */
export interface LineBasis {
  readonly things: object;
  readonly besides: string;
}

export function lineBasis(
  coverage: NumberedCoverage,
  statements: readonly Statement[],
  first: object | undefined = statements[0],
): LineBasis {
  const reports = statements.flatMap(({ renditions }) => renditions.map(({ report }) => report));
  // No line shows what an attribution is coded for but by its statement.
  const readings = reports.map((report) => coverage.toldBy(report) ?? NO_READING);
  const { least, most } = originsOfLine(coverage, statements);
  const seen = statements.map(({ id }) => (coverage.input.reviewed.has(id) ? 'reviewed' : ''));
  const by = statements.map((statement) => speakerWords(coverage, statement));
  return {
    things: thingsOfLine([first ?? NO_READING, ...statements, ...readings]),
    besides: [least, most, ...seen, ...by, ...reports.map(coverage.numberOf)].join('\n'),
  };
}

const NO_READING = {};

const thingsOfLine = keptOfList<object, object>(() => ({}), { most: 1 });

/** One piece of evidence for each report that carries the statement: its fullest rendition there. */
function evidenceOf(coverage: NumberedCoverage, { renditions }: Statement): Evidence[] {
  const shown = new Map<number, Evidence>();
  for (const rendition of renditions) {
    const report = coverage.numberOf(rendition.report);
    const found = shown.has(report) ? null : evidenceAt(coverage, rendition);
    if (found) shown.set(report, found);
  }
  return [...shown.values()];
}

function evidenceAt(coverage: NumberedCoverage, { report, attribution }: Rendition): Evidence | null {
  const reading = coverage.reading(report);
  const content = reading?.attributions[attribution]?.content;
  const excerpt = reading && content ? coverage.excerpts(reading)(content) : null;
  return excerpt && { report: coverage.numberOf(report), ...excerpt };
}

function byReportAndPlace(a: Evidence, b: Evidence): number {
  return a.report - b.report || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}

/** Day of the earliest dated report that carries any of the statements. */
function firstReported(coverage: NumberedCoverage, statements: readonly Statement[]): string | null {
  const days = statements
    .flatMap(({ renditions }) => renditions)
    .flatMap(({ report }) => coverage.reading(report)?.published.date ?? []);
  return days.sort(compareWords)[0] ?? null;
}

/** The outlets and sources through whom the reports have these statements; that somebody told the outlet of the report itself is no detour. */
export function relayOf(coverage: NumberedCoverage, statements: readonly Statement[]): string[] {
  const names = statements
    .flatMap(({ renditions }) => renditions)
    .flatMap(({ report, attribution }) => {
      const { outlet, voices } = coverage.reading(report) ?? { outlet: null, voices: [] };
      const steps = voices[attribution]?.relay ?? [];
      return steps.flatMap(({ name }) => (name === outlet?.name || name === outlet?.family ? [] : name));
    });
  return [...new Set(names)];
}

/** Who is cited, in words: a name with office, or the words of the report for an unnamed source. */
export function speakerWords(
  coverage: NumberedCoverage,
  { speaker, renditions, party = null }: Pick<Statement, 'speaker' | 'renditions'> & Partial<Pick<Statement, 'party'>>,
): string {
  if (speaker.kind === 'actor') return citedMember(coverage, speaker.actor, renditions) ?? coverage.actorInWords(speaker.actor);
  if (speaker.kind === 'outlet')
    return speaker.name ?? coverage.reading(renditions[0]?.report ?? '')?.outlet?.name ?? 'the report itself';
  return unnamedWords(coverage, speaker.words.trim(), party);
}

/** The words for a source without a name; "whose leaders" are those of the party. */
function unnamedWords({ input }: NumberedCoverage, words: string, party: string | null): string {
  if (!OPENS_WITH_WHOSE.test(words)) return inSentence(words) || 'a source that is not named';
  const owner = input.codebook.parties.find(({ id }) => id === party)?.name;
  return `${words.replace(OPENS_WITH_WHOSE, '')}${owner === undefined ? '' : ` of ${owner}`}`;
}

/** Words from the head of a sentence as they stand inside one: "Two diplomats" becomes "two diplomats". */
function inSentence(words: string): string {
  const small = OPENS_WITH_UNNAMED_PEOPLE;
  return small.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
