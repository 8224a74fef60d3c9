import type { Attribution } from '../../model/reading/attribution.ts';
import type { Finding } from '../../model/finding.ts';
import type { Passage } from '../../model/reading/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Stage } from '../stage.ts';
import { UNLIMITED, type TimeLimit } from '../time-limit.ts';
import { withCitedSpeaker } from './untagged/cited-speakers.ts';
import type { Fragment } from './fragment.ts';
import { link } from './fragment-linking.ts';
import { looseQuotations } from './loose-quotations.ts';
import { untagged, worthTagging } from './worth-tagging.ts';
import { toldByHeadlines } from './untagged/headline-speakers.ts';
import { toldBeside } from './untagged/denied-beside.ts';
import { toldByForm, toldWithin, type Told } from './untagged/untagged-sentences.ts';
import { wholeSpeeches, type Speech } from './whole-speeches.ts';
import { mannersOf } from './manner.ts';
import { readableParagraphs, type Paragraph, type Word } from './paragraph-words.ts';
import { loadTagger } from './neural/tagger-loading.ts';
import type { Pass, Tagger } from './tagger.ts';

/** Contents within contents are read up to this depth: "A said that B had told her that C agreed" has three. */
const MAX_NESTING_DEPTH = 3;

/** A content is read again when it is at least so likely to hold an attribution: most hold none, and reading costs. */
const MIN_NESTED_PROBABILITY = 0.1;

/**
 * So many pieces of contents are read again in one report, those that come first. A report in which all is cited would cost three times
 * what its length costs; those of a report of a thousand words are a few hundred.
 */
const MAX_NESTED_PIECES = 4_000;

/**
 * What is less likely right than this is left out. In reports, 0.3 gives the best balance of what is found to what is wrong; within
 * contents 0.45 finds as much on balance as 0.3, with fewer wrong.
 */
const MIN_CONFIDENCE: Readonly<Record<Pass, number>> = { report: 0.3, contents: 0.45 };

/** Quoted words in a sentence that cites nobody are as often a name or a distance kept as words of somebody's. */
const LOOSE_QUOTATION_CONFIDENCE = 0.5;

/** Of the sentences in articles whose form tells of somebody's words, three in four are marked so. */
const FORM_CONFIDENCE = 0.75;

/** How sure it is that a whole paragraph is somebody's words. */
const SPEECH_CONFIDENCE = 0.8;

/** An attribution before it has its number. */
interface Draft {
  readonly source: readonly Word[];
  readonly cue: readonly Word[];
  readonly content: readonly Word[];
  readonly confidence: number;
  /** How likely its content holds an attribution. */
  readonly holds: number;
  /** The attribution whose content holds this one. */
  readonly outer: Draft | null;
  /** Articles are marked so that "no minister has confirmed it" is an attribution; the record keeps no word of nobody. */
  readonly citesNobody: boolean;
  /** Direct speech though no quotation marks stand around it. */
  readonly isSpeech?: boolean;
}

/** Who said what: the attributions of the passages that a reader reads. */
export const attribute: Stage<'text' | 'passages', 'attributions'> = {
  name: 'attribute',
  needs: ['text', 'passages'],
  gives: ['attributions'],
  run: async ({ text, passages }, { limit }) => {
    const findings: Finding[] = [];
    const onUntagged = (beyond: Span): void => void findings.push(untagged(beyond));
    const attributions = await attributionsOf(text, passages, await loadTagger(), { limit, which: 'said', onUntagged });
    return { attributions, findings };
  },
};

interface AttributionOptions {
  readonly limit?: TimeLimit;
  /** Only what the tagger's fragments give; all; or those of all that somebody said. */
  readonly which?: 'tagged' | 'all' | 'said';
  /** Told what was not tagged, because it would cost too much. */
  readonly onUntagged?: (beyond: Span) => void;
}

