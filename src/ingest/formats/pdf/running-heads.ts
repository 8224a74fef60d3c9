import type { PdfLine, PdfPage } from './pdf-page.ts';

/** Running heads stand within this share of the height at the top and at the bottom of a page. */
const EDGE_SHARE = 0.12;

/** A line that stands at the edge of so many pages, whatever its figures, is a running head. */
const MIN_PAGES = 2;

/** And on at least this share of them: left and right pages may have heads of their own. */
const MIN_PAGE_SHARE = 0.4;

/** The lines of each page without its running heads and page numbers, and the heads, each once. */
export function withoutRunningHeads(pages: readonly PdfPage[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly heads: readonly string[];
} {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.lines.filter((line) => isAtEdge(line, page)).map(({ words }) => shapeOf(words)));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const heads = new Set<string>();
  const kept = pages.map((page) =>
    page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      const count = counts.get(shapeOf(line.words)) ?? 0;
      const isHead = isPageNumber(line.words) || (count >= MIN_PAGES && count >= pages.length * MIN_PAGE_SHARE);
      if (isHead) heads.add(line.words);
      return !isHead;
    }),
  );
  return { pages: kept, heads: [...heads] };
}

function isAtEdge({ y }: PdfLine, { height }: PdfPage): boolean {
  return y > height * (1 - EDGE_SHARE) || y < height * EDGE_SHARE;
}

/** The same on every page but for its figures. */
function shapeOf(words: string): string {
  return words.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** "3", "- 3 -", "3/9": nothing but figures. */
function isPageNumber(words: string): boolean {
  return /^[-–—|\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—|\s]*$/.test(words);
}
