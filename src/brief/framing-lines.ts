import type { Evidence, Wording, WordingLine } from '../model/brief.ts';
import type { FramingVariant } from '../model/coverage/framing.ts';
import { clipEnd } from './excerpts.ts';
import { statementLine } from './line-of-statement.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** Code units after which the words of a wording are cut. */
const MAX_WORDING_CHARS = 120;

/** Where reports of one statement differ in the verb that cites it, or in what they call its speaker. */
export function wordingLines(coverage: NumberedCoverage): WordingLine[] {
  return coverage.input.derived.framing.flatMap(({ statement: id, verbs, names }) => {
    const statement = coverage.statements.get(id);
    const line = statement && statementLine(coverage, statement);
    return line ? [{ statement: line, verbs: wordings(coverage, verbs), names: wordings(coverage, names) }] : [];
  });
}

/** Those of most reports first. */
function wordings(coverage: NumberedCoverage, variants: readonly FramingVariant[]): Wording[] {
  return variants
    .flatMap((variant) => wordingOf(coverage, variant) ?? [])
    .sort((a, b) => b.evidence.length - a.evidence.length || firstReport(a) - firstReport(b));
}

/** Reprints with the same words are one wording of several reports. Each form that is shown is one that is cited. */
function wordingOf(coverage: NumberedCoverage, { words }: FramingVariant): Wording | null {
  const cited = new Map<number, Evidence>();
  for (const { report, spans } of words) {
    const reading = coverage.reading(report);
    const excerpt = reading && coverage.excerpts(reading)(spans);
    const number = coverage.numberOf(report);
    if (excerpt && !cited.has(number)) cited.set(number, { report: number, ...excerpt });
  }
  const inOrder = [...cited.values()].sort((a, b) => a.report - b.report);
  if (inOrder.length === 0) return null;
  const forms = new Map(
    [...inOrder].reverse().map(({ quote }) => {
      const form = clipEnd(quote, MAX_WORDING_CHARS);
      return [form.toLowerCase(), form];
    }),
  );
  return { words: [...forms.values()].reverse(), evidence: inOrder };
}

function firstReport({ evidence }: Wording): number {
  return evidence[0]?.report ?? 0;
}
