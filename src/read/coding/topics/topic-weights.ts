/** Log-odds that a statement is about an issue, by what speaks for it. `training/coder/fit-topics.ts` finds them and prints this file's figures. */
export interface TopicWeights {
  /** For the nearest alternative, the issue's own wording and the words that no other issue has: in four places. */
  readonly own: readonly [number, number, number];
  readonly sentence: readonly [number, number, number];
  readonly before: readonly [number, number, number];
  readonly headline: readonly [number, number, number];
  readonly offset: number;
}

/** Fitted on the 32 negotiations of training/positions/train. */
export const TOPIC_WEIGHTS: TopicWeights = {
  own: [1.69, 0.182, 0.988],
  sentence: [0.887, 0.773, 0.87],
  before: [0.142, 0.813, 0.736],
  headline: [-0.108, 0.71, 0.465],
  offset: -3.79,
};
