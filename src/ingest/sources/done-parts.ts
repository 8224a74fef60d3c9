import type { Extraction, Trouble } from '../formats/extracted.ts';

/** What has been read of a file that comes in parts: what is told of the next one counts from the beginning of the file. */
export class DoneParts {
  /** How many. */
  reports = 0;
  counted: Extraction['counted'];
  #numbered = 0;
  readonly #seen = new Set<string>();

  add({ reports, counted, numbered }: Extraction): void {
    this.reports += reports.length;
    this.#numbered += numbered ?? counted?.found ?? 0;
    this.counted = together(this.counted, counted);
  }

  /** Whether nothing of this name has come before. */
  isFirst(name: string): boolean {
    return !this.#seen.has(name) && this.#seen.add(name) !== null;
  }

  counting({ why, remedy }: Trouble): Trouble {
    const counted = (_: string, what: string, number: string): string => `${what} ${Number(number) + this.#numbered}`;
    return { why: why.replace(/^(article|message|line) (\d+)/, counted), remedy };
  }
}

/** Each part tells how many articles the whole export holds, or the first does. */
function together(before: Extraction['counted'], now: Extraction['counted']): Extraction['counted'] {
  if (!before || !now) return before ?? now;
  return { archive: before.archive, found: before.found + now.found, told: before.told ?? now.told };
}
