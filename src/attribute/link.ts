import type { Fragment, Linked } from './fragment.ts';
import type { Paragraph } from './paragraph.ts';
import { sentenceNumbers } from './sentence.ts';
import type { Pass } from './tagger.ts';

/** What a link costs, in words of distance. Found on articles whose spans are known. */
const COST = {
  /** Each sentence between a content and its cue. */
  sentence: 25,
  /** A source that follows its cue: "said the mayor" is rarer than "the mayor said". */
  sourceToTheRight: 1.5,
  /** Each other cue between a cue and its source. */
  cueBetween: 4,
} as const;

/** Cues that tell of talk without a talker. */
const HEARSAY = /^(?:reportedly|allegedly|supposedly|purportedly)$/i;

/** The fragments of one paragraph by role, each list in the order of the text. */
interface Roles {
  readonly sources: readonly Fragment[];
  readonly cues: readonly Fragment[];
  readonly contents: readonly Fragment[];
  /** For each word, the number of its sentence. */
  readonly sentences: readonly number[];
}

/**
 * Joins sources, cues and contents to attributions: each content to the nearest cue of its paragraph, each cue to the nearest
 * source of its sentence. Several cues may share a source; a cue without a content says nothing and is left out. In a report a
 * quotation without a cue in its paragraph goes on where the paragraph before left off; contents do not follow each other so, and
 * one within another needs a cue of its own.
 */
export function link(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[], pass: Pass): Linked[] {
  const rolesOf = fragmentsByParagraph(text, paragraphs, fragments);
  const contents = new Map<Fragment, Fragment[]>();
  let open: Fragment | null = null;
  for (const roles of rolesOf) {
    for (const content of roles.contents) {
      const quoted = paragraphs[content.paragraph]?.[content.start]?.quoted ?? false;
      const head: Fragment = nearestCue(roles, content) ?? (quoted && pass === 'report' ? open : null) ?? content;
      const joined = contents.get(head);
      if (joined) joined.push(content);
      else contents.set(head, [content]);
      open = head;
    }
    open = waitingCue(roles, contents) ?? (roles.contents.length > 0 ? open : null);
  }
  return [...contents].flatMap(([head, content]): Linked[] => {
    if (head.role !== 'cue') return pass === 'report' ? [{ source: null, cue: null, content }] : [];
    const roles = rolesOf[head.paragraph];
    const cited = roles && !isHearsay(text, paragraphs, head);
    return [{ source: cited ? nearestSource(roles, head) : null, cue: head, content }];
  });
}

/** "Reportedly" cites nobody: who stands near it is not the one who says so. */
function isHearsay(text: string, paragraphs: readonly Paragraph[], { paragraph, start, end }: Fragment): boolean {
  const [first, last] = [paragraphs[paragraph]?.[start], paragraphs[paragraph]?.[end - 1]];
  return first !== undefined && last !== undefined && HEARSAY.test(text.slice(first.start, last.end));
}

function fragmentsByParagraph(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[]): Roles[] {
  const lists = paragraphs.map((): Record<Fragment['role'], Fragment[]> => ({ source: [], cue: [], content: [] }));
  for (const fragment of fragments) lists[fragment.paragraph]?.[fragment.role].push(fragment);
  return paragraphs.map((paragraph, place) => {
    const { source = [], cue = [], content = [] } = lists[place] ?? {};
    const sentences = source.length + cue.length + content.length > 0 ? sentenceNumbers(text, paragraph) : [];
    return { sources: source, cues: cue, contents: content, sentences };
  });
}

/** A last cue without a content of its own ("She went on:") waits for the quotation of the next paragraph. */
function waitingCue(roles: Roles, contents: ReadonlyMap<Fragment, unknown>): Fragment | null {
  const cue = roles.cues.at(-1);
  return cue && !contents.has(cue) ? cue : null;
}

function nearestCue(roles: Roles, content: Fragment): Fragment | null {
  const cost = (cue: Fragment): number => distance(content, cue) + COST.sentence * sentencesBetween(roles, content, cue);
  return cheapest(neighbours(roles.cues, content), cost);
}

function nearestSource(roles: Roles, cue: Fragment): Fragment | null {
  const place = precedingCues(roles, cue.start);
  const cost = (source: Fragment): number => {
    const after = source.start > cue.start;
    const between = after ? precedingCues(roles, source.start) - place - 1 : place - precedingCues(roles, source.end);
    return distance(source, cue) + (after ? COST.sourceToTheRight : 0) + COST.cueBetween * between;
  };
  const near = neighbours(roles.sources, cue).filter((source) => sentencesBetween(roles, source, cue) === 0);
  return cheapest(near, cost);
}

/** How many cues of a paragraph begin before a word. */
function precedingCues(roles: Roles, word: number): number {
  return firstFrom(roles.cues, word);
}

/** Words between two fragments of one paragraph. */
function distance(a: Fragment, b: Fragment): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

function sentencesBetween(roles: Roles, a: Fragment, b: Fragment): number {
  return Math.abs((roles.sentences[a.start] ?? 0) - (roles.sentences[b.start] ?? 0));
}

/** The last fragment before and the first after another: every cost grows with distance, so none else can be cheapest. */
function neighbours(fragments: readonly Fragment[], of: Fragment): Fragment[] {
  const place = firstFrom(fragments, of.start);
  return [fragments[place - 1], fragments[place]].filter((fragment) => fragment !== undefined);
}

/** The place of the first fragment that starts at or after a word. */
function firstFrom(fragments: readonly Fragment[], word: number): number {
  let low = 0;
  let high = fragments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fragments[middle]?.start ?? Infinity) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cheapest(candidates: readonly Fragment[], cost: (candidate: Fragment) => number): Fragment | null {
  let best: { readonly fragment: Fragment; readonly cost: number } | null = null;
  for (const fragment of candidates) {
    const own = cost(fragment);
    if (!best || own < best.cost) best = { fragment, cost: own };
  }
  return best?.fragment ?? null;
}
