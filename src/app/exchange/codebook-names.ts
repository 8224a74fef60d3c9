import type { Codebook } from '../../model/codebook.ts';

/** Share of words in common above which something is proposed to be a party or an alternative. */
const MIN_LIKENESS = 0.5;

/** Things of a codebook with all that they are called. */
export type Named = readonly (readonly [id: string, names: readonly string[]])[];

export function partyNames({ parties }: Codebook): Named {
  return parties.map(({ id, name, names }) => [id, [id, name, ...names]]);
}

export function alternativeNames({ issues }: Codebook): Named {
  return issues.flatMap(({ id, title, alternatives }) =>
    alternatives.map((each) => [`${id}/${each.id}`, [each.title, `${title} ${each.title}`, ...each.words]] as const),
  );
}

/** Each value with the id of what it is likest to; null where it is like nothing. */
export function proposed(values: readonly string[], named: Named): Readonly<Record<string, string | null>> {
  return Object.fromEntries(values.map((value) => [value, likest(value, named)]));
}

/** What has the same words, or else the most of them. */
export function likest(value: string, named: Named): string | null {
  const wanted = wordSet(value);
  let best: { readonly id: string; readonly likeness: number } | null = null;
  for (const [id, names] of named)
    for (const name of names) {
      const likeness = commonShare(wanted, wordSet(name));
      if (likeness >= MIN_LIKENESS && likeness > (best?.likeness ?? 0)) best = { id, likeness };
    }
  return best?.id ?? null;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}
