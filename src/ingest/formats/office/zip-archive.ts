import { inflateRawSync } from 'node:zlib';
import { NotExtractable } from '../extracted.ts';

/** Most bytes that may be unpacked from one file: a report with a thousand pages has less text than this. */
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;

/** No document has more parts than this. */
const MAX_ENTRIES = 20_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** The directory ends with a comment of at most 64 KB. */
const MAX_END_BYTES = 22 + 65_535;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly at: number;
}

/** The parts of a ZIP file, unpacked one by one when they are asked for. What is unpacked is counted as it comes, whatever the file says of it. */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MAX_UNPACKED_BYTES;

  /** Throws NotExtractable where the file has no directory. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = entriesOf(this.#bytes);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a part; null where there is none of this name. Throws NotExtractable where it cannot be unpacked. */
  part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new NotExtractable('it is encrypted', 'Save it again without a password.');
    const packed = packedBytes(this.#bytes, entry);
    const whole = entry.method === 0 ? packed : this.#inflated(packed);
    this.#left -= whole.length;
    if (this.#left < 0) throw tooLarge();
    return whole;
  }

  #inflated(packed: Buffer): Uint8Array {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.#left) });
    } catch (error) {
      throw isTooLong(error) ? tooLarge() : damaged();
    }
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function tooLarge(): NotExtractable {
  return new NotExtractable(
    `unpacked it has more than ${MAX_UNPACKED_BYTES / (1024 * 1024)} MB, as no report has`,
    'Leave it out, or give the texts in it by themselves.',
  );
}

function damaged(): NotExtractable {
  return new NotExtractable('it is damaged: its parts cannot be unpacked', 'Fetch or save it again.');
}

function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw tooLarge();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + 46, nameEnd), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - MAX_END_BYTES); at -= 1)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new NotExtractable('it is damaged: its end is missing', 'Fetch or save it again.');
}

function packedBytes(bytes: Buffer, { at, packedBytes: length }: Entry): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) throw damaged();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
}
