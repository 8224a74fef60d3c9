/** Spellings of one name have one key: without article, accents and points. */
export function nameKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/^the /i, '')
    .replace(/\.(?=\s|$|\p{L}\b)/gu, '')
    .toLowerCase();
}
