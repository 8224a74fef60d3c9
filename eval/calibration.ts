/** One prediction with what it said of itself, from 0 to 1, and whether it was right. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

/** The predictions that stated about the same: a row of the reliability table. */
export interface Bin {
  /** Bounds of the confidence, the lower one included. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean of what they stated. */
  readonly stated: number;
  /** Share that was right. */
  readonly right: number;
}

const BINS = 10;

/** The reliability table: in a calibrated one, what is stated is what is right. Empty bins are left out. */
export function reliability(predictions: readonly Stated[]): Bin[] {
  return Array.from({ length: BINS }, (_, place): Bin => {
    const [from, to] = [place / BINS, (place + 1) / BINS];
    const inside = predictions.filter(({ confidence }) => Math.min(Math.floor(confidence * BINS), BINS - 1) === place);
    const stated = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    return { from, to, n: inside.length, stated, right: inside.filter((one) => one.right).length / inside.length };
  }).filter((bin) => bin.n > 0);
}

/** How far, on average, what is stated is from what is right, in percent: 0 is perfect. */
export function calibrationError(predictions: readonly Stated[]): number {
  const gaps = reliability(predictions).map((bin) => bin.n * Math.abs(bin.stated - bin.right));
  return predictions.length === 0 ? 0 : (100 * gaps.reduce((sum, gap) => sum + gap, 0)) / predictions.length;
}
