import iconv from 'iconv-lite';
import type { Extraction } from '../extracted.ts';
import { NotExtractable, oneReport } from '../extracted.ts';

/** Groups nest no deeper than this in what word processors write. */
const MAX_DEPTH = 500;

/** Groups that hold no text of the document: tables of fonts and colours, pictures, codes of fields, running heads. */
const HIDDEN_DESTINATIONS = new Set(
  (
    'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable ' +
    'rsidtbl generator fldinst header headerl headerr headerf footer footerl footerr footerf xmlnstbl filetbl revtbl ' +
    'bkmkstart bkmkend annotation atnid atnauthor nonesttables shpinst sp'
  ).split(' '),
);

/** Words of control that stand for signs. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  line: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

/** What holds within one group. */
interface Group {
  readonly hidden: boolean;
  /** Formatted as hidden, which may end within the group. */
  readonly unseen: boolean;
  /** How many signs stand in for a letter beyond the old sets and are passed over after it. */
  readonly substitutes: number;
}

/** A word of control with its number, a symbol of control, a byte in hexadecimal, a brace, a line end, or plain letters. */
const TOKENS = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;

/** The text of an RTF document; its footnotes stand where they are called. Throws NotExtractable where it holds no text. */
export async function extractRtf(bytes: Uint8Array): Promise<Extraction> {
  const text = rtfText(Buffer.from(bytes).toString('latin1'));
  if (text.trim() === '')
    throw new NotExtractable('it holds no text', 'If it holds pictures of pages, give the text that they show.');
  return oneReport({ text });
}

/** The text of RTF source, one paragraph a line. */
function rtfText(source: string): string {
  const reading = new RtfReading();
  for (const match of source.matchAll(TOKENS)) reading.take(match);
  return reading.text();
}

class RtfReading {
  readonly #parts: string[] = [];
  readonly #groups: Group[] = [{ hidden: false, unseen: false, substitutes: 1 }];
  #charset = 'windows-1252';
  /** Bytes in hexadecimal that are not yet letters: in some sets two make one. */
  #bytes: number[] = [];
  /** Signs still to be passed over after a letter that they stand in for. */
  #passing = 0;
  /** The word of control after this mark may be passed over with its group where it is unknown. */
  #optional = false;
  /** Binary data that follow as they are, in bytes. */
  #binary = 0;

  take([whole, word, number, byte, symbol, brace]: RegExpMatchArray): void {
    if (byte !== undefined) return this.#letterByte(Number.parseInt(byte, 16));
    this.#flush();
    if (brace !== undefined) this.#brace(brace);
    else if (word !== undefined) this.#word(word.toLowerCase(), number === undefined ? null : Number(number));
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (!/^[\r\n]/.test(whole)) this.#plain(whole);
  }

  text(): string {
    this.#flush();
    return this.#parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n');
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? { hidden: true, unseen: false, substitutes: 1 };
  }

  #brace(brace: string): void {
    this.#passing = 0;
    this.#optional = false;
    if (brace === '}') {
      if (this.#groups.length > 1) this.#groups.pop();
      return;
    }
    if (this.#groups.length > MAX_DEPTH)
      throw new NotExtractable(`its groups nest more than ${MAX_DEPTH} deep`, 'Save it again with the program that made it.');
    this.#groups.push(this.#group);
  }

  #within(change: Partial<Group>): void {
    this.#groups[this.#groups.length - 1] = { ...this.#group, ...change };
  }

  #word(word: string, number: number | null): void {
    if (this.#optional || HIDDEN_DESTINATIONS.has(word)) this.#within({ hidden: true });
    this.#optional = false;
    if (word === 'ansicpg' || word === 'mac') this.#letters(number);
    else if (word === 'uc') this.#within({ substitutes: Math.max(0, number ?? 1) });
    else if (word === 'bin') this.#binary = Math.max(0, number ?? 0);
    else if (word === 'u') this.#letter(number ?? 0);
    else if (word === 'v') this.#within({ unseen: number !== 0 });
    else this.#add(SIGNS[word] ?? '');
  }

  /** A set of letters by its number; the one of old Macintoshes has none. */
  #letters(codePage: number | null): void {
    const name = codePage === null ? 'macintosh' : `cp${codePage}`;
    if (iconv.encodingExists(name)) this.#charset = name;
  }

  #letter(code: number): void {
    this.#add(String.fromCharCode(code & 0xffff));
    this.#passing = this.#group.substitutes;
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#optional = true;
    else if (symbol === '~') this.#add('\u00a0');
    else if (symbol === '_') this.#add('-');
    else if (symbol === '\n' || symbol === '\r') this.#add('\n');
    else if ('{}\\'.includes(symbol)) this.#plain(symbol);
  }

  #plain(words: string): void {
    const isData = Math.min(this.#binary, words.length);
    this.#binary -= isData;
    const passed = Math.min(this.#passing, words.length - isData);
    this.#passing -= passed;
    this.#add(words.slice(isData + passed));
  }

  #letterByte(byte: number): void {
    if (this.#passing > 0) this.#passing -= 1;
    else if (!this.#group.hidden) this.#bytes.push(byte);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    this.#add(iconv.decode(bytes, this.#charset));
  }

  #add(words: string): void {
    if (words !== '' && !this.#group.hidden && !this.#group.unseen) this.#parts.push(words);
  }
}
