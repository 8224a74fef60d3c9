import type { Evidence } from '../../model/brief.ts';
import type { Brief } from '../../model/brief.ts';
import type { Derived } from '../../model/coverage/derived.ts';
import { cutAll } from '../../text/spans.ts';
import { printableLine } from '../../text/printable.ts';
import type { Coverage } from '../coverage/coverage.ts';

/** What is wrong in what the coverage says together: ids that lead nowhere, and evidence that is not in its report. */
export function coverageFaults(coverage: Coverage, brief: Brief): string[] {
  return [...statementFaults(coverage), ...derivedFaults(coverage), ...briefFaults(coverage, brief)];
}

function statementFaults({ links, byReport }: Coverage): string[] {
  const origins = new Set(links.origins.map(({ id }) => id));
  const actors = new Set(links.actors.map(({ id }) => id));
  return [
    ...links.statements.flatMap(({ id, renditions, origins: rests, speaker }) => [
      ...renditions
        .filter(({ report, attribution }) => !byReport.get(report)?.attributions[attribution])
        .map(({ report, attribution }) => `statement ${id} appears in ${report}:${attribution}, which is not there`),
      ...rests.filter((origin) => !origins.has(origin)).map((origin) => `statement ${id} rests on ${origin}, which is not there`),
      ...(speaker.kind === 'actor' && !actors.has(speaker.actor)
        ? [`statement ${id} is by ${speaker.actor}, who is not there`]
        : []),
    ]),
    ...links.origins.flatMap(({ id, reports }) =>
      reports
        .filter((report) => !byReport.has(report))
        .map((report) => `origin ${id} has the report ${report}, which is not there`),
    ),
  ];
}

function derivedFaults({ derived, byStatement, byReport }: Coverage): string[] {
  const positions = new Set(derived.positions.map(({ id }) => id));
  return [
    ...derived.disputes.flatMap(({ id, asserted, denied }) =>
      [...asserted, ...denied]
        .filter((each) => !byStatement.has(each))
        .map((each) => `dispute ${id} has ${each}, which is not there`),
    ),
    ...derived.positions.flatMap(({ id, statements }) =>
      statements.filter((each) => !byStatement.has(each)).map((each) => `position ${id} rests on ${each}, which is not there`),
    ),
    ...positionsNamedIn(derived)
      .filter(({ id }) => !positions.has(id))
      .map(({ what, id }) => `${what} names the position ${id}, which is not there`),
    ...derived.moves.flatMap(({ from, to }) =>
      [from, to]
        .filter((each) => each !== null && !positions.has(each))
        .map((each) => `a move leads by ${String(each)}, which is not there`),
    ),
    ...derived.decisions.flatMap(({ id, told }) =>
      told
        .filter(({ report, span }) => (byReport.get(report)?.text.length ?? -1) < span.end)
        .map(({ report }) => `decision ${id} is told in ${report} where nothing stands`),
    ),
    ...derived.rounds.flatMap(({ id, mentions }) =>
      mentions
        .filter(({ report, meeting }) => !byReport.get(report)?.meetings[meeting])
        .map(({ report, meeting }) => `round ${id} is told of in ${report}:${meeting}, which is not there`),
    ),
  ];
}

/** Where a fact rests on positions: which fact, and the id. */
function positionsNamedIn({ issueStates, standings, redLines, unmatchedDenials }: Derived): { what: string; id: string }[] {
  return [
    ...issueStates.flatMap(({ issue, positions }) => positions.map((id) => ({ what: `the state of ${issue}`, id }))),
    ...standings.flatMap(({ party, issue, current, earlier }) =>
      [...current, ...earlier].map((id) => ({ what: `where ${party} stands on ${issue}`, id })),
    ),
    ...redLines.map((id) => ({ what: 'a red line', id })),
    ...unmatchedDenials.map((id) => ({ what: 'a denial', id })),
  ];
}

/** Every line of the brief carries words; they must stand in their report where it says. */
function briefFaults({ byReport }: Coverage, brief: Brief): string[] {
  const ids = new Map(brief.reports.map(({ number, id }) => [number, id]));
  return evidenceIn(brief).flatMap(({ report, spans, quote }) => {
    const text = byReport.get(ids.get(report) ?? '')?.text;
    if (text === undefined) return [`the brief cites report ${report}, which is not there`];
    const words = cutAll(text, spans);
    return printableLine(words) === printableLine(quote)
      ? []
      : [`the brief quotes "${quote}", but report ${report} has "${words}" there`];
  });
}

function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('spans' in value && 'quote' in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceIn);
}
