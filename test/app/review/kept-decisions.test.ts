import { describe, expect, it } from 'vitest';
import { buildCoverage, type Coverage } from '../../../src/app/coverage/coverage.ts';
import { Refused } from '../../../src/app/refusal.ts';
import type { ReviewRequest } from '../../../src/app/review/review-request.ts';
import { decideOn, type Decided } from '../../../src/app/review/review-statement.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Review } from '../../../src/model/review.ts';
import type { StoredRecord } from '../../../src/record/stored-record.ts';
import { addedFaults } from '../../../src/app/check/added-faults.ts';
import { CODEBOOK, reading, REPORT } from '../../review/made-reading.ts';
import { NIGHTS, NOTHING, PAY, TEXT } from '../../review/made-review.ts';

const NO_NIGHTS = { issue: 'nights', alternative: 'no-nights' };
const FREE_NIGHTS = { issue: 'nights', alternative: 'free-nights' };
const FIRST = `${REPORT}:0`;

/** The report with these codes of its first words. */
function coded(...changes: readonly Partial<Code>[]): Reading {
  const made = reading(TEXT, [NIGHTS, PAY]);
  const [first] = made.codes;
  if (!first) throw new Error('the made reading has no code');
  return { ...made, codes: changes.map((change) => ({ ...first, confidence: 0.8, ...change })) };
}

const ONE = coded({});
const TWO = coded({}, { ...FREE_NIGHTS, stance: 'opposes' });
const JOINT = coded({}, { holder: 'operator' });

function coverage(of: Reading, reviews: readonly Review[] = [], codebook: Codebook = CODEBOOK): Coverage {
  return buildCoverage([of], reviews, codebook, new Map());
}

interface Kept {
  readonly told: Decided;
  readonly reviews: readonly Review[];
}

/** What is kept of a decision on what a coverage shows. */
async function decided(on: Coverage, wanted: Partial<ReviewRequest>, who = 'ana'): Promise<Kept> {
  const reviews: Review[] = [];
  const record = { addReviews: async (all: readonly Review[]) => void reviews.push(...all) } as unknown as StoredRecord;
  const request: ReviewRequest = { id: FIRST, decision: 'accept', quote: null, code: null, correction: {}, told: {}, ...wanted };
  const told = await decideOn(record, on, request, { who, at: '2031-05-19T08:00:00Z', note: '' });
  return { told, reviews };
}

/** Whose position is told by the first words, in what way, towards what. */
function standing(on: Coverage): string[] {
  const codes = on.readings[0]?.codes.filter(({ attribution }) => attribution === 0) ?? [];
  return codes.map(
    ({ holder, declared, stance, alternative, confidence }) =>
      `${holder} ${declared ? 'declares' : 'is told'} ${stance} ${alternative}${confidence === 1 ? ' for certain' : ''}`,
  );
}

async function refusal(on: Coverage, wanted: Partial<ReviewRequest>): Promise<Refused['refusal'] | null> {
  return decided(on, wanted).then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal : null),
  );
}

const MERGED = Codebook.parse({
  ...CODEBOOK,
  issues: CODEBOOK.issues.map((issue) => ({
    ...issue,
    alternatives: [
      { id: 'free-nights', title: 'night shifts as planned', was: ['no-nights'] },
      { id: 'some-nights', title: 'some night shifts' },
    ],
  })),
});

