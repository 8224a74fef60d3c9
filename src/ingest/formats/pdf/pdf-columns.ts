import type { PdfLine } from './pdf-page.ts';

/** So many lines on each side make columns; fewer are a heading beside a number, or a table. */
const MIN_COLUMN_LINES = 4;

/** At most this share of the lines may run across the space between two columns: headings do. */
const MAX_CROSSING_SHARE = 0.3;

/** Two columns stand beside each other for at least this share of the height of the shorter one. */
const MIN_BESIDE_SHARE = 0.5;

/** No page of a newspaper has more columns than two to this power. */
const MAX_DEPTH = 4;

/** Lines in the order in which they are read: column by column, between what runs across all columns. */
export function readingOrder(lines: readonly PdfLine[], depth = 0): readonly PdfLine[] {
  const gutter = depth < MAX_DEPTH ? gutterOf(lines) : null;
  if (gutter === null) return lines;
  const ordered: PdfLine[] = [];
  let band: PdfLine[] = [];
  const endBand = (): void => {
    ordered.push(
      ...readingOrder(
        band.filter(({ end }) => end <= gutter),
        depth + 1,
      ),
      ...readingOrder(
        band.filter(({ end }) => end > gutter),
        depth + 1,
      ),
    );
    band = [];
  };
  for (const line of lines) {
    if (line.x < gutter && line.end > gutter) {
      endBand();
      ordered.push(line);
    } else band.push(line);
  }
  endBand();
  return ordered;
}

/** Where the space between two columns ends, in points from the left; null where there is one column. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const places = [...new Set(lines.map(({ x }) => Math.floor(x)))];
  let best: { readonly at: number; readonly crossing: number; readonly beginning: number } | null = null;
  for (const at of places) {
    const left = lines.filter(({ end }) => end <= at);
    const right = lines.filter(({ x }) => x >= at);
    const crossing = lines.length - left.length - right.length;
    if (Math.min(left.length, right.length) < MIN_COLUMN_LINES || crossing > lines.length * MAX_CROSSING_SHARE) continue;
    if (!standBeside(left, right)) continue;
    // Of places that part the page equally well, the one where most lines begin is the edge of a column.
    const beginning = right.filter(({ x }) => x < at + 3).length;
    if (!best || crossing < best.crossing || (crossing === best.crossing && beginning > best.beginning))
      best = { at, crossing, beginning };
  }
  return best?.at ?? null;
}

function standBeside(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > MIN_BESIDE_SHARE * Math.min(a.top - a.bottom, b.top - b.bottom);
}

function rangeOf(lines: readonly PdfLine[]): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [-Infinity, Infinity];
  for (const { y } of lines) {
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  return { top, bottom };
}
