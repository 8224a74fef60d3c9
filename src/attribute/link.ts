import { isHearsay } from '../text/hearsay.ts';
import type { Fragment, Linked } from './fragment.ts';
import type { Paragraph } from './paragraph.ts';
import { sentenceNumbers } from './sentence.ts';
import type { Pass } from './tagger.ts';

/** What a link costs, in words of distance. Found on articles whose spans are known. */
const COST = {
  /** Each sentence between a content and its cue. */
  sentence: 25,
  /** A content that begins with "that" and stands before its cue: it nearly always follows it. */
  thatBeforeCue: 25,
  /** A source that follows its cue: "said the mayor" is rarer than "the mayor said". */
  sourceToTheRight: 1.5,
  /** Each other cue between a cue and its source. */
  cueBetween: 4,
} as const;

/** Inside what another says, what somebody ought to say is not said: "the ministry must agree to the cut", "wants it to agree". */
const OWED = /^(?:must|should|ought|needs? to|ha(?:s|ve) to|to)\b/i;

/** The fragments of one paragraph by role, each list in the order of the text. */
interface Roles {
  readonly sources: readonly Fragment[];
  readonly cues: readonly Fragment[];
  readonly contents: readonly Fragment[];
  /** For each word, the number of its sentence. */
  readonly sentences: readonly number[];
  /** Whether a fragment of this paragraph begins inside quotation marks. */
  readonly isQuoted: (fragment: Fragment) => boolean;
  /** Whether a fragment begins with "that". */
  readonly saysThat: (fragment: Fragment) => boolean;
  readonly endsWithColon: boolean;
}

/** The contents so far under the cue they were joined to; a content without a cue stands under itself. */
type Joined = Map<Fragment, Fragment[]>;

/**
 * Joins sources, cues and contents to attributions: each content to the nearest cue of its paragraph, each cue to the nearest
 * source of its sentence. Several cues may share a source; a cue without a content says nothing and is left out. In a report a
 * quotation without a cue in its paragraph goes on where the paragraph before left off; contents do not follow each other so, and
 * one within another needs a cue of its own.
 */
export function link(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[], pass: Pass): Linked[] {
  const rolesOf = fragmentsByParagraph(text, paragraphs, fragments).map((roles) =>
    withoutDescriptions(withSubjects(roles, text, paragraphs), text, paragraphs),
  );
  const joined: Joined = new Map();
  let open: Fragment | null = null;
  for (const roles of rolesOf) {
    const heads = roles.contents.map((content): Fragment => {
      const goesOn = roles.isQuoted(content) && pass === 'report' ? open : null;
      const head = cueOf(roles, content, joined) ?? goesOn ?? content;
      const others = joined.get(head);
      if (others) others.push(content);
      else joined.set(head, [content]);
      open = head;
      return head;
    });
    open = waitingCue(roles, joined) ?? heads.findLast((_, place) => isQuotedAt(roles, place)) ?? heads.at(-1) ?? null;
  }
  const toldOf = rolesOf.flatMap((roles, place) => wrappers(roles, joined, paragraphs[place] ?? []));
  for (const [cue, content] of toldOf) joined.set(cue, [content]);
  return [...joined].flatMap(([head, content]): Linked[] => {
    if (head.role !== 'cue') return pass === 'report' ? [{ source: null, cue: null, content }] : [];
    const words = paragraphs[head.paragraph] ?? [];
    if (pass === 'contents' && OWED.test(wordsOf(text, words, head))) return [];
    const roles = rolesOf[head.paragraph];
    return [{ source: sourceOf(text, roles, words, head), cue: head, content: roles ? whole(roles, content) : content }];
  });
}

/**
 * "Terms expected to force a retreat", "the deal being discussed": a participle right behind its noun describes it and cites nobody.
 */
function withoutDescriptions(roles: Roles, text: string, paragraphs: readonly Paragraph[]): Roles {
  const describes = (cue: Fragment): boolean =>
    DESCRIBING.test(wordsOf(text, paragraphs[cue.paragraph] ?? [], cue)) &&
    roles.contents.some((content) => content.end === cue.start && !roles.isQuoted(content)) &&
    !roles.sources.some((source) => source.start === cue.end);
  return { ...roles, cues: roles.cues.filter((cue) => !describes(cue)) };
}

