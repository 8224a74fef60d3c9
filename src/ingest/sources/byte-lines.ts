/** One line of a byte stream: its bytes without the line end, or null bytes when it was longer than the limit. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Splits a stream into lines without holding more than one line of at most `limit` bytes. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const finish = (): ByteLine => {
    const line =
      length > limit ? { number, bytes: null, length } : { number, bytes: withoutReturn(joined(parts, length)), length };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // Copied, because a stream may use the memory of a chunk again.
    if (start < chunk.length) keep(chunk.slice(start));
  }
  if (length > 0) yield finish();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
}
