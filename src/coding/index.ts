import type { Attribution } from '../model/attribution.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Span } from '../model/span.ts';
import type { Stage } from '../model/stage.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { sentences } from '../text/sentences.ts';
import { act } from './acts.ts';
import { indexAlternatives } from './alternatives.ts';
import type { AlternativeIndex } from './alternatives.ts';
import { denialsOfReports } from './denials.ts';
import { codebookParties, partiesNamed } from './parties.ts';
import { redLines } from './red-lines.ts';
import { codesOf } from './statement-codes.ts';

const indexes = new WeakMap<Codebook, AlternativeIndex>();

function indexOf(codebook: Codebook): AlternativeIndex {
  const known = indexes.get(codebook) ?? indexAlternatives(codebook, codebookParties(codebook));
  indexes.set(codebook, known);
  return known;
}

/** From the codebook's titles and the words of each attribution: issue, alternative, holder, stance, condition; and what it does. */
export const code: Stage<'text' | 'actors' | 'mentions' | 'attributions' | 'voices', 'codes' | 'acts'> = {
  name: 'code',
  needs: ['text', 'actors', 'mentions', 'attributions', 'voices'],
  gives: ['codes', 'acts'],
  scores: ['codes'],
  run: ({ text, actors, mentions, attributions, voices }, { codebook }) => {
    const index = indexOf(codebook);
    const names = partiesNamed({ actors, mentions });
    const acts = attributions.map(({ id, cue, content }) => act(text, id, cue, content));
    const codes = attributions.flatMap((attribution) => {
      const voice = voices[attribution.id];
      if (!voice) return [];
      const inner = attributions
        .filter(({ within }) => within === attribution.id)
        .flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
      const outer = attribution.within === null ? null : (voices[attribution.within] ?? null);
      return codesOf({ text, index, names, attribution, voice, outer, inner, sentence: sentenceAround(text, attribution) });
    });
    const told = { text, attributions, voices, codes, acts };
    return { codes: [...codes, ...redLines(told), ...denialsOfReports(told)], acts, findings: [] };
  },
};

function sentenceAround(text: string, { content, cue }: Attribution): Span {
  const at = content[0] ?? cue[0] ?? { start: 0, end: 0 };
  const start = text.lastIndexOf('\n', at.start) + 1;
  const newline = text.indexOf('\n', at.end);
  const paragraph = paragraphs(text, { start, end: newline < 0 ? text.length : newline })[0] ?? at;
  return sentences(text, paragraph).find((sentence) => sentence.start <= at.start && at.start < sentence.end) ?? paragraph;
}
