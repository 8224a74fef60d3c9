import { codesByRules } from '../../../../eval/rules/codes/rule-codes.ts';
import { redLines } from '../../../../src/read/coding/rules/red-lines.ts';
import { denialsOfReports } from '../../../../src/read/coding/rules/report-denials.ts';
import type { Code } from '../../../../src/model/reading/code.ts';
import type { Codebook } from '../../../../src/model/codebook.ts';
import type { Reading } from '../../../../src/model/reading/reading.ts';
import type { Voice } from '../../../../src/model/reading/speaker.ts';

/** One attribution made of the given words; what is left out is that of the default speaker, on the record. */
export interface Said {
  readonly source?: string;
  readonly cue: string;
  readonly content: string;
  readonly party?: string | null;
  readonly sourcing?: Voice['sourcing'];
}

type Shown = Pick<Code, 'issue' | 'alternative' | 'holder' | 'stance' | 'asserted' | 'declared' | 'redLine'>;

/** What the rules make of attributions told one after another, under one codebook. */
export function coder(codebook: Codebook, names: Readonly<Record<string, RegExp>>, speaker: string) {
  return (...told: Said[]): Shown[] => {
    const { codes } = read(codebook, names, speaker, told);
    return codes.map(({ issue, alternative, holder, stance, asserted, declared, redLine }) => ({
      issue,
      alternative,
      holder,
      stance,
      asserted,
      declared,
      redLine,
    }));
  };
}

/** The same with everything that the stage gives, and the text it was given. */
export function read(
  codebook: Codebook,
  names: Readonly<Record<string, RegExp>>,
  speaker: string,
  told: readonly Said[],
): Pick<Reading, 'text' | 'codes' | 'acts'> {
  let text = '';
  const add = (words: string) => {
    const start = text.length;
    text += `${words} `;
    return words === '' ? [] : [{ start, end: start + words.length }];
  };
  const attributions = told.map(({ source = 'the chair', cue, content }, id) => ({
    id,
    source: add(source),
    cue: add(cue),
    content: add(content),
    manner: 'indirect' as const,
    within: null,
    confidence: 1,
  }));
  const voices = told.map(({ party = speaker, sourcing = 'on the record' }, attribution): Voice => ({
    attribution,
    speaker:
      sourcing === 'on the record'
        ? { kind: 'actor', actor: 'chair' }
        : { kind: 'unnamed', words: 'an official', number: 1, closeness: null },
    party,
    sourcing,
    relay: [],
    said: null,
    confidence: 1,
    why: '',
  }));
  const mentions = Object.entries(names)
    .flatMap(([actor, pattern]) =>
      [...text.matchAll(pattern)].map((found) => ({
        span: { start: found.index, end: found.index + found[0].length },
        actor,
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  const actors = Object.keys(names).map((id) => ({
    id,
    kind: 'organisation' as const,
    name: id,
    names: [id],
    office: null,
    party: id,
    certain: true,
    why: '',
  }));
  const published = { date: null, precision: 'unknown' as const, evidence: [] };
  const reading = { text, passages: [], actors, mentions, attributions, voices, dates: [], published };
  const { codes: ruled, acts } = codesByRules(reading, codebook);
  const all = { ...reading, codes: ruled, acts };
  const codes = [...ruled, ...redLines(all), ...denialsOfReports(all)];
  return { text, codes, acts };
}
