import { Codebook } from '../../src/model/codebook.ts';
import type { Actor } from '../../src/model/reading/actor.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Span } from '../../src/model/span.ts';

export const REPORT = 'a'.repeat(64);

export const CODEBOOK: Codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour-talks', title: 'Harbour talks' },
  parties: [
    { id: 'union', name: 'Dockers’ Union', role: 'party', people: [{ name: 'Maria Holt', office: 'chair' }] },
    { id: 'operator', name: 'Port Operator', role: 'party', people: [{ name: 'Jon Vark' }] },
  ],
  issues: [
    {
      id: 'nights',
      title: 'Night shifts',
      ends: ['none', 'free'],
      alternatives: [
        { id: 'no-nights', title: 'no night shifts' },
        { id: 'free-nights', title: 'night shifts as planned' },
      ],
    },
  ],
});

function actor(id: string, name: string, party: string): Actor {
  return { id, kind: 'person', name, names: [name], office: null, party, certain: true, why: 'The codebook has it.' };
}

/** Where words stand in a text for the first time. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}

/** A reading in which each of these contents is said by Maria Holt and coded as support for no night shifts. */
export function reading(text: string, contents: readonly string[]): Reading {
  const spans = contents.map((words) => at(text, words));
  return {
    report: REPORT,
    version: '1',
    given: {},
    text,
    passages: [{ kind: 'body', span: { start: 0, end: text.length } }],
    title: null,
    language: null,
    writers: [],
    outlet: null,
    wires: [],
    published: { date: '2031-05-18', precision: 'day', evidence: [] },
    dates: [],
    attributions: spans.map((content, id) => ({
      id,
      source: [],
      cue: [],
      content: [content],
      manner: 'indirect',
      within: null,
      confidence: 0.7,
    })),
    actors: [actor('maria-holt', 'Maria Holt', 'union'), actor('jon-vark', 'Jon Vark', 'operator')],
    mentions: [],
    voices: spans.map((_, attribution) => ({
      attribution,
      speaker: { kind: 'actor', actor: 'maria-holt' },
      party: 'union',
      sourcing: 'on the record',
      relay: [],
      said: null,
      confidence: 0.6,
      why: 'Named.',
    })),
    meetingWords: [],
    meetings: [],
    codes: spans.map((content, attribution) => ({
      attribution,
      issue: 'nights',
      alternative: 'no-nights',
      holder: 'union',
      stance: 'supports',
      declared: true,
      asserted: true,
      condition: [],
      redLine: false,
      words: [content],
      by: 'test',
      rival: null,
      confidence: 0.6,
    })),
    acts: spans.map((words, attribution) => ({ attribution, verb: 'demand', words, agreed: null })),
    unlikely: [],
    topics: [],
    findings: [],
  };
}