/** The attributions of a text, found by a tagger; the contents found are read again for the attributions that they hold. */
export async function attributionsOf(
  text: string,
  passages: readonly Passage[],
  tagger: Tagger,
  { limit = UNLIMITED, which = 'all', onUntagged }: AttributionOptions = {},
): Promise<Attribution[]> {
  const tagging: Tagging = { text, tagger, limit, readsForms: which !== 'tagged' };
  const { kept: paragraphs, beyond } = limit.run(() => worthTagging(readableParagraphs(text, passages), tagger));
  if (beyond) onUntagged?.(beyond);
  const speeches = limit.run(() => wholeSpeeches(text, passages, paragraphs));
  const inHeadlines = tagging.readsForms ? limit.run(() => toldByHeadlines(text, passages, paragraphs)) : [];
  const tagged = withHeadlines(await draftsOf(tagging, paragraphs, 'report', () => null), inHeadlines);
  const found = withSpeeches(tagged, speeches);
  let last = found;
  let room = MAX_NESTED_PIECES;
  for (let depth = 1; depth < MAX_NESTING_DEPTH && last.length > 0; depth += 1) {
    const holders = last.filter(({ holds, content }) => {
      const cost = content.reduce((sum, word) => sum + tagger.cost(word), 0);
      const isRead = holds >= MIN_NESTED_PROBABILITY && cost <= room;
      if (isRead) room -= cost;
      return isRead;
    });
    const contents = holders.map((draft) => draft.content);
    const others = last.filter((draft) => !holders.includes(draft));
    last = await draftsOf(tagging, contents, 'contents', (place) => holders[place] ?? null);
    found.push(...last, ...(tagging.readsForms ? limit.run(() => draftsWithin(text, others)) : []));
  }
  return limit.run(() => {
    if (which !== 'said') return numberAttributions(text, found);
    const isReaders = ofReaders(passages);
    const said = found.filter((draft) => isSaid(draft) && (draft.source.length > 0 || !isReaders(draft.content[0])));
    const cited = new Set(said.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]));
    return numberAttributions(text, [
      ...said,
      ...paragraphs.flatMap((words) => (isReaders(words[0]) ? [] : quotedByNobody(text, words, cited))),
    ]);
  });
}

/** Whether a word stands in what readers write: who is named there is cited, and what nobody is named for the paper does not tell. */
function ofReaders(passages: readonly Passage[]): (word: Word | undefined) => boolean {
  const spans = passages.flatMap(({ kind, span }) => (kind === 'readers' ? [span] : []));
  return (word) => word !== undefined && spans.some(({ start, end }) => start <= word.start && word.end <= end);
}

/** Where a whole paragraph is somebody's words, what was found in it gives way: it is found again within them. A question cites nobody. */
function withSpeeches(found: readonly Draft[], speeches: readonly Speech[]): Draft[] {
  const spoken = new Set(speeches.flatMap(({ content }) => [...content]));
  const kept = found.filter(({ content }) => !content.some((word) => spoken.has(word)));
  const drafts = speeches
    .filter(({ isQuestion }) => !isQuestion)
    .map(({ source, cue, content }) => ({
      source,
      cue,
      content,
      confidence: SPEECH_CONFIDENCE,
      holds: 1,
      outer: null,
      citesNobody: false,
      isSpeech: true,
    }));
  return [...kept, ...drafts];
}

/** What the form of a headline tells stands for what was found in it of another, or of more: "Holt On Mills"; whose words it is already, it stays. */
function withHeadlines(found: readonly Draft[], headlines: readonly Told[]): readonly Draft[] {
  return headlines.reduce((so, told) => {
    const isThere = ({ content }: Draft): boolean => content.some((word) => told.content.includes(word));
    const isSame = ({ source, content }: Draft): boolean =>
      source.some((word) => told.source.includes(word)) &&
      source.length <= told.source.length &&
      content.length >= told.content.length;
    return so.some((draft) => isThere(draft) && isSame(draft))
      ? so
      : [...so.filter((draft) => !isThere(draft)), draftOf(told, null)];
  }, found);
}

/** Quoted words without a source are kept as somebody's; the articles leave them unmarked. */
function quotedByNobody(text: string, words: Paragraph, cited: ReadonlySet<Word>): Draft[] {
  return looseQuotations(text, words, (place) => cited.has(words[place] as Word)).map((content) => ({
    source: [],
    cue: [],
    content,
    confidence: LOOSE_QUOTATION_CONFIDENCE,
    holds: 0,
    outer: null,
    citesNobody: false,
  }));
}

interface Tagging {
  readonly text: string;
  readonly tagger: Tagger;
  readonly limit: TimeLimit;
  /** Whether the form of a sentence counts where the tagger is sure of nothing. */
  readonly readsForms: boolean;
}

