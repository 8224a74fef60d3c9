import { IMPERSONAL, isHearsay, OPENS_CLAUSE_BESIDE, OPENS_WITH_OBLIGATION } from '../../language/language.ts';
import type { Fragment, Linked } from './fragment.ts';
import type { Paragraph } from './paragraph-words.ts';
import { corrected, whole, withoutStrays } from './grammar-corrections.ts';
import {
  opensSentence,
  subjectBehind,
  subjectBeforeAside,
  subjectBeforeClause,
  subjectOfAdjunct,
  subjectOfAdverbial,
  subjectToCome,
  tellerBehind,
} from './subjects/clause-subjects.ts';
import { withoutLooseEnds } from './contents/loose-ends.ts';
import { writerOfMessage } from './untagged/message-writers.ts';
import { citesNobody } from './uncited.ts';
import { subjectOfClause, untaggedSubject } from './subjects/untagged-subjects.ts';
import {
  endingAt,
  firstFrom,
  fragmentsByParagraph,
  MAX_ADDRESSEE_WORDS,
  sentencesBetween,
  wordsOf,
  type Roles,
} from './fragments-by-role.ts';
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
/** The contents so far under the cue they were joined to; a content without a cue stands under itself. */
type Joined = Map<Fragment, Fragment[]>;

/**
 * Joins sources, cues and contents to attributions: each content to the nearest cue of its paragraph, each cue to the nearest
 * source of its sentence. Several cues may share a source; a cue without a content says nothing and is left out. In a report a
 * quotation without a cue in its paragraph goes on where the paragraph before left off; contents do not follow each other so, and
 * one within another needs a cue of its own.
 */
export function link(text: string, paragraphs: readonly Paragraph[], fragments: readonly Fragment[], pass: Pass): Linked[] {
  const rolesOf = fragmentsByParagraph(text, paragraphs, fragments).map((roles, place) =>
    corrected(roles, text, paragraphs[place] ?? []),
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
    open = waitingCue(roles, joined) ?? heads.findLast((_, at) => isQuotedAt(roles, at)) ?? heads.at(-1) ?? null;
  }
  const toldOf = rolesOf.flatMap((roles, place) => wrappers(roles, joined, paragraphs[place] ?? []));
  for (const [cue, content] of toldOf) joined.set(cue, [content]);
  return [...joined].flatMap(([head, content]): Linked[] => {
    if (head.role !== 'cue') return pass === 'report' ? [withoutCue(rolesOf[head.paragraph], content)] : [];
    const words = paragraphs[head.paragraph] ?? [];
    const roles = rolesOf[head.paragraph];
    if (!roles || (pass === 'contents' && OPENS_WITH_OBLIGATION.test(wordsOf(text, words, head)))) return [];
    const teller = tellerBehind(text, roles, words, head);
    const source = teller ?? sourceOf(text, roles, words, head);
    const told = withoutSpeaker(source, teller ? withoutThoseTold(roles, head, content) : content);
    const linked = {
      source,
      cue: head,
      content: withoutLooseEnds(
        withoutStrays(roles, words, { source, cue: head, content: whole(roles, told) }),
        text,
        paragraphs,
      ),
    };
    return [!teller && citesNobody(text, words, roles, linked) ? { ...linked, citesNobody: true } : linked];
  });
}

/** "The crew were told by their captain that": the crew are no words of his. */
function withoutThoseTold(roles: Roles, cue: Fragment, content: readonly Fragment[]): readonly Fragment[] {
  const isSaid = (piece: Fragment): boolean => piece.end !== cue.start || roles.isQuoted(piece);
  return content.some(isSaid) ? content.filter(isSaid) : content;
}

/** "The union, opposed by the mill, called for a rise": who says it is none of his words. */
function withoutSpeaker(source: Fragment | null, content: readonly Fragment[]): readonly Fragment[] {
  const isOther = ({ paragraph, start, end }: Fragment): boolean =>
    source?.paragraph !== paragraph || start < source.start || end > source.end;
  return content.some(isOther) ? content.filter(isOther) : content;
}

/** Words that no verb and nobody's name stands by are somebody's only between quotation marks. */
function withoutCue(roles: Roles | undefined, content: readonly Fragment[]): Linked {
  const linked = { source: null, cue: null, content };
  return roles && content.some(roles.isQuoted) ? linked : { ...linked, citesNobody: true };
}

/** "Reportedly" cites nobody, though somebody stands near it; nor does "there is no agreement on". */
function sourceOf(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const isTalk =
    isHearsay(wordsOf(text, words, cue)) || [cue.start - 1, cue.start].some((at) => /^there$/i.test(words[at]?.text ?? ''));
  if (isTalk || isExpected(text, roles, words, cue)) return null;
  if (opensSentence(roles, words, cue))
    return subjectToCome(roles, words, cue) ?? nearestSource(roles, cue) ?? untaggedSubject(text, roles, words, cue);
  const nearest = nearestSource(roles, cue);
  return (
    subjectByGrammar(text, roles, words, cue) ??
    subjectBeforeAside(roles, words, cue, nearest) ??
    subjectBeforeClause(roles, words, cue, nearest) ??
    nearest ??
    untaggedSubject(text, roles, words, cue)
  );
}

