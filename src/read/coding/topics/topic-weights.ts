/** Log-odds that a statement is about an issue, by what speaks for it. `training/coder/fit-topics.ts` finds them and prints this file's figures. */
export interface TopicWeights {
  /** For the nearest alternative, the issue's own wording and the words that no other issue has: in four places. */
  readonly own: readonly [number, number, number];
  readonly sentence: readonly [number, number, number];
  readonly before: readonly [number, number, number];
  readonly headline: readonly [number, number, number];
  /** For how far each of the three is ahead of the same of the next issue, in its own words and its sentence. */
  readonly ownLead: readonly [number, number, number];
  readonly sentenceLead: readonly [number, number, number];
  readonly offset: number;
}

/** Fitted on the statements of parties in 41 negotiations of real press (training/topics/train). */
export const TOPIC_WEIGHTS: TopicWeights = {
  own: [0.186, 0.363, 0.665],
  sentence: [0.931, 0.93, 0.007],
  before: [0.189, 0.638, 0.369],
  headline: [-0.316, 0.749, -0.116],
  ownLead: [1.192, 1.182, 0.128],
  sentenceLead: [0.441, 0.297, 0.12],
  offset: -2.664,
};
