import { sentenceAround } from '../../language/language.ts';
import { cut } from '../../text/spans.ts';
import { keptWhile } from '../../text/kept-results.ts';
import type { Telling } from './statement-mentions.ts';

const keptSentence = keptWhile<string>();

/** The sentence in which somebody is cited; empty where there is none. */
export function citingSentence({ reading: { text }, attribution }: Pick<Telling, 'reading' | 'attribution'>): string {
  return keptSentence(attribution, text, () => {
    const place = attribution.cue[0] ?? attribution.content[0];
    const sentence = place && sentenceAround(text, place);
    return sentence ? cut(text, sentence) : '';
  });
}
