import { createHash } from 'node:crypto';

/** A short id made from words: 64 bits of their SHA-256, in hexadecimal. */
export function shortId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
