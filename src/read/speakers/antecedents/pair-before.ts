import { TWO_NAMED } from '../../../language/language.ts';
import { indexAt } from '../../../text/span-search.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { Referent, ResolvedSource } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';

/** How many sentences before "both" the two may be named. */
const MAX_SENTENCES_BACK = 5;

/** "Both", "the two" behind two people who are named together: those, unless two whom nobody names stand nearer. */
export function pairBefore({ report, discourse }: SourceContext, phrase: Phrase): ResolvedSource | null {
  if (!TWO_NAMED.test(phrase.words)) return null;
  const here = indexAt(report.sentences, phrase.span.start);
  const paragraph = indexAt(report.paragraphs, phrase.span.start);
  const from = report.paragraphs[Math.max(0, paragraph - 1)]?.start ?? 0;
  const placeOf = ({ places }: Referent): number => places.findLast(({ end }) => end <= phrase.span.start)?.start ?? -1;
  const isNear = (at: number): boolean => at >= from && here - indexAt(report.sentences, at) <= MAX_SENTENCES_BACK;
  const two = discourse.referents.filter((one) => one.plural && isOfTwo(one) && isNear(placeOf(one)));
  const nearest = two.reduce<Referent | null>((best, one) => (best && placeOf(best) >= placeOf(one) ? best : one), null);
  if (nearest?.speaker.kind !== 'actor' || !nearest.human) return null;
  return { referent: nearest, confidence: 0.6, why: `“${phrase.words}”: two named together before.` };
}

/** Two people named together, or two who are not named. */
function isOfTwo({ speaker }: Referent): boolean {
  return speaker.kind === 'actor' || (speaker.kind === 'unnamed' && speaker.number === 2);
}
