import type { Attribution } from '../../../model/reading/attribution.ts';
import type { DateMention, Dated } from '../../../model/date.ts';
import type { Span } from '../../../model/span.ts';
import { contains, cut, cutAll } from '../../../text/spans.ts';
import { publishedAt } from '../../../text/dated-posts.ts';
import { lastBefore } from '../../../text/span-search.ts';
import { daysOfDeed, isCountedPastReport, isWeekBack, untilReport } from './counted-days.ts';
import { aroundOf, sentencesHolding, type ReportContext } from '../report-context.ts';
import {
  beforeReport,
  CLAUSE_BREAK,
  EARLIER_OCCASION,
  HAS_FINITE_VERB,
  IS_OPENING_PHRASE,
  isDateOfBringingAbout,
  isOfThePast,
  isOtherClause,
  isParticiple,
  isLongGoing,
  isOnSeveralOccasions,
  isPeriodSoFar,
  isToldAsPast,
  isYearOfSaying,
  namesRecentDay,
  longBefore,
  opensInThePast,
  pastDateIn,
  runUpOf,
  TELLS_OF_NOW,
  tellsInThePast,
  TOLD_THEN,
  UP_TO_DAY_BEHIND,
} from '../../../language/language.ts';

/** When something was said: the date beside the cue, else that of the same speaker's words right before, else no later than the report, else unknown. */
export function saidWhen(page: ReportContext, attribution: Attribution, before: Dated | null): Dated | null {
  const [first = { start: 0 }] = [...attribution.cue, ...attribution.source, ...attribution.content];
  const report = { ...page, published: publishedAt(page.posts, page.published, first.start) };
  const mention = dateOfCue(report, attribution);
  const days = mention && daysOfDeed(mention, report, attribution);
  if (mention && days) {
    const words = cut(report.text, mention.span);
    return {
      days,
      precision: mention.precision,
      bounds: isPeriodSoFar(words),
      ...(isOfThePast(days, report.published) && { past: true }),
      evidence: `“${words}” beside the words that cite`,
      span: mention.span,
    };
  }
  if (before && isOfSameOccasion(before, report, attribution) && isOfPost(page, before, report)) {
    return { ...before, evidence: `${before.evidence.replace(/, of the words before$/, '')}, of the words before` };
  }
  const earlier = ofEarlierTime(report, attribution);
  if (earlier) return earlier;
  const { date, precision } = report.published;
  if (date === null) return null;
  const day = date.slice(0, 10);
  return {
    days: { first: day, last: day },
    precision,
    bounds: true,
    evidence: `No date is given; no later than the report of ${day}`,
    span: null,
  };
}

/** Words right behind others of one day are of that day; behind others of a longer time, "in a column of May", they go on with them where they are told in the past. */
function isOfSameOccasion({ days, bounds, precision }: Dated, report: ReportContext, attribution: Attribution): boolean {
  if (isFlashback(report, attribution)) return false;
  const isLong = days.first < days.last && precision !== 'week' && precision !== 'weekend';
  if (!isLong) return !bounds && precision === 'day';
  const cue = attribution.cue.length > 0 ? attribution.cue : attribution.source;
  const isOfNow = cue.length > 0 && TELLS_OF_NOW.test(cut(report.text, sentencesHolding(report, cue)));
  return !isOfNow && tellsInThePast(cutAll(report.text, attribution.cue));
}

/** Words of another post are of another day. */
function isOfPost({ posts, published }: ReportContext, { span }: Dated, here: ReportContext): boolean {
  return span === null || publishedAt(posts, published, span.start).date === here.published.date;
}

/**
 * "Had opposed": the verb itself puts the words before the news; or the sentence does, or the one before it in its paragraph, for what is told in the
 * past after it. What somebody is cited for is put back by the verb that cites him. What has long gone on is no news either.
 */
function ofEarlierTime(report: ReportContext, attribution: Attribution): Dated | null {
  const around = aroundOf(report, attribution);
  const outermost = attribution.within === null ? attribution : around;
  if (outermost === undefined || outermost.within !== null) return null;
  const { text, published } = report;
  const cue = outermost.cue.map((span) => cut(text, span)).join(' ');
  const marks = outermost.cue.length > 0 ? outermost.cue : outermost.source;
  if (marks.length === 0) return null;
  const sentence = sentencesHolding(report, marks);
  if (namesRecentDay(sentence, report.dates, published)) return null;
  if (isToldAsPast(cue)) return beforeReport(published, cue);
  if (isOldByItsVerb(report, outermost, sentence)) return beforeReport(published);
  const [before, behind] = aroundCue(report, outermost, sentence);
  return isLongGoing(before, cue, behind) ? longBefore(published) : null;
}

