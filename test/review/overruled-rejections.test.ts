import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { applyReviews, isRejection } from '../../src/review/apply-reviews.ts';
import { keptOf } from '../../src/review/code-decisions.ts';
import { reading } from './made-reading.ts';
import { NIGHTS, NOTHING, PAY, review, TEXT } from './made-review.ts';

const MACHINE = reading(TEXT, [NIGHTS, PAY, NOTHING]);
const OF = { issue: 'nights', alternative: 'no-nights' };
const BEN = { who: 'ben' };

/** What stands of the second words: who says them, and what is coded of them. */
function standing(...reviews: readonly Review[]): string[] {
  const { attributions, voices, codes } = applyReviews(MACHINE, reviews).reading;
  const at = attributions.find(({ number, id }) => (number ?? id) === 1)?.id;
  const voice = voices.find(({ attribution }) => attribution === at);
  if (at === undefined || !voice) return [];
  const told = codes.filter(({ attribution }) => attribution === at);
  return [voice.party ?? '', ...told.map(({ stance, confidence }) => `${stance} ${confidence}`)];
}

const accepted = (): Review =>
  review('accept', PAY, { party: 'union', of: OF, decided: [keptOf(MACHINE, MACHINE.codes[1]!)] }, BEN);

describe('a statement that one coder rejects and another accepts later', () => {
  it('stands as it was accepted, with its position', () => {
    expect(standing(review('reject', PAY), accepted())).toEqual(['union', 'supports 1']);
    expect(standing(review('reject', PAY), review('accept', PAY, null, BEN))).toEqual(['union', 'supports 1']);
  });

  it('is rejected where the rejection is the later decision', () => {
    expect(standing(accepted(), review('reject', PAY))).toEqual([]);
    expect(standing(review('reject', PAY), accepted(), review('reject', PAY))).toEqual([]);
  });

  it('keeps what was decided on it before the rejection', () => {
    const opposed = review('correct', PAY, { of: OF, code: { stance: 'opposes' } }, { target: 'code' });
    expect(standing(opposed, review('reject', PAY), review('accept', PAY, null, BEN))).toEqual(['union', 'opposes 1']);
  });

  it('is shown as rejected once, and no longer marks reprints of its words', () => {
    const { decided } = applyReviews(MACHINE, [review('reject', PAY), accepted()]);
    expect(decided.map(({ overruled }) => overruled ?? false)).toEqual([true, false]);
    expect(decided.some(isRejection)).toBe(false);
  });
});

describe('a rejection that nobody overrules', () => {
  it('is one of words that were added anew since: nothing of what was rejected comes back', () => {
    const added = review('add', PAY, { speaker: { kind: 'actor', actor: 'jon-vark' }, party: 'operator' });
    const { codes, voices } = applyReviews(MACHINE, [review('reject', PAY), added, review('accept', PAY)]).reading;
    expect(voices.at(-1)?.party).toBe('operator');
    expect(codes).toHaveLength(2);
  });

  it('is one of words around those that are accepted', () => {
    const whole = 'She added that pay can wait';
    const nested: Reading = reading(TEXT, [whole, 'that pay can wait']);
    const { attributions } = applyReviews(nested, [review('reject', whole), review('accept', 'that pay can wait')]).reading;
    expect(attributions).toHaveLength(1);
  });
});

describe('a position that one coder rejects and another decides on later', () => {
  const rejected = (): Review => review('reject', PAY, { of: OF }, { target: 'code' });

  it('stands as it was accepted or corrected', () => {
    expect(standing(rejected())).toEqual(['union']);
    expect(standing(rejected(), accepted())).toEqual(['union', 'supports 1']);
    const open = review('correct', PAY, { of: OF, code: { stance: 'open' } }, { ...BEN, target: 'code' });
    expect(standing(rejected(), open)).toEqual(['union', 'open 1']);
  });

  it('stays rejected where only who speaks is decided later, or it is rejected last', () => {
    expect(standing(rejected(), review('correct', PAY, { party: 'union' }, BEN))).toEqual(['union']);
    expect(standing(rejected(), accepted(), rejected())).toEqual(['union']);
  });
});
