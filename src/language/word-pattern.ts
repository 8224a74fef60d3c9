/** Makes patterns of lists, so that a table of words stays a list with an entry a line. An entry may hold pattern signs: "papers?". */

/** A pattern that a whole text must be: one of the entries and nothing else. */
export function wholeWord(entries: readonly string[], flags = ''): RegExp {
  return new RegExp(`^(?:${entries.join('|')})$`, flags);
}

/** A pattern that stands anywhere in a text as a word of its own. */
export function anyWord(entries: readonly string[], flags = ''): RegExp {
  return new RegExp(String.raw`\b(?:${entries.join('|')})\b`, flags);
}
