import type { Span } from '../../../model/span.ts';
import { isDeniedName } from '../../../language/language.ts';
import { words } from '../../../text/words.ts';

/** Letters without their marks, so that "Elysée" and "Élysée" meet. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'");
}

interface Node<Sense> {
  readonly next: Map<string, Node<Sense>>;
  entries: { readonly tokens: readonly string[]; readonly sense: Sense }[];
}

/** One name of the gazetteer found in a text. */
export interface Hit<Sense> {
  readonly span: Span;
  readonly sense: Sense;
}

/**
 * Names found in running text, the longest first, in one pass. Capital letters count: "US" is no "us", and "Union" no "union",
 * but a headline in capitals matches.
 */
export class Gazetteer<Sense> {
  private readonly root: Node<Sense> = { next: new Map(), entries: [] };

  /** The first sense given to a name stays. */
  add(name: string, sense: Sense): void {
    const tokens = tokensOf(name);
    if (tokens.length === 0) return;
    let node = this.root;
    for (const token of tokens) {
      const key = token.toLowerCase();
      let child = node.next.get(key);
      if (!child) node.next.set(key, (child = { next: new Map(), entries: [] }));
      node = child;
    }
    if (!node.entries.some((entry) => entry.tokens.join(' ') === tokens.join(' '))) node.entries.push({ tokens, sense });
  }

  /** Every name in the text between two offsets; names do not overlap. */
  find(text: string, start = 0, end = text.length): Hit<Sense>[] {
    const spans = words(text, start, end);
    const folded = spans.map((span) => fold(text.slice(span.start, span.end)));
    const hits: Hit<Sense>[] = [];
    for (let at = 0; at < spans.length;) {
      const found = this.opensLonger(folded, at) ? null : this.longest(folded, at);
      const first = spans[at];
      const last = found && spans[at + found.length - 1];
      if (found && first && last && !isDeniedName(text, first.start))
        hits.push({ span: { start: first.start, end: last.end }, sense: found.sense });
      at += found ? found.length : 1;
    }
    return hits;
  }

  /** "The Millers' Union" where the codebook has "the millers" too: the article belongs to the longer name behind it. */
  private opensLonger(folded: readonly string[], at: number): boolean {
    if (folded[at]?.toLowerCase() !== 'the') return false;
    const [here, behind] = [this.longest(folded, at), this.longest(folded, at + 1)];
    return here !== null && behind !== null && behind.length + 1 > here.length;
  }

  private longest(folded: readonly string[], at: number): { readonly length: number; readonly sense: Sense } | null {
    let node: Node<Sense> | undefined = this.root;
    let best: { length: number; sense: Sense } | null = null;
    for (let length = 0; node; length += 1) {
      const here = node.entries.find((entry) => sameCase(entry.tokens, folded, at));
      if (here) best = { length, sense: here.sense };
      const token = folded[at + length];
      node = token === undefined ? undefined : node.next.get(token.toLowerCase());
    }
    return best;
  }
}

/** The words of a name, without its article where the rest begins with a capital: "the Kremlin" is "Kremlin". */
function tokensOf(name: string): string[] {
  const tokens = words(name).map((span) => fold(name.slice(span.start, span.end)));
  const [first, second] = tokens;
  return first !== undefined && /^the$/i.test(first) && second !== undefined && /^\p{Lu}/u.test(second)
    ? tokens.slice(1)
    : tokens;
}

function sameCase(entry: readonly string[], folded: readonly string[], at: number): boolean {
  return entry.every((token, index) => {
    const seen = folded[at + index] ?? '';
    if (token.length > 1 && token === token.toUpperCase()) return seen === token;
    return !/^\p{Lu}/u.test(token) || /^\p{Lu}/u.test(seen);
  });
}
