import type { Attribution } from '../../model/reading/attribution.ts';
import type { DateMention, Published } from '../../model/date.ts';
import type { Passage } from '../../model/reading/passage.ts';
import type { Outlet } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Person } from '../entities/mentions/person.ts';
import type { Bodies } from '../entities/mentions/organisations.ts';
import type { Hit } from '../entities/known/gazetteer.ts';
import type { Knowledge, NameSense } from '../entities/known/known-names.ts';
import type { OutletName } from '../entities/known/citable-outlets.ts';
import { phraseOf } from './noun-phrases.ts';
import type { DatedPost } from '../../text/dated-posts.ts';
import { indexAt } from '../../text/span-search.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { DOCUMENT_KIND, sentences } from '../../language/language.ts';

/** One report laid out for finding who speaks. */
export interface ReportContext {
  readonly text: string;
  readonly known: Knowledge;
  /** Grows when an office is found to be held by somebody of the codebook. */
  readonly people: Person[];
  readonly bodies: Bodies;
  /** States, parties and bodies named, places left out. */
  readonly names: readonly Hit<NameSense>[];
  readonly outlets: readonly Hit<OutletName>[];
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly headline: Span | null;
  readonly attributions: readonly Attribution[];
  readonly dates: readonly DateMention[];
  readonly published: Published;
  /** The posts of a live page, which have days of their own. */
  readonly posts: readonly DatedPost[];
  readonly outlet: Outlet | null;
  /** Where the report itself is a document ("Joint communiqué of ..."): its name. */
  readonly document: Span | null;
  /** Minutes of a conference, which give the names of all who speak in capitals. */
  readonly isMinutes: boolean;
}

/** The headline of a report that is itself a document, which then speaks for those who made it. */
export function documentIn(text: string, passages: readonly Passage[]): Span | null {
  const headline = headlineIn(passages);
  if (!headline) return null;
  const phrase = phraseOf(text, headline);
  return DOCUMENT_KIND.test(phrase.head?.core ?? '') ? headline : null;
}

/** So many speakers in capitals are no accident. */
const MIN_SPEAKERS_IN_CAPITALS = 3;

/** Whether a report gives the names of those who speak in capitals: "BRENLAND supported it". */
export function isInMinutes(text: string, attributions: readonly Attribution[]): boolean {
  const loud = attributions.flatMap(({ source }) =>
    source.flatMap(({ start, end }) => NAME_IN_CAPITALS.exec(text.slice(start, end))?.[0] ?? []),
  );
  return new Set(loud).size >= MIN_SPEAKERS_IN_CAPITALS;
}

/** A name too long for an abbreviation. */
const NAME_IN_CAPITALS = /(?<![\p{L}\d])\p{Lu}{5,}(?![\p{L}\d])/u;

function headlineIn(passages: readonly Passage[]): Span | null {
  return passages.find((passage) => passage.kind === 'headline')?.span ?? null;
}

/** The headline, and the sentences and paragraphs of the passages that are read. */
export function layout(text: string, passages: readonly Passage[]): Pick<ReportContext, 'sentences' | 'paragraphs' | 'headline'> {
  const lines = passages.flatMap((passage) => paragraphs(text, passage.span));
  return { paragraphs: lines, sentences: lines.flatMap((line) => sentences(text, line)), headline: headlineIn(passages) };
}

/** The stretch of whole sentences that holds some words. */
export function sentencesHolding(report: ReportContext, words: readonly Span[]): Span {
  const start = Math.min(...words.map((span) => span.start));
  const end = Math.max(...words.map((span) => span.end));
  const first = report.sentences[indexAt(report.sentences, start)];
  const last = report.sentences[indexAt(report.sentences, Math.max(start, end - 1))];
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** The attribution whose content holds another one; undefined for an outermost one. The ids of a report's attributions are their places. */
export function aroundOf({ attributions }: ReportContext, { id, within }: Attribution): Attribution | undefined {
  return within === null || within === id ? undefined : attributions[within];
}
