import { negatorBefore, turned } from './stance-frame.ts';
import type { Frame } from './stance-frame.ts';
import { type StanceWord, NEGATORS, type Token } from '../../../../language/language.ts';
import { partyAt } from '../holder/grammatical-subjects.ts';

const MAX_AUXILIARY_DISTANCE_WORDS = 5;
/** What may stand between "was" and a participle. */
const JOINED = /(?:ed|en)$|^(?:,|not|and|but|nor|or|never|been|being|now|only)$/;
const AUXILIARY = /^(?:has|have|had|will|would|should|could|may|might|must|not|never|been|be|,|is|are|was|were)$/;

/** "are expected to", "was rejected", "was discussed, not accepted": the verb tells what was done to its subject. */
export function isPassive(run: readonly Token[], at: number): boolean {
  return /(?:ed|en|sought)$/.test(run[at]?.word ?? '') && auxiliary(run, at) >= 0;
}

/** Where the "was" of a participle stands, over the participles it is joined with; -1 when there is none. */
function auxiliary(run: readonly Token[], at: number): number {
  for (let before = at - 1; before >= Math.max(0, at - MAX_AUXILIARY_DISTANCE_WORDS); before -= 1) {
    const word = run[before]?.word ?? '';
    if (/^(?:is|are|was|were|be|been|being)$/.test(word)) return before;
    if (at - before >= 2 && !JOINED.test(word)) return -1;
  }
  return -1;
}

/** "was rejected by the Union": who does it is named after it; otherwise who does it is not said. */
export function passiveFrame(
  run: readonly Token[],
  speaker: string | null,
  known: StanceWord,
  from: number,
  to: number,
): Frame | null {
  const agent = run[to]?.word === 'by' ? partyAt(run, to + 1) : null;
  const negation = negatorBefore(run, from);
  const object = run.slice(0, run.slice(0, auxiliary(run, from)).findLastIndex(({ word }) => !AUXILIARY.test(word)) + 1);
  const common = { coholder: null, by: known.word, seen: false, object, from, to };
  if (agent) {
    const stance = negation && known.act !== 'demand' ? turned(known.stance) : known.stance;
    return { ...common, holder: agent, stance, act: known.act, asserted: !negation || known.act !== 'demand' };
  }
  const isStep = known.stance === 'supports' && (known.act === 'accept' || known.act === 'offer');
  const denies = negation && isStep && object.length > 0 && NEGATORS.find(object).length === 0;
  return denies ? { ...common, holder: speaker, stance: 'supports', act: 'deny', asserted: false } : null;
}
