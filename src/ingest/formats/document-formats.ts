import { constants, gunzipSync } from 'node:zlib';
import { beginsExport, beginsPageExport, exportCut } from './exports/export-formats.ts';
import { beginsBibtex, beginsCslItems, beginsProquestXml, beginsZoteroRdf } from './references/reference-beginnings.ts';
import { beginsReportTable } from './tables/report-columns.ts';
import { partsByRows } from './tables/row-parts.ts';
import type { PartFile } from './parting/document-part.ts';
import { partsByPattern } from './parting/parts-by-ends.ts';
import type { Extraction, InnerExtractor } from './extracted.ts';

/** The first bytes of a file, as they are and as letters of one byte each. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly letters: string;
}

/** A kind of file from which text must be extracted. */
export interface DocumentFormat {
  /** As a message names it: "a PDF". */
  readonly name: string;
  /** Whether a file that begins so is one. Called on any bytes whatever, on the main thread: it must be quick. */
  readonly begins: (head: Head) => boolean;
  /** How a large file that begins so is parted between its reports; null where it is read as a whole. */
  readonly parts?: (letters: string) => PartFile | null;
  /** Called in a process with limits of time and memory. Throws NotExtractable where nothing can be read. */
  readonly extract: (bytes: Uint8Array, inner: InnerExtractor) => Promise<Extraction>;
}

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 64 * 1024;

/** The formats in the order in which they are tried: one line each, and a file that is loaded only when one comes. */
const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  { name: 'a PDF', begins: startsWith('%PDF-'), extract: async (bytes) => (await import('./pdf/pdf.ts')).extractPdf(bytes) },
  {
    name: 'an office document',
    begins: startsWith('PK\x03\x04'),
    extract: async (bytes, inner) => (await import('./office/office-document.ts')).extractOffice(bytes, inner),
  },
  {
    name: 'a web archive',
    begins: beginsWarc,
    parts: () =>
      async function* (chunks, partBytes) {
        yield* (await import('./webarchives/warc-parts.ts')).partsByRecords(chunks, partBytes);
      },
    extract: async (bytes, inner) => (await import('./webarchives/warc.ts')).extractWarc(bytes, inner),
  },
  {
    name: 'an RTF document',
    begins: startsWith('{\\rtf'),
    extract: async (bytes) => (await import('./office/rtf.ts')).extractRtf(bytes),
  },
  {
    name: 'a mailbox',
    begins: isMailbox,
    parts: () => partsByPattern(/\n\r?\n(?=From \S[^\n]{0,200}\r?\n[!-9;-~]{1,60}:)/),
    extract: async (bytes, inner) => (await import('./mail/mailbox.ts')).extractMailbox(bytes, inner),
  },
  {
    name: 'an e-mail',
    begins: isMail,
    extract: async (bytes, inner) => (await import('./mail/email.ts')).extractEmail(bytes, inner),
  },
  {
    name: 'a Zotero library',
    begins: ({ letters }) => /^\s*</.test(letters) && beginsZoteroRdf(letters),
    extract: async (bytes) => (await import('./references/zotero-rdf.ts')).extractZoteroRdf(bytes),
  },
  {
    name: 'a bibliography in BibTeX',
    begins: ({ letters }) => beginsBibtex(letters),
    extract: async (bytes) => (await import('./references/bibtex-reports.ts')).extractBibtex(bytes),
  },
  {
    name: 'a bibliography in CSL JSON',
    begins: ({ letters }) => beginsCslItems(letters),
    extract: async (bytes) => (await import('./references/csl-items.ts')).extractCslItems(bytes),
  },
  {
    name: 'an export of ProQuest in XML',
    begins: ({ letters }) => beginsProquestXml(letters),
    extract: async (bytes) => (await import('./exports/proquest-xml.ts')).extractProquestXml(bytes),
  },
  {
    name: 'an export of an archive as a page',
    begins: ({ letters }) => /^\s*</.test(letters) && beginsPageExport(letters),
    extract: async (bytes) => (await import('./exports/export-formats.ts')).extractPageExport(bytes),
  },
  {
    name: 'an export of an archive',
    begins: ({ letters }) => !/^\s*[<{]/.test(letters) && beginsExport(letters),
    parts: (letters) => {
      const cut = exportCut(letters);
      return cut && partsByPattern(cut);
    },
    extract: async (bytes) => (await import('./exports/export-formats.ts')).extractTextExport(bytes),
  },
  {
    name: 'a table of reports',
    begins: ({ letters }) => beginsReportTable(letters),
    parts: partsByRows,
    extract: async (bytes) => (await import('./tables/report-rows.ts')).extractRows(bytes),
  },
];

/** The format of a file that begins so; null where it is text, a page, or nothing that is known. */
export function documentFormat(bytes: Uint8Array): DocumentFormat | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const letters = lettersOf(head);
  return DOCUMENT_FORMATS.find(({ begins }) => begins({ bytes: head, letters })) ?? null;
}

/** How a large file that begins so is parted; null where it is to be read as a whole. */
export function partsOfDocument(head: Uint8Array): PartFile | null {
  return documentFormat(head)?.parts?.(lettersOf(head.subarray(0, HEAD_BYTES))) ?? null;
}

function lettersOf(head: Uint8Array): string {
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
}

function startsWith(start: string): DocumentFormat['begins'] {
  return ({ letters }) => letters.startsWith(start);
}

const WARC_HEAD_BYTES = 1_024;

/** A WARC file, packed or not: the beginning of what is packed is unpacked to be looked at. */
function beginsWarc({ bytes, letters }: Head): boolean {
  if (letters.startsWith('WARC/')) return true;
  if (!letters.startsWith('\x1f\x8b')) return false;
  try {
    return (
      gunzipSync(bytes.subarray(0, WARC_HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1', 0, 5) === 'WARC/'
    );
  } catch {
    return false;
  }
}

/** Headers that every message has some of. A text that only begins with "From:" is none. */
const MAIL_HEADERS =
  /^(?:from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|content-type|reply-to)$/i;

/** So many different ones of them, in the first block of lines, make a message. */
const MIN_MAIL_HEADERS = 3;

function isMail({ letters }: Head): boolean {
  const lines = letters.slice(0, letters.search(/\r?\n\r?\n|$/)).split(/\r?\n/);
  const names = lines.flatMap((line) => (/^[ \t]/.test(line) ? [] : [/^([!-9;-~]{1,60}):/.exec(line)?.[1] ?? '']));
  if (names.includes('')) return false;
  return new Set(names.filter((name) => MAIL_HEADERS.test(name)).map((name) => name.toLowerCase())).size >= MIN_MAIL_HEADERS;
}

function isMailbox({ bytes, letters }: Head): boolean {
  const opening = /^From \S.{0,200}\r?\n/.exec(letters)?.[0];
  return opening !== undefined && isMail({ bytes, letters: letters.slice(opening.length) });
}
