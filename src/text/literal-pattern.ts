/** The source of an expression that finds just these words, whatever signs are in them. */
export function literalPattern(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Finds whole names in a text, of two that begin alike the longer one; null where there is no name to look for. */
export function namesPattern(names: readonly string[], flags = 'gu'): RegExp | null {
  if (names.length === 0) return null;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(literalPattern);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`, flags);
}
