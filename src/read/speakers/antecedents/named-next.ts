import { ANSWERS_ANOTHER } from '../../../language/language.ts';
import { indexAt } from '../../../text/span-search.ts';
import type { Referent } from '../referent.ts';
import type { ReportContext } from '../report-context.ts';

/**
 * "“We lost the herd,” she said. Ada Mills had driven all night": where nobody fits before the pronoun, who is first named, in full, at the
 * head of the next sentence, unless that one is told to answer.
 */
export function namedNext(
  report: ReportContext,
  referents: readonly Referent[],
  at: number,
  fits: (referent: Referent) => boolean,
): Referent | null {
  const next = report.sentences[indexAt(report.sentences, at) + 1];
  if (!next || ANSWERS_ANOTHER.test(report.text.slice(next.start, next.end))) return null;
  const isIntroduced = ({ places, speaker }: Referent): boolean => {
    const first = places[0];
    return speaker.kind === 'actor' && first?.start === next.start && /\s/.test(report.text.slice(first.start, first.end));
  };
  return referents.find((one) => fits(one) && isIntroduced(one)) ?? null;
}
