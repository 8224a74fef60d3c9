import { basename, extname } from 'node:path';
import type { Unreadable } from '../../model/original.ts';
import { csvRows } from '../formats/tables/csv-text.ts';
import { textFault } from '../formats/open-report.ts';
import { headOf, WHAT_IS_READ } from './file-kinds.ts';

/** What holds no text at all, as it is counted: the first names one of it, the second many. */
export type NoText = keyof typeof NO_TEXT_WORDS;

const NO_TEXT_WORDS = {
  image: ['image', 'images'],
  recording: ['recording', 'recordings'],
  archive: ['archive', 'archives'],
  other: ['other file', 'other files'],
} as const;

/** What becomes of a file of a folder that is not read: it is named, counted, left to who reads it, or of no concern to anybody. */
export type Unread = Unreadable | NoText | 'to be read' | 'not meant';

/** Of the system, of an office program that is at work, or of Readout itself: the record with what the database keeps beside it. */
const NOT_MEANT_FILE = /^(?:thumbs\.db|desktop\.ini|icon\r|~\$.*|.*\.(?:tmp|lnk|readout|readout-\w+|crdownload|part))$/i;
const NOT_MEANT_FOLDER = /^(?:__macosx|system volume information|\$recycle\.bin|lost\+found|@eadir)$/i;

export function isSystemFolder(name: string): boolean {
  return NOT_MEANT_FOLDER.test(name);
}

const NO_TEXT: readonly (readonly [NoText, RegExp])[] = [
  ['image', /\.(?:png|jpe?g|gif|webp|tiff?|bmp|svg|heic|avif|ico|psd|ai|eps)$/i],
  ['recording', /\.(?:mp[34]|m4[av]|wav|ogg|opus|flac|aac|mov|avi|mkv|webm|wmv)$/i],
  ['archive', /\.(?:gz|tgz|7z|rar|tar|bz2|xz|zst|iso|dmg)$/i],
  // What a browser saves beside a page, and what programs write for programs.
  ['other', /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot|py|sh|r|ts|ya?ml|toml|ini|cfg|log|sql|db|exe|dll|bin|graphml|gexf)$/i],
];

/** What to do with a document of a kind that is not read, by the end of its name. */
const REMEDIES: readonly (readonly [RegExp, what: string, remedy: string])[] = [
  [/\.(?:dna|qdpx|qdc)$/i, 'a coded project', 'Take it in with readout import.'],
  [/\.docm?$/i, 'a file of an older Word', 'Save it as .docx, .odt or .pdf and add that.'],
  [/\.(?:xls[xmb]?|ods|numbers)$/i, 'a spreadsheet', 'Save its sheet as .csv, with a column of texts.'],
  [/\.(?:ppt[xm]?|pps|odp|key)$/i, 'a presentation', 'Save it as .pdf and add that.'],
  [/\.(?:pages|wp[ds]|sxw|lwp|mobi|azw3?|djvu)$/i, 'a document of a kind that is not read', 'Save it as .docx, .odt or .pdf.'],
  [/\.(?:msg|pst|ost)$/i, 'a mail of Outlook', 'Save it as .eml and add that.'],
];

/** Kinds that are read: a file of this name that is not one is damaged, or is called so by mistake. */
const READ_BY_CONTENT = /\.(?:docx|odt|rtf|pdf|epub|eml|mbox|mhtml?|warc|wacz|ris|bib|rdf|nbib)$/i;

/** What becomes of a file in a folder that is of no kind that is read. */
export async function unreadFile(path: string): Promise<Unread> {
  const name = basename(path);
  if (NOT_MEANT_FILE.test(name)) return 'not meant';
  if (isNamedDocument(name)) return namedFile(path);
  const head = await headOf(path);
  // Who reads it says that it is empty or that nobody may read it.
  if (head === null || head.length === 0) return 'to be read';
  if (isCodebook(name, head)) return 'not meant';
  return noTextOf(name, head) ?? namedFile(path);
}

function isNamedDocument(name: string): boolean {
  return READ_BY_CONTENT.test(name) || REMEDIES.some(([ending]) => ending.test(name));
}

function isCodebook(name: string, head: Uint8Array): boolean {
  return /\.ya?ml$/i.test(name) && /^codebook:/m.test(Buffer.from(head).toString('latin1'));
}

function noTextOf(name: string, head: Uint8Array): NoText | null {
  const byName = NO_TEXT.find(([, ending]) => ending.test(name))?.[0];
  const seen = textFault(head)?.of ?? 'document';
  return byName ?? (seen === 'document' ? null : seen);
}

/** A file that was named, or that could have been meant, and is of no kind that is read: why not, and what to do. */
export async function namedFile(path: string): Promise<Unreadable> {
  const ending = extname(path).toLowerCase();
  const known = REMEDIES.find(([pattern]) => pattern.test(path));
  if (known) return { path, why: `it is ${known[1]}`, remedy: known[2] };
  if (READ_BY_CONTENT.test(path))
    return {
      path,
      why: `its name ends in ${ending}, but it does not begin like such a file`,
      remedy: 'Save it again with the program that made it; if it is text, let its name end in .txt.',
    };
  const head = (await headOf(path)) ?? new Uint8Array();
  const { why, remedy } = (head.length > 0 && textFault(head)) || unknownText(path, ending, head);
  return { path, why, remedy };
}

/** What is text, but of no kind that is known. */
function unknownText(path: string, ending: string, head: Uint8Array): Pick<Unreadable, 'why' | 'remedy'> {
  if (/\.[ct]sv$/i.test(path)) return tableFault(path, head);
  if (ending === '.json')
    return {
      why: 'it is JSON that holds no bibliography',
      remedy: 'Write one report a line, {"text": "..."}, and let its name end in .jsonl.',
    };
  return {
    why: `files ${ending === '' ? 'whose names have no ending' : `that end in "${ending}"`} and hold nothing that is known are not read`,
    remedy: `Give ${WHAT_IS_READ}; if it is text, let its name end in .txt.`,
  };
}

/** A table without texts may be the list of reports that --table takes. */
function tableFault(path: string, head: Uint8Array): Pick<Unreadable, 'why' | 'remedy'> {
  const [heading] = csvRows(
    Buffer.from(head)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );
  const isListOfFiles = heading?.cells.some((cell) => cell.trim().toLowerCase() === 'file') === true;
  return isListOfFiles
    ? { why: 'it is a table that lists files', remedy: `Add what it lists: readout add --table ${basename(path)}` }
    : {
        why: 'it is a table without a column of texts',
        remedy: 'Let its first line name the columns, one of them "text", another "published", "outlet" or "title".',
      };
}

/** What was passed over because it holds no text, in one line with what to do. */
export function passedOverWords(counts: ReadonlyMap<NoText, number>): string {
  const kinds = (Object.keys(NO_TEXT_WORDS) as NoText[]).filter((kind) => counts.has(kind));
  const parts = kinds.map((kind) => `${counts.get(kind)} ${NO_TEXT_WORDS[kind][counts.get(kind) === 1 ? 0 : 1]}`);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const advice = [
    ...(counts.has('image') || counts.has('recording') ? ['give the text of a report that is shown or spoken there'] : []),
    ...(counts.has('archive') ? ['unpack archives and add what is in them'] : []),
  ];
  return `passed over ${parts.join(', ')}, because ${all === 1 ? 'it holds' : 'they hold'} no text that is read${advice.length > 0 ? `; ${advice.join('; ')}` : ''}`;
}
