import type { Evidence, OutcomeLine, RoundLine } from '../model/brief.ts';
import { keptOfThings } from '../link/keeping/kept-of-things.ts';
import type { Round } from '../model/coverage/round.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import { contains } from '../text/spans.ts';
import { speakerWords } from './sourcing/line-sourcing.ts';
import type { Identified } from './recent-changes.ts';
import { compareWords, type NumberedCoverage } from './numbered-coverage.ts';
import { printableLineOf } from './printable-brief.ts';

/** The rounds in order of time; those without a date stand last. */
export function roundLines(coverage: NumberedCoverage): readonly Identified<RoundLine>[] {
  const { derived, links, codebook } = coverage.input;
  return keptLines([derived.rounds, coverage.told, links.actors, codebook], () => madeRoundLines(coverage));
}

/** Of the same rounds, what the same reports tell, and the same names. */
const keptLines = keptOfThings<readonly Identified<RoundLine>[]>();

function madeRoundLines(coverage: NumberedCoverage): readonly Identified<RoundLine>[] {
  return coverage.input.derived.rounds
    .flatMap((round) => {
      const line = roundLine(coverage, round);
      return line ? [{ id: round.id, line: printableLineOf(line) }] : [];
    })
    .sort((a, b) => compareWords(firstDay(a.line), firstDay(b.line)));
}

function firstDay({ when }: RoundLine): string {
  return when?.days.first ?? '9999';
}

function roundLine(coverage: NumberedCoverage, round: Round): RoundLine | null {
  const found = round.mentions.flatMap(({ report, meeting }) => {
    const reading = coverage.reading(report);
    const mention = reading?.meetings[meeting];
    return reading && mention ? [{ reading, mention }] : [];
  });
  const numbered = (reading: (typeof found)[number]['reading'], span: { start: number; end: number } | null): Evidence[] => {
    const excerpt = span && coverage.excerpts(reading)([span]);
    return excerpt ? [{ report: coverage.numberOf(reading.report), ...excerpt }] : [];
  };
  const evidence = found.flatMap(({ reading, mention }) => numbered(reading, mention.span)).sort((a, b) => a.report - b.report);
  if (evidence.length === 0) return null;
  const { kind, when, place, parties, people, mediator, planned, otherDays } = round;
  return {
    kind,
    when,
    place,
    parties,
    people: people.map((id) => coverage.actors.get(id)?.name ?? id),
    mediator,
    planned,
    ...(otherDays && { otherDays }),
    outcomes: found
      .flatMap(({ reading, mention }) =>
        numbered(reading, mention.outcome).map((one): OutcomeLine => ({
          ...one,
          by: tellerOf(coverage, reading, mention.outcome),
        })),
      )
      .sort((a, b) => a.report - b.report),
    evidence,
  };
}

/** Who says what came out of a meeting: what one side tells of it need not be what the other would. */
function tellerOf(coverage: NumberedCoverage, { attributions, voices, report }: Reading, outcome: Span | null): string | null {
  const told = outcome && attributions.findLast(({ content }) => content.some((span) => contains(span, outcome)));
  const voice = told ? voices[told.id] : null;
  if (!told || !voice || voice.speaker.kind === 'outlet') return null;
  return speakerWords(coverage, { speaker: voice.speaker, party: voice.party, renditions: [{ report, attribution: told.id }] });
}