/** "Two people revealed that ...": who stands before an active verb with "that" behind it says it, also when tagged as what is said. */
function withSubjects(roles: Roles, text: string, paragraphs: readonly Paragraph[]): Roles {
  const isSubject = (content: Fragment): boolean => {
    const cue = roles.cues.find(({ start }) => start === content.end);
    if (!cue || roles.isQuoted(content) || PASSIVE.test(wordsOf(text, paragraphs[cue.paragraph] ?? [], cue))) return false;
    const said = roles.contents.some((one) => roles.saysThat(one) && one.start >= cue.end && one.start - cue.end <= ADDRESSEE);
    return said && !roles.sources.some((source) => sentencesBetween(roles, source, cue) === 0);
  };
  const subjects = roles.contents.filter(isSubject);
  if (subjects.length === 0) return roles;
  const sources = [...roles.sources, ...subjects.map((one): Fragment => ({ ...one, role: 'source' }))];
  return {
    ...roles,
    sources: sources.sort((a, b) => a.start - b.start),
    contents: roles.contents.filter((one) => !subjects.includes(one)),
  };
}

const PASSIVE = /\b(?:is|are|was|were|be|been|being)\b/i;

const DESCRIBING = /^(?:being\s+)?\p{L}+ed$/u;

/** Indirect words of one sentence are only interrupted by a source or a cue: what stands between two pieces else is part of them. */
function whole(roles: Roles, content: readonly Fragment[]): Fragment[] {
  const pieces: Fragment[] = [];
  for (const piece of content) {
    const last = pieces.at(-1);
    if (last && isOnePiece(roles, last, piece))
      pieces[pieces.length - 1] = { ...last, end: piece.end, holds: holdsMore(last, piece) };
    else pieces.push(piece);
  }
  return pieces;
}

function isOnePiece(roles: Roles, one: Fragment, next: Fragment): boolean {
  if (one.paragraph !== next.paragraph || next.start < one.end || sentencesBetween(roles, one, next) > 0) return false;
  const between = [...roles.sources, ...roles.cues, ...roles.contents].some(
    ({ start }) => start >= one.end && start < next.start,
  );
  return !between && !roles.isQuoted(one) && !roles.isQuoted(next);
}

function holdsMore(one: Fragment, other: Fragment): number {
  return Math.max(one.holds ?? 1, other.holds ?? 1);
}

/** "Reportedly" cites nobody, though somebody stands near it; nor does "there is no agreement on". */
function sourceOf(text: string, roles: Roles | undefined, words: Paragraph, cue: Fragment): Fragment | null {
  const citesNobody =
    isHearsay(wordsOf(text, words, cue)) || [cue.start - 1, cue.start].some((at) => /^there$/i.test(words[at]?.text ?? ''));
  if (!roles || citesNobody) return null;
  return opensSentence(roles, words, cue) ? (subjectToCome(roles, cue) ?? nearestSource(roles, cue)) : nearestSource(roles, cue);
}

