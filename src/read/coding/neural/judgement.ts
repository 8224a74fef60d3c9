import type { Stance } from '../../../model/reading/code.ts';
import type { HolderEvidence } from '../targets/coding-targets.ts';
import type { CoderConfig } from './coder-config.ts';

/** What the network says of one candidate. */
export interface Judgement {
  readonly stance: Stance;
  /** The network's own probability of that stance. */
  readonly likely: number;
  readonly flags: readonly number[];
}

/** From the scores of the network, a row for each candidate. */
export function judgementsOf(rows: readonly Float32Array[], { stances, flags }: CoderConfig): readonly Judgement[] {
  return rows.map((row) => {
    const likely = softmax([...row.subarray(0, stances.length)]);
    const best = likely.reduce((top, value, at) => (at > 0 && value > (likely[top] ?? 0) ? at : top), 1);
    const stance = stances[best];
    if (stance === undefined || stance === 'none') throw new Error('The stances of the coding model begin with none.');
    return {
      stance,
      likely: likely[best] ?? 0,
      flags: [...row.subarray(stances.length, stances.length + flags.length)].map(logistic),
    };
  });
}

/** How often such proposals are right: the network's own probability, calibrated (Platt scaling). */
export function confidenceOf({ likely }: Judgement, evidence: HolderEvidence, { calibration }: CoderConfig): number {
  const carried = evidence === 'carried over' ? calibration.carriedOver : 0;
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, likely));
  return logistic(calibration.slope * Math.log(bounded / (1 - bounded)) + (calibration.offset + carried));
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
