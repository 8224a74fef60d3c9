import { NotExtractable, oneReport, type Extraction } from '../extracted.ts';
import { pageLines } from '../exports/page-lines.ts';
import { decode } from '../character-decoding.ts';
import { walkXml } from './xml-walk.ts';
import type { ZipArchive } from './zip-archive.ts';

const CONTAINER = 'META-INF/container.xml';

/** Whether a ZIP file is an EPUB. */
export function isEpub(archive: ZipArchive): boolean {
  return (
    archive.has(CONTAINER) &&
    Buffer.from(archive.part('mimetype') ?? [])
      .toString('latin1')
      .startsWith('application/epub')
  );
}

/** The text of an EPUB, chapter by chapter in the order of its spine, as one report with its title, author and day. */
export function extractEpub(archive: ZipArchive): Extraction {
  if (archive.has('META-INF/encryption.xml') && archive.has('META-INF/rights.xml'))
    throw new NotExtractable('it is protected against copying', 'Give its text in another form.');
  const packagePath = rootOf(archive.part(CONTAINER) ?? new Uint8Array());
  const { fields, chapters } = packageOf(archive.part(packagePath) ?? new Uint8Array());
  const folder = packagePath.replace(/[^/]*$/, '');
  const text = chapters
    .map((path) => archive.part(placeOf(folder, path)))
    .map((bytes) => (bytes ? pageLines(decode(bytes, true).text).replace(/\n+/g, '\n\n').trim() : ''))
    .filter((words) => words !== '')
    .join('\n\n');
  if (text === '') throw new NotExtractable('it holds no text', 'If it holds pictures of pages, give the text that they show.');
  const [title, byline, published, outlet] = ['title', 'creator', 'date', 'publisher'].map((name) => fields.get(name));
  return oneReport({
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(byline && { byline }),
    text,
  });
}

function rootOf(bytes: Uint8Array): string {
  let path = '';
  walkXml(bytes, {
    opened: (name, attributes) => {
      if (name === 'rootfile' && path === '') path = attributes['full-path'] ?? '';
    },
  });
  return path;
}

interface EpubPackage {
  readonly fields: ReadonlyMap<string, string>;
  readonly chapters: readonly string[];
}

function packageOf(bytes: Uint8Array): EpubPackage {
  const fields = new Map<string, string>();
  const files = new Map<string, string>();
  const spine: string[] = [];
  let within: string | null = null;
  walkXml(bytes, {
    opened: (name, attributes) => {
      within = ['title', 'creator', 'date', 'publisher'].includes(name) && !fields.has(name) ? name : null;
      if (name === 'item') files.set(attributes['id'] ?? '', attributes['href'] ?? '');
      if (name === 'itemref') spine.push(attributes['idref'] ?? '');
    },
    text: (words) => {
      if (within !== null) fields.set(within, ((fields.get(within) ?? '') + words).trim());
    },
    closed: () => {
      within = null;
    },
  });
  return { fields, chapters: spine.flatMap((id) => files.get(id) ?? []) };
}

/** Where a chapter lies in the archive: its path counts from the package, and is written as an address. */
function placeOf(folder: string, path: string): string {
  try {
    return decodeURIComponent(new URL(path, `https://epub.invalid/${folder}`).pathname.slice(1));
  } catch {
    return path;
  }
}
