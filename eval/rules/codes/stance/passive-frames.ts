import { NEGATORS, type StanceWord, type Token } from '../../../../src/language/language.ts';
import { negatorBefore } from '../../../../src/read/coding/rules/negation-scope.ts';
import { agentOf, auxiliaryOf } from '../../../../src/read/coding/rules/passives.ts';
import { turned, type Frame } from './stance-frame.ts';

const AUXILIARY = /^(?:has|have|had|will|would|should|could|may|might|must|not|never|been|be|,|is|are|was|were)$/;

/** "was rejected by the Union": who does it is named after it; otherwise who does it is not said. */
export function passiveFrame(
  run: readonly Token[],
  speaker: string | null,
  known: StanceWord,
  from: number,
  to: number,
): Frame | null {
  const agent = agentOf(run, to);
  const negation = negatorBefore(run, from);
  const object = run.slice(0, run.slice(0, auxiliaryOf(run, from)).findLastIndex(({ word }) => !AUXILIARY.test(word)) + 1);
  const common = { coholder: null, by: known.word, seen: false, object, from, to };
  if (agent) {
    const stance = negation && known.act !== 'demand' ? turned(known.stance) : known.stance;
    return { ...common, holder: agent, stance, act: known.act, asserted: !negation || known.act !== 'demand' };
  }
  const isStep = known.stance === 'supports' && (known.act === 'accept' || known.act === 'offer');
  const denies = negation && isStep && object.length > 0 && NEGATORS.find(object).length === 0;
  return denies ? { ...common, holder: speaker, stance: 'supports', act: 'deny', asserted: false } : null;
}
