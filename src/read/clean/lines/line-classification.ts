import { bareHeadline, endsSentence } from './bare-headline.ts';
import { markAfter } from './after-report.ts';
import { authorsIn, writersIn } from './bylines.ts';
import { creditsIn } from './agency-credits.ts';
import { daysIn } from '../../../text/written-dates.ts';
import { publicationLine, type PublicationLine } from './publication-line.ts';
import { datelineAt, datelineLine } from './datelines.ts';
import type { UnclassifiedLine, ClassifiedLine } from './classified-line.ts';
import { isProse, markFurniture } from './furniture-sections.ts';
import { isPaperName, type OutletNames } from '../outlet/outlet-lookup.ts';
import type { Line, Page } from '../formats/page-text.ts';
import { markReadersWords } from './readers-words.ts';
import { repetitions } from './repetition.ts';
import { BY, PUBLISHED_OR_UPDATED, SIGN_OFF_BY } from '../../../language/language.ts';

/** Lines below the headline in which a byline, a credit or a dateline may stand. */
const MAX_BYLINE_DISTANCE_LINES = 4;

/** Paragraphs of the body in which a dateline may open. */
const MAX_DATELINE_PARAGRAPHS = 3;

/** Gives every line its kind, in the order in which one answer helps the next. */
export function classifyLines(page: Page, names: OutletNames, givenTitle: string | null): readonly ClassifiedLine[] {
  const drafts = page.lines.map((line): UnclassifiedLine => ({
    line,
    kind: null,
    furniture: null,
    repeats: null,
    dateline: null,
    credits: [],
  }));
  markFurniture(drafts);
  markMasthead(drafts, names);
  const headline = markHeadline(drafts, page.meta.headline, givenTitle);
  markReadersWords(drafts, headline);
  markAbove(drafts, headline, names);
  markAnsweringNames(drafts, headline);
  markHead(drafts, headline, names, page.meta.authors);
  markAfter(drafts, writersNamed(drafts, page.meta.authors));
  markTail(drafts, headline, names);
  markDatelines(drafts, headline);
  markRepetitions(drafts, headline);
  return drafts.map((draft) => ({ ...draft, kind: draft.kind ?? 'body' }));
}

/** The name of the outlet above the headline: a line that is nothing else, with a line below that could be the headline. */
function markMasthead(drafts: readonly UnclassifiedLine[], names: OutletNames): void {
  const [first, second] = drafts.filter(({ kind, furniture }) => kind === null || furniture === 'page-clock');
  if (!first || !second || first.kind !== null || first.line.hint !== null) return;
  const { words } = first.line;
  const known = names.byName(words);
  const below = drafts.filter(({ kind }) => kind === null)[1]?.line.words ?? '';
  if (words.length > 60 || isProse(below) || !(known ? !known.wire : isPaperName(words))) return;
  first.kind = 'furniture';
  first.credits = [{ name: known?.name ?? words, span: { start: 0, end: words.length }, wire: false }];
}

/** Finds the headline: what markup or given fields name, else the first line that is no furniture and no paragraph. */
function markHeadline(drafts: readonly UnclassifiedLine[], ...told: readonly (string | null)[]): number {
  const free = drafts.flatMap((draft, at) => (draft.kind === null ? [at] : []));
  const top = free.slice(0, 8);
  const marked = drafts.findIndex(({ line }) => line.hint === 'headline');
  const named = top.find((at) => told.some((title) => title !== null && sameLine(title, drafts[at]?.line.words ?? '')));
  const found = marked >= 0 ? marked : (named ?? firstHeadline(drafts, top));
  const draft = drafts[found];
  if (!draft) return -1;
  draft.kind = 'headline';
  return found;
}

function sameLine(a: string, b: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) !== '' && plain(a) === plain(b);
}

/** On a page without markup the form of the lines tells; the frame above the headline is none of the report. */
function firstHeadline(drafts: readonly UnclassifiedLine[], free: readonly number[]): number {
  const at = bareHeadline(free.map((one) => drafts[one]?.line.words ?? ''));
  return at < 0 ? -1 : (free[at] ?? -1);
}

