import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The made-up coverage the copies are made of. */
const REPORTS = new URL('../examples/river-talks/reports/', import.meta.url);

/** How many reports in a thousand are reprints of one before them, as of a wire story, with only their end changed. */
const REPRINTS = 150;

/** A row of numbers that is the same every time. */
function numbers(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761 + 1) % 4_294_967_296;
  return (most) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
}

/** Words that carry no cue: long, in lower case, and no verb of the past. */
const ORDINARY = /\b[a-z]{6,}\b/g;

/** The words of all reports, from which a copy takes others. */
function vocabulary(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => withoutMarkup(text).match(ORDINARY) ?? []))].filter(
    (word) => !/(?:ed|ing|ly)$/.test(word),
  );
}

function withoutMarkup(text: string): string {
  return text.replaceAll(/<[^>]*>/g, ' ');
}

/** The text with every third ordinary word changed and other numbers, its markup, names and quotation marks kept. */
function varied(text: string, words: readonly string[], next: (most: number) => number): string {
  const change = (piece: string): string =>
    piece
      .replaceAll(ORDINARY, (word) => (/(?:ed|ing|ly)$/.test(word) || next(3) > 0 ? word : (words[next(words.length)] ?? word)))
      .replaceAll(/\b\d{2,3}\b(?! ?(?:[A-Z][a-z]+ )?20\d\d)/g, (number) =>
        number.length === 2 ? number : String(100 + next(900)),
      );
  return text
    .split(/(<(?:script|style)[^]*?<\/(?:script|style)>|<[^>]*>)/)
    .map((piece) => (piece.startsWith('<') ? piece : change(piece)))
    .join('');
}

/**
 * Writes so many copies of the example's reports into a folder, no two alike: in most every third word is another, so that they do
 * not count as reprints; some are reprints with another last sentence, as coverage has them.
 */
export function writeCopies(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(REPORTS)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort();
  const texts = names.map((name) => readFileSync(new URL(name, REPORTS), 'utf8'));
  const words = vocabulary(texts);
  let last = '';
  for (let copy = 0; copy < count; copy += 1) {
    const next = numbers(copy + 1);
    const which = copy % names.length;
    const name = names[which] ?? '';
    const reprint = name.endsWith('.txt') && last !== '' && next(1000) < REPRINTS * 2;
    const text = reprint ? last : varied(texts[which] ?? '', words, next);
    if (name.endsWith('.txt') && !reprint) last = text;
    const end = `The ${words[next(words.length)] ?? 'paper'} of report ${copy} was not disputed.`;
    const whole = name.endsWith('.html') ? text.replace(/<\/p>(?![^]*<\/p>)/, ` ${end}</p>`) : `${text.trimEnd()}\n\n${end}\n`;
    writeFileSync(join(folder, `${String(copy).padStart(6, '0')}-${name}`), whole);
  }
}
