/**
 * Works on several items at once and gives the results in the order of the items. At most `limit` are under way, so that a slow
 * consumer holds back a fast source and memory stays bounded.
 */
export async function* orderedResults<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length >= limit ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