/** What stands above the headline, and above the text where there is no headline, is of the frame: sections, menus, clocks. */
function markAbove(drafts: readonly UnclassifiedLine[], headline: number, names: OutletNames): void {
  const lead = drafts.findIndex(({ kind, line }) => kind === null && endsSentence(line.words));
  const above = drafts.slice(0, headline >= 0 ? headline : Math.max(0, lead));
  if (above.reduce(letters, 0) > drafts.slice(above.length).reduce(letters, 0)) return;
  for (const draft of above) {
    if (draft.kind !== null) continue;
    const told = publicationLine(draft.line.words);
    if (told && BY.test(draft.line.words) && isSigned(draft.line.words, told, names)) markPublication(draft, told);
    else if (!writersIn(draft.line.words, false)) markFrame(draft, told);
  }
}

/** What stands above the headline: the line of the day, or of the page. */
function markFrame(draft: UnclassifiedLine, told: PublicationLine | null): void {
  const dateline = datelineLine(draft.line.words);
  Object.assign(draft, dateline ? { kind: 'dateline', dateline } : { kind: 'furniture' });
  if (!dateline && told) draft.furniture = 'page-clock';
}

/** Two headings that are names and nothing else stand above what the two answer: neither is the writer. */
function markAnsweringNames(drafts: readonly UnclassifiedLine[], headline: number): void {
  const names = drafts
    .slice(headline + 1)
    .filter(({ kind, line }) => kind === null && line.hint === 'heading' && writersIn(line.words, true)?.length === 1);
  for (const draft of names.length > 1 ? names : []) draft.kind = 'furniture';
}

function letters(sum: number, { line, kind }: UnclassifiedLine): number {
  return kind === null ? sum + line.words.length : sum;
}

/** Below the headline: byline, credit, dateline line. */
function markHead(drafts: readonly UnclassifiedLine[], headline: number, names: OutletNames, authors: readonly string[]): void {
  let left = MAX_BYLINE_DISTANCE_LINES;
  for (const draft of drafts.slice(headline + 1)) {
    if (draft.furniture === 'page-clock' && headline >= 0) markDateLine(draft);
    if (draft.kind !== null && draft.line.hint !== 'byline') continue;
    if (left === 0) return;
    left -= 1;
    const { words, hint } = draft.line;
    draft.credits = creditsIn(words, 'head', names);
    if (markDay(draft, names)) continue;
    if (draft.credits.length > 0 || isByline(draft.line, headline >= 0, authors)) draft.kind = 'byline';
    else if (hint !== 'byline' && isProse(words) && words.length > 120) return;
  }
}

/** A line of the day, with a place, a section or a writer. */
function markDay(draft: UnclassifiedLine, names: OutletNames): boolean {
  const { words } = draft.line;
  const told = publicationLine(words);
  const dateline = datelineLine(words);
  if (told && isSigned(words, told, names)) markPublication(draft, told);
  else if (dateline) Object.assign(draft, { kind: 'dateline', dateline });
  else if (told && told.left.length <= 2) markPublication(draft, told);
  return draft.kind !== null;
}

/** A day with a name behind "by", or with a bar between: a writer, unless a paper is called so. */
function isSigned(words: string, { writers }: PublicationLine, names: OutletNames): boolean {
  if (writers.length === 0) return false;
  const isOutlet = (name: string): boolean => isPaperName(name) || names.byName(name) !== null;
  const papers = writers.filter(({ name }) => isOutlet(name));
  // "By Ann Reed, Coast Courier, 14 May 2031": who wrote it, and where.
  if (papers.length > 0) return papers.length < writers.length && BY.test(words);
  return /\bby\b|[|·•]|\s[-–—]\s/i.test(words);
}

/** A line of day and writer is a byline; one of a day and a section is a dateline. Both date the report. */
function markPublication(draft: UnclassifiedLine, { day, writers }: PublicationLine): void {
  draft.kind = writers.length > 0 ? 'byline' : 'dateline';
  if (writers.length === 0) draft.dateline = { span: { start: 0, end: draft.line.words.length }, places: [], day, credit: null };
}

