import { Codebook } from '../../src/model/codebook.ts';
import type { MeetingTag } from '../../src/model/reading/seen-meeting-words.ts';
import type { Actor } from '../../src/model/reading/actor.ts';
import type { Passage } from '../../src/model/reading/passage.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Voice } from '../../src/model/reading/speaker.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';
import { resolve } from '../../src/read/resolve-stage.ts';
import { marked } from '../truth/marked-text.ts';

/** A made-up codebook: two states on one strait, and a mediator with several states. */
export const straits = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'straits', title: 'Straits talks' },
  parties: [
    {
      id: 'norland',
      name: 'Norland',
      role: 'party',
      names: ['Norlandic', 'Hest', 'the Stone House'],
      people: [
        { name: 'Ivar Stromm', also: ['Strom'], office: 'President', until: '2031-03-31' },
        { name: 'Liv Aker', office: 'President', from: '2031-04-01' },
        { name: 'Oda Brekke', office: 'Foreign Minister' },
      ],
    },
    {
      id: 'tarsia',
      name: 'Tarsia',
      role: 'party',
      names: ['Tarsian', 'Bellmar'],
      people: [
        { name: 'Marko Dellin', also: ['Delin'], office: 'President' },
        { name: 'Zora Vint', office: 'chief negotiator' },
      ],
    },
    {
      id: 'europe',
      name: 'European states',
      role: 'mediator',
      names: ['European', 'EU', 'Brussels'],
      people: [{ name: 'Pia Lund', office: 'Danish Prime Minister' }],
    },
  ],
  issues: [],
  outlets: [{ name: 'Strait Courier', also: ['the Courier'] }],
});

export interface Read {
  readonly text: string;
  readonly voices: readonly Voice[];
  readonly reading: Pick<Reading, 'actors' | 'mentions' | 'voices' | 'dates' | 'meetings'>;
  readonly actors: readonly Actor[];
  /** The words that are mentions of one actor. */
  readonly mentionsOf: (actor: string) => string[];
}

/** What the network sees in words of the text: the tag, the words, and how likely they say it. */
export type SeenWords = readonly [MeetingTag, string, number];

/** Resolves a text with marks; its first paragraph is the headline when `headline` says so. */
export async function readMarked(
  source: string,
  options: {
    codebook?: Codebook;
    published?: string | null;
    outlet?: string;
    headline?: boolean;
    report?: string;
    seen?: readonly SeenWords[];
  } = {},
): Promise<Read> {
  const { text, attributions } = marked(source);
  const passages: Passage[] = paragraphs(text).map((span, index) => ({
    kind: options.headline && index === 0 ? 'headline' : 'body',
    span,
  }));
  const date = options.published === undefined ? '2031-05-12' : options.published;
  const reading = await resolve.run(
    {
      text,
      passages,
      title: null,
      published: { date, precision: date === null ? 'unknown' : 'day', evidence: [] },
      outlet: options.outlet ? { name: options.outlet, family: options.outlet, evidence: 'given', span: null } : null,
      wires: [],
      attributions,
      meetingWords: (options.seen ?? []).map(([tag, words, likelihood]) => {
        const start = text.indexOf(words);
        return { tag, span: { start, end: start + words.length }, likelihood };
      }),
    },
    {
      codebook: options.codebook ?? straits,
      original: {
        id: options.report ?? '0'.repeat(64),
        bytes: new Uint8Array(),
        mediaType: 'text/plain',
        encoding: 'utf-8',
        source: text,
        given: {},
        provenance: { path: '-' },
      },
    },
  );
  const mentionsOf = (actor: string): string[] =>
    reading.mentions.filter((one) => one.actor === actor).map((one) => text.slice(one.span.start, one.span.end));
  return { text, voices: reading.voices, reading, actors: reading.actors, mentionsOf };
}

/** One line for a speaker: "actor ivar-stromm", "unnamed two officials". */
export function speakers({ voices }: Read): string[] {
  return voices.map(({ speaker }) => {
    if (speaker.kind === 'actor') return speaker.actor;
    if (speaker.kind === 'outlet') return `outlet ${speaker.name ?? '(own)'}`;
    return `${speaker.kind} ${speaker.words}`;
  });
}
