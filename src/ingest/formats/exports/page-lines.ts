import { Parser } from 'htmlparser2';

/** Elements whose end is the end of a line; cells of a row stand on one, a tab apart. */
const BLOCKS = new Set('p div tr li h1 h2 h3 h4 h5 h6 article section header footer table br hr'.split(' '));
const HIDDEN = new Set(['script', 'style', 'head', 'noscript']);

/** An element of a page, as far as it is looked at: its classes, and the words from its beginning to its end. */
export interface PageElement {
  readonly name: string;
  readonly classes: readonly string[];
}

/** The text of a page, one block a line. `onClosed` is told of every element with the words in it. */
export function pageLines(source: string, onClosed: (element: PageElement, words: string) => void = () => undefined): string {
  const text: string[] = [];
  const open: { readonly element: PageElement; readonly from: number }[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (HIDDEN.has(name)) hidden += 1;
      if (name === 'td' || name === 'th') text.push('\t');
      open.push({ element: { name, classes: (attributes['class'] ?? '').split(/\s+/) }, from: text.length });
    },
    ontext: (words) => {
      if (hidden === 0) text.push(words.replace(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      const last = open.pop();
      if (last?.element.classes.some((each) => each !== '') || name === 'article')
        onClosed(last?.element ?? { name, classes: [] }, text.slice(last?.from).join(''));
      if (BLOCKS.has(name)) text.push('\n');
    },
  });
  parser.end(source);
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
