import { printable } from '../../text/printable.ts';

/** Words as they may stand in XML, between tags and within quotation marks: no control code, no mark that steers, no half sign. */
export function xmlWords(words: string): string {
  return printable(words)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
