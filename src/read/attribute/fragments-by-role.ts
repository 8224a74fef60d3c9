import { OPENS_BESIDE } from '../../language/language.ts';
import type { Fragment } from './fragment.ts';
import type { Paragraph } from './paragraph-words.ts';
import { sentenceNumbers } from './sentence-numbers.ts';

/** The fragments of one paragraph by role, each list in the order of the text. */
export interface Roles {
  /** Place of the paragraph in the list that was tagged. */
  readonly paragraph: number;
  readonly sources: readonly Fragment[];
  readonly cues: readonly Fragment[];
  readonly contents: readonly Fragment[];
  /** What was tagged as a cue, but only describes a noun. */
  readonly descriptions: readonly Fragment[];
  /** For each word, the number of its sentence. */
  readonly sentences: readonly number[];
  /** Whether a fragment of this paragraph begins inside quotation marks. */
  readonly isQuoted: (fragment: Fragment) => boolean;
  /** Whether a fragment begins with "that". */
  readonly saysThat: (fragment: Fragment) => boolean;
  /** Whether "as" stands right before a fragment, behind a comma: ", as Holt insisted". */
  readonly isAside: (fragment: Fragment) => boolean;
  /** Whether a fragment opens a clause beside the one before it: "while insisting". */
  readonly opensClause: (fragment: Fragment) => boolean;
  readonly endsWithColon: boolean;
}

/** The fragments found, paragraph by paragraph. */
export function fragmentsByParagraph(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[]): Roles[] {
  const lists = paragraphs.map((): Record<Fragment['role'], Fragment[]> => ({ source: [], cue: [], content: [] }));
  for (const fragment of fragments) lists[fragment.paragraph]?.[fragment.role].push(fragment);
  return paragraphs.map((paragraph, place) => {
    const { source = [], cue = [], content = [] } = lists[place] ?? {};
    const sentences = sentenceNumbers(text, paragraph);
    const isQuoted = ({ start }: Fragment): boolean => paragraph[start]?.quoted ?? false;
    const saysThat = ({ start }: Fragment): boolean => paragraph[start]?.text === 'that';
    const isAside = ({ start }: Fragment): boolean =>
      /^as$/i.test(paragraph[start - 1]?.text ?? '') && paragraph[start - 2]?.text === ',';
    const opensClause = ({ start }: Fragment): boolean => OPENS_BESIDE.test(paragraph[start - 1]?.text ?? '');
    const endsWithColon = paragraph.at(-1)?.text === ':';
    return {
      paragraph: place,
      sources: source,
      cues: cue,
      contents: content,
      descriptions: [],
      sentences,
      isQuoted,
      saysThat,
      isAside,
      opensClause,
      endsWithColon,
    };
  });
}

/** The place of the first fragment that starts at or after a word. */
export function firstFrom(fragments: readonly Fragment[], word: number): number {
  let low = 0;
  let high = fragments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fragments[middle]?.start ?? Infinity) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of fragments that stand apart in the order of the text, the one that ends right before a word. */
export function endingAt(fragments: readonly Fragment[], word: number): Fragment | undefined {
  const last = fragments[firstFrom(fragments, word) - 1];
  return last?.end === word ? last : undefined;
}

/** The same for the one that begins with a word. */
export function startingAt(fragments: readonly Fragment[], word: number): Fragment | undefined {
  const first = fragments[firstFrom(fragments, word)];
  return first?.start === word ? first : undefined;
}

/** Those that lie between two words: from the first up to, not including, the second. */
export function fragmentsIn(fragments: readonly Fragment[], from: number, to: number): readonly Fragment[] {
  const inside = fragments.slice(firstFrom(fragments, from), firstFrom(fragments, to));
  return (inside.at(-1)?.end ?? 0) <= to ? inside : inside.slice(0, -1);
}

/** Words that may stand between a cue and the source of what it tells of: "revealed to the paper that". */
export const MAX_ADDRESSEE_WORDS = 4;

/** The words of a fragment as they stand in the text. */
export function wordsOf(text: string, words: Paragraph, { start, end }: Fragment): string {
  const [first, last] = [words[start], words[end - 1]];
  return first && last ? text.slice(first.start, last.end) : '';
}

export function sentencesBetween(roles: Roles, a: Fragment, b: Fragment): number {
  return Math.abs((roles.sentences[a.start] ?? 0) - (roles.sentences[b.start] ?? 0));
}
