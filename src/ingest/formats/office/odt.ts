import { NotExtractable } from '../extracted.ts';
import { walkXml } from './xml-walk.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Where the text of an OpenDocument file is. */
export const ODT_BODY = 'content.xml';

/** What is no text of the document: remarks, struck-out text, the numbers of notes. */
const HIDDEN = new Set(['annotation', 'tracked-changes', 'note-citation']);

/** Most blanks that one element may stand for. */
const MAX_BLANKS = 100;

/** The paragraphs and headings of an OpenDocument text in their order. */
export function odtParagraphs(archive: ZipArchive): readonly string[] {
  const body = archive.part(ODT_BODY);
  if (!body) throw new NotExtractable('it is damaged: it has no text part', 'Save it again with the program that made it.');
  if (archive.part('META-INF/manifest.xml')?.toString().includes('encryption-data'))
    throw new NotExtractable('it is encrypted', 'Save it again without a password.');
  const done: string[] = [];
  const open: string[] = [];
  let hidden = 0;
  const add = (words: string): void => {
    if (hidden === 0 && open.length > 0) open.push((open.pop() ?? '') + words);
  };
  walkXml(body, {
    opened: (name, attributes) => {
      if (HIDDEN.has(name)) hidden += 1;
      else if (name === 'p' || name === 'h') open.push('');
      else if (name === 's') add(' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MAX_BLANKS)));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
    },
    text: add,
    closed: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      else if ((name === 'p' || name === 'h') && hidden === 0) done.push((open.pop() ?? '').trim());
      else if (name === 'p' || name === 'h') open.pop();
    },
  });
  return done;
}
