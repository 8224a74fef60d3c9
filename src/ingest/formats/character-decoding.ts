import iconv from 'iconv-lite';
import { detect } from 'jschardet';

/** Bytes turned into letters, and what was found out on the way. */
export interface Decoded {
  readonly text: string;
  /** Character set used, as iconv-lite calls it, in lower case. */
  readonly encoding: string;
  /** True when some bytes stand for no letter in that character set; they became U+FFFD. */
  readonly damaged: boolean;
}

/** How much of a file the guess by letter statistics may read; beyond it the guess gets slower, not better. */
const SAMPLE_BYTES = 64 * 1024;

/** Below this confidence (0 to 1) a guess is as likely wrong as right. */
const MIN_GUESS_CONFIDENCE = 0.5;

const BYTE_ORDER_MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  // Before UTF-16, whose mark this one begins with.
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes bytes in the character set that they are in: a byte order mark, else valid UTF-8, else what the page itself declares,
 * else UTF-16 without a mark, else a guess from the frequency of letters. `TextDecoder` is not used for the Windows sets: on
 * Node 20 it turns their quotation marks into control characters.
 */
export function decode(bytes: Uint8Array, html: boolean): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeAs(bytes, marked.encoding);
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide);
  const strict = decodeUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', damaged: false };
  const declared = html ? declaredEncoding(bytes) : null;
  if (declared && declared !== 'utf-8') return decodeAs(bytes, declared);
  const loose = decodeAs(bytes, 'utf-8');
  if (isMostlyUtf8(loose.text)) return loose;
  return decodeAs(bytes, guessedEncoding(bytes));
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text, encoding, damaged: text.includes('\uFFFD') };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the letters beyond ASCII are far more often sound UTF-8 than not: one bad byte does not make a page another set. */
function isMostlyUtf8(loose: string): boolean {
  let faults = 0;
  let sound = 0;
  for (let at = 0; at < loose.length; at += 1) {
    const code = loose.charCodeAt(at);
    if (code === 0xfffd) faults += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound > faults * 2;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = (length / 2) * 0.6;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return null;
}

/** What a page says of itself: `<meta charset=...>` or `<meta http-equiv content="...; charset=...">` in its first 4 KB. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const name = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i
    .exec(head)?.[1]
    ?.toLowerCase();
  const known = name === undefined ? null : webEncoding(name);
  // A page in whose bytes the declaration can be read is not in UTF-16, whatever it declares; browsers take UTF-8.
  return known?.startsWith('utf-16') === true ? 'utf-8' : known;
}

/**
 * The character set that a page means by a name, as browsers understand it: only the names of the Encoding Standard are names. Two
 * that it has, for which there is no decoder here, are passed over.
 */
function webEncoding(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name);
    return iconv.encodingExists(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

/** Windows sets that hold the letters of an ISO set, and quotation marks where that has control characters. */
const WINDOWS_FOR_ISO: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-9': 'windows-1254',
};

/** The guesser believes what a page declares, and looks the name up among the names of objects: it is shown the letters alone. */
function undeclared(sample: Uint8Array): Buffer {
  const letters = Buffer.from(sample).toString('latin1');
  return Buffer.from(letters.replaceAll(/charset|encoding/gi, 'xxxxxxxx'), 'latin1');
}

/** A guess from the frequency of letters, when it is a good one; else Windows-1252, the set of nearly all old Western pages. */
function guessedEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const { encoding, confidence } = detect(undeclared(sample));
  const name = (encoding ?? '').toLowerCase().replace(/^iso-?8859/, 'iso-8859');
  if (
    confidence < MIN_GUESS_CONFIDENCE ||
    name === '' ||
    name === 'ascii' ||
    name.startsWith('utf') ||
    name === 'iso-8859-1' ||
    !iconv.encodingExists(name)
  )
    return 'windows-1252';
  if (!name.startsWith('iso-8859') || !sample.some((byte) => byte >= 0x80 && byte <= 0x9f)) return name;
  return WINDOWS_FOR_ISO[name] ?? 'windows-1252';
}
