/** Below this confidence a fact is marked as unsure, and is not used where one that is wrong would mislead. */
export const MIN_SURE_CONFIDENCE = 0.6;
