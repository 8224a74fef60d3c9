/** Accents that stand before their letter, as combining signs. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/** Commands that stand for a letter or sign. */
const LETTERS: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  dh: 'ð',
  th: 'þ',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textellipsis: '…',
  ldots: '…',
  euro: '€',
  texteuro: '€',
};

const ACCENTED = /\\(?:([`'^~=."])\s{0,3}|([uvHcdkr])(?=[\s{])\s{0,3})(?:\{\s{0,3}(\\?[A-Za-z])\s{0,3}\}|(\\?[A-Za-z]))/g;
const COMMAND = /\\([A-Za-z]{1,30})\s{0,3}(?:\{\})?/g;

/** A value of a BibTeX entry as a person reads it: accents and commands as letters, without braces. A command that is not known goes, its words stay. */
export function latexText(value: string): string {
  return value
    .replace(ACCENTED, (_, sign?: string, word?: string, braced?: string, bare?: string) => {
      const letter = (braced ?? bare ?? '').replace('\\', '');
      return letter + (ACCENTS[sign ?? word ?? ''] ?? '');
    })
    .replace(COMMAND, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\([&%$#_{}])/g, '\u0001$1')
    .replace(/(?<!\u0001)[{}]/g, '')
    .replaceAll('\u0001', '')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(?<!\\)~/g, ' ')
    .normalize('NFC')
    .trim();
}