function wordsOf(text: string, words: Paragraph, { start, end }: Fragment): string {
  const [first, last] = [words[start], words[end - 1]];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** A participle before all else in its sentence: "Calling the plan a trap, Holt said ...". */
function opensSentence(roles: Roles, words: Paragraph, { start }: Fragment): boolean {
  const first = roles.sentences[start] !== roles.sentences[start - 1];
  return first && /^\p{Lu}\p{Ll}+ing$/u.test(words[start]?.text ?? '');
}

/** The first source of the sentence behind a participle that opens it. */
function subjectToCome(roles: Roles, cue: Fragment): Fragment | null {
  return roles.sources.find((source) => source.start >= cue.end && sentencesBetween(roles, source, cue) === 0) ?? null;
}

function isQuotedAt(roles: Roles, place: number): boolean {
  const content = roles.contents[place];
  return content !== undefined && roles.isQuoted(content);
}

function fragmentsByParagraph(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[]): Roles[] {
  const lists = paragraphs.map((): Record<Fragment['role'], Fragment[]> => ({ source: [], cue: [], content: [] }));
  for (const fragment of fragments) lists[fragment.paragraph]?.[fragment.role].push(fragment);
  return paragraphs.map((paragraph, place) => {
    const { source = [], cue = [], content = [] } = lists[place] ?? {};
    const sentences = source.length + cue.length + content.length > 0 ? sentenceNumbers(text, paragraph) : [];
    const isQuoted = ({ start }: Fragment): boolean => paragraph[start]?.quoted ?? false;
    const saysThat = ({ start }: Fragment): boolean => paragraph[start]?.text === 'that';
    const endsWithColon = paragraph.at(-1)?.text === ':';
    return { sources: source, cues: cue, contents: content, sentences, isQuoted, saysThat, endsWithColon };
  });
}

/** Words that may stand between a cue and the source of what it tells of: "revealed to the paper that". */
const ADDRESSEE = 4;

/**
 * "Eight people revealed that the ministry had demanded ...": the tags are flat, so that the inner attribution takes the words and the
 * outer cue is left without a content. Its content is the inner attribution, and what the sentence adds to it.
 */
function wrappers(roles: Roles, joined: Joined, words: Paragraph): [Fragment, Fragment][] {
  return roles.cues.flatMap((cue, place): [Fragment, Fragment][] => {
    const inner = roles.cues[place + 1];
    const last = inner && joined.get(inner)?.at(-1);
    if (joined.has(cue) || !last || !tellsOf(roles, cue, inner, last, words)) return [];
    return [[cue, { ...last, start: cue.end, end: Math.max(last.end, sentenceEnd(roles, last, words)), holds: 1 }]];
  });
}

/** Whether a cue is followed, in its sentence and by "that", by the source, cue and content of another. */
function tellsOf(roles: Roles, cue: Fragment, inner: Fragment, content: Fragment, words: Paragraph): boolean {
  const source = roles.sources.find(({ start }) => start >= cue.end);
  if (!source || source.start - cue.end > ADDRESSEE || source.end > inner.start) return false;
  const between = roles.contents.some(({ start }) => start >= cue.end && start < inner.start);
  const that = words.slice(cue.end, inner.start).some(({ text }) => text === 'that');
  const inSentence = content.paragraph === cue.paragraph && sentencesBetween(roles, cue, inner) === 0;
  return that && !between && inSentence && content.start >= inner.end && nearestSource(roles, cue) !== null;
}

/** Where the sentence of a fragment ends, its full stop left out. */
function sentenceEnd(roles: Roles, { end }: Fragment, words: Paragraph): number {
  const number = roles.sentences[end - 1];
  let last = end;
  while (last < words.length && roles.sentences[last] === number) last += 1;
  return words[last - 1]?.text === '.' ? last - 1 : last;
}

/** A last cue without a content of its own waits for the quotation of the next paragraph, at a colon or in a line of its own. */
function waitingCue(roles: Roles, joined: Joined): Fragment | null {
  const cue = roles.cues.at(-1);
  return cue && !joined.has(cue) && (roles.endsWithColon || roles.contents.length === 0) ? cue : null;
}

/**
 * The cue of a content: the nearest, unless a quotation went on after an aside. In “A”, she said, pointing to B. “C” the last
 * quotation is hers to say, not to point to.
 */
function cueOf(roles: Roles, content: Fragment, joined: Joined): Fragment | null {
  const cue = nearestCue(roles, content);
  if (!cue || cue.start > content.start || !roles.isQuoted(content) || sentencesBetween(roles, cue, content) === 0) return cue;
  const quotes = (one: Fragment): boolean => joined.get(one)?.some(roles.isQuoted) ?? false;
  if (!joined.has(cue) || quotes(cue)) return cue;
  return roles.cues.findLast((one) => one.start < cue.start && sentencesBetween(roles, one, cue) === 0 && quotes(one)) ?? cue;
}

function nearestCue(roles: Roles, content: Fragment): Fragment | null {
  const cost = (cue: Fragment): number =>
    distance(content, cue) +
    COST.sentence * sentencesBetween(roles, content, cue) +
    (roles.saysThat(content) && cue.start > content.start ? COST.thatBeforeCue : 0);
  return cheapest(
    neighbours(roles.cues, content).filter((cue) => !looksAhead(roles, content, cue)),
    cost,
  );
}

/** Indirect speech does not wait for a cue in a later sentence that has a content there: that cue says its own. */
function looksAhead(roles: Roles, content: Fragment, cue: Fragment): boolean {
  if (roles.isQuoted(content) || cue.start < content.start || sentencesBetween(roles, content, cue) === 0) return false;
  return neighbours(roles.contents, cue).some((other) => other !== content && sentencesBetween(roles, other, cue) === 0);
}

function nearestSource(roles: Roles, cue: Fragment): Fragment | null {
  const place = precedingCues(roles, cue.start);
  const cost = (source: Fragment): number => {
    if (source.start < cue.start) return distance(source, cue) + COST.cueBetween * (place - precedingCues(roles, source.end));
    return distance(source, cue) + COST.sourceToTheRight + COST.cueBetween * (precedingCues(roles, source.start) - place - 1);
  };
  const near = neighbours(roles.sources, cue).filter(
    (source) => sentencesBetween(roles, source, cue) === 0 && (source.start < cue.start || !standsBeforeCue(roles, source)),
  );
  return cheapest(near, cost);
}

/** Such a source is that cue's, and none of an earlier one: in "was called cold, as Holt has denied" Holt calls nobody so. */
function standsBeforeCue(roles: Roles, source: Fragment): boolean {
  return roles.cues[firstFrom(roles.cues, source.end)]?.start === source.end;
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