/** Told in the past by a sentence that puts itself into a time that is over: as it opens, or as the one before it does, or "in the weeks before the vote". */
function isOldByItsVerb(report: ReportContext, attribution: Attribution, sentence: Span): boolean {
  const { text } = report;
  if (isInRunUp(report, attribution, sentence)) return true;
  const cue = attribution.cue.map((span) => cut(text, span)).join(' ');
  // “She drew anger by backing”: the verb before tells the time of a participle.
  const verb = isParticiple(cue) ? `${aroundCue(report, attribution, sentence)[0]} ${cue}` : cue;
  if (!tellsInThePast(verb)) return false;
  // “Before the war we lived there,” he said: his words open in the past, and he speaks now.
  const opensWithContent = attribution.content.some(({ start }) => start <= sentence.start + 1);
  const opens = !opensWithContent && opensInThePast(cut(text, sentence));
  return opens || isBehindHistory(report, sentence);
}

/** "Pressed for it in the weeks before the vote", where that is no part of what is said. */
function isInRunUp({ text, dates }: ReportContext, { cue, content }: Attribution, sentence: Span): boolean {
  const found = runUpOf(text, sentence, dates, cue);
  return found !== null && !content.some((piece) => contains(piece, found));
}

/** The words of a sentence before the cue and behind it, up to what is said. */
function aroundCue({ text }: ReportContext, { cue, source, content }: Attribution, sentence: Span): [string, string] {
  const marks = cue.length > 0 ? cue : source;
  const first = Math.min(...marks.map(({ start }) => start));
  const last = Math.max(...marks.map(({ end }) => end));
  const said = content.filter(({ start }) => start >= last).map(({ start }) => start);
  const before = content.filter(({ end, start }) => end <= first && start >= sentence.start).map(({ end }) => end);
  return [text.slice(Math.max(sentence.start, ...before), first), text.slice(last, Math.min(sentence.end, ...said))];
}

/** "Last year the council closed two gates. Its leader refused to meet anybody": the sentence before, in the same paragraph, opens with a time of long ago. */
function isBehindHistory({ text, sentences, dates, published }: ReportContext, sentence: Span): boolean {
  const before = lastBefore(sentences, sentence.start);
  if (!before || text.slice(before.end, sentence.start).includes('\n')) return false;
  const isDated = dates.some(({ span, days }) => days !== null && span.start >= sentence.start && span.end <= sentence.end);
  const date = pastDateIn(text, before, dates, published);
  return !isDated && date !== null && opensSentence(text, before, date.span);
}

/** "In early 1993, ...", "In a statement last year, ...": nothing stands before the date that is done or named. */
function opensSentence(text: string, sentence: Span, date: Span): boolean {
  const before = text.slice(sentence.start, date.start);
  const isPhrase = before.length <= MAX_OPENING_PHRASE_CHARS && IS_OPENING_PHRASE.test(before) && text[date.end] === ',';
  return before.length <= MAX_OPENING_DATE_CHARS || (isPhrase && !tellsInThePast(before));
}

/** As long is an opening phrase that names an occasion before its date. */
const MAX_OPENING_PHRASE_CHARS = 60;

/** So near to the beginning of its sentence a date sets the time for what follows: "In early 1993, ...". */
const MAX_OPENING_DATE_CHARS = 12;

/** "Had said", "has long argued", "argues in interviews": another time than that of the words before. */
export function isFlashback(report: ReportContext, attribution: Attribution): boolean {
  const cue = attribution.cue.map((span) => report.text.slice(span.start, span.end)).join(' ');
  if (attribution.within !== null || EARLIER_OCCASION.test(cue) || isOnSeveralOccasions(cue)) return true;
  if (attribution.cue.length === 0) return false;
  return aroundCue(report, attribution, sentencesHolding(report, attribution.cue)).some(isOnSeveralOccasions);
}

/** The date in the sentence of the cue that is nearest to it and is not part of what is said. */
function dateOfCue(report: ReportContext, attribution: Attribution): DateMention | null {
  const marks = attribution.cue.length > 0 ? attribution.cue : attribution.source;
  if (marks.length === 0) return null;
  const sentence = sentencesHolding(report, marks);
  const inSentence = report.dates.filter((one) => one.span.start >= sentence.start && one.span.end <= sentence.end);
  const usable = inSentence.filter(
    (one) =>
      one.days !== null &&
      one.tense !== 'future' &&
      one.type !== 'DURATION' &&
      one.type !== 'SET' &&
      (!VAGUE.has(one.precision) || isVagueTimeOfSaying(report, attribution, one)),
  );
  let best: { mention: DateMention; distance: number } | null = null;
  for (const mention of usable) {
    // How far it stands is asked first: the rest looks through all of the sentence, which may be as long as a report.
    const distance = Math.min(...marks.map((mark) => gap(mark, mention.span)));
    if (distance > MAX_DATE_DISTANCE_CHARS || (best && distance >= best.distance)) continue;
    if (datesCue(report, attribution, sentence, mention)) best = { mention, distance };
  }
  return best?.mention ?? null;
}

/** So far from the words that cite a date may stand and still tell when they were said. */
const MAX_DATE_DISTANCE_CHARS = 120;

