import { createHash } from 'node:crypto';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Attribution } from '../../src/model/reading/attribution.ts';
import type { Code } from '../../src/model/reading/code.ts';
import type { Speaker } from '../../src/model/reading/speaker.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';

/** Who is cited for which words of the text; "within" is the place of the outer citation in the list. */
export interface Cited {
  readonly by: Speaker | string;
  readonly words: string;
  /** Words of the text that cite, when a rule looks at them. */
  readonly cue?: string;
  readonly party?: string;
  readonly said?: string;
  readonly relay?: string;
  readonly within?: number;
}

export interface Report {
  readonly text: string;
  readonly outlet?: string;
  readonly family?: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly wires?: readonly string[];
  readonly cited?: readonly Cited[];
}

let made = 0;

/** A reading made by hand: every paragraph is body, and people are cited as told. */
export function reading(report: Report): Reading {
  const { text, outlet, family, title = null, published = '2031-05-08', wires = [], cited = [] } = report;
  made += 1;
  const attributions = cited.map((each, id) => attributionOf(text, each, id));
  return {
    report: createHash('sha256').update(`${made} ${text}`).digest('hex'),
    version: 'by hand',
    given: {},
    text,
    passages: paragraphs(text).map((span) => ({ kind: 'body', span })),
    title,
    language: null,
    writers: [],
    outlet: outlet ? { name: outlet, family: family ?? outlet, evidence: 'by hand', span: null } : null,
    wires: wires.map((name) => ({ name, span: { start: 0, end: 0 } })),
    published: { date: published, precision: published ? 'day' : 'unknown', evidence: [] },
    dates: [],
    attributions,
    actors: [],
    mentions: [],
    voices: cited.map(({ by, party, said, relay, within }, attribution) => {
      const speaker: Speaker = typeof by === 'string' ? { kind: 'actor', actor: by } : by;
      return {
        attribution,
        speaker,
        party: party ?? null,
        sourcing: within !== undefined ? 'second hand' : speaker.kind === 'unnamed' ? 'unnamed official' : 'on the record',
        relay: relay ? [{ name: relay, span: { start: 0, end: 0 } }] : [],
        said: said
          ? { days: { first: said, last: said }, precision: 'day', bounds: false, evidence: 'by hand', span: null }
          : null,
        confidence: 1,
        why: 'by hand',
      };
    }),
    meetingWords: [],
    meetings: [],
    codes: [],
    unlikely: [],
    topics: [],
    acts: [],
    findings: [],
  };
}

function attributionOf(text: string, { words, cue, within }: Cited, id: number): Attribution {
  return {
    id,
    source: [],
    cue: cue === undefined ? [] : [spanOf(text, cue)],
    content: [spanOf(text, words)],
    manner: /^[“"‘]/.test(words) ? 'direct' : 'indirect',
    within: within ?? null,
    confidence: 1,
  };
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

export function unnamed(words: string, number: number | null = 1): Speaker {
  return { kind: 'unnamed', words, number, closeness: null };
}

/** A position on night shifts that a coder found in an attribution. */
export function codedPosition(attribution: number, more: Partial<Code> = {}): Code {
  return {
    attribution,
    issue: 'nights',
    alternative: 'abolish',
    holder: 'union',
    stance: 'supports',
    declared: true,
    asserted: true,
    condition: [],
    redLine: false,
    words: [],
    by: 'coder',
    rival: null,
    confidence: 0.8,
    ...more,
  };
}
