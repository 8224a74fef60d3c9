import type { DecisionLine, Evidence } from '../model/brief.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** What parties did that binds them or presses others, and what was voted, the newest first, each with the words of every report that tells it. */
export function decisionLines(coverage: NumberedCoverage): DecisionLine[] {
  return coverage.input.derived.decisions.flatMap(({ id, party, body, kind, when, told }): DecisionLine[] => {
    const shown = new Map<number, Evidence>();
    for (const { report, span } of told) {
      const number = coverage.numberOf(report);
      const reading = coverage.reading(report);
      const excerpt = reading && coverage.excerpts(reading)([span]);
      if (excerpt && !shown.has(number)) shown.set(number, { report: number, ...excerpt });
    }
    const evidence = [...shown.values()];
    const [first] = evidence;
    return first ? [{ id, party, body, kind, words: first.quote, when, evidence }] : [];
  });
}
