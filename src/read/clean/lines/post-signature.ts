/** "— Ruth Lang (@ruthlang) May 9, 2031": who posted what stands above it, with the name under which he posts and perhaps the day. */
const SIGNS_POST = /^[—–-]{1,2}\s?\p{Lu}[^@]{1,80}\(@\w{2,30}\)/u;

/** Whether a line tells who posted the words above it: he did not write the report, and the day is not the report's. */
export function signsPost(line: string): boolean {
  return SIGNS_POST.test(line);
}
