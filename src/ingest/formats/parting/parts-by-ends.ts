import type { PartFile } from './document-part.ts';
import { HeldBytes } from './held-bytes.ts';

/**
 * The place, from `least` on, where a report ends in the bytes of a part as far as they have come; null where none does yet. It is asked again with
 * more bytes of the same part, and goes on where it was.
 */
export type SeekEnd = (bytes: Buffer, least: number) => number | null;

export interface PartsByEnds {
  /** Begins with each part anew. */
  readonly seeker: () => SeekEnd;
  /** What of the first part stands before every other one too, so that each can be read by itself. */
  readonly heading?: (first: Uint8Array) => Uint8Array;
}

/** What has no end within so many times the bytes of a part is no report. */
const MAX_TIMES = 16;

/**
 * Parts a file where its reports end. It is held in memory as far as the next end, and no further. A part has at least the bytes that are asked
 * for; the last one may have fewer.
 */
export function partsByEnds({ seeker, heading }: PartsByEnds): PartFile {
  return async function* parts(chunks, partBytes) {
    const held = new HeldBytes();
    let seek = seeker();
    let above: Uint8Array | null = null;
    for await (const chunk of chunks) {
      held.add(chunk);
      for (let end = nextEnd(held, seek, partBytes); end !== null; end = nextEnd(held, seek, partBytes)) {
        const part = held.take(end);
        yield headed(above, part);
        above ??= heading?.(part) ?? null;
        seek = seeker();
      }
      if (held.bytes.length > MAX_TIMES * partBytes) {
        yield { why: 'one of its reports has no end', remedy: 'Export it anew, or split it into files that hold whole reports.' };
        return;
      }
    }
    if (held.bytes.length > 0) yield headed(above, held.take(held.bytes.length));
  };
}

function nextEnd({ bytes }: HeldBytes, seek: SeekEnd, partBytes: number): number | null {
  if (bytes.length <= 2 * partBytes) return null;
  const end = seek(bytes, partBytes);
  return end === bytes.length ? null : end;
}

function headed(above: Uint8Array | null, part: Uint8Array): Uint8Array {
  return above === null || above.length === 0 ? part : new Uint8Array(Buffer.concat([above, part]));
}

/** How much is looked at at once, and the longest that describes an end, in bytes. */
const LOOK_BYTES = 1024 * 1024;
const MAX_CUT_BYTES = 1024;
const LINE_FEED = 0x0a;

/** Ends where a pattern does, in bytes taken for letters, as its lines have them. */
export function partsByPattern(cut: RegExp): PartFile {
  return partsByEnds({ seeker: () => patternSeeker(new RegExp(cut, `${cut.flags}g`)) });
}

function patternSeeker(cut: RegExp): SeekEnd {
  let looked = 0;
  return (bytes, least) => {
    looked = Math.max(looked, least);
    // Windows overlap, because a match may lie over the end of one.
    while (looked + MAX_CUT_BYTES < bytes.length) {
      // Lines begin where they do, and not where a window does.
      const from = bytes.lastIndexOf(LINE_FEED, looked - 1) + 1;
      const until = Math.min(looked + LOOK_BYTES + MAX_CUT_BYTES, bytes.length);
      const start = Math.max(from, looked - MAX_CUT_BYTES);
      for (const { 0: found, index } of bytes.toString('latin1', start, until).matchAll(cut))
        if (start + index + found.length >= least) return start + index + found.length;
      looked = until - MAX_CUT_BYTES;
    }
    return null;
  };
}
