/** How many rows are held at once while going through a table. */
const PAGE_ROWS = 64;

/** Goes through rows in the order of their numbers, a page of them at a time: `page` gives so many at most of those behind a number. */
export async function* inPages<Row extends { readonly number: number }>(
  page: (after: number, most: number) => Promise<readonly Row[]>,
): AsyncIterable<Row> {
  for (let after = 0; ;) {
    const rows = await page(after, PAGE_ROWS);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}
