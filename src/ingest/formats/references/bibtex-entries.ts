/** One entry of a BibTeX file: its kind and its fields in lower case, their values as they stand there. */
export interface BibtexEntry {
  readonly kind: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Only at the beginning of a line, so that one whose braces do not close ends where the next begins. */
const ENTRY = /^[ \t]*@([a-z]{2,40})\s{0,10}[{(]\s{0,10}/gim;
const FIELD = /\s*([a-z][\w+:.-]{0,60})\s*=\s*/iy;
const NO_ENTRIES = new Set(['comment', 'preamble']);

/** The names of months that BibTeX itself knows. */
export const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a BibTeX or BibLaTeX file. One that is broken ends where the next begins, with the fields it had: the readers that there are
 * give up the whole file for it.
 */
export function bibtexEntries(source: string): readonly BibtexEntry[] {
  const strings = new Map(BIBTEX_MONTHS.map((month, at) => [month, String(at + 1)]));
  const entries: BibtexEntry[] = [];
  const starts = [...source.matchAll(ENTRY)];
  for (const [at, { 0: whole, 1: kind = '', index }] of starts.entries()) {
    const words = source.slice(index + whole.length, starts[at + 1]?.index);
    const name = kind.toLowerCase();
    if (name === 'string') for (const [key, value] of fieldsOf(words, strings)) strings.set(key, value);
    else if (!NO_ENTRIES.has(name)) {
      const comma = words.search(/,|$/);
      entries.push({ kind: name, key: words.slice(0, comma).trim(), fields: fieldsOf(words.slice(comma + 1), strings) });
    }
  }
  return entries;
}

function fieldsOf(words: string, strings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; ; at += 1) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(words);
    if (!found) return fields;
    const { value, end } = valueFrom(words, FIELD.lastIndex, strings);
    fields.set((found[1] ?? '').toLowerCase(), value);
    if (words[end] !== ',') return fields;
    at = end;
  }
}

/** Pieces in braces or quotation marks, numbers and names of strings, joined by "#". */
function valueFrom(source: string, from: number, strings: ReadonlyMap<string, string>): { value: string; end: number } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const sign = source[at] ?? '';
    const end = sign === '{' || sign === '"' ? closing(source, at) : endOfWord(source, at);
    const words = source.slice(at, end);
    pieces.push(sign === '{' || sign === '"' ? words.slice(1, -1) : (strings.get(words.toLowerCase()) ?? words));
    at = end;
    while (/\s/.test(source[at] ?? '')) at += 1;
    if (source[at] !== '#') return { value: pieces.join(''), end: at };
    at += 1;
    while (/\s/.test(source[at] ?? '')) at += 1;
  }
}

/** The place behind the brace or quotation mark that closes the one here; the end of the text where none does. */
function closing(source: string, at: number): number {
  const isQuoted = source[at] === '"';
  let depth = isQuoted ? 0 : -1;
  for (let place = at + (isQuoted ? 1 : 0); place < source.length; place += 1) {
    const sign = source[place];
    if (sign === '\\') place += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) < 0 && !isQuoted) return place + 1;
    else if (sign === '"' && isQuoted && depth <= 0) return place + 1;
  }
  return source.length;
}

function endOfWord(source: string, at: number): number {
  const found = /^[^\s,#{}()"]{0,200}/.exec(source.slice(at, at + 200))?.[0].length ?? 0;
  return at + Math.max(found, 0);
}
