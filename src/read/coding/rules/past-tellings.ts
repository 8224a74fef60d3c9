import type { Dated } from '../../../model/date.ts';
import {
  beforeReport,
  isBehindLongGoing,
  isBehindToldAsPast,
  isOtherClause,
  longBefore,
  namesRecentDay,
  opensInThePast,
  pastDateIn,
  runUpOf,
  tellsInThePast,
  tellsOfAhead,
} from '../../../language/language.ts';
import { contains, cut } from '../../../text/spans.ts';
import type { Span } from '../../../model/span.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';

/**
 * When a report puts into the past what it tells of a holder by itself: "Norland had closed two gates", "in 1993 the mayor wanted a bridge". Null
 * where it tells news.
 */
export function toldOfThePast(reading: CodedParts, { sentence, mentions }: CodingTarget, holder: string): Dated | null {
  const { text, dates, published } = reading;
  const names = mentions.filter(({ party, span }) => party === holder && contains(sentence, span)).map(({ span }) => span);
  const behind = names.map((span) => text.slice(span.end, sentence.end));
  const didSo = behind.some((words) => !tellsOfAhead(words) && tellsInThePast(words));
  const dated = didSo ? onDateOf(reading, sentence, names) : null;
  if (dated) return dated;
  if (namesRecentDay(sentence, dates, published)) return null;
  const [first = ''] = behind;
  if (behind.length > 0 && behind.every(isBehindToldAsPast)) return beforeReport(published, first.slice(0, MAX_VERB_CHARS));
  if (didSo && (opensInThePast(cut(text, sentence)) || runUpOf(text, sentence, dates, names) !== null))
    return beforeReport(published);
  return behind.length > 0 && behind.every(isBehindLongGoing) ? longBefore(published) : null;
}

/**
 * A day of long ago in the sentence. "Holt has stayed neutral in a race as hot as the one that Holt won in 2008": not that of a clause beside, in which
 * the holder is not named first.
 */
function onDateOf({ text, dates, published }: CodedParts, sentence: Span, names: readonly Span[]): Dated | null {
  const date = pastDateIn(text, sentence, dates, published);
  if (!date?.days || isOtherClause(text, sentence, date.span, names.slice(0, 1))) return null;
  const { days, precision, span } = date;
  return { days, precision, bounds: false, past: true, evidence: `“${cut(text, span)}” in the sentence`, span };
}

/** So far behind a subject its verb ends. */
const MAX_VERB_CHARS = 60;
