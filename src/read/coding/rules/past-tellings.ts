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
import type { PartyMention } from '../targets/party-mentions.ts';

/**
 * When a report puts into the past what it tells of a holder by itself: "Norland had closed two gates", "in 1993 the mayor wanted a bridge". Null
 * where it tells news.
 */
export function toldOfThePast(reading: CodedParts, { sentence, mentions }: CodingTarget, holder: string): Dated | null {
  const { text, dates, published } = reading;
  const names = mentions.filter(({ party, span }) => party === holder && contains(sentence, span));
  const didSo = names.some(({ span }) => {
    const behind = text.slice(span.end, sentence.end);
    return !tellsOfAhead(behind) && tellsInThePast(behind);
  });
  const date = didSo ? pastDateIn(text, sentence, dates, published) : null;
  if (date?.days && !datesAnotherClause(text, sentence, date.span, names)) {
    const { days, precision, span } = date;
    return { days, precision, bounds: false, past: true, evidence: `“${cut(text, span)}” in the sentence`, span };
  }
  if (namesRecentDay(sentence, dates, published)) return null;
  const behind = names.map(({ span }) => text.slice(span.end, sentence.end));
  const [first = ''] = behind;
  if (behind.length > 0 && behind.every(isBehindToldAsPast)) return beforeReport(published, first.slice(0, MAX_VERB_CHARS));
  if (didSo && opensInThePast(cut(text, sentence))) return beforeReport(published);
  if (
    didSo &&
    runUpOf(
      text,
      sentence,
      dates,
      names.map(({ span }) => span),
    ) !== null
  )
    return beforeReport(published);
  return behind.length > 0 && behind.every(isBehindLongGoing) ? longBefore(published) : null;
}

/** So far behind a subject its verb ends. */
const MAX_VERB_CHARS = 60;

/** "Holt has stayed neutral in a race as hot as the one that he won in 2008": the date is that of a clause beside, in which the holder is not named first. */
function datesAnotherClause(text: string, sentence: Span, date: Span, names: readonly PartyMention[]): boolean {
  return isOtherClause(
    text,
    sentence,
    date,
    names.slice(0, 1).map(({ span }) => span),
  );
}
