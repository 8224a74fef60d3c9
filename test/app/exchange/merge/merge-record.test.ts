import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { coverageOf } from '../../../../src/app/coverage/current-coverage.ts';
import { mergeRecord } from '../../../../src/app/exchange/merge/merge-record.ts';
import type { OpenRecord } from '../../../../src/app/record/open-record.ts';
import { measureAgreement } from '../../../../src/app/review/measure-agreement.ts';
import type { Stance } from '../../../../src/model/reading/code.ts';
import type { Review } from '../../../../src/model/review.ts';
import { anchor } from '../../../../src/text/anchor.ts';
import { CODEBOOK } from '../../../cli/run-readout.ts';
import { addText, NOW, removeRecords, withNewRecord } from '../made-records.ts';

afterAll(removeRecords);

const TEXTS = ['alpha', 'beta', 'gamma', 'delta'].map(
  (name) => `HALDEN - The ${name} plan goes too far, Maria Holt said. Jon Vark called it a good ${name} plan.`,
);

/** What somebody decides about the plan of one text. */
interface Coded {
  readonly text: number;
  readonly who: string;
  readonly day: number;
  readonly stance: Stance;
}

let decisions = 0;

async function code(opened: OpenRecord, { text, who, day, stance }: Coded, name = `made${(decisions += 1)}`): Promise<Review> {
  const words = TEXTS[text] ?? '';
  const report = await addText(opened, words);
  const end = words.indexOf(', Maria');
  const said = { issue: 'nights', alternative: 'no-nights', holder: 'union', stance, declared: true, asserted: true };
  const review: Review = {
    id: `${name}-1`,
    at: `2031-05-${String(day).padStart(2, '0')}T09:00:00Z`,
    who,
    decision: 'add',
    target: 'code',
    anchor: anchor(report, words, { start: 9, end }),
    correction: { speaker: { kind: 'actor', actor: 'maria-holt' }, name: 'Maria Holt', party: 'union', code: said },
    undoes: null,
    note: '',
  };
  await opened.record.addReviews([review]);
  return review;
}

async function contents({ record }: OpenRecord) {
  const bytes = new Map<string, string>();
  for await (const report of record.reports()) bytes.set(report.id, Buffer.from(report.bytes).toString());
  const reviews = new Map((await record.reviews()).map((review) => [review.id, review]));
  return { bytes, reviews };
}

const coded = (who: string): fc.Arbitrary<Coded> =>
  fc.record({
    text: fc.nat(TEXTS.length - 1),
    who: fc.constant(who),
    day: fc.integer({ min: 1, max: 28 }),
    stance: fc.constantFrom<Stance>('supports', 'opposes', 'open'),
  });

