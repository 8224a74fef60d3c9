/** A file of more than two such parts is taken apart before its text is extracted: what is made of a whole archive fits into no memory. In bytes. */
const PART_BYTES = 8 * 1024 * 1024;

/** How much of a file is looked at at once for a place to part it, in bytes. */
const LOOK_BYTES = 1024 * 1024;

/**
 * A file in parts that begin and end where one of its reports does, or whole where it is small or has no such places. `cut` matches, in bytes taken
 * for letters, what ends where a part may end; it looks at the first such place (no flag g).
 */
export function* documentParts(bytes: Uint8Array, cut: RegExp | null): Iterable<Uint8Array> {
  let start = 0;
  for (let end = nextEnd(bytes, start, cut); end !== null; end = nextEnd(bytes, start, cut)) {
    yield bytes.subarray(start, end);
    start = end;
  }
  yield start === 0 ? bytes : bytes.subarray(start);
}

/** Where the part that begins here ends; null where it is the last. */
function nextEnd(bytes: Uint8Array, start: number, cut: RegExp | null): number | null {
  return cut && bytes.length - start > 2 * PART_BYTES ? nextCut(bytes, start + PART_BYTES, cut) : null;
}

/** The first place from here on; null where there is none. Windows overlap, because a match may lie over the end of one. */
function nextCut(bytes: Uint8Array, from: number, cut: RegExp): number | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at < whole.length; at += LOOK_BYTES) {
    const letters = whole.toString('latin1', at, at + LOOK_BYTES + MAX_CUT_BYTES);
    const found = cut.exec(letters);
    if (found && at + found.index + found[0].length < whole.length) return at + found.index + found[0].length;
  }
  return null;
}

/** No place to part a file is described by more than this. */
const MAX_CUT_BYTES = 1024;
