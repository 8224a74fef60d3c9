import type { Span } from '../../../model/span.ts';
import { isParticle } from '../known/codebook-people.ts';
import { ABBREVIATED_TITLE } from '../../../language/language.ts';

/** A word as names need it: "U.S.", "al-Sudani" and "Mr." are one each. */
export interface NameWord {
  readonly span: Span;
  /** Without a possessive ending or the full stop that ends a sentence. */
  readonly core: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly endsSentence: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*\.?/gu;
const INITIALS = /^(?:\p{Lu}\.)+$|^(?:\p{L}\.)+\p{L}\.$/u;

/** "al-Sudani", "el-Karim". */
const ARTICLE_OF_NAME = /^(?:a[ldnrstz]|ash|el|ul)-\p{Lu}/u;

/** The words between two offsets. */
export function nameWords(text: string, within: Span): NameWord[] {
  const found: NameWord[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
    const start = within.start + match.index;
    const stop = match[0].endsWith('.') && !ABBREVIATED_TITLE.test(match[0]) && !INITIALS.test(match[0]);
    const bare = stop ? match[0].slice(0, -1) : match[0];
    const core = bare.replace(/['’]s$/i, '');
    const end = start + core.length;
    const possessive = core !== bare || (bare.endsWith('s') && /^['’](?!\p{L})/u.test(text.slice(end, end + 2)));
    found.push({
      span: { start, end },
      core,
      capital: /^\p{Lu}/u.test(core) || ARTICLE_OF_NAME.test(core),
      possessive,
      endsSentence: stop,
    });
  }
  return found;
}

/** Consecutive words with capitals, particles between them included: the stuff that names are made of. */
export interface Run {
  readonly words: readonly NameWord[];
  /** The word before the run, when only white space stands between them. */
  readonly before: NameWord | null;
  /** True when the run opens a sentence, so that its first capital says nothing. */
  readonly opens: boolean;
}

/** The runs of a passage. */
export function runs(text: string, within: Span): Run[] {
  const all = nameWords(text, within);
  const found: Run[] = [];
  for (let at = 0; at < all.length;) {
    const length = runLength(text, all, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const before = all[at - 1] ?? null;
    const first = all[at];
    const touches = before !== null && first !== undefined && joins(text, before, first);
    found.push({
      words: all.slice(at, at + length),
      before: touches ? before : null,
      opens:
        !touches && (before === null || before.endsSentence || /[.!?“"\n]/.test(text.slice(before.span.end, first?.span.start))),
    });
    at += length;
  }
  return found;
}

function runLength(text: string, all: readonly NameWord[], from: number): number {
  const first = all[from];
  if (!first?.capital) return 0;
  let end = from + 1;
  for (let at = from; at < all.length - 1; at += 1) {
    const word = all[at];
    const next = all[at + 1];
    if (!word || !next || word.possessive || word.endsSentence || !joins(text, word, next)) break;
    if (next.capital) end = at + 2;
    else if (!isParticle(next.core)) break;
  }
  return end - from;
}

/** True when nothing but one or two blanks stands between two words. */
function joins(text: string, word: NameWord, next: NameWord): boolean {
  const between = text.slice(word.span.end, next.span.start);
  return !word.endsSentence && !word.possessive && between.length <= 2 && /^[ \u00a0\u202f]+$/.test(between);
}
