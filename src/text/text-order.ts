/** Which of two texts comes first by its code units, for a sort that is the same in every locale: below zero for the first, zero for equal ones. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
