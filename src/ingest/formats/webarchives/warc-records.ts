import type { Trouble } from '../extracted.ts';

/** The headers of a record, in lower case, and all of its bytes. */
export interface RawRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
  /** Where in them the content begins. */
  readonly contentAt: number;
  /** False where its content was more than was wanted, and is not among the bytes. */
  readonly isWhole: boolean;
}

/** One record of a web archive: its headers, in lower case, and its content as far as it was wanted. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  /** The headers of the message in it, where it holds one, with its first line under "". */
  readonly http: ReadonlyMap<string, string>;
  /** What stands below them; empty where it was more than was wanted. */
  readonly body: Uint8Array;
}

/** Longest headers of a record or of a message in it. */
const MAX_HEADER_BYTES = 256 * 1024;

const BLANK_LINE = Buffer.from('\r\n\r\n');

/** The records of a WARC file (ISO 28500) that is not packed, as `rawRecords` gives them, with what stands in them. */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>, most: number): AsyncIterable<WarcRecord> {
  for await (const { headers, bytes, contentAt } of rawRecords(chunks, most)) {
    const content = bytes.subarray(contentAt);
    const hasMessage = /application\/http/i.test(headers.get('content-type') ?? '');
    const end = hasMessage ? content.indexOf(BLANK_LINE) : -1;
    const http = end < 0 ? new Map<string, string>() : headersIn(content.subarray(0, end));
    yield { headers, http, body: end < 0 ? (hasMessage ? Buffer.alloc(0) : content) : content.subarray(end + BLANK_LINE.length) };
  }
}

/** The same as they stand there, one after the other. One of more than `most` bytes comes without its content. Throws where the file breaks off, or is none. */
export async function* rawRecords(chunks: AsyncIterable<Uint8Array>, most: number): AsyncIterable<RawRecord> {
  const source = new ByteSource(chunks);
  for (;;) {
    await source.skipBlank();
    if (!(await source.has(1))) return;
    const head = await source.until(BLANK_LINE, MAX_HEADER_BYTES);
    const headers = headersIn(head);
    const length = Number(headers.get('content-length'));
    if (!/^WARC\/\d/.test(headers.get('') ?? '') || !Number.isSafeInteger(length) || length < 0)
      throw new Error('a record has no head');
    if (length > most) await source.skip(length);
    const isWhole = length <= most;
    const content = isWhole ? await source.take(length) : Buffer.alloc(0);
    const bytes = Buffer.concat([head, BLANK_LINE, content]);
    yield { headers, bytes, contentAt: bytes.length - content.length, isWhole };
  }
}

/** The address that a record is about. Some writers put it between angle brackets. */
export function addressOf({ headers }: Pick<RawRecord, 'headers'>): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
}

/** Says where a web archive ends that has no end. */
export function brokenOff(error: unknown): Trouble {
  const why = error instanceof Error ? error.message : String(error);
  return { why: `the web archive breaks off: ${why}`, remedy: 'Fetch or crawl it again; what stands before is kept.' };
}

/** Lines of names and values; the first line, which is none, under "". */
function headersIn(bytes: Buffer): ReadonlyMap<string, string> {
  const [first = '', ...lines] = bytes
    .toString('utf8')
    .replace(/\r\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map([['', first]]);
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Bytes that come in pieces, taken by length. */
class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Whether so many bytes are still to come. */
  async has(count: number): Promise<boolean> {
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < count) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
      size += next.value.length;
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts);
    return size >= count;
  }

  async take(count: number): Promise<Buffer> {
    if (!(await this.has(count))) throw new Error('a record has no end');
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async skip(count: number): Promise<void> {
    for (let left = count; left > 0;) {
      if (!(await this.has(1))) throw new Error('a record has no end');
      left -= (await this.take(Math.min(left, this.#held.length))).length;
    }
  }

  /** What stands before a mark, which is taken too. */
  async until(mark: Buffer, most: number): Promise<Buffer> {
    for (let size = 1; size <= most; size *= 2) {
      const isMore = await this.has(size);
      const at = this.#held.indexOf(mark);
      if (at >= 0) return (await this.take(at + mark.length)).subarray(0, at);
      if (!isMore) break;
      size = Math.max(size, this.#held.length);
    }
    throw new Error('a record has no head');
  }

  /** Empty lines stand between records. */
  async skipBlank(): Promise<void> {
    while ((await this.has(1)) && (this.#held[0] === 0x0d || this.#held[0] === 0x0a)) await this.take(1);
  }
}
