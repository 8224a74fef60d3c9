import { getDocumentProxy } from 'unpdf';
import { NotExtractable, type Extraction, type Trouble } from '../extracted.ts';
import { readingOrder } from './pdf-columns.ts';
import { linesOf } from './pdf-lines.ts';
import type { Fragment, PdfPage } from './pdf-page.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Pages that are read; a report has fewer. */
const MAX_PAGES = 5_000;

/** Most pieces of text of one page. */
const MAX_FRAGMENTS = 20_000;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, column by column, without its running heads. Throws NotExtractable where it is encrypted, damaged or holds pictures alone. */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const document = await opened(bytes);
  const pages: PdfPage[] = [];
  const troubles: Trouble[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
    try {
      pages.push(await pageOf(document, number));
    } catch (error) {
      troubles.push({ why: `page ${number} is damaged: ${wordsOf(error)}`, remedy: 'Fetch or save the file again.' });
    }
  }
  await document.destroy();
  const blank = pages.flatMap(({ lines }, at) => (lines.length === 0 ? [at + 1] : []));
  if (blank.length === pages.length) throw nothingReadable(troubles);
  const { pages: kept, heads } = withoutRunningHeads(pages);
  const text = paragraphsOf(kept.map((lines) => readingOrder(lines)));
  const url = heads.flatMap((head) => /https?:\/\/[^\s]+/.exec(head)?.[0] ?? [])[0];
  return { reports: [{ text, ...(url !== undefined && { url }) }], troubles: [...troubles, ...blankPages(blank)] };
}

async function opened(bytes: Uint8Array): Promise<Proxy> {
  try {
    // Its own copy: it is handed on and no longer ours. A Buffer is refused there.
    return await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new NotExtractable('the PDF is encrypted', 'Open it with its password, and save it again without one.');
    throw new NotExtractable(`the PDF is damaged: ${wordsOf(error)}`, 'Fetch or save it again.');
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

function nothingReadable(troubles: readonly Trouble[]): NotExtractable {
  const [first] = troubles;
  if (first) return new NotExtractable(`the PDF is damaged: ${first.why}`, first.remedy);
  return new NotExtractable(
    'the PDF holds pictures of pages and no text',
    'Have a program for text recognition read it, for example ocrmypdf in.pdf out.pdf, and add what it makes.',
  );
}

function blankPages(blank: readonly number[]): Trouble[] {
  if (blank.length === 0) return [];
  const pages = blank.length === 1 ? `page ${blank[0]} holds` : `pages ${blank.join(', ')} hold`;
  return [{ why: `${pages} no text; the other pages were read`, remedy: 'If it shows a text, have it recognised and add that.' }];
}

async function pageOf(document: Proxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent();
  const fragments = items.slice(0, MAX_FRAGMENTS).flatMap((item): Fragment[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const transform = item.transform as readonly number[];
    const [across = 0, turned = 0, , up = 0, x = 0, y = 0] = transform;
    // What stands aslant or upright is a watermark or the name of a photographer.
    if (Math.abs(turned) > Math.abs(across) * 0.1) return [];
    return [
      { words: plainLetters(item.str), x: x - left, y: y - bottom, width: item.width, size: Math.abs(up) || Math.abs(across) },
    ];
  });
  page.cleanup();
  return { height: top - bottom, lines: linesOf(onceEach(fragments)) };
}

/** Letters that a font joins, apart. */
function plainLetters(words: string): string {
  return words.replace(/[\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC')).replaceAll('\0', '');
}

/** Some programs print bold words twice, a hair apart. */
function onceEach(fragments: readonly Fragment[]): readonly Fragment[] {
  const seen = new Set<string>();
  return fragments.filter(({ words, x, y }) => {
    const key = `${Math.round(x)} ${Math.round(y)} ${words}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
