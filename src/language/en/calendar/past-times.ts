import type { DateMention, Dated, Published } from '../../../model/date.ts';
import type { Span } from '../../../model/span.ts';
import { isDateOfOccasion } from './saying-times.ts';

/**
 * Tells of a time before the news: "had opposed", "previously said", "have sought in vain to". "Had to say" and "had no comment" are of now.
 */
const BEFORE_THE_NEWS =
  /\bhad (?:(?:also|not|never|long|earlier|already|once|repeatedly|publicly|privately|\p{Ll}+ly) )*(?:\p{Ll}+ed|said|told|been|made|gone|taken|given|written|spoken|sought|put|held|called|come|begun|become|led|fought|sworn|chosen|met|sent|set|kept|won|lost|left|brought|built|paid|drawn|thrown|run|done|seen|shown|stood|cast|laid|found|thought|felt|heard|meant)\b|\b(?:previously|formerly|used to|in the past)\b|\b(?:sought|tried|attempted|pushed|pressed|fought|worked|lobbied|campaigned) (?:unsuccessfully|in vain|vainly|without success|but failed|and failed)\b|\b(?:unsuccessfully|vainly) (?:sought|tried|attempted|pushed|pressed|fought|lobbied|campaigned)\b/iu;

/** Tells of the beginning of a story, which may be the news itself: "initially backed". */
const AT_FIRST = /\b(?:originally|initially|at first)\b/iu;

/** A cue that tells of a time that is over. */
const TOLD_AS_PAST = new RegExp(`${BEFORE_THE_NEWS.source}|${AT_FIRST.source}`, 'iu');

/** Opens the words behind a subject in the same way: " had long opposed", ", who had voted against". */
const OPENS_AS_PAST = new RegExp(
  String.raw`^,? ?(?:(?:who|which|that|also|too|himself|herself|themselves|itself|has|have|long|repeatedly),? )*(?:${TOLD_AS_PAST.source})`,
  'iu',
);

/** Opens the words behind a subject that has done something for long: " has long opposed", " have for years been against". */
const OPENS_AS_LONG_DONE =
  /^,? ?(?:(?:who|which|that|also|too),? )*(?:has|have|[’']s|[’']ve) (?:also |been )?(?:long|always|consistently|traditionally|historically|for (?:\p{L}+ ){0,3}(?:weeks|months|years|decades))\b/iu;

/** Opens a sentence that tells of a time that is over, and those after it: "Before the vote, he said", "At the time, ...". */
const OPENS_PAST_TIME =
  /^[“"]?(?:(?:even|long|just|shortly|right|well) )?(?:before|prior to|back when|when he was|when she was|when they were|at the time|at that time|in those days|in the past|(?:(?:just|only|some) )?(?:days|weeks|months?|years?) (?:ago|earlier|before)|(?:a|two|three|four|five|six|several|some|many|a few) (?:weeks?|years?|months?|decades?) (?:ago|earlier|before)|during (?:his|her|their|the) (?:\p{L}+ )?(?:campaign|candidacy|presidency|tenure|time|years|primary|primaries|primary season|transition)|as an? (?:candidate|senator|governor|congressman|congresswoman|student|lawyer|young))\b[^.:;“"]*,/iu;

/** Before a year or a season in which something was said: "in 1993", "from 2012". Not "since 1993", nor "the 1993 vote". */
const IN_A_YEAR = /\b(?:in|during|from|of|back in|as early as|as far back as)\s+(?:the\s+)?$/iu;

/** Before a day on which something was done. */
const BEFORE_A_DAY = /\bon\s+(?:the\s+)?$/iu;

/** A year or a season that is told from now: "last year", "two years ago". */
const YEARS_AGO = /^(?:(?:late|early|in|the)\s+)*(?:last|past)\b|\b(?:ago|earlier|before)$/iu;

/** What was said so many days before the report is no news of it, and no stand of now. */
const HISTORY_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** A verb in the simple past. "Need", "feed", "proceed" and "hundred" only end like one. */
const PAST_VERB =
  /\b(?!(?:need|feed|heed|seed|weed|speed|bleed|breed|proceed|exceed|succeed|red|bed|wed|embed|shed|shred|indeed|hundred|sacred|naked|wicked)\b)(?:\p{Ll}+ed|said|told|wrote|spoke|made|gave|took|sought|put|held|ran|led|fought|swore|thought|felt|went|came|stood|cast|saw|sent|was|were|did|had|knew|laid|broke|chose|drove|threw|got|became|began|left|lost|won|met|kept|brought|built|paid|drew|threw|found|meant|set)\b/u;

