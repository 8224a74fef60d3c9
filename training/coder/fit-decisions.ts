/**
 * Fits what an analyst's decisions on codes say of like ones, and prints what belongs into src/review/like-decisions.ts:
 *
 *   npx tsx training/coder/fit-decisions.ts FOLDER...
 *
 * The folders are marked negotiations that the coder was not trained on: those that `training/coder.sh` keeps for calibration. Decisions are
 * simulated, in three orders and up to sixty of them; each negotiation is also judged by weights that the others gave.
 */
import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import { codeNegotiations, codingBy, type CodedNegotiation } from '../../eval/data/coded-negotiations.ts';
import { fScore, isRight, lineScore, total, type CodeScore } from '../../eval/measures/coding/code-scores.ts';
import {
  decideAsMarked,
  leastSureFirst,
  oneOfEachStandFirst,
  reportByReport,
} from '../../eval/measures/coding/simulated-decisions.ts';
import { loadCoder } from '../../src/read/coding/neural/coder-loading.ts';
import { learntLikelihood, MIN_PROPOSED_CONFIDENCE, type DecisionCount, type DecisionWeights } from '../../src/review/like-decisions.ts';

const COUNTS = [5, 10, 20, 30, 60];
const ORDERS = { leastSureFirst, oneOfEachStandFirst, reportByReport };
const JUDGED_COUNT = 30;

const coded = await codeNegotiations(process.argv.slice(2), codingBy(await loadCoder()));
const samples = coded.map(samplesOf);
console.log(JSON.stringify(weightsOf(samples.flat())));
for (const [name, order] of Object.entries(ORDERS)) {
  const scores = coded.map((negotiation, place) => {
    const weights = weightsOf(samples.flatMap((of, at) => (at === place ? [] : of)));
    const { decisions, rest, marked } = decideAsMarked(negotiation, JUDGED_COUNT, order);
    const before = rest.filter(({ confidence }) => confidence >= MIN_PROPOSED_CONFIDENCE);
    const after = rest.filter((code) => learntLikelihood(code.confidence, decisions.on(code), weights) >= MIN_PROPOSED_CONFIDENCE);
    return [lineScore(before, marked), lineScore(after, marked)] as const;
  });
  const f1 = (which: 0 | 1): string => fScore(total(scores.map((pair): CodeScore => pair[which]))).toFixed(3);
  console.log(`${name}: F1 of the rest ${f1(0)} before ${JUDGED_COUNT} decisions, ${f1(1)} after`);
}

function samplesOf(negotiation: CodedNegotiation): Judged[] {
  return COUNTS.flatMap((count) =>
    Object.values(ORDERS).flatMap((order) => {
      const { decisions, rest } = decideAsMarked(negotiation, count, order);
      return rest.flatMap((code): Judged[] => {
        const signs = signsOf(decisions.on(code));
        if (signs.every((sign) => sign === 0)) return [];
        const known = Math.log(code.confidence / (1 - code.confidence));
        return [{ signs, known, right: isRight(code, negotiation.marked) }];
      });
    }),
  );
}

function signsOf({ right, wrong, contrary }: DecisionCount): number[] {
  return [Math.min(1, right), Math.log1p(right), Math.log1p(wrong), Math.min(1, contrary)];
}

function weightsOf(judged: readonly Judged[]): DecisionWeights {
  const [anyRight = 0, right = 0, wrong = 0, contrary = 0] = fitLogistic(judged).map((weight) => Math.round(weight * 100) / 100);
  return { anyRight, right, wrong, contrary };
}
