import { printedNumber } from '../model/reading/attribution.ts';
import { Correction } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Anchor, Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import { find } from '../text/anchor.ts';
import { isOverruled, type PlacedReview } from './overruled-rejections.ts';
import { withAcceptedCodes, withCode, withoutCodes } from './code-decisions.ts';
import { withAttribution, withoutAttribution, withVoice } from './reading-edits.ts';
import { MIN_SAME_OVERLAP, overlapShare } from './same-words.ts';

/** A reading as the analysts want it, and which of its attributions they have accepted, corrected or added. */
export interface ReviewedReading {
  readonly reading: Reading;
  readonly attributions: ReadonlySet<number>;
  /** The decisions that found their words, with the numbers of the attributions they are about. */
  readonly decided: readonly DecidedWords[];
}

/** Words that an analyst has decided on. */
export interface DecidedWords {
  readonly review: Review;
  readonly span: Span;
  /** The number under which they are or were printed; null where the machine had none for them. */
  readonly number: number | null;
  /** Whether it rejects what somebody has accepted or corrected since. */
  readonly overruled?: boolean;
}

/** The reviews that count: not taken back, and not themselves a taking back. In the order in which they were made. */
export function reviewsInForce(reviews: readonly Review[]): Review[] {
  const undone = new Set<string>();
  for (const review of reviews.toReversed()) {
    if (review.decision === 'undo' && review.undoes !== null && !undone.has(review.id)) undone.add(review.undoes);
  }
  return reviews.filter(({ id, decision }) => decision !== 'undo' && !undone.has(id));
}

/**
 * The reading with the decisions of the analysts. A review is tied to words, not to a place in the list, so it finds its
 * attribution in every new reading; one whose words or attribution are gone becomes a finding.
 */
export function applyReviews(reading: Reading, reviews: readonly Review[]): ReviewedReading {
  let now: Reading = reading;
  const settled: Span[] = [];
  const decided: DecidedWords[] = [];
  // A number that was printed once is never given to something else.
  let nextNumber = reading.attributions.length;
  const own = reviewsInForce(reviews).filter(({ anchor, target }) => anchor.report === reading.report && target !== 'report');
  const placed = own.map((review) => placedIn(reading, review));
  for (const [place, { review, span }] of placed.entries()) {
    const overruled = isOverruled(placed, place);
    const next = overruled ? now : applyReview(now, review, span, nextNumber);
    if (span)
      decided.push({ review, span, number: numberAt(now, span) ?? numberAt(next, span), ...(overruled && { overruled }) });
    if (next.attributions.length > now.attributions.length) nextNumber += 1;
    now = next;
    if (span && review.decision !== 'reject') settled.push(span);
  }
  const attributions = new Set(settled.flatMap((span) => attributionAround(now, span) ?? []));
  return { reading: now, attributions, decided };
}

function placedIn(reading: Reading, review: Review): PlacedReview {
  const span = find(reading.text, review.anchor);
  return { review, span, attribution: span && attributionAround(reading, span) };
}

/** Whether the words are no longer taken for anybody's. */
export function isRejection({ review: { decision, target }, overruled }: DecidedWords): boolean {
  return overruled !== true && decision === 'reject' && target !== 'code';
}

function numberAt(reading: Reading, span: Span): number | null {
  const attribution = reading.attributions[attributionAround(reading, span) ?? -1];
  return attribution ? printedNumber(attribution) : null;
}

function applyReview(reading: Reading, review: Review, span: Span | null, nextNumber: number): Reading {
  if (!span) return withFinding(reading, reviewNotApplied(review, null));
  const parsed = Correction.safeParse(review.correction ?? {});
  if (!parsed.success) return withFinding(reading, reviewNotApplied(review, span));
  const correction = parsed.data;
  const at = attributionAround(reading, span);
  if (review.decision === 'reject') return at === null ? reading : applyRejection(reading, review, at, correction);
  if (at !== null) return applyCorrection(reading, review, at, correction);
  return addAttribution(reading, review, { span, number: nextNumber }, correction);
}

function applyRejection(reading: Reading, review: Review, at: number, correction: Correction): Reading {
  return review.target === 'code' ? withoutCodes(reading, at, correction.of) : withoutAttribution(reading, at);
}

function applyCorrection(reading: Reading, review: Review, at: number, correction: Correction): Reading {
  const voiced = tellsOfVoice(correction) ? withVoice(reading, at, correction, reviewReason(review)) : reading;
  const coded = review.decision === 'accept' ? withAcceptedCodes(voiced, at, correction) : withCode(voiced, at, correction);
  return withFullConfidence(coded, at);
}

function tellsOfVoice({ speaker, party, sourcing, said }: Correction): boolean {
  return speaker !== undefined || party !== undefined || sourcing !== undefined || said !== undefined;
}

/** What an analyst has seen is there, whatever this reading proposes. */
function addAttribution(
  reading: Reading,
  review: Review,
  { span, number }: { readonly span: Span; readonly number: number },
  correction: Correction,
): Reading {
  const words = { source: findSpans(reading, correction.source), cue: findSpans(reading, correction.cue) };
  const larger = withAttribution(reading, span, words, { number, why: reviewReason(review) });
  return applyCorrection(larger, review, larger.attributions.length - 1, correction);
}

function findSpans(reading: Reading, anchors: readonly Anchor[] = []): Span[] {
  return anchors.flatMap((anchor) => find(reading.text, anchor) ?? []);
}

/** A reviewed attribution is no longer a guess. */
function withFullConfidence(reading: Reading, at: number): Reading {
  return {
    ...reading,
    attributions: reading.attributions.map((attribution) =>
      attribution.id === at ? { ...attribution, confidence: 1 } : attribution,
    ),
    voices: reading.voices.map((voice) => (voice.attribution === at ? { ...voice, confidence: 1 } : voice)),
  };
}

/** The attribution whose content is the nearest to a stretch of text; null when none shares half of it. */
export function attributionAround(reading: Reading, span: Span): number | null {
  let best: { id: number; likeness: number } | null = null;
  for (const { id, content } of reading.attributions) {
    const likeness = overlapShare(spanAround(content), span);
    if (likeness >= MIN_SAME_OVERLAP && (!best || likeness > best.likeness)) best = { id, likeness };
  }
  return best?.id ?? null;
}

/** The attribution that anchored words belong to; null when there is none. */
export function attributionAt(reading: Reading, anchor: Anchor): number | null {
  const span = find(reading.text, anchor);
  return span && attributionAround(reading, span);
}

/** From the first of several spans to the last. */
export function spanAround(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function reviewReason({ who, at, note }: Review): string {
  return `Reviewed by ${who} on ${at.slice(0, 10)}${note === '' ? '' : `: ${note}`}`;
}

function withFinding(reading: Reading, finding: Finding): Reading {
  return { ...reading, findings: [...reading.findings, finding] };
}

function reviewNotApplied(review: Review, span: Span | null): Finding {
  const what = span ? 'its correction cannot be understood' : `the words "${review.anchor.quote}" are no longer in the report`;
  return {
    rule: 'review-not-applied',
    span,
    seen: `The review ${review.id} (${review.decision}) by ${review.who}: ${what}.`,
    assumed: 'The review is kept, and this reading stands as the machine made it.',
  };
}
