import { Codebook } from '../../../../src/model/codebook.ts';
import type { Attribution } from '../../../../src/model/reading/attribution.ts';
import type { Voice } from '../../../../src/model/reading/speaker.ts';
import type { CodedParts } from '../../../../src/read/coding/targets/coding-targets.ts';

/** A quarrel over a harbour, with one party whose name is a common noun. */
export const HARBOUR = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour', title: 'Night work in the harbour' },
  parties: [
    {
      id: 'union',
      name: 'Dockers’ Union',
      role: 'party',
      names: ['the dockers'],
      people: [{ name: 'Maria Holt', office: 'chair' }],
    },
    { id: 'operator', name: 'Quay Company', role: 'party', names: ['the company'], people: [{ name: 'Jan Brandt' }] },
    { id: 'gop', name: 'Republicans', role: 'observer' },
  ],
  issues: [
    {
      id: 'nights',
      title: 'Night shifts',
      ends: ['none', 'all year'],
      words: ['night work'],
      alternatives: [
        { id: 'none', title: 'no night shifts' },
        { id: 'summer', title: 'night shifts in summer', words: ['summer nights'] },
        { id: 'all', title: 'night shifts all year' },
      ],
    },
    {
      id: 'pay',
      title: 'Wages',
      ends: ['low', 'high'],
      alternatives: [
        { id: 'p3', title: 'a rise of 3 per cent' },
        { id: 'p9', title: 'a rise of 9 per cent' },
      ],
    },
  ],
});

/** Words of one attribution as they stand in the text. */
export interface Cited {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly party: string | null;
  readonly sourcing?: Voice['sourcing'];
  readonly manner?: Attribution['manner'];
}

/** A report of one passage in which only the attributions given were found. */
export function codedReport(text: string, cited: readonly Cited[] = []): CodedParts {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return words === '' ? [] : [{ start, end: start + words.length }];
  };
  const attributions = cited.map(({ source, cue, content, manner = 'indirect' }, id): Attribution => ({
    id,
    source: span(source),
    cue: span(cue),
    content: span(content),
    manner,
    within: null,
    confidence: 1,
  }));
  const voices = cited.map(({ party, sourcing = 'on the record' }, attribution): Voice => ({
    attribution,
    speaker: { kind: 'unnamed', words: 'somebody', number: null, closeness: null },
    party,
    sourcing,
    relay: [],
    said: null,
    confidence: 1,
    why: 'given',
  }));
  return {
    text,
    passages: [{ kind: 'body', span: { start: 0, end: text.length } }],
    actors: [],
    mentions: [],
    attributions,
    voices,
    dates: [],
    published: { date: null, precision: 'unknown', evidence: [] },
  };
}
