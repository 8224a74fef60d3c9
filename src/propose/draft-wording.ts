/** A YAML value: bare where it can be mistaken for nothing else, else between quotation marks. */
export function yamlScalar(words: string): string {
  const shown = plain(words);
  return /^\p{L}[\p{L}\p{N} '’.-]*$/u.test(shown) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(shown) &&
    !shown.endsWith(' ')
    ? shown
    : JSON.stringify(shown);
}

/** On one line, without what steers a terminal. */
export function plain(words: string): string {
  return words.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
}

/** "1 report", "2 reports". */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
