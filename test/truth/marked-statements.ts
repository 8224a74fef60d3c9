import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { Codebook } from '../../src/model/codebook.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Span } from '../../src/model/span.ts';
import type { Sourcing, Speaker } from '../../src/model/reading/speaker.ts';
import type { ActVerb, Stance } from '../../src/model/reading/code.ts';
import { contains } from '../../src/text/spans.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';

/** The river talks as a careful reader marked them: readings made from expected.json, so that a stage can be judged with all before it right. */

const FOLDER = new URL('../../examples/river-talks/', import.meta.url);

type Quote = string | { quote: string; nth?: number; before?: string; after?: string };

interface ExpectedRendition {
  readonly report: string;
  readonly source: readonly Quote[];
  readonly cue: readonly Quote[];
  readonly content: readonly Quote[];
  readonly relay: readonly string[];
  readonly 'nested-in': string | null;
}

export interface ExpectedStatement {
  readonly id: string;
  readonly speaker:
    | { readonly actor: string }
    | { readonly unnamed: string | null; readonly number: number | null; readonly party: string | null }
    | { readonly document: string };
  readonly sourcing: string;
  readonly said: string | null;
  readonly origin: string;
  readonly act: string;
  readonly renditions: readonly ExpectedRendition[];
  readonly codes: readonly {
    issue: string;
    alternative: string | null;
    holder: string;
    stance: Stance;
    asserted: boolean;
    condition: string | null;
  }[];
}

export interface Expected {
  readonly reports: Record<
    string,
    {
      readonly title: string | null;
      readonly outlet: string | null;
      readonly family: string | null;
      readonly wire: string | null;
      readonly published: { readonly date: string | null; readonly precision: string; readonly notBefore?: string };
      readonly furniture: readonly Quote[];
      readonly repetition: readonly Quote[];
    }
  >;
  readonly actors: readonly { id: string; name: string; party: string | null; names: string[]; office: string | null }[];
  readonly statements: readonly ExpectedStatement[];
  readonly origins: readonly { id: string; kind: string; reports: string[]; mayBe?: string }[];
  readonly originCounts: { readonly least: number; readonly most: number };
  readonly disputes: readonly { kind: string; about: string; asserted: string[]; denied: string[] }[];
  readonly walkedBack: readonly { claim: string; by: string }[];
}

export const expected = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as Expected;
export const codebook = Codebook.parse(parse(readFileSync(new URL('codebook.yaml', FOLDER), 'utf8')));

/** For each reading, the expected statement of each of its attributions. */
export interface Truth {
  readonly readings: readonly Reading[];
  readonly statementOf: ReadonlyMap<string, readonly string[]>;
  readonly nameOf: ReadonlyMap<string, string>;
}