/** Whose verb it is by the form of its clause, whoever is tagged nearer to it. */
function subjectByGrammar(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  return (
    writerOfMessage(text, roles, words, cue) ??
    subjectBehind(text, roles, words, cue) ??
    subjectOfClause(text, roles, words, cue) ??
    subjectOfAdjunct(text, roles, words, cue) ??
    subjectOfAdverbial(roles, words, cue)
  );
}

/** "Holt left just as her growers are expected to sell": what is to come is of the words right before the verb, in a clause of the writer, and nobody is cited for it. */
function isExpected(text: string, roles: Roles, words: Paragraph, cue: Fragment): boolean {
  const told = endingAt(roles.contents, cue.start);
  if (!told || !IMPERSONAL.test(wordsOf(text, words, cue))) return false;
  return words.slice(Math.max(0, told.start - 1), told.start + 2).some((word) => OPENS_CLAUSE_BESIDE.test(word.text));
}

function isQuotedAt(roles: Roles, place: number): boolean {
  const content = roles.contents[place];
  return content !== undefined && roles.isQuoted(content);
}

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
  if (!source || source.start - cue.end > MAX_ADDRESSEE_WORDS || source.end > inner.start) return false;
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
  if (cue && insistsOnAside(roles, content, cue)) return joinedCueBefore(roles, content, joined) ?? cueBehindAside(roles, cue);
  if (!cue || cue.start > content.start || !roles.isQuoted(content) || sentencesBetween(roles, cue, content) === 0) return cue;
  const quotes = (one: Fragment): boolean => joined.get(one)?.some(roles.isQuoted) ?? false;
  if (!joined.has(cue) || quotes(cue)) return cue;
  return roles.cues.findLast((one) => one.start < cue.start && sentencesBetween(roles, one, cue) === 0 && quotes(one)) ?? cue;
}

/**
 * “We will not vote” on Friday, as B insisted: the aside takes up the words outside the quotation marks, and the quotation is not B's.
 */
function insistsOnAside(roles: Roles, content: Fragment, cue: Fragment): boolean {
  if (cue.start < content.end || !roles.isQuoted(content)) return false;
  const source = roles.sources.find(({ end }) => end === cue.start);
  const lastWord = { ...content, start: content.end - 1 };
  return source !== undefined && roles.isAside(source) && !roles.isQuoted(lastWord);
}

/** “We will not vote” on Friday, as B insisted, C told members: the sentence is C's. */
function cueBehindAside(roles: Roles, aside: Fragment): Fragment | null {
  const next = roles.cues[firstFrom(roles.cues, aside.end)];
  const isSpoken = next && roles.sources.some(({ start, end }) => start > aside.end && end === next.start);
  return isSpoken && sentencesBetween(roles, aside, next) === 0 ? next : null;
}

/** The cue that an earlier quotation of the paragraph was joined to. */
function joinedCueBefore(roles: Roles, content: Fragment, joined: Joined): Fragment | null {
  return roles.cues.findLast((cue) => cue.start < content.start && (joined.get(cue)?.some(roles.isQuoted) ?? false)) ?? null;
}

function nearestCue(roles: Roles, content: Fragment): Fragment | null {
  const cost = (cue: Fragment): number =>
    distance(content, cue) +
    COST.sentence * sentencesBetween(roles, content, cue) +
    (roles.saysThat(content) && cue.start > content.start ? COST.thatBeforeCue : 0);
  return cheapest(
    neighbours(roles.cues, content).filter((cue) => !looksAhead(roles, content, cue) && !isBeside(roles, content, cue)),
    cost,
  );
}

/** Indirect speech does not wait for a cue in a later sentence that has a content there: that cue says its own. */
function looksAhead(roles: Roles, content: Fragment, cue: Fragment): boolean {
  if (roles.isQuoted(content) || cue.start < content.start || sentencesBetween(roles, content, cue) === 0) return false;
  return neighbours(roles.contents, cue).some((other) => other !== content && sentencesBetween(roles, other, cue) === 0);
}

/** "Accused the mill of delay, while insisting that it pay": what stands before the clause of a verb that has a content of its own is not its. */
function isBeside(roles: Roles, content: Fragment, cue: Fragment): boolean {
  if (roles.isQuoted(content) || cue.start < content.end || !roles.opensClause(cue)) return false;
  return roles.contents.some((other) => other.start >= cue.end && sentencesBetween(roles, other, cue) === 0);
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

/** The last fragment before and the first after another: every cost grows with distance, so none else can be cheapest. */
function neighbours(fragments: readonly Fragment[], of: Fragment): Fragment[] {
  const place = firstFrom(fragments, of.start);
  return [fragments[place - 1], fragments[place]].filter((fragment) => fragment !== undefined);
}

function cheapest(candidates: readonly Fragment[], cost: (candidate: Fragment) => number): Fragment | null {
  let best: { readonly fragment: Fragment; readonly cost: number } | null = null;
  for (const fragment of candidates) {
    const own = cost(fragment);
    if (!best || own < best.cost) best = { fragment, cost: own };
  }
  return best?.fragment ?? null;
}
