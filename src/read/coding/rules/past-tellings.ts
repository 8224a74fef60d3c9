import type { Dated } from '../../../model/date.ts';
import {
  beforeReport,
  isBehindToldAsPast,
  namesRecentDay,
  opensInThePast,
  pastDateIn,
  tellsInThePast,
} from '../../../language/language.ts';
import { contains, cut } from '../../../text/spans.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';

/**
 * When a report puts into the past what it tells of a holder by itself: "Norland had closed two gates", "in 1993 the mayor wanted a bridge". Null
 * where it tells news.
 */
export function toldOfThePast(reading: CodedParts, { sentence, mentions }: CodingTarget, holder: string): Dated | null {
  const { text, dates, published } = reading;
  const names = mentions.filter(({ party, span }) => party === holder && contains(sentence, span));
  const didSo = names.some(({ span }) => tellsInThePast(text.slice(span.end, sentence.end)));
  const date = didSo ? pastDateIn(text, sentence, dates, published) : null;
  if (date?.days) {
    const { days, precision, span } = date;
    return { days, precision, bounds: false, past: true, evidence: `“${cut(text, span)}” in the sentence`, span };
  }
  if (namesRecentDay(sentence, dates, published)) return null;
  const isPast = names.length > 0 && names.every(({ span }) => isBehindToldAsPast(text.slice(span.end, sentence.end)));
  return isPast || (didSo && opensInThePast(cut(text, sentence))) ? beforeReport(published) : null;
}
