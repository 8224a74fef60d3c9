import type { MarkedParagraph, MarkedReport, MarginNote } from '../../model/room/report-with-marks.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import type { Passage } from '../../model/reading/passage.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Mark } from '../../text/marked-pieces.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { daysInWords, speakerName } from '../lists/list-wording.ts';
import { attributionMarks, wordsWithMarks, type WordMark } from '../review/statement-words.ts';
import { keptOf } from '../../text/kept-results.ts';
import { grouped } from '../lists/list-facets.ts';
import { passagesByReport, reportsSharing } from './compared-texts.ts';
import type { Coverage } from './coverage.ts';

/** A report as a person reads it: paragraph by paragraph, who is cited for which words, and what stands elsewhere as well. `asked`: words that are marked beyond that. */
export function markedReport(reading: Reading, coverage: Coverage, asked: Span | null = null): MarkedReport {
  const { report, text, title, outlet, published, wires, given, findings } = reading;
  const marks = [...marksOf(reading, coverage), ...(asked === null ? [] : [{ span: asked, mark: 'asked' as const }])];
  const notes = marginNotes(reading, coverage);
  return {
    report,
    title,
    outlet: outlet?.name ?? null,
    published: published.date,
    wires: [...new Set(wires.map(({ name }) => name))],
    url: given.url ?? null,
    path: coverage.provenance.get(report)?.path ?? '',
    paragraphs: kindedParagraphs(reading).map(({ span, kind }): MarkedParagraph => ({
      kind,
      start: span.start,
      pieces: wordsWithMarks(text, span, touching(marks, span)),
      notes: notes.filter(({ at }) => at >= span.start && at < span.end).map(({ note }) => note),
    })),
    findings,
    sharedWith: reportsSharing(reading, coverage).map(({ other, words }) => ({
      report: other.report,
      title: other.title,
      outlet: other.outlet?.name ?? null,
      words,
    })),
  };
}

/** Every paragraph with the kind of the passage it stands in. */
function kindedParagraphs({ text, passages }: Reading): { readonly span: Span; readonly kind: Passage['kind'] }[] {
  if (passages.length === 0) return paragraphs(text).map((span) => ({ span, kind: 'body' as const }));
  return passages.flatMap(({ kind, span }) => paragraphs(text, span).map((one) => ({ span: one, kind })));
}

function marksOf(reading: Reading, { links }: Coverage): Mark<WordMark>[] {
  const { report } = reading;
  const passages = passagesByReport(links.shared).get(report) ?? [];
  const shared = passages.flatMap(({ earlier, later }) => [earlier, later].filter((side) => side.report === report));
  return [
    ...reading.attributions.flatMap(({ id }) => attributionMarks(reading, id)),
    ...shared.map(({ start, end }) => ({ span: { start, end }, mark: 'shared' as const })),
  ];
}

function touching(marks: readonly Mark<WordMark>[], { start, end }: Span): Mark<WordMark>[] {
  return marks.filter(({ span }) => span.start < end && span.end > start);
}

function marginNotes(reading: Reading, coverage: Coverage): { readonly at: number; readonly note: MarginNote }[] {
  const statementOf = statementsIn(reading.report, coverage);
  return reading.attributions.flatMap((attribution) => {
    const voice = reading.voices[attribution.id];
    const start = [...attribution.content, ...attribution.cue].map((span) => span.start);
    if (!voice || start.length === 0) return [];
    const statement = statementOf.get(attribution.id) ?? null;
    const note: MarginNote = {
      number: printedNumber(attribution),
      statement: statement?.id ?? null,
      speaker: speakerName(voice.speaker, coverage),
      party: voice.party,
      sourcing: voice.sourcing,
      said: daysInWords(voice.said) || null,
      confidence: attribution.confidence,
      reviewed: statement !== null && coverage.reviewed.has(statement.id),
      reports: new Set(statement?.renditions.map(({ report }) => report)).size,
      codes: reading.codes
        .filter((code) => code.attribution === attribution.id)
        .map(({ issue, alternative, holder, stance, asserted, confidence }) => ({
          issue,
          alternative,
          holder,
          stance,
          asserted,
          confidence,
        })),
    };
    return [{ at: Math.min(...start), note }];
  });
}

function statementsIn(report: string, { links }: Coverage): ReadonlyMap<number, Statement> {
  return new Map(
    (statementsByReport(links.statements).get(report) ?? []).flatMap((statement) =>
      statement.renditions
        .filter((rendition) => rendition.report === report)
        .map(({ attribution }) => [attribution, statement] as const),
    ),
  );
}

/** Found once for each list: whoever reads report after report would go through all statements each time. */
const statementsByReport = keptOf((statements: readonly Statement[]) =>
  grouped(statements, ({ renditions }) => renditions.map((rendition) => rendition.report)),
);
