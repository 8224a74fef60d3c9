import { NotExtractable } from '../extracted.ts';
import { walkXml } from './xml-walk.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Where the text of a Word document is. */
export const DOCX_BODY = 'word/document.xml';

/** Text that is shown nowhere: what a reviewer struck out, codes of fields, alternatives for old programs. */
const HIDDEN = new Set(['del', 'delText', 'instrText', 'Fallback', 'moveFrom']);

/**
 * The paragraphs of a Word document in their order, those of tables and text boxes too, then its footnotes. What was struck out
 * while changes were tracked is left out; what was put in stands.
 */
export function docxParagraphs(archive: ZipArchive): readonly string[] {
  const body = archive.part(DOCX_BODY);
  if (!body) throw new NotExtractable('it is damaged: it has no text part', 'Save it again with the program that made it.');
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map((name) => archive.part(name));
  return [body, ...notes].flatMap((part) => (part ? paragraphsIn(part) : []));
}

function paragraphsIn(part: Uint8Array): string[] {
  const done: string[] = [];
  // A text box stands within a paragraph, and has paragraphs of its own.
  const open: string[] = [];
  let hidden = 0;
  let isText = false;
  const add = (words: string): void => {
    if (hidden === 0 && open.length > 0) open.push((open.pop() ?? '') + words);
  };
  walkXml(part, {
    opened: (name) => {
      if (HIDDEN.has(name)) hidden += 1;
      else if (name === 'p') open.push('');
      else if (name === 't') isText = true;
      else if (name === 'tab') add('\t');
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('-');
    },
    text: (words) => {
      if (isText) add(words);
    },
    closed: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      else if (name === 't') isText = false;
      else if (name === 'p') done.push(open.pop() ?? '');
    },
  });
  return done;
}
