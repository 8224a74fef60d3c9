import type { Rendition } from '../../model/coverage/statement.ts';
import type { Review } from '../../model/review.ts';
import type { Outcome } from '../../model/room/decision-request.ts';
import { decisionName } from '../../review/decision-name.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import type { RecordConclusions } from '../coverage/current-coverage.ts';
import { itemNamed } from '../coverage/id-lookup.ts';
import type { OpenRecord } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';
import { codedRendition, decisionParts } from './decision-parts.ts';
import { outcomesOf } from './decision-outcomes.ts';
import { addedCode } from './kept-codes.ts';
import { additionOf, placesOf, reportReview, reviewsOf, type Decider } from './propose-review.ts';
import { CORRECTABLE_FIELDS, type ReviewRequest } from './review-request.ts';
import { positionNamed } from './position-statements.ts';
import { correctionWanted, unchanged } from './wanted-change.ts';

/** A decision that was kept. */
export interface Decided {
  /** Its name, by which it can be taken back. */
  readonly decision: string;
  /** How many renditions it is about; none where it is about a report. */
  readonly renditions: number;
  /** What becomes of positions by it that a decision on words does not say. */
  readonly outcomes: readonly Outcome[];
}

interface Proposed extends Pick<Decided, 'renditions' | 'outcomes'> {
  readonly reviews: readonly Review[];
}

/** Keeps an analyst's decision. Throws Refused, and keeps nothing, where it makes no sense. */
export async function reviewStatement(
  record: OpenRecord['record'],
  conclusions: RecordConclusions,
  request: ReviewRequest,
  by: Decider,
): Promise<Decided> {
  const asked = await ofStatement(request, conclusions);
  return decideOn(record, await conclusions.around(asked.id), asked, by);
}

/** A decision on a position is one on its code in the statement it rests on. */
async function ofStatement(request: ReviewRequest, conclusions: RecordConclusions): Promise<ReviewRequest> {
  const position = await positionNamed(request.id, conclusions);
  if (position === null) return request;
  const [statement, ...others] = position.statements;
  if (statement === undefined || others.length > 0)
    throw new Refused({ why: 'several statements of a position', asked: request.id, statements: position.statements });
  const { issue, alternative } = position;
  return { ...request, id: statement, code: request.code ?? { issue, alternative } };
}

/** Keeps a decision on what a coverage that is at hand shows. Throws Refused, and keeps nothing, where it makes no sense. */
export async function decideOn(
  record: OpenRecord['record'],
  coverage: CoverageAround,
  request: ReviewRequest,
  by: Decider,
): Promise<Decided> {
  if (Object.keys(request.told).length > 0) return tellOfReport(record, request, coverage, by);
  const { reviews, ...told } =
    request.decision === 'add'
      ? { reviews: [addition(request, coverage, by)], renditions: 1, outcomes: [] }
      : decideOnWords(request, coverage, by);
  await record.addReviews(reviews);
  return { decision: decisionName(reviews[0]?.id ?? ''), ...told };
}

/** What is right of a report itself: its day, its outlet. It is read with it from then on. */
async function tellOfReport(
  record: OpenRecord['record'],
  { id, decision, told, correction }: ReviewRequest,
  coverage: CoverageAround,
  by: Decider,
): Promise<Decided> {
  const found = itemNamed(id, coverage);
  if (found.kind !== 'report') throw new Refused({ why: 'no report to correct', asked: id });
  if (decision !== 'correct') throw new Refused({ why: 'told without correct' });
  const field = CORRECTABLE_FIELDS.find((each) => correction[each] !== undefined);
  if (field !== undefined) throw new Refused({ why: 'report and statement at once', field });
  const review = reportReview(found.reading.report, told, by);
  await record.addReviews([review]);
  return { decision: decisionName(review.id), renditions: 0, outcomes: [] };
}

function decideOnWords(request: ReviewRequest, coverage: CoverageAround, by: Decider): Proposed {
  if (request.quote !== null) throw new Refused({ why: 'quote without add' });
  const decision = request.decision === 'add' ? 'correct' : request.decision;
  const { renditions, statement } = namedBy(request.id, coverage);
  const each = renditions.map((one) => codedRendition(one, coverage));
  const codes = each.map((one) => one.codes);
  const change = decision === 'correct' ? correctionWanted(request, coverage, codes) : unchanged(request, codes);
  const parts = each.flatMap((one) => decisionParts(one, change, statement));
  return {
    reviews: reviewsOf(coverage, parts, { decision, ...by }),
    renditions: renditions.length,
    outcomes: outcomesOf(decision, change, { each, parts }, coverage),
  };
}

/** Words of a report that the machine did not take for anybody's, with who said them. */
function addition(request: ReviewRequest, coverage: CoverageAround, by: Decider): Review {
  const found = itemNamed(request.id, coverage);
  if (found.kind !== 'report') throw new Refused({ why: 'no report', asked: request.id });
  if (request.quote === null || request.correction.speaker === undefined)
    throw new Refused({ why: 'add without words or speaker' });
  const { reading } = found;
  const [place, ...others] = placesOf(reading.text, request.quote);
  if (!place) throw new Refused({ why: 'words not in the report', report: request.id });
  if (others.length > 0) throw new Refused({ why: 'words repeated in the report', count: others.length + 1 });
  const { change, target } = correctionWanted(request, coverage, []);
  const code = addedCode(reading, place, change);
  if (change.code && !code)
    throw new Refused({ why: 'position added in part', missing: change.code.issue === undefined ? 'issue' : 'holder' });
  const whole = { sourcing: 'on the record' as const, ...change, ...(code && { decided: [code] }) };
  return additionOf(reading.report, reading.text, place, { change: whole, target, ...by });
}

/** The renditions that an id names, and the whole id of their statement; null where one rendition was named by itself. */
function namedBy(
  id: string,
  coverage: CoverageAround,
): { readonly renditions: readonly Rendition[]; readonly statement: string | null } {
  const found = itemNamed(id, coverage);
  if (found.kind === 'rendition') return { renditions: [found.rendition], statement: null };
  if (found.kind === 'statement') return { renditions: found.statement.renditions, statement: found.statement.id };
  throw new Refused({ why: 'a whole report', asked: id });
}