interface Marked {
  readonly statement: ExpectedStatement;
  readonly rendition: ExpectedRendition;
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

export function truth(): Truth {
  const statementOf = new Map<string, string[]>();
  const nameOf = new Map<string, string>();
  const readings = Object.keys(expected.reports).map((name) => {
    const text = readable(name);
    const marked = markedIn(name, text);
    const reading = readingOf(name, text, marked);
    statementOf.set(
      reading.report,
      marked.map(({ statement }) => statement.id),
    );
    nameOf.set(reading.report, name);
    return reading;
  });
  return { readings, statementOf, nameOf };
}

function markedIn(name: string, text: string): Marked[] {
  return expected.statements
    .flatMap((statement) =>
      statement.renditions
        .filter(({ report }) => report === name)
        .map((rendition) => ({
          statement,
          rendition,
          source: rendition.source.map((quote) => locate(text, quote, name)),
          cue: rendition.cue.map((quote) => locate(text, quote, name)),
          content: rendition.content.map((quote) => locate(text, quote, name)),
        })),
    )
    .sort(
      (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || (b.content[0]?.end ?? 0) - (a.content[0]?.end ?? 0),
    );
}

function readingOf(name: string, text: string, marked: readonly Marked[]): Reading {
  const about = expected.reports[name]!;
  const furniture = [...about.furniture, ...about.repetition].map((quote) => locate(text, quote, name));
  const outlet = about.outlet;
  return {
    report: createHash('sha256').update(name).digest('hex'),
    version: 'truth',
    given: {},
    text,
    passages: paragraphs(text).map((span) => ({
      kind: furniture.some((other) => contains(other, span))
        ? 'furniture'
        : text.slice(span.start, span.end) === about.title
          ? 'headline'
          : 'body',
      span,
    })),
    title: about.title,
    language: null,
    writers: [],
    outlet: outlet ? { name: outlet, family: about.family ?? outlet, evidence: 'by hand', span: null } : null,
    wires:
      about.wire && text.includes(about.wire)
        ? [{ name: about.wire, span: { start: text.indexOf(about.wire), end: text.indexOf(about.wire) + about.wire.length } }]
        : [],
    published: { date: about.published.date ?? about.published.notBefore ?? null, precision: 'day', evidence: [] },
    dates: [],
    attributions: marked.map((mark, id) => ({
      id,
      source: mark.source,
      cue: mark.cue,
      content: mark.content,
      manner: mannerOf(text, mark.content),
      within: withinOf(mark, marked),
      confidence: 1,
    })),
    actors: expected.actors.map((actor) => ({
      ...actor,
      kind: actor.id === actor.party ? 'state' : 'person',
      certain: true,
      why: 'by hand',
    })),
    mentions: [],
    voices: marked.map((mark, id) => voiceOf(mark, id, about.wire)),
    meetingWords: [],
    meetings: [],
    codes: marked.flatMap(({ statement, content }, attribution) =>
      statement.codes.map((code) => ({
        ...code,
        attribution,
        declared: true,
        condition: code.condition === null ? [] : content.slice(0, 1),
        redLine: false,
        words: content,
        by: 'test',
        rival: null,
        confidence: 1,
      })),
    ),
    acts: marked.map(({ statement, content }, attribution) => ({
      attribution,
      verb: statement.act.replaceAll('-', ' ') as ActVerb,
      words: content[0]!,
      agreed: null,
    })),
    unlikely: [],
    topics: [],
    findings: [],
  };
}

function withinOf({ rendition }: Marked, marked: readonly Marked[]): number | null {
  const outer = rendition['nested-in'];
  const at = outer === null ? -1 : marked.findIndex(({ statement }) => statement.id === outer);
  return at < 0 ? null : at;
}

const SOURCING: Record<string, Sourcing> = {
  'on-record': 'on the record',
  'official-document': 'official document',
  'unnamed-official': 'unnamed official',
  'unnamed-other': 'unnamed other',
  'second-hand': 'second hand',
};

function voiceOf({ statement, rendition }: Marked, attribution: number, wire: string | null): Reading['voices'][number] {
  const { speaker, said } = statement;
  const actor = 'actor' in speaker ? expected.actors.find(({ id }) => id === speaker.actor) : undefined;
  return {
    attribution,
    speaker: speakerOf(speaker),
    party: 'unnamed' in speaker ? speaker.party : (actor?.party ?? null),
    sourcing: SOURCING[statement.sourcing]!,
    relay: rendition.relay.filter((name) => name !== wire).map((name) => ({ name, span: { start: 0, end: 0 } })),
    said: said ? { days: { first: said, last: said }, precision: 'day', bounds: false, evidence: 'by hand', span: null } : null,
    confidence: 1,
    why: 'by hand',
  };
}

function speakerOf(speaker: ExpectedStatement['speaker']): Speaker {
  if ('actor' in speaker) return { kind: 'actor', actor: speaker.actor };
  if ('document' in speaker) return { kind: 'document', words: speaker.document };
  return { kind: 'unnamed', words: speaker.unnamed ?? '', number: speaker.number, closeness: null };
}

function mannerOf(text: string, content: readonly Span[]): 'direct' | 'indirect' | 'mixed' {
  const words = content.map(({ start, end }) => text.slice(start, end));
  if (words.every((each) => /^[“"‘]/.test(each))) return 'direct';
  return words.some((each) => /[“"‘]/.test(each)) ? 'mixed' : 'indirect';
}

/** Where a quotation of expected.json stands in the readable text. */
export function locate(text: string, wanted: Quote, name: string): Span {
  const { quote, nth = 1 } = typeof wanted === 'string' ? { quote: wanted } : wanted;
  let start = -1;
  for (let count = 0; count < nth; count += 1) {
    start = text.indexOf(quote, start + 1);
    if (start < 0) throw new Error(`${name}: “${quote}” (${count + 1}) is not in the text`);
  }
  return { start, end: start + quote.length };
}

/** The readable text of an example report: no scripts, styles or head; blanks joined; a line for each block. */
export function readable(name: string): string {
  const [file = name, line] = name.split('#');
  const bytes = readFileSync(new URL(`reports/${file}`, FOLDER));
  if (file.endsWith('.jsonl'))
    return (JSON.parse(bytes.toString('utf8').split('\n')[Number(line) - 1]!) as { text: string }).text;
  if (!file.endsWith('.html')) return bytes.toString('utf8').replace(/^---\n.*?\n---\n/s, '');
  const label = bytes.includes('windows-1252') ? 'latin1' : 'utf8';
  const { document } = parseHTML(label === 'latin1' ? windows1252(bytes) : bytes.toString('utf8'));
  for (const gone of document.querySelectorAll('script,style,head,noscript')) gone.remove();
  for (const block of document.querySelectorAll(
    'p,h1,h2,h3,h4,li,div,td,tr,figure,figcaption,section,aside,button,nav,header,footer,time,br',
  ))
    block.append('\n');
  return (document.documentElement.textContent ?? '')
    .split('\n')
    .map((each: string) => each.replace(/\s+/g, ' ').trim())
    .filter((each: string) => each !== '')
    .join('\n');
}

function windows1252(bytes: Uint8Array): string {
  const signs: Record<number, string> = { 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x96: '–', 0x97: '—' };
  return [...bytes].map((byte) => signs[byte] ?? String.fromCharCode(byte)).join('');
}
