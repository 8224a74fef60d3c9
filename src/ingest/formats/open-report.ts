import { createHash } from 'node:crypto';
import type { MediaType, Original, Provenance, Unreadable } from '../../model/original.ts';
import { decode } from './character-decoding.ts';
import { onceEncoded } from './double-encoding.ts';
import { givenFrom, splitFrontMatter } from './front-matter.ts';

/** How the bytes of one report are wrapped: by themselves, or as a JSON object on a line. */
export type Wrapping = MediaType | 'application/json';

/** The id of a report: the SHA-256 of its original bytes, in hexadecimal. */
export function reportId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Makes an original of bytes. The same bytes always make the same original, so one that was stored can be made again. */
export function openReport(bytes: Uint8Array, wrapping: Wrapping, provenance: Provenance): Original | Unreadable {
  const fault = textFault(bytes);
  if (fault) return unreadable(provenance, fault.why, fault.remedy);
  return wrapping === 'application/json' ? openLine(bytes, provenance) : openPlain(bytes, wrapping, provenance);
}

function openPlain(bytes: Uint8Array, mediaType: MediaType, provenance: Provenance): Original | Unreadable {
  const { text, encoding } = decode(bytes, mediaType === 'text/html');
  const plain = mediaType === 'text/html' ? { given: {}, text } : splitFrontMatter(text);
  return madeReadable({ bytes, mediaType, encoding, source: plain.text, given: plain.given, provenance });
}

function openLine(bytes: Uint8Array, provenance: Provenance): Original | Unreadable {
  const { text, encoding } = decode(bytes, false);
  const fields = parsedLine(text);
  if ('why' in fields) return unreadable(provenance, fields.why, fields.remedy);
  const html = filled(fields.value['html']);
  const source = html ?? filled(fields.value['text']);
  if (source === null)
    return unreadable(
      provenance,
      'the line has neither a "text" nor an "html"',
      'Give the report as a string under "text" or "html".',
    );
  const mediaType = html === null ? 'text/plain' : 'text/html';
  const parts = { bytes, mediaType, encoding, source, given: givenFrom(fields.value), provenance } as const;
  return OF_PROJECTS.some((key) => key in fields.value) ? made(parts) : madeReadable(parts);
}

/** What tells that a report is a document of a coded project: its places are counted in its text as it is there, and it goes out as it came. */
const OF_PROJECTS = ['dna', 'qda'];

type ParsedLine = { readonly value: Readonly<Record<string, unknown>> } | { readonly why: string; readonly remedy: string };

function parsedLine(text: string): ParsedLine {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: { ...value } };
    return { why: 'the line is JSON, but not an object', remedy: 'Write {"text": "..."} or {"html": "..."} on each line.' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { why: `the line is not JSON: ${why}`, remedy: 'Write one whole JSON object on each line.' };
  }
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** An original of its parts, with the letters as they were meant. */
function madeReadable(parts: Omit<Original, 'id'>): Original | Unreadable {
  const { text: source, repaired } = onceEncoded(parts.source);
  const given = Object.fromEntries(Object.entries(parts.given).map(([key, value]) => [key, onceEncoded(value).text]));
  return made({ ...parts, source, given, ...(repaired && { repaired }) });
}

/** An original of its parts, unless no text is left in it. */
function made(parts: Omit<Original, 'id'>): Original | Unreadable {
  if (parts.source.trim() === '')
    return unreadable(parts.provenance, 'it holds no text', 'Save the page or the text again, or leave the file out.');
  const { url, fetched } = parts.provenance;
  const found = { ...(url !== undefined && { url }), ...(fetched !== undefined && { fetched }) };
  return { id: reportId(parts.bytes), ...parts, given: { ...found, ...parts.given } };
}

function unreadable(provenance: Provenance, why: string, remedy: string): Unreadable {
  const { path, line } = provenance;
  return line === undefined ? { path, why, remedy } : { path, line, why, remedy };
}

/** Why bytes are no text, with what to do. */
export interface TextFault {
  readonly why: string;
  readonly remedy: string;
  /** Null for what holds nothing. */
  readonly of: 'image' | 'archive' | 'document' | 'other' | null;
}

/** What known kinds of files that hold no plain text begin with, so that the message can name them. */
const SIGNATURES: readonly (Omit<TextFault, 'why'> & { readonly starts: string; readonly kind: string })[] = [
  { starts: '\x89PNG', of: 'image', kind: 'an image', remedy: 'Give the text of the report instead.' },
  { starts: '\xff\xd8\xff', of: 'image', kind: 'an image', remedy: 'Give the text of the report instead.' },
  { starts: 'GIF8', of: 'image', kind: 'an image', remedy: 'Give the text of the report instead.' },
  { starts: '\x1f\x8b', of: 'archive', kind: 'a gzip archive', remedy: 'Unpack it first.' },
  {
    starts: '\xd0\xcf\x11\xe0',
    of: 'document',
    kind: 'an office document',
    remedy: 'Save it as .docx, .odt or .pdf, or its text as .txt.',
  },
  { starts: 'SQLite format 3', of: 'other', kind: 'a database', remedy: 'Give the reports themselves.' },
];

/** Why bytes, or the first of them, are no text; null where they are. */
export function textFault(bytes: Uint8Array): TextFault | null {
  if (bytes.length === 0)
    return { why: 'it is empty', remedy: 'Save the page or the text again, or leave the file out.', of: null };
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNATURES.find(({ starts }) => head.startsWith(starts));
  if (known) return { why: `it is ${known.kind}, not text`, remedy: known.remedy, of: known.of };
  if (hasLoneZeros(bytes))
    return { why: 'it holds binary data, not text', remedy: 'Save the text of the report as .txt or .html.', of: 'other' };
  return null;
}

/** Marks at the beginning of texts in which zero bytes are parts of letters. */
const WIDE_MARKS = ['\xff\xfe', '\xfe\xff', '\0\0\xfe\xff'];

/** Zero bytes mean binary data, unless they stand where UTF-16 has them: all at even or all at odd places. */
function hasLoneZeros(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (WIDE_MARKS.some((mark) => head.startsWith(mark))) return false;
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at >= 0 && (even === 0 || odd === 0); at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even === 0 && odd === 0) return false;
  const zeros = bytes.subarray(0, 512).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return (even > 0 && odd > 0) || zeros < Math.min(bytes.length, 512) * 0.3;
}