async function draftsOf(
  { text, tagger, limit, readsForms }: Tagging,
  paragraphs: readonly Paragraph[],
  pass: Pass,
  holderOf: (paragraph: number) => Draft | null,
): Promise<Draft[]> {
  const fragments = await tagger.tag(paragraphs, pass, limit);
  const wordsOf = (fragment: Fragment | null): Paragraph =>
    fragment ? (paragraphs[fragment.paragraph]?.slice(fragment.start, fragment.end) ?? []) : [];
  const linkedFragments = limit.run(() => link(text, paragraphs, fragments, pass));
  const drafts = linkedFragments.map((linked) => ({
    ...withCitedSpeaker(
      { source: wordsOf(linked.source), cue: wordsOf(linked.cue), content: linked.content.flatMap(wordsOf) },
      text,
    ),
    confidence: tagger.confidence(linked, paragraphs),
    holds: linked.content.reduce((most, fragment) => Math.max(most, fragment.holds ?? 1), 0),
    outer: holderOf(linked.content[0]?.paragraph ?? -1),
    citesNobody: linked.citesNobody ?? false,
  }));
  const sure = drafts.filter((draft) => draft.confidence >= MIN_CONFIDENCE[pass]);
  const byForm = readsForms && pass === 'report' ? limit.run(() => untaggedDrafts(text, paragraphs, sure)) : [];
  const told = new Set(byForm.flatMap(({ content }) => [...content]));
  return [...sure.filter((draft) => isAnybodys(draft) || !draft.content.some((word) => told.has(word))), ...byForm];
}

/** Whether a name or a verb stands by words: a quotation alone is whose the form of its sentence tells. */
function isAnybodys({ source, cue }: Draft): boolean {
  return source.length > 0 || cue.length > 0;
}

/** What the form of a sentence tells where the tagger is sure of nobody's words, or of no more than the "that" of a clause. */
function untaggedDrafts(text: string, paragraphs: readonly Paragraph[], sure: readonly Draft[]): Draft[] {
  const telling = sure.filter((draft) => isAnybodys(draft) && (!draft.citesNobody || draft.content.length > 1));
  const cited = new Set(telling.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]));
  return paragraphs.flatMap((words) => {
    const isCited = (place: number): boolean => cited.has(words[place] as Word);
    return [...toldByForm(text, words, isCited), ...toldBeside(text, words, isCited)].map((told) => draftOf(told, null));
  });
}

/** What nouns tell within contents that are not read again. */
function draftsWithin(text: string, holders: readonly Draft[]): Draft[] {
  return holders.flatMap((holder) => toldWithin(text, holder.content).map((told) => draftOf(told, holder)));
}

function draftOf(told: Told, outer: Draft | null): Draft {
  return { ...told, confidence: FORM_CONFIDENCE, holds: 0, outer, citesNobody: false };
}

/** Whether somebody is cited, also in the words around. */
function isSaid(draft: Draft): boolean {
  return !draft.citesNobody && (draft.outer === null || isSaid(draft.outer));
}

/** The attributions in the order of their first words, an outer one before those within it. */
function numberAttributions(text: string, drafts: readonly Draft[]): Attribution[] {
  const manner = mannersOf(text);
  const first = new Map(drafts.map((draft) => [draft, firstWord(draft)]));
  // Holders stand before what they hold, and the order is stable.
  const ordered = [...drafts].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
  const places = new Map(ordered.map((draft, place) => [draft, place]));
  return ordered.map((draft, id) => {
    const content = spansOf(text, draft.content);
    return {
      id,
      source: spansOf(text, draft.source),
      cue: spansOf(text, draft.cue),
      content,
      manner: draft.isSpeech === true ? 'direct' : manner(content),
      within: draft.outer ? (places.get(draft.outer) ?? null) : null,
      confidence: draft.confidence,
    };
  });
}

function firstWord(draft: Draft): number {
  return Math.min(...[draft.source, draft.cue, draft.content].map((words) => words[0]?.start ?? Infinity));
}

/** The spans of words in the order of the text: words with only white space between them are one span. */
function spansOf(text: string, words: Paragraph): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = spans.at(-1);
    if (last && start >= last.end && text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
