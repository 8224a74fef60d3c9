import type { Finding } from '../../model/finding.ts';
import type { Original } from '../../model/original.ts';
import type { Credit, Outlet } from '../../model/reading/reading.ts';
import type { ClassifiedLine } from './lines/classified-line.ts';
import type { Span } from '../../model/span.ts';
import type { Page } from './formats/page-text.ts';
import { PAYWALL, SIGN_OFF_WITH_EDITORS } from '../../language/language.ts';

/** Fewer words of body than this are a stub or the remains of a page. */
const MIN_BODY_WORDS = 40;

/** So many code units show in what script a report is written. */
const SCRIPT_SAMPLE_CHARS = 4_000;

/** The doubts about a report as a whole; those about its date come with the date. */
export function findingsOf(
  page: Page,
  original: Original,
  judged: readonly ClassifiedLine[],
  outlet: Outlet | null,
  wires: readonly Credit[],
): Finding[] {
  return [
    ...page.troubles.map((trouble) => ({ ...trouble, span: null })),
    ...decoding(page, original),
    ...doubleEncoding(original),
    ...errorLines(judged),
    ...corrections(judged),
    ...readersWords(judged),
    ...repeated(judged),
    ...missingOutlet(outlet),
    ...unnamedAgency(judged, wires),
    ...truncated(page, original, judged),
    ...paywall(judged),
    ...letters(page, judged),
    ...mostlyFurniture(judged),
  ];
}

function decoding(page: Page, { encoding }: Original): Finding[] {
  const at = page.text.indexOf('\uFFFD');
  if (at < 0) return [];
  return [
    {
      rule: 'damaged-characters',
      span: { start: at, end: at + 1 },
      seen: `Some bytes are no letters in ${encoding}, the first here.`,
      assumed: 'The sign � stands for each; words that hold one may be wrong.',
    },
  ];
}

/** A report that passed through a program which took its letters for others. */
function doubleEncoding({ repaired }: Original): Finding[] {
  if (!repaired) return [];
  const { was, is, times } = repaired;
  return [
    {
      rule: 'letters-encoded-twice',
      span: null,
      seen: `Letters were encoded twice before the report came here: "${was}" stood for "${is}"${times > 1 ? `, and others so, ${times} in all` : ''}.`,
      assumed: 'They are read as they were meant; the bytes are kept as they came.',
    },
  ];
}

function errorLines(judged: readonly ClassifiedLine[]): Finding[] {
  const lines = judged.filter(({ furniture }) => furniture === 'error');
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  return [
    {
      rule: 'error-page-lines',
      span: { start: first.line.span.start, end: last.line.span.end },
      seen: `${lines.length === 1 ? 'A line' : `${lines.length} lines`} of an error page, beginning "${first.line.words.slice(0, 60)}".`,
      assumed: 'They are furniture; the report is what stands beside them.',
    },
  ];
}

/** The paper takes something back: its words are shown, and not read as news. */
function corrections(judged: readonly ClassifiedLine[]): Finding[] {
  return judged
    .filter(({ furniture }) => furniture === 'correction')
    .map(({ line }) => ({
      rule: 'correction',
      span: line.span,
      seen: `The report carries a correction: "${line.words.slice(0, 160)}".`,
      assumed: 'Nobody is cited in it; what it takes back may still stand above.',
    }));
}

/** What readers write is no word of the paper. */
function readersWords(judged: readonly ClassifiedLine[]): Finding[] {
  const first = judged.find(({ kind }) => kind === 'readers');
  if (!first) return [];
  return [
    {
      rule: 'words-of-readers',
      span: first.line.span,
      seen: `Letters or comments that readers have signed stand below "${first.line.words.replace(/[.:]$/u, '')}".`,
      assumed: 'The paper tells none of it: no position and no meeting is read in them.',
    },
  ];
}

function repeated(judged: readonly ClassifiedLine[]): Finding[] {
  const lines = judged.filter(({ repeats }) => repeats !== null);
  const leads = lines.filter(({ line, repeats }) => repeats !== null && repeats.start > line.span.start);
  const again = lines.filter((one) => !leads.includes(one));
  const [first] = again;
  const [lead] = leads;
  const found: Finding[] = [];
  if (first)
    found.push({
      rule: 'repeated-paragraphs',
      span: first.line.span,
      seen: `${again.length === 1 ? 'A paragraph stands' : `${again.length} paragraphs stand`} a second time.`,
      assumed: 'What is said in them is said once, where it stands first.',
    });
  if (lead)
    found.push({
      rule: 'lead-repeats-quotation',
      span: lead.line.span,
      seen: 'The lead takes a quotation from further down.',
      assumed: 'It is said once, in the fuller passage.',
    });
  return found;
}

