import { printedNumber } from '../model/reading/attribution.ts';
import { Correction, correctionIn } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Anchor, Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import { find } from '../text/anchor.ts';
import { attributionAround } from './attribution-around.ts';
import { CodedStatements } from './coded-statements.ts';
import { isOverruled, type PlacedReview } from './overruled-rejections.ts';
import { withAcceptedCodes, withAddedCodes, withCode, withoutCodes } from './code-decisions.ts';
import { withAttribution, withoutAttribution, withVoice } from './reading-edits.ts';

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
  const settled = new Set<number>();
  const decided: DecidedWords[] = [];
  const coded = new CodedStatements();
  // A number that was printed once is never given to something else.
  let nextNumber = reading.attributions.length;
  const own = reviewsInForce(reviews).filter(({ anchor, target }) => anchor.report === reading.report && target !== 'report');
  const placed = own.map((review) => placedIn(reading, review));
  for (const [place, { review, span }] of placed.entries()) {
    if (!span) {
      now = withFinding(now, reviewNotApplied(review, null));
      continue;
    }
    const overruled = isOverruled(placed, place);
    const { reading: next, at } = overruled
      ? { reading: now, at: attributionAround(now, span) }
      : applyReview(now, review, { span, number: nextNumber }, coded);
    const number = numberOf(review.decision === 'reject' ? now : next, at);
    decided.push({ review, span, number, ...(overruled && { overruled }) });
    if (next.attributions.length > now.attributions.length) nextNumber += 1;
    now = next;
    if (number !== null && review.decision !== 'reject') settled.add(number);
  }
  const attributions = now.attributions.filter((attribution) => settled.has(printedNumber(attribution)));
  return { reading: now, attributions: new Set(attributions.map(({ id }) => id)), decided };
}

function placedIn(reading: Reading, review: Review): PlacedReview {
  const span = find(reading.text, review.anchor);
  return { review, span, attribution: span && attributionAround(reading, span) };
}

/** Whether the words are no longer taken for anybody's. */
export function isRejection({ review: { decision, target }, overruled }: DecidedWords): boolean {
  return overruled !== true && decision === 'reject' && target !== 'code';
}

function numberOf({ attributions }: Reading, at: number | null): number | null {
  const attribution = attributions[at ?? -1];
  return attribution ? printedNumber(attribution) : null;
}

/** A reading after a decision, and the place of the attribution that it was about: before it was taken away, where it was. */
interface Applied {
  readonly reading: Reading;
  readonly at: number | null;
}

function applyReview(
  reading: Reading,
  review: Review,
  words: { readonly span: Span; readonly number: number },
  coded: CodedStatements,
): Applied {
  const parsed = Correction.safeParse(review.correction ?? {});
  if (!parsed.success)
    return { reading: withFinding(reading, reviewNotApplied(review, words.span)), at: attributionAround(reading, words.span) };
  const correction = parsed.data;
  const at =
    correction.project === undefined
      ? attributionAround(reading, words.span, correction.nth)
      : coded.placeFor({ who: review.who, project: correction.project, span: words.span }, reading);
  if (review.decision === 'reject')
    return { reading: at === null ? reading : applyRejection(reading, review, at, correction), at };
  const applied =
    at === null
      ? { reading: addAttribution(reading, review, words, correction), at: reading.attributions.length }
      : { reading: applyCorrection(reading, review, at, correction), at };
  if (correction.project === undefined) return applied;
  coded.take(numberOf(applied.reading, applied.at), { who: review.who, project: correction.project, span: words.span });
  return { ...applied, reading: withProject(applied.reading, applied.at, correction.project) };
}

function applyRejection(reading: Reading, review: Review, at: number, correction: Correction): Reading {
  return review.target === 'code' ? withoutCodes(reading, at, correction.of) : withoutAttribution(reading, at);
}

function applyCorrection(reading: Reading, review: Review, at: number, correction: Correction): Reading {
  const voiced = tellsOfVoice(correction) ? withVoice(reading, at, correction, reviewReason(review)) : reading;
  return withFullConfidence(withDecidedCode(voiced, review, at, correction), at);
}

/** What was added stands beside what the machine has found in the same words since, and in the place of no other code. */
function withDecidedCode(reading: Reading, { decision }: Review, at: number, correction: Correction): Reading {
  if (decision === 'accept') return withAcceptedCodes(reading, at, correction);
  const { decided } = correction;
  return decision === 'add' && decided ? withAddedCodes(reading, at, decided) : withCode(reading, at, correction);
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

/** What a project's coder marked is one statement by itself, also where reports are compared. */
function withProject(reading: Reading, at: number, project: string): Reading {
  return { ...reading, attributions: reading.attributions.map((one) => (one.id === at ? { ...one, project } : one)) };
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

/** The attribution that a review is about; null when there is none. */
export function attributionAt(reading: Reading, review: Pick<Review, 'anchor' | 'correction'>): number | null {
  const span = find(reading.text, review.anchor);
  return span && attributionAround(reading, span, correctionIn(review).nth);
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
