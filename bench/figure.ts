/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: string;
}

export function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, goal } of figures) {
    const number = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
    console.log(`${name.padEnd(58)} ${number.padStart(9)} ${unit}${goal === undefined ? '' : ` (${goal})`}`);
  }
}

/** Memory of this process at its highest, in MB (10^6 bytes). */
export function peakMemory(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

/** The middle one of several measurements. */
export function middle(measured: readonly number[]): number {
  return measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0;
}
