import { paragraphs } from '../../text/paragraphs.ts';
import { sentences } from '../../language/sentences.ts';
import type { Telling } from './statement-mentions.ts';

/** The sentence in which somebody is cited. */
export function sentenceOf({ reading, attribution }: Pick<Telling, 'reading' | 'attribution'>): string {
  const place = attribution.cue[0] ?? attribution.content[0];
  if (!place) return '';
  const around = { start: Math.max(0, place.start - 600), end: Math.min(reading.text.length, place.end + 600) };
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= place.start && place.start < end;
  const paragraph = paragraphs(reading.text, around).find(holds);
  const sentence = paragraph && sentences(reading.text, paragraph).find(holds);
  return sentence ? reading.text.slice(sentence.start, sentence.end) : '';
}
