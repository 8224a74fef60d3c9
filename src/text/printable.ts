/**
 * Signs that act on a screen instead of standing on it: control codes (C0 without tab and line feed, DEL, C1), the embeddings,
 * overrides, isolates and marks of bidirectional text, line and paragraph separators, interlinear annotation, tags and byte order marks.
 */
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\u2028\u2029\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}]/gu;
/** Half of a surrogate pair; no encoding can carry it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Most texts have none, and need not be written anew. */
const WITH_SUCH_SIGNS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\u2028\u2029\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}\p{Cs}]/u;

/** The text as it can be shown anywhere: nothing in it moves a cursor, colours a terminal or turns the order of the letters. */
export function printable(text: string): string {
  if (!WITH_SUCH_SIGNS.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(ACTING, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The same on one line: every run of white space is one blank. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