/** Whether words have a verb that tells what is over. */
export function tellsInThePast(words: string): boolean {
  return PAST_VERB.test(words);
}

/** Whether the words behind a subject open with what it will do, whatever they tell of the past further on: " will sell its yard, and took a loss". */
export function tellsOfAhead(behind: string): boolean {
  return /^ (?:\p{Lu}[\p{L}.]{0,12} ){0,2}(?:will|would|plans? to|intends? to|is to|are to|is going to|is set to)\b/u.test(
    behind,
  );
}

/** Whether the words that cite somebody put what he said before the news. */
export function isToldAsPast(cue: string): boolean {
  return TOLD_AS_PAST.test(cue);
}

/** Whether the words behind a subject put what it did before the news. */
export function isBehindToldAsPast(behind: string): boolean {
  return OPENS_AS_PAST.test(behind);
}

/** Whether the words behind a subject tell of what it has long done. */
export function isBehindLongGoing(behind: string): boolean {
  return OPENS_AS_LONG_DONE.test(behind);
}

/** Whether a sentence puts itself into a time that is over. */
export function opensInThePast(sentence: string): boolean {
  return OPENS_PAST_TIME.test(sentence);
}

/** Whether days lie so far back that a report of now tells them as history. */
export function isOfThePast({ last }: Dated['days'], { date }: Published): boolean {
  return date !== null && Date.parse(date.slice(0, 10)) - Date.parse(last) > HISTORY_DAYS * MS_PER_DAY;
}

/** "Had vowed to stay earlier Tuesday", "before she landed on Friday": a day of the news stands in the sentence. */
export function namesRecentDay(sentence: Span, dates: readonly DateMention[], published: Published): boolean {
  const inside = dates.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  return inside.some(
    ({ days, precision, tense }) => days && precision === 'day' && tense !== 'future' && !isOfThePast(days, published),
  );
}

/** "In 1993", "in a statement last year", "in her 1993 hearing": a year that is over, into which the words put what they tell. */
export function isYearOfSaying(text: string, { span, days, precision }: DateMention, { date }: Published): boolean {
  if (days === null || date === null || days.last >= date.slice(0, 10) || precision === 'unknown') return false;
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  return (
    IN_A_YEAR.test(before) ||
    YEARS_AGO.test(text.slice(span.start, span.end)) ||
    isDateOfOccasion(before, text.slice(span.end, span.end + 60))
  );
}

/** A date of long ago in a sentence, into which its words put what they tell; null where there is none, or more than one. */
export function pastDateIn(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  published: Published,
): DateMention | null {
  const inside = dates.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const days = inside.filter(({ days: known, type, tense }) => known !== null && type === 'DATE' && tense !== 'future');
  const [only, ...others] = days;
  if (!only?.days || others.length > 0 || !isOfThePast(only.days, published)) return null;
  return isYearOfSaying(text, only, published) || isDayOfDeed(text, only) ? only : null;
}

/** "On 23 March": a day on which something was done, and not "the vote of 23 March". */
function isDayOfDeed(text: string, { span, precision }: DateMention): boolean {
  return precision === 'day' && BEFORE_A_DAY.test(text.slice(Math.max(0, span.start - 10), span.start));
}

/** Told of an earlier time than a report: no later than the day before it, or of the same day where its words only tell how a story began. */
export function beforeReport({ date, precision }: Published, words = ''): Dated | null {
  if (date === null) return null;
  const day = date.slice(0, 10);
  const isOfStory = AT_FIRST.test(words) && !BEFORE_THE_NEWS.test(words);
  const last = isOfStory ? day : new Date(Date.parse(day) - MS_PER_DAY).toISOString().slice(0, 10);
  const evidence = isOfStory
    ? `Told as the beginning of a story, in the report of ${day}`
    : `Told as of an earlier time than the report of ${day}`;
  return { days: { first: last, last }, precision, bounds: true, past: true, evidence, span: null };
}

/** Told by a report as what has long gone on. */
export function longBefore({ date, precision }: Published): Dated | null {
  if (date === null) return null;
  const day = date.slice(0, 10);
  const evidence = `Told as what has long gone on, in the report of ${day}`;
  return { days: { first: day, last: day }, precision, bounds: true, ongoing: true, evidence, span: null };
}