/** A line of markup's byline class is one when it names an author of the page's data; any line, when it has the form of one. */
function isByline({ words, hint }: Line, belowHeadline: boolean, authors: readonly string[]): boolean {
  if (hint === 'byline' && authorsIn(words, authors).length > 0) return true;
  return writersIn(words, belowHeadline || hint === 'byline') !== null;
}

/** Who wrote the report, by its bylines and by the page's data. */
function writersNamed(drafts: readonly UnclassifiedLine[], authors: readonly string[]): string[] {
  const bylines = drafts.filter(({ kind }) => kind === 'byline').map(({ line }) => line.words);
  const names = bylines.flatMap((words) => writersIn(words, true) ?? publicationLine(words)?.writers ?? []);
  return [...names.map(({ name }) => name), ...authors];
}

/** Below the headline a bare date, or a time with the word "Published", is the report's own; any other clock is the page's. */
function markDateLine(draft: UnclassifiedLine): void {
  const { words } = draft.line;
  const [day] = daysIn(words);
  if (!day || (/\d{1,2}[:.h]\d{2}/.test(words.slice(day.end)) && !PUBLISHED_OR_UPDATED.test(words))) return;
  draft.kind = 'dateline';
  draft.furniture = null;
  draft.dateline = { span: { start: 0, end: words.length }, places: [], day, credit: null };
}

/** At the end: credits and sign-offs. A lone name of an outlet is furniture, wherever it stands. */
function markTail(drafts: readonly UnclassifiedLine[], headline: number, names: OutletNames): void {
  const free = drafts.filter((draft, at) => draft.kind === null && at > headline);
  const last = new Set(free.slice(-6));
  for (const draft of free) {
    const { words } = draft.line;
    if (words.length > 240) continue;
    const credits = creditsIn(words, last.has(draft) ? 'tail' : 'anywhere', names);
    if (credits.length > 0) {
      draft.credits = credits;
      draft.kind = credits.every(({ wire }) => wire) ? 'byline' : 'furniture';
    } else if (SIGN_OFF_BY.test(words)) draft.kind = 'byline';
  }
  markLoneNames(drafts, names);
}

/** The name in a bracket at the head of the body, alone on a line further down, is the outlet's mark. */
function markLoneNames(drafts: readonly UnclassifiedLine[], names: OutletNames): void {
  const named = new Set(drafts.flatMap(({ line }) => datelineAt(line.words)?.credit?.name ?? []));
  for (const draft of drafts) {
    if (draft.kind === null && draft.credits.length === 0 && named.has(draft.line.words)) {
      draft.kind = 'furniture';
      draft.credits = [
        {
          name: draft.line.words,
          span: { start: 0, end: draft.line.words.length },
          wire: names.byName(draft.line.words)?.wire ?? false,
        },
      ];
    }
  }
}

function markDatelines(drafts: readonly UnclassifiedLine[], headline: number): void {
  const body = drafts.filter((draft, at) => draft.kind === null && at > headline);
  for (const draft of body.slice(0, MAX_DATELINE_PARAGRAPHS)) {
    draft.dateline = datelineAt(draft.line.words);
    if (draft.dateline) return;
  }
}

/** A question of a line is put to one after the other; what each answers is not said again. */
function isQuestion(words: string): boolean {
  return words.length < MAX_QUESTION_CHARS && words.endsWith('?');
}

const MAX_QUESTION_CHARS = 200;

function markRepetitions(drafts: readonly UnclassifiedLine[], headline: number): void {
  const lead = new Set(
    drafts
      .slice(headline + 1)
      .filter(({ kind }) => kind === null)
      .slice(0, 2),
  );
  const candidates = drafts
    .filter(({ kind, line }) => (kind === null || kind === 'body') && !isQuestion(line.words))
    .map((draft) => ({ line: draft.line, lead: headline >= 0 && lead.has(draft) }));
  const found = repetitions(candidates);
  for (const draft of drafts) {
    const repeats = found.get(draft.line);
    if (repeats) Object.assign(draft, { kind: 'repetition', repeats });
  }
}
