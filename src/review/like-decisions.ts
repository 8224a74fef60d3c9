import { isDecided, Stance, type Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import { printedNumber } from '../model/reading/attribution.ts';
import type { ReviewedReading } from './apply-reviews.ts';
import { decisionName } from './decision-name.ts';

/** Who stands where: codes of one stand are alike. */
type Stand = Pick<Code, 'holder' | 'issue' | 'alternative' | 'stance' | 'asserted'>;

/** What an analyst found of one code: that its stand is in the words, or that it is not. */
export interface CodeDecision {
  readonly stand: Stand;
  readonly isRight: boolean;
  /** Its name. However many reports carry the words, it is one decision. */
  readonly decision: string;
}

/** How many decisions there are on a stand, and on another stance of its holder towards the same alternative. */
export interface DecisionCount {
  readonly right: number;
  readonly wrong: number;
  readonly contrary: number;
}

/** What decisions add to the log-odds of a like code that nobody has decided on. */
export interface DecisionWeights {
  /** That a like one was right at all. */
  readonly anyRight: number;
  /** For the logarithm of one more than the right ones, and of one more than the wrong ones. */
  readonly right: number;
  readonly wrong: number;
  /** That its holder was found to have another stance towards the same alternative. */
  readonly contrary: number;
}

/** Fitted on decisions simulated in ten quarrels of real press that the coder has not seen: `training/coder/fit-decisions.ts`. */
const WEIGHTS: DecisionWeights = { anyRight: 0.49, right: 0.72, wrong: -1.09, contrary: -1.47 };

/** From here on a code is proposed, by the coder or for the decisions on like ones. */
export const MIN_PROPOSED_CONFIDENCE = 0.27;
/** No decision on other words makes these certain. */
const MAX_LEARNT_CONFIDENCE = 0.95;

/**
 * What the decisions on one report say of its codes. `machine` is the report as nobody has looked at it: what an analyst left of it as it was is
 * right where it is certain now, and what he changed or took away was wrong.
 */
export function codeDecisions(machine: Reading, { reading, decided }: ReviewedReading): CodeDecision[] {
  const decisions = new Map(decided.map(({ review, number }) => [number, decisionName(review.id)]));
  const numbered = ({ attributions }: Reading, code: Code): number | null => {
    const attribution = attributions[code.attribution];
    return attribution ? printedNumber(attribution) : null;
  };
  const judged = (of: Reading, codes: readonly Code[], isRight: boolean): CodeDecision[] =>
    codes.flatMap((code) => {
      const decision = decisions.get(numbered(of, code));
      return decision === undefined || code.alternative === null ? [] : [{ stand: code, isRight, decision }];
    });
  const all = [...reading.codes, ...reading.unlikely];
  const left = new Set(all.map((code) => `${numbered(reading, code)} ${standKey(code)}`));
  // What went with its speaker to another party was said all the same; nobody has decided on it.
  const moved = new Set(all.filter((code) => !isDecided(code)).map((code) => `${numbered(reading, code)} ${stanceKey(code)}`));
  const stand = new Set(reading.attributions.map(printedNumber));
  const isGone = (code: Code): boolean => {
    const number = numbered(machine, code);
    if (number === null || !stand.has(number)) return false;
    return !left.has(`${number} ${standKey(code)}`) && !moved.has(`${number} ${stanceKey(code)}`);
  };
  return [
    ...judged(reading, reading.codes.filter(isDecided), true),
    ...judged(machine, [...machine.codes, ...machine.unlikely].filter(isGone), false),
  ];
}

/** The decisions of a record on codes, by the stand that they are about. */
export class LikeDecisions {
  readonly #counts = new Map<string, DecisionCount>();
  readonly #decided = new Set<string>();

  constructor(decisions: readonly CodeDecision[]) {
    const known = new Set<string>();
    for (const { stand, isRight, decision } of decisions) {
      const said = `${decision} ${isRight} ${standKey(stand)}`;
      if (!known.has(said)) this.#add(standKey(stand), isRight ? 'right' : 'wrong');
      known.add(said);
      this.#decided.add(outcomeKey(stand));
    }
  }

  /** Whether any is on the holder of this code and its alternative. */
  bearOn(code: Stand): boolean {
    return code.alternative !== null && this.#decided.has(outcomeKey(code));
  }

  /** How many there are on codes like this one. */
  on(code: Stand): DecisionCount {
    const { right, wrong } = this.#counts.get(standKey(code)) ?? NONE;
    const contrary = otherStances(code).map((other) => this.#counts.get(standKey(other))?.right ?? 0);
    return { right, wrong, contrary: contrary.reduce((sum, count) => sum + count, 0) };
  }

  #add(key: string, which: 'right' | 'wrong'): void {
    const known = this.#counts.get(key) ?? NONE;
    this.#counts.set(key, { ...known, [which]: known[which] + 1 });
  }
}

const NONE: DecisionCount = { right: 0, wrong: 0, contrary: 0 };

function outcomeKey({ holder, issue, alternative }: Stand): string {
  return [holder, issue, alternative ?? ''].join(' ');
}

function stanceKey({ issue, alternative, stance, asserted }: Stand): string {
  return [issue, alternative ?? '', stance, asserted].join(' ');
}

function standKey(stand: Stand): string {
  return [outcomeKey(stand), stand.stance, stand.asserted].join(' ');
}

function otherStances(code: Stand): Stand[] {
  const all = Stance.options.flatMap((stance) => [true, false].map((asserted) => ({ ...code, stance, asserted })));
  return all.filter((other) => standKey(other) !== standKey(code));
}

/** How likely a code is that the coder finds so likely, given what was decided on like ones. */
export function learntLikelihood(confidence: number, { right, wrong, contrary }: DecisionCount, weights = WEIGHTS): number {
  const odds =
    Math.log(confidence / (1 - confidence)) +
    (right > 0 ? weights.anyRight : 0) +
    weights.right * Math.log1p(right) +
    weights.wrong * Math.log1p(wrong) +
    (contrary > 0 ? weights.contrary : 0);
  return Math.min(MAX_LEARNT_CONFIDENCE, 1 / (1 + Math.exp(-odds)));
}

/**
 * The reading with its codes as likely as the decisions on like ones make them. What becomes likely enough is a code from then on, what
 * becomes too unlikely is none. What an analyst has decided on stays, and so does a reading on which no decision bears.
 */
export function withLearntLikelihoods(reading: Reading, decisions: LikeDecisions): Reading {
  const codes = reading.codes.map((code) => learntCode(code, decisions));
  const unlikely = reading.unlikely.map((code) => learntCode(code, decisions));
  const isChanged = (now: readonly Code[], before: readonly Code[]): boolean => now.some((code, at) => code !== before[at]);
  if (!isChanged(codes, reading.codes) && !isChanged(unlikely, reading.unlikely)) return reading;
  const isCode = (code: Code): boolean => code.undecided !== undefined && code.confidence >= MIN_PROPOSED_CONFIDENCE;
  const isNone = (code: Code): boolean => code.undecided !== undefined && code.confidence < MIN_PROPOSED_CONFIDENCE;
  return {
    ...reading,
    codes: [...codes.filter((code) => !isNone(code)), ...unlikely.filter(isCode)],
    unlikely: [...unlikely.filter((code) => !isCode(code)), ...codes.filter(isNone)],
  };
}

function learntCode(code: Code, decisions: LikeDecisions): Code {
  if (isDecided(code) || !decisions.bearOn(code)) return code;
  const count = decisions.on(code);
  if (count.right + count.wrong + count.contrary === 0) return code;
  return { ...code, confidence: learntLikelihood(code.confidence, count), undecided: code.confidence };
}
