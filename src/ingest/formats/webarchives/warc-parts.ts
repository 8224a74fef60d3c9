import { constants, createGunzip, gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import type { DocumentPart } from '../parting/document-part.ts';
import { MAX_PAGE_BYTES } from './http-payload.ts';
import { addressOf, brokenOff, rawRecords, type RawRecord } from './warc-records.ts';

const BETWEEN_RECORDS = Buffer.from('\r\n\r\n');

/** Unpacked, an archive has at most so many times the bytes of a part: what grows further was made to do harm. */
const MAX_UNPACKED_PARTS = 1_024;

/**
 * The parts of a web archive, packed as the whole is. They end between two addresses, because what was asked for and what was answered stand one
 * behind the other, in either order. A record that is larger than any page is left out.
 */
export async function* partsByRecords(chunks: AsyncIterable<Uint8Array>, partBytes: number): AsyncIterable<DocumentPart> {
  const source = await peeked(chunks);
  const part = new RecordsOfPart(source.isPacked);
  let address = '';
  try {
    for await (const record of atMost(MAX_UNPACKED_PARTS * partBytes, rawRecords(unpacked(source), MAX_PAGE_BYTES))) {
      const next = addressOf(record);
      if (part.size >= partBytes && next !== address) yield part.take();
      address = next;
      part.add(record.bytes);
    }
  } catch (error) {
    if (part.size > 0) yield part.take();
    yield brokenOff(error);
    return;
  }
  if (part.size > 0) yield part.take();
}

/** The records that are whole. Throws where there are more bytes of them than may be. */
async function* atMost(most: number, records: AsyncIterable<RawRecord>): AsyncIterable<RawRecord> {
  let all = 0;
  for await (const record of records) {
    if (!record.isWhole) continue;
    all += record.bytes.length;
    if (all > most) throw new Error('unpacked it has no end');
    yield record;
  }
}

/** What has come of a part. */
class RecordsOfPart {
  size = 0;
  readonly #isPacked: boolean;
  #records: Uint8Array[] = [];

  constructor(isPacked: boolean) {
    this.#isPacked = isPacked;
  }

  add(record: Uint8Array): void {
    this.#records.push(record, BETWEEN_RECORDS);
    this.size += record.length;
  }

  take(): Uint8Array {
    const plain = Buffer.concat(this.#records);
    this.#records = [];
    this.size = 0;
    return new Uint8Array(this.#isPacked ? gzipSync(plain, { level: constants.Z_BEST_SPEED }) : plain);
  }
}

interface Source {
  readonly isPacked: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function peeked(chunks: AsyncIterable<Uint8Array>): Promise<Source> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return { isPacked: false, chunks: resumed([], iterator) };
  return { isPacked: first.value[0] === 0x1f && first.value[1] === 0x8b, chunks: resumed([first.value], iterator) };
}

async function* resumed(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* unpacked({ isPacked, chunks }: Source): AsyncIterable<Uint8Array> {
  if (!isPacked) yield* chunks;
  else for await (const chunk of Readable.from(chunks).compose(createGunzip())) yield chunk as Uint8Array;
}
