import type { Codebook } from '../model/codebook.ts';
import { Correction, correctionIn } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Review } from '../model/review.ts';
import { reviewsInForce } from './apply-reviews.ts';
import type { CodeName } from './code-decisions.ts';

/** A decision that names an id which the codebook no longer has. */
export interface LostReview {
  readonly review: Review;
  readonly field: IdField;
  readonly id: string;
}

type IdField = 'party' | 'issue' | 'alternative';

/** The decisions by the ids of the codebook as it is now, and those in force that name an id that it does not have, which are left out. */
export function carriedReviews(
  reviews: readonly Review[],
  codebook: Codebook,
): { readonly reviews: readonly Review[]; readonly lost: readonly LostReview[] } {
  const ids = idsOf(codebook);
  const carried = reviews.map((review) => withIds(review, ids));
  const lost = reviewsInForce(carried).flatMap((review) => lostIn(review, ids).slice(0, 1));
  const gone = new Set(lost.map(({ review }) => review.id));
  return { reviews: carried.filter(({ id }) => !gone.has(id)), lost };
}

/** What is wrong, and what to write into the codebook. */
export function lostInWords({ review, field, id }: LostReview): string {
  return `The decision ${review.id} by ${review.who} names the ${field} "${id}", which the codebook does not have. Where it has a new id, write was: [${id}] beside that.`;
}

/** The reading with a doubt for each decision about it that is lost. */
export function withLostReviews(reading: Reading, lost: readonly LostReview[]): Reading {
  const findings = lost
    .filter(({ review }) => review.anchor.report === reading.report)
    .map((one): Finding => ({
      rule: 'review-not-applied',
      span: null,
      seen: lostInWords(one),
      assumed: 'The decision is kept, and does nothing until then.',
    }));
  return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] };
}

interface Ids extends Readonly<
  Record<IdField, { readonly now: ReadonlySet<string>; readonly renamed: ReadonlyMap<string, string> }>
> {
  /** The issue under which each alternative stands. */
  readonly issueOf: ReadonlyMap<string, string>;
}

interface Named {
  readonly id: string;
  readonly was?: readonly string[] | undefined;
}

function idsOf({ parties, issues }: Codebook): Ids {
  const of = (all: readonly Named[]): Ids[IdField] => ({
    now: new Set(all.map(({ id }) => id)),
    renamed: new Map(all.flatMap(({ id, was = [] }) => was.map((former) => [former, id] as const))),
  });
  const issueOf = new Map(issues.flatMap(({ id, alternatives }) => alternatives.map((one) => [one.id, id] as const)));
  return { party: of(parties), issue: of(issues), alternative: of(issues.flatMap(({ alternatives }) => alternatives)), issueOf };
}

function withIds(review: Review, ids: Ids): Review {
  const parsed = Correction.safeParse(review.correction ?? {});
  if (review.correction === null || !parsed.success) return review;
  const { party, code, of, decided } = parsed.data;
  const now = (field: IdField, id: string): string => ids[field].renamed.get(id) ?? id;
  // An alternative may have been moved to another issue: it takes what was decided on it along.
  const issueNow = (issue: string, alternative: string | null): string => {
    const known = now('issue', issue);
    const moved = alternative === null ? undefined : ids.issueOf.get(now('alternative', alternative));
    return ids.issue.now.has(known) ? (moved ?? known) : known;
  };
  const withNow = ({ issue, alternative, holder }: CodeName): CodeName => ({
    issue: issueNow(issue, alternative),
    alternative: alternative && now('alternative', alternative),
    ...(holder !== undefined && { holder: now('party', holder) }),
  });
  const changed: Correction = {
    ...parsed.data,
    ...(typeof party === 'string' && { party: now('party', party) }),
    ...(of && { of: withNow(of) }),
    ...(decided && { decided: decided.map((one) => ({ ...one, ...withNow(one) })) }),
    ...(code && {
      code: {
        ...code,
        ...(code.issue !== undefined && { issue: issueNow(code.issue, code.alternative ?? null) }),
        ...(code.alternative && { alternative: now('alternative', code.alternative) }),
        ...(code.holder !== undefined && { holder: now('party', code.holder) }),
      },
    }),
  };
  return { ...review, correction: { ...changed } };
}

/** The ids of a decision that the codebook does not have. */
function lostIn(review: Review, ids: Ids): LostReview[] {
  const { party, code, of, decided = [] } = correctionIn(review);
  const named: readonly (readonly [IdField, string | null | undefined])[] = [
    ['party', party],
    ['party', code?.holder],
    ['issue', code?.issue ?? of?.issue],
    ['alternative', code?.alternative ?? of?.alternative],
    ...decided.flatMap(({ holder, issue, alternative }): (readonly [IdField, string | null])[] => [
      ['party', holder],
      ['issue', issue],
      ['alternative', alternative],
    ]),
  ];
  return named.flatMap(([field, id]) => (id && !ids[field].now.has(id) ? [{ review, field, id }] : []));
}
