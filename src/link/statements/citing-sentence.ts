import { sentenceAround } from '../../language/language.ts';
import { cut } from '../../text/spans.ts';
import type { StatementMention } from './statement-mentions.ts';

/** The sentence in which somebody is cited; empty where there is none. */
export function citingSentence({ reading, attribution }: Pick<StatementMention, 'reading' | 'attribution'>): string {
  const place = attribution.cue[0] ?? attribution.content[0];
  const sentence = place && sentenceAround(reading.text, place);
  return sentence ? cut(reading.text, sentence) : '';
}