describe('two records that become one', () => {
  test('hold all reports and all decisions of both, and no more; merging again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(coded('Ada'), { maxLength: 4 }), fc.array(coded('Bo'), { maxLength: 4 }), (ours, theirs) =>
        withNewRecord((one) =>
          withNewRecord(async (other) => {
            for (const each of ours) await code(one, each);
            for (const each of theirs) await code(other, each);
            const [before, more] = [await contents(one), await contents(other)];
            await mergeRecord(one, other.record.path, NOW);
            const after = await contents(one);
            expect(after.bytes).toEqual(new Map([...before.bytes, ...more.bytes]));
            expect(after.reviews).toEqual(new Map([...before.reviews, ...more.reviews]));
            expect(await contents(other)).toEqual(more);
            expect(await mergeRecord(one, other.record.path, NOW)).toMatchObject({ reports: 0, reviews: 0 });
            expect(await contents(one)).toEqual(after);
          }),
        ),
      ),
      { numRuns: 8 },
    );
  });

  it('say the same whichever was merged into the other: the later decision stands', () =>
    withNewRecord((one) =>
      withNewRecord(async (other) => {
        await code(one, { text: 0, who: 'Ada', day: 12, stance: 'opposes' });
        await code(other, { text: 0, who: 'Bo', day: 3, stance: 'supports' });
        const stances = async ({ record, codebook }: OpenRecord) =>
          (await coverageOf(record, codebook)).derived.positions.map(({ stance }) => stance);
        const { conflicts } = await mergeRecord(one, other.record.path, NOW);
        await mergeRecord(other, one.record.path, NOW);
        expect([await stances(one), await stances(other)]).toEqual([['opposes'], ['opposes']]);
        expect(conflicts).toMatchObject([
          {
            variable: 'stance',
            issue: 'nights',
            words: 'The alpha plan goes too far',
            decided: [
              { who: 'Bo', value: 'supports', at: '2031-05-03T09:00:00Z' },
              { who: 'Ada', value: 'opposes', at: '2031-05-12T09:00:00Z' },
            ],
          },
        ]);
      }),
    ));

  it('keep both decisions where both records gave them one name', () =>
    withNewRecord((one) =>
      withNewRecord(async (other) => {
        await code(one, { text: 0, who: 'Ada', day: 2, stance: 'opposes' }, 'same');
        await code(other, { text: 1, who: 'Bo', day: 3, stance: 'supports' }, 'same');
        const { renamed } = await mergeRecord(one, other.record.path, NOW);
        expect([...renamed.keys()]).toEqual(['same']);
        expect((await one.record.reviews()).map(({ who }) => who)).toEqual(['Ada', 'Bo']);
        expect(await mergeRecord(one, other.record.path, NOW)).toMatchObject({ reviews: 0, renamed: new Map() });
      }),
    ));

  it('are refused where they follow different negotiations, or theirs was coded by what ours does not know', () =>
    withNewRecord(async (one) => {
      const another = CODEBOOK.replace('id: harbour-talks', 'id: rail-talks');
      await withNewRecord(async (other) => {
        await expect(mergeRecord(one, other.record.path, NOW)).rejects.toThrow(/another negotiation/);
      }, another);
      const larger = CODEBOOK.replace('id: free-nights', 'id: some-nights');
      await withNewRecord(async (other) => {
        await code(other, { text: 0, who: 'Bo', day: 3, stance: 'supports' });
        await expect(mergeRecord(one, other.record.path, NOW)).rejects.toThrow(/another codebook.*some-nights/);
      }, larger);
      await expect(mergeRecord(one, one.record.path, NOW)).rejects.toThrow(/merged with itself/);
      expect((await contents(one)).bytes.size).toBe(0);
    }));

  it('need not word the codebook alike', () =>
    withNewRecord((one) =>
      withNewRecord(
        async (other) => {
          expect(await mergeRecord(one, other.record.path, NOW)).toMatchObject({ otherWording: true, conflicts: [] });
        },
        CODEBOOK.replace('title: Night shifts', 'title: Nights'),
      ),
    ));
});

describe('agreement of coders', () => {
  it('is measured on what both decided on, by variable and issue, and with the machine where wanted', () =>
    withNewRecord(async (opened) => {
      const all = [
        ['supports', 'supports'],
        ['supports', 'supports'],
        ['opposes', 'opposes'],
        ['opposes', 'open'],
      ] as const;
      for (const [text, [ada, bo]] of all.entries()) {
        await code(opened, { text, who: 'Ada', day: 2, stance: ada });
        await code(opened, { text, who: 'Bo', day: 3, stance: bo });
      }
      const { lines, disagreements, coders } = await measureAgreement(opened, { coders: [], machine: true });
      expect(coders).toEqual(['Ada', 'Bo']);
      const stance = lines.find(
        ({ variable, issue, between }) => variable === 'stance' && issue === 'nights' && between[1] === 'Bo',
      );
      expect(stance).toMatchObject({ units: 4, share: 0.75, metric: 'ordinal' });
      expect(stance?.kappa).toBeCloseTo(0.6, 10);
      expect(disagreements).toHaveLength(1);
      const machine = lines.find(({ variable, between }) => variable === 'statement' && between[1] === 'machine');
      expect(machine).toMatchObject({ units: 4, share: 0 });
    }));

  it('cannot be measured of one coder alone', () =>
    withNewRecord(async (opened) => {
      await code(opened, { text: 0, who: 'Ada', day: 2, stance: 'open' });
      await expect(measureAgreement(opened, { coders: [], machine: false })).rejects.toThrow(/fewer than two coders/);
      await expect(measureAgreement(opened, { coders: ['Cy'], machine: true })).rejects.toThrow(/no such value/);
    }));
});