describe('what an analyst has accepted', () => {
  it.each([{ code: NO_NIGHTS }, {}])('stays what it was when its alternative becomes part of another (%o)', async (wanted) => {
    const { reviews } = await decided(coverage(ONE), wanted);
    const certain = ['union declares supports free-nights for certain'];
    const opposite = coded({ ...FREE_NIGHTS, stance: 'opposes', declared: false });
    expect(standing(coverage(opposite, reviews, MERGED))).toEqual(certain);
    expect(standing(coverage(coded(), reviews, MERGED))).toEqual(certain);
  });

  it('stays what it was with a machine that reads otherwise the next day', async () => {
    const { reviews } = await decided(coverage(ONE), {});
    expect(standing(coverage(coded({ stance: 'open' }), reviews))).toEqual(['union declares supports no-nights for certain']);
    expect(standing(coverage(coded({ holder: 'operator' }), reviews))).toEqual([
      'operator declares supports no-nights',
      'union declares supports no-nights for certain',
    ]);
  });

  it('is what several declare together, and stays declared by each', async () => {
    const { reviews } = await decided(coverage(JOINT), {});
    expect(standing(coverage(JOINT, reviews))).toEqual([
      'union declares supports no-nights for certain',
      'operator declares supports no-nights for certain',
    ]);
    const one = await decided(coverage(JOINT), { code: { ...NO_NIGHTS, holder: 'operator' } });
    expect(standing(coverage(JOINT, one.reviews))).toEqual([
      'union declares supports no-nights',
      'operator declares supports no-nights for certain',
    ]);
  });

  it('stands where another coder has rejected the words before', async () => {
    const rejected = await decided(coverage(ONE), { decision: 'reject' }, 'ben');
    const accepted = await decided(coverage(ONE), {});
    const now = coverage(ONE, [...rejected.reviews, ...accepted.reviews]);
    expect(standing(now)).toEqual(['union declares supports no-nights for certain']);
    expect(now.links.statements[0]).toMatchObject({ issue: 'nights', codes: [{ code: NO_NIGHTS }] });
  });

  it('is none of several positions, which wait for a decision of their own, as is said', async () => {
    const { told, reviews } = await decided(coverage(TWO), {});
    expect(told.outcomes).toEqual([{ what: 'not decided on', codes: ['nights/no-nights', 'nights/free-nights'] }]);
    expect(standing(coverage(TWO, reviews))).toEqual(['union declares supports no-nights', 'union declares opposes free-nights']);
  });
});

describe('a correction of a code', () => {
  it('is refused where it could be one of several, with their names', async () => {
    const stance: Partial<ReviewRequest> = { decision: 'correct', correction: { stance: 'open' } };
    expect(await refusal(coverage(TWO), stance)).toEqual({
      why: 'several codes',
      known: ['nights/no-nights', 'nights/free-nights'],
    });
    const joint = { why: 'several codes', known: ['nights/no-nights/union', 'nights/no-nights/operator'] };
    expect(await refusal(coverage(JOINT), stance)).toEqual(joint);
    expect(await refusal(coverage(JOINT), { ...stance, code: NO_NIGHTS })).toEqual(joint);
    expect(await refusal(coverage(TWO), { ...stance, correction: { holder: 'operator' } })).not.toBeNull();
  });

  it('is of the one that is named, by its holder too', async () => {
    const correction = { stance: 'open' };
    const code = { ...NO_NIGHTS, holder: 'operator' };
    const { reviews } = await decided(coverage(JOINT), { decision: 'correct', code, correction });
    expect(standing(coverage(JOINT, reviews))).toEqual([
      'union declares supports no-nights',
      'operator declares open no-nights for certain',
    ]);
  });

  it('reaches a code that stands within the words of a statement', async () => {
    const nested = reading(TEXT, [`Holt said ${NIGHTS}`, NIGHTS]);
    const inner: Reading = {
      ...nested,
      attributions: nested.attributions.map((one) => ({ ...one, within: one.id === 1 ? 0 : null })),
      codes: nested.codes.filter(({ attribution }) => attribution === 1).map((code) => ({ ...code, confidence: 0.8 })),
    };
    const { reviews } = await decided(coverage(inner), { decision: 'correct', correction: { stance: 'opposes' } });
    const [said] = coverage(inner, reviews).links.statements;
    expect(said?.codes.map(({ code }) => [code.stance, code.confidence])).toEqual([['opposes', 1]]);
    expect(coverage(inner, reviews).reviewed.has(said?.id ?? '')).toBe(true);
    const accepted = await decided(coverage(inner), {});
    expect(coverage(inner, accepted.reviews).links.statements[0]?.codes).toMatchObject([{ code: { confidence: 1 } }]);
  });
});

describe('a new speaker', () => {
  const speaker: Partial<ReviewRequest> = { decision: 'correct', correction: { speaker: 'Jon Vark' } };

  it('takes the position along that was the speaker’s own, and it is said whose it is now', async () => {
    const { told, reviews } = await decided(coverage(ONE), speaker);
    expect(standing(coverage(ONE, reviews))).toEqual(['operator declares supports no-nights']);
    expect(told.outcomes).toEqual([{ what: 'moved', code: 'nights/no-nights', from: 'union', to: 'operator' }]);
  });

  it('leaves a position where nobody can tell whose it is, and it is said that it is told of its holder', async () => {
    const somebody = await decided(coverage(ONE), { ...speaker, correction: { party: null } });
    expect(somebody.told.outcomes).toEqual([{ what: 'left', code: 'nights/no-nights', holder: 'union' }]);
    expect(standing(coverage(ONE, somebody.reviews))).toEqual(['union is told supports no-nights']);
  });

  it('and a holder at once: the position is his who is named', async () => {
    const correction = { speaker: 'Jon Vark', holder: 'union' };
    const { told, reviews } = await decided(coverage(ONE), { ...speaker, correction });
    expect(told.outcomes).toEqual([]);
    expect(standing(coverage(ONE, reviews))).toEqual(['union is told supports no-nights for certain']);
  });
});