/** A date in the clause of the cue; or right before it: "it goes back to January, when Holt said". */
function datesCue(report: ReportContext, attribution: Attribution, sentence: Span, mention: DateMention): boolean {
  const marks = attribution.cue.length > 0 ? attribution.cue : attribution.source;
  const first = Math.min(...[...attribution.source, ...marks].map(({ start }) => start));
  if (TOLD_THEN.test(report.text.slice(mention.span.end, first)) || isBeforeParticiple(report, attribution, mention)) return true;
  return marks.some((mark) => sameClause(report, mark, mention.span)) && !datesAnother(report, attribution, sentence, mention);
}

/** "She went to Bonn on Monday, saying": what is done by a participle behind a date is done then. */
function isBeforeParticiple({ text }: ReportContext, { cue }: Attribution, { span, precision }: DateMention): boolean {
  const [first] = cue;
  if (first === undefined || precision !== 'day' || !isParticiple(cutAll(text, cue))) return false;
  return /^, $/u.test(text.slice(span.end, first.start));
}

/** The date stands in what is said, in another clause, beside another cue, or cannot be when it was said. */
function datesAnother(report: ReportContext, attribution: Attribution, sentence: Span, mention: DateMention): boolean {
  const { span } = mention;
  return (
    isWeekBack(mention, report) ||
    isCountedPastReport(mention, sentence, report) ||
    untilReport(mention, report) === null ||
    (inContent(attribution, span) && !isOfThingMade(report, attribution, mention)) ||
    isQuoted(report, span) ||
    endsWhatIsSaid(report, attribution, span) ||
    belongsToAnother(report, attribution, sentence, span) ||
    isOtherClause(report.text, sentence, span, attribution.cue)
  );
}

/** Too wide to be when something was said: "the 2022 vote" beside a cue is about something else. */
const VAGUE: ReadonlySet<DateMention['precision']> = new Set(['season', 'quarter', 'year', 'decade', 'unknown']);

/** "In 2019", "this year" beside a cue: a long time that tells when something was said, however vaguely. */
function isVagueTimeOfSaying(report: ReportContext, attribution: Attribution, mention: DateMention): boolean {
  const { text, published } = report;
  const { span } = mention;
  const isSaid = attribution.content.some((piece) => contains(piece, span));
  if (isSaid && !isOfThingMade(report, attribution, mention)) return false;
  return isYearOfSaying(text, mention, published) || isPeriodSoFar(cut(text, span));
}

/** A date in another clause of the sentence tells of something else. */
function sameClause(report: ReportContext, mark: Span, span: Span): boolean {
  const between = report.text.slice(Math.min(mark.end, span.end), Math.max(mark.start, span.start));
  return !CLAUSE_BREAK.test(between);
}

/** How far into a content a date may stand and still tell of the saying: "declared Sunday that ...". */
const MAX_DATE_OFFSET_CHARS = 14;

function inContent(attribution: Attribution, span: Span): boolean {
  return attribution.content.some(
    (piece, index) => piece.start + (index === 0 ? MAX_DATE_OFFSET_CHARS : 0) < span.start && span.end <= piece.end,
  );
}

/** "Announced a duty of a tenth in early March": a date that ends the thing which is made tells when it was made, where it is over. */
function isOfThingMade({ text, published }: ReportContext, attribution: Attribution, { span, days }: DateMention): boolean {
  const [thing, ...more] = attribution.content;
  if (!thing || more.length > 0 || days === null || span.end !== thing.end || attribution.manner !== 'indirect') return false;
  return (
    isOfThePast(days, published) && isDateOfBringingAbout(cutAll(text, attribution.cue), text.slice(thing.start, span.start))
  );
}

/** "She said he offered her the post on Tuesday": behind a clause that somebody is cited for a day tells when that was, and not when she spoke. */
function endsWhatIsSaid({ text }: ReportContext, { cue, content, manner }: Attribution, { start }: Span): boolean {
  const last = content.at(-1);
  if (!last || manner !== 'indirect' || !cue.every(({ end }) => end <= (content[0]?.start ?? 0))) return false;
  return (
    UP_TO_DAY_BEHIND.test(text.slice(last.end, Math.max(last.end, start))) &&
    last.end <= start &&
    HAS_FINITE_VERB.test(cutAll(text, content))
  );
}

/** A date right behind an opening quotation mark is part of what is said. */
function isQuoted(report: ReportContext, span: Span): boolean {
  return /[“"„«][^”"»]{0,14}$/.test(report.text.slice(Math.max(0, span.start - 15), span.start));
}

/** So near to another cue a date tells of that one. */
const NEAR_CUE_CHARS = 25;

/** A date nearer to another cue of its clause tells of that one; "said in March. He added": the next sentence has a time of its own. */
function belongsToAnother(report: ReportContext, attribution: Attribution, sentence: Span, span: Span): boolean {
  const own = Math.min(...attribution.cue.map((cue) => gap(cue, span)), Infinity);
  return report.attributions.some(
    (one) =>
      one.id !== attribution.id &&
      ((inContent(one, span) && one.within === attribution.within) ||
        one.cue.some(
          (cue) =>
            contains(sentence, cue) && gap(cue, span) < own && gap(cue, span) < NEAR_CUE_CHARS && sameClause(report, cue, span),
        )),
  );
}

function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
