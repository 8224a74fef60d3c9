import type { Extraction, InnerExtractor } from '../extracted.ts';
import { extractWacz, isWacz } from '../webarchives/wacz.ts';
import { extractEpub, isEpub } from './epub.ts';
import { NotExtractable, oneReport } from '../extracted.ts';
import { DOCX_BODY, docxParagraphs } from './docx.ts';
import { ODT_BODY, odtParagraphs } from './odt.ts';
import { ZipArchive } from './zip-archive.ts';

/** The text of a Word or OpenDocument file or of an EPUB, or the pages of a web archive. Throws NotExtractable for any other ZIP file. */
export async function extractOffice(bytes: Uint8Array, inner: InnerExtractor): Promise<Extraction> {
  const archive = new ZipArchive(bytes);
  if (isWacz(archive)) return extractWacz(archive, inner);
  if (isEpub(archive)) return extractEpub(archive);
  if (archive.has(DOCX_BODY)) return textOf(docxParagraphs(archive));
  if (isOpenText(archive)) return textOf(odtParagraphs(archive));
  throw otherKind(archive);
}

function isOpenText(archive: ZipArchive): boolean {
  if (!archive.has(ODT_BODY)) return false;
  const kind = Buffer.from(archive.part('mimetype') ?? []).toString('latin1');
  return kind === '' || kind.startsWith('application/vnd.oasis.opendocument.text');
}

function textOf(paragraphs: readonly string[]): Extraction {
  const text = paragraphs
    .map((words) => words.trimEnd())
    .filter((words) => words.trim() !== '')
    .join('\n\n');
  if (text === '') throw new NotExtractable('it holds no text', 'If it holds pictures of pages, give the text that they show.');
  return oneReport({ text });
}

/** What other ZIP files are, by a part that only they have. */
const OTHER_KINDS: readonly { readonly part: string; readonly kind: string; readonly remedy: string }[] = [
  { part: 'xl/', kind: 'a spreadsheet', remedy: 'Save its sheet as .csv.' },
  { part: 'ppt/', kind: 'a presentation', remedy: 'Save its text as .txt.' },
  {
    part: 'Index/Document.iwa',
    kind: 'a document of Pages, Numbers or Keynote',
    remedy: 'Export it as Word or PDF and add that.',
  },
  { part: ODT_BODY, kind: 'a spreadsheet or a presentation', remedy: 'Save it as .csv or its text as .txt.' },
];

function otherKind(archive: ZipArchive): NotExtractable {
  const known = OTHER_KINDS.find(({ part }) => archive.names.some((name) => name.startsWith(part)));
  if (known) return new NotExtractable(`it is ${known.kind}`, known.remedy);
  return new NotExtractable('it is a ZIP archive', 'Unpack it, and give the files in it.');
}