describe('a rejection of a statement', () => {
  it('says what goes with it; one of a position does not', async () => {
    const { told } = await decided(coverage(TWO), { decision: 'reject' });
    expect(told.outcomes).toEqual([{ what: 'quotation rejected', codes: ['nights/no-nights', 'nights/free-nights'] }]);
    const position = await decided(coverage(TWO), { decision: 'reject', code: NO_NIGHTS });
    expect(position.told.outcomes).toEqual([]);
    expect(standing(coverage(TWO, position.reviews))).toEqual(['union declares opposes free-nights']);
  });
});

describe('what an analyst has added', () => {
  const added: Partial<ReviewRequest> = {
    id: REPORT,
    decision: 'add',
    quote: NOTHING,
    correction: { speaker: 'Jon Vark', alternative: 'free-nights' },
  };
  /** What the machine may make of the same words another day. */
  const again = (change: Partial<Code>): Reading => {
    const made = reading(TEXT, [NOTHING]);
    return { ...made, codes: made.codes.map((code) => ({ ...code, ...change })) };
  };
  const nothingRead = (): Reading => ({ ...reading(TEXT, []) });

  it('keeps its position whole, whatever is proposed for the same words afterwards', async () => {
    const { reviews } = await decided(coverage(nothingRead()), added);
    const certain = 'operator declares supports free-nights for certain';
    expect(standing(coverage(nothingRead(), reviews))).toEqual([certain]);
    const denied = again({ ...FREE_NIGHTS, holder: 'operator', stance: 'opposes', asserted: false, redLine: true });
    expect(coverage(denied, reviews).readings[0]?.codes).toMatchObject([{ stance: 'supports', asserted: true, redLine: false }]);
    expect(standing(coverage(again({ holder: 'union', declared: false }), reviews))).toEqual([
      'union is told supports no-nights',
      certain,
    ]);
  });

  it('goes with alternatives that are renamed, joined, or moved to another issue', async () => {
    const { reviews } = await decided(coverage(nothingRead()), {
      ...added,
      correction: { speaker: 'Jon Vark', alternative: 'no-nights' },
    });
    expect(standing(coverage(nothingRead(), reviews, MERGED))).toEqual(['operator declares supports free-nights for certain']);
    const [nights] = CODEBOOK.issues;
    const [none, free] = nights?.alternatives ?? [];
    const moved = Codebook.parse({
      ...CODEBOOK,
      issues: [
        { ...nights, alternatives: [free, { id: 'some', title: 'some' }] },
        { id: 'rest', title: 'Rest', ends: ['none', 'all'], alternatives: [none, { id: 'all-rest', title: 'all rest' }] },
      ],
    });
    expect(coverage(nothingRead(), reviews, moved).readings[0]?.codes).toMatchObject([
      { issue: 'rest', alternative: 'no-nights' },
    ]);
  });

  it('is refused where nobody would hold the position, or it would be on no issue', async () => {
    const nobody: Partial<ReviewRequest> = { ...added, correction: { speaker: 'Ada Nord', alternative: 'no-nights' } };
    expect(await refusal(coverage(nothingRead()), nobody)).toEqual({ why: 'position added in part', missing: 'holder' });
    const held = { ...nobody, correction: { ...nobody.correction, holder: 'union' } };
    const { reviews } = await decided(coverage(nothingRead()), held);
    expect(standing(coverage(nothingRead(), reviews))).toEqual(['union is told supports no-nights for certain']);
    const nowhere: Partial<ReviewRequest> = { ...added, correction: { speaker: 'Jon Vark', stance: 'opposes' } };
    expect(await refusal(coverage(nothingRead()), nowhere)).toEqual({ why: 'position added in part', missing: 'issue' });
  });

  it('is told of by a check where an older decision kept too little for the position to stand', async () => {
    const { reviews } = await decided(coverage(nothingRead()), added);
    expect(addedFaults(coverage(nothingRead(), reviews))).toEqual([]);
    const older = reviews.map((one) => {
      const { decided: _, ...correction } = { decided: null, ...one.correction };
      return { ...one, correction: { ...correction, party: null } };
    });
    expect(addedFaults(coverage(nothingRead(), older))).toEqual([
      { place: `review ${reviews[0]?.id}`, what: expect.stringContaining('nights/free-nights, stands nowhere') as string },
    ]);
  });
});
