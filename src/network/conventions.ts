/** Where a published program computes one thing and its manual, or the sense of the word, says another: which of both is meant. */
export interface Conventions {
  /** Length of an integer scale: over all statements of the type, or over those that a filter and a window happen to keep. */
  readonly scale: 'of the variable' | 'of what is kept';
  /** Whether the third week of one year and that of the next are one week when duplicates are looked for; the same for months. */
  readonly calendar: 'by year' | 'over years';
  /** Whether a network that ignores the qualifier also ignores it in what its lines are divided by. */
  readonly ignoredQualifier: 'ignored' | 'in the norm';
  /** What a code of combined levels is divided by under "activity": what the actor said, or the number of things it spoke of. */
  readonly combinedActivity: 'statements' | 'concepts';
  /** What "cosine" divides by: the lengths of both rows, or the product of their sums. */
  readonly cosine: 'lengths' | 'sums';
  /** Whether a window of eight days lasts eight days, or all that lies within half of it around a moment, both ends included. */
  readonly windows: 'full width' | 'around moments';
  /** Whether the triangular kernel falls off to both sides of its moment, or rises again after it. */
  readonly triangle: 'symmetric' | 'one-sided';
  /** How far two levels are apart under a kernel: by their values, or by their places in the list of those that occur. */
  readonly kernelLevels: 'values' | 'places';
  /** Whether a kernel network is divided by what its actors said under the kernel, or by their counts over the whole time. */
  readonly kernelNorm: 'under the kernel' | 'over all time';
  /** Which numbers of two networks are compared: eigenvalues of their Laplacians, or the sums of their rows. */
  readonly spectrum: 'laplacian' | 'degrees';
}

/** What the words say. The default everywhere. */
export const CORRECTED: Conventions = {
  scale: 'of the variable',
  calendar: 'by year',
  ignoredQualifier: 'ignored',
  combinedActivity: 'statements',
  cosine: 'lengths',
  windows: 'full width',
  triangle: 'symmetric',
  kernelLevels: 'values',
  kernelNorm: 'under the kernel',
  spectrum: 'laplacian',
};

/** What Discourse Network Analyzer 3.1 computes, for who has to compare with its figures. */
export const AS_DNA: Conventions = {
  scale: 'of what is kept',
  calendar: 'over years',
  ignoredQualifier: 'in the norm',
  combinedActivity: 'concepts',
  cosine: 'sums',
  windows: 'around moments',
  triangle: 'one-sided',
  kernelLevels: 'places',
  kernelNorm: 'over all time',
  spectrum: 'degrees',
};
