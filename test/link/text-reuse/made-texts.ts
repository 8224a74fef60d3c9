/** Words that no other text has, of letters alone. */
export function ownWords(count: number, of: string): string {
  return Array.from({ length: count }, (_, at) => wordOf(`${of}x`, at)).join(' ');
}

/** A word of letters that begins as told and ends with a number in letters. */
export function wordOf(start: string, number: number): string {
  return start + Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}