function missingOutlet(outlet: Outlet | null): Finding[] {
  if (outlet) return [];
  return [
    { rule: 'outlet-unknown', span: null, seen: 'Nothing says who published the report.', assumed: 'The outlet is unknown.' },
  ];
}

/** A text that no report has the length of: it is read from its beginning, as far as that is worth the time. */
export function tooLong(page: Page, cutAt: Span | null): Finding[] {
  if (!cutAt) return [];
  return [
    {
      rule: 'too-long-to-read',
      span: cutAt,
      seen: `The text has ${page.text.length} characters; reports have some thousands.`,
      assumed: 'Nobody is read from here on. If the file holds several reports, give one a file, or one a line in a .jsonl file.',
    },
  ];
}

/** A page that shows readers without a subscription its first paragraphs only. */
function paywall(judged: readonly ClassifiedLine[]): Finding[] {
  const line = judged.find(
    ({ kind, line: { words } }) => kind === 'furniture' && words.length < 200 && PAYWALL.test(words),
  )?.line;
  if (!line) return [];
  return [
    {
      rule: 'paywall',
      span: line.span,
      seen: `The page asks for a subscription: "${line.words.slice(0, 80)}".`,
      assumed: 'What stands here may be only the beginning of the report.',
    },
  ];
}

/** Machine-made pages and failed extractions hold more of the frame than of a report. */
function mostlyFurniture(judged: readonly ClassifiedLine[]): Finding[] {
  const size = (wanted: (kind: string) => boolean): number =>
    judged.reduce((sum, { kind, line }) => sum + (wanted(kind) ? line.words.length : 0), 0);
  const all = size(() => true);
  const furniture = size((kind) => kind === 'furniture');
  if (all === 0 || furniture < all / 2) return [];
  return [
    {
      rule: 'mostly-furniture',
      span: null,
      seen: `${Math.round((100 * furniture) / all)} of 100 letters are navigation, links and notices.`,
      assumed: 'The rest is the report.',
    },
  ];
}

/** Agencies sign off with reporters and editors in brackets; papers that reprint a story may drop the agency's name and keep that. */
function unnamedAgency(judged: readonly ClassifiedLine[], wires: readonly Credit[]): Finding[] {
  const line = judged.find(({ kind, line: { words } }) => kind === 'byline' && SIGN_OFF_WITH_EDITORS.test(words))?.line;
  if (!line || wires.length > 0) return [];
  return [
    {
      rule: 'agency-not-named',
      span: line.span,
      seen: 'The report is signed off as agencies do, but names none.',
      assumed: 'It may be an agency’s story; it counts as the outlet’s own until the same words are found elsewhere.',
    },
  ];
}

/** A page without its end, or a text whose last paragraph breaks off in the middle of a sentence. */
function truncated(page: Page, original: Original, judged: readonly ClassifiedLine[]): Finding[] {
  const last = judged.findLast(({ kind }) => kind === 'body')?.line;
  if (!last) return [];
  const open =
    original.mediaType === 'text/html' &&
    !/<\/(?:html|body|article|main|p|div|li|footer|section)>\s*$/i.test(original.source.slice(-200));
  const whole = /[.!?…:;)\]*"”’'»›]\s*$|[。！？؟।]$/u.test(last.words) || !/\p{L}/u.test(last.words);
  const longLine = last.words.split(/\s+/, 8).length === 8;
  if (!(open && !whole) && !(longLine && !whole && /[\p{Ll},;–—-]$/u.test(last.words) && original.mediaType !== 'text/html'))
    return [];
  return [
    {
      rule: 'truncated-page',
      span: { start: Math.max(last.span.start, last.span.end - 60), end: last.span.end },
      seen: `The report breaks off: "...${last.words.slice(-40)}".`,
      assumed: 'What is missing is not known; the last sentence may say less than it did.',
    },
  ];
}

function letters(page: Page, judged: readonly ClassifiedLine[]): Finding[] {
  const sample = page.text.slice(0, SCRIPT_SAMPLE_CHARS);
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  if (all === 0)
    return [{ rule: 'no-letters', span: null, seen: 'The report holds no letters.', assumed: 'Nothing can be read from it.' }];
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const body = judged.filter(({ kind }) => kind === 'body').reduce((sum, { line }) => sum + line.words.split(/\s+/).length, 0);
  if (body >= MIN_BODY_WORDS || latin < all / 2) return [];
  return [
    {
      rule: 'very-short-text',
      span: null,
      seen: `Only ${body} ${body === 1 ? 'word' : 'words'} of body ${body === 1 ? 'was' : 'were'} found.`,
      assumed: 'They are the whole report; the page may have been cut or be no report.',
    },
  ];
}
