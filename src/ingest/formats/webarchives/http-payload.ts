import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Most bytes of one page, unpacked. */
export const MAX_PAGE_BYTES = 20 * 1024 * 1024;

const LIMIT = { maxOutputLength: MAX_PAGE_BYTES };

/** The body of an answer as it was meant, from the bytes that went over the line; null where it has more than a page may have. */
export function httpPayload(raw: Uint8Array, header: (name: string) => string | null): Uint8Array | null {
  const whole = /chunked/i.test(header('transfer-encoding') ?? '') ? withoutChunks(raw) : raw;
  const unpacked = unpackedAs((header('content-encoding') ?? '').trim().toLowerCase(), whole);
  return unpacked.length > MAX_PAGE_BYTES ? null : unpacked;
}

/** Some archives keep the header of what they have unpacked: what is not packed is taken as it is. */
function unpackedAs(encoding: string, bytes: Uint8Array): Uint8Array {
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, LIMIT);
    if (encoding === 'br') return brotliDecompressSync(bytes, LIMIT);
    if (encoding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, LIMIT) : inflateRawSync(bytes, LIMIT);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return new Uint8Array(MAX_PAGE_BYTES + 1);
  }
  return bytes;
}

/** Each piece has its length in hexadecimal on a line before it; what is none is taken as it is. */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    const length = end < 0 ? null : /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(bytes.toString('latin1', at, Math.min(end, at + 200)));
    if (!length) return parts.length === 0 ? raw : Buffer.concat(parts);
    const size = Number.parseInt(length[1] ?? '0', 16);
    if (size === 0) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
