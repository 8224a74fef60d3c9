import { madeZip } from './made-zip.ts';

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document whose body is this XML; other parts stand beside it. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return madeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of one run. */
export function docxParagraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
}

/** A Word document of these paragraphs. */
export function docxWith(paragraphs: readonly string[]): Buffer {
  return docxOf(paragraphs.map(docxParagraph).join(''));
}
