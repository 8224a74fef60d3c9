import { loadCoder } from '../../../src/read/coding/neural/coder-loading.ts';
import { MIN_POSITION_CONFIDENCE } from '../../../src/link/statements/position-confidence.ts';
import { ofNetwork, type Measure } from '../../measure.ts';
import { pressTopics } from '../../data/press-topics.ts';
import {
  codeNegotiations,
  codePress,
  codingBy,
  negotiationsIn,
  type CodedNegotiation,
  type JudgedTopic,
} from '../../data/coded-negotiations.ts';
import { learntLikelihood, MIN_PROPOSED_CONFIDENCE } from '../../../src/review/like-decisions.ts';
import { f1 } from '../../tally.ts';
import {
  fScore,
  isRight,
  lineScore,
  precision,
  recall,
  textScore,
  total,
  type CodeScore,
  type FoundCode,
} from './code-scores.ts';
import { decideAsMarked, leastSureFirst, type PartlyDecided } from './simulated-decisions.ts';

/** What is proposed at all. */

/** Real coverage that is measured on: no weights and no threshold were chosen on it. */
const REAL = ['dprk-2018', 'steel-2018', 'tax-2010'];

/** Positions on negotiations that the coder was not trained on: our own test third, and real coverage where it is there. */
export async function measureCoding(): Promise<Measure[]> {
  const coding = codingBy(await loadCoder());
  const own = await codeNegotiations(
    [...negotiationsIn('training/positions/test'), ...negotiationsIn('training/reports/test')],
    coding,
  );
  const real = await codeNegotiations(negotiationsIn('../shared/coverage', REAL), coding);
  const press = await codePress('test', coding);
  return ofNetwork([
    ...figures('own test negotiations', own),
    ...figures('real coverage', real),
    ...figures('real press', press),
    ...real.flatMap((one) => figures(one.set, [one])),
    ...calibration('positions, calibration', [...own, ...real, ...press]),
    ...decisionFigures('own test negotiations', own),
    ...decisionFigures('real coverage', real),
    ...decisionFigures('real press', press),
    ...topicFigures('issue of a statement, own test negotiations', topicsIn(own)),
    ...topicFigures('issue of a statement, real coverage', topicsIn(real)),
    ...topicFigures('issue of a statement, press not learnt from', await pressTopics()),
  ]);
}

/** So many decisions take an analyst a few minutes. */
const DECISIONS = 30;

/** What decisions on some proposals do for the rest: F1 of a line on what was not decided on, without them and with them. */
function decisionFigures(name: string, coded: readonly CodedNegotiation[]): Measure[] {
  if (coded.length === 0) return [];
  const decided = coded.map((one) => decideAsMarked(one, DECISIONS, leastSureFirst));
  const scored = (likely: (code: FoundCode, of: PartlyDecided) => number): CodeScore =>
    total(
      decided.map((one) =>
        lineScore(
          one.rest.filter((code) => likely(code, one) >= MIN_PROPOSED_CONFIDENCE),
          one.marked,
        ),
      ),
    );
  const before = scored(({ confidence }) => confidence);
  const after = scored((code, { decisions }) => learntLikelihood(code.confidence, decisions.on(code)));
  return [
    { name: `positions, ${name}: rest before ${DECISIONS} decisions, line F1`, value: fScore(before), n: before.wanted },
    { name: `positions, ${name}: rest after ${DECISIONS} decisions, line F1`, value: fScore(after), n: after.wanted },
  ];
}

/** Every so many of our own test negotiations are enough to notice a loss; all of them take minutes. */
const SAMPLED = 3;

/** The same on a third of our own test negotiations: what every run of the tests can afford. */
export async function measureCodingSample(): Promise<Measure[]> {
  const own = [...negotiationsIn('training/positions/test'), ...negotiationsIn('training/reports/test')];
  const sampled = own.filter((_, place) => place % SAMPLED === 0);
  const coded = await codeNegotiations(sampled, codingBy(await loadCoder()));
  const name = 'a third of own test negotiations';
  return ofNetwork([...figures(name, coded), ...topicFigures(`issue of a statement, ${name}`, topicsIn(coded))]);
}

function figures(name: string, coded: readonly CodedNegotiation[]): Measure[] {
  if (coded.length === 0) return [];
  const score = (measure: typeof lineScore, least: number): CodeScore =>
    total(
      coded.map(({ found, marked }) =>
        measure(
          found.filter(({ confidence }) => confidence >= least),
          marked,
        ),
      ),
    );
  const [line, text, shown] = [
    score(lineScore, MIN_PROPOSED_CONFIDENCE),
    score(textScore, MIN_PROPOSED_CONFIDENCE),
    score(lineScore, MIN_POSITION_CONFIDENCE),
  ];
  return [
    { name: `positions, ${name}: line precision`, value: precision(line), n: line.found },
    { name: `positions, ${name}: line recall`, value: recall(line), n: line.wanted },
    { name: `positions, ${name}: line F1`, value: fScore(line), n: line.wanted },
    { name: `positions, ${name}: report F1`, value: fScore(text), n: text.wanted },
    { name: `positions, ${name}: shown, precision`, value: precision(shown), n: shown.found },
    { name: `positions, ${name}: shown, recall`, value: recall(shown), n: shown.wanted },
  ];
}

function topicsIn(coded: readonly CodedNegotiation[]): readonly JudgedTopic[] {
  return coded.flatMap(({ topics }) => topics);
}

/** Whether a statement is found to be about an issue that its marks name; one about none is right where none is found. */
function topicFigures(name: string, judged: readonly JudgedTopic[]): Measure[] {
  if (judged.length === 0) return [];
  const right = judged.filter(({ issues, found }) => found !== null && issues.includes(found)).length;
  const told = judged.filter(({ found }) => found !== null).length;
  const wanted = judged.filter(({ issues }) => issues.length > 0).length;
  return [
    { name: `${name}: precision`, value: right / Math.max(1, told), n: told },
    { name: `${name}: F1`, value: f1({ right, wrong: told - right, missed: wanted - right }), n: wanted },
  ];
}

/** How often proposals that state about the same are right. */
function calibration(name: string, coded: readonly CodedNegotiation[]): Measure[] {
  const judged = coded.flatMap(({ found, marked }) => found.map((code) => ({ code, right: isRight(code, marked) })));
  return [0.3, 0.5, 0.7, 0.9].flatMap((from, place, all): Measure[] => {
    const inside = judged.filter(({ code }) => code.confidence >= from && code.confidence < (all[place + 1] ?? Infinity));
    if (inside.length === 0) return [];
    return [
      { name: `${name}: right at ${from}`, value: inside.filter(({ right }) => right).length / inside.length, n: inside.length },
    ];
  });
}
