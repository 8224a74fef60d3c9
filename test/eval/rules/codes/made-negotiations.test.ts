import { describe, expect, it } from 'vitest';
import { merger, fishing } from './made-negotiations.ts';

describe('in a merger', () => {
  it('what would be rejected is opposed', () => {
    expect(merger({ cue: 'said', content: 'Lark would reject a job guarantee for five years' })).toMatchObject([
      { alternative: 'guarantee-5', stance: 'opposes', holder: 'lark' },
    ]);
  });

  it('to rule out any of it is to be for none', () => {
    expect(merger({ cue: 'ruled out', content: 'any job guarantee' })).toMatchObject([
      { alternative: 'no-guarantee', stance: 'supports' },
    ]);
  });

  it('what is provided is given, on no condition', () => {
    expect(merger({ cue: 'offered', content: 'to provide a job guarantee for two years' })).toMatchObject([
      { alternative: 'guarantee-2', stance: 'supports' },
    ]);
  });

  it('what is called essential is supported', () => {
    expect(merger({ cue: 'described', content: 'a job guarantee for five years as essential', party: 'pilots' })).toMatchObject([
      { alternative: 'guarantee-5', stance: 'supports', holder: 'pilots' },
    ]);
  });

  it('what peace takes is what the speaker wants, but what a plan requires may be another’s', () => {
    const requires = (what: string) =>
      merger({ cue: 'said', content: `${what} would require a job guarantee for five years`, party: 'pilots' });
    expect(requires('a lasting peace')).toMatchObject([{ alternative: 'guarantee-5', stance: 'supports', holder: 'pilots' }]);
    expect(requires('the plan')).toEqual([]);
  });

  it('to turn down one of several is not to be for none', () => {
    expect(merger({ cue: 'turned down', content: 'the job guarantee' })).toEqual([]);
  });

  it('to refuse inspectors is to refuse all kinds of them', () => {
    expect(merger({ cue: 'said', content: 'no inspector will enter the hangar' })).toMatchObject([
      { alternative: 'regulator-inspectors', stance: 'opposes' },
      { alternative: 'joint-inspectors', stance: 'opposes' },
    ]);
  });

  it('the owner tells which inspectors are meant', () => {
    expect(merger({ cue: 'said', content: 'Lark would accept inspectors of the Regulator' })).toMatchObject([
      { alternative: 'regulator-inspectors', stance: 'supports' },
    ]);
    expect(merger({ cue: 'demanded', content: 'joint inspectors', party: 'pilots' })).toMatchObject([
      { alternative: 'joint-inspectors', holder: 'pilots' },
    ]);
  });

  it('to refuse to budge is to hold on', () => {
    expect(merger({ cue: 'refused to budge', content: 'on its offer of a job guarantee for two years' })).toMatchObject([
      { alternative: 'guarantee-2', stance: 'supports' },
    ]);
  });

  it('a demand that is dropped is held no longer', () => {
    expect(merger({ cue: 'said', content: 'it would drop its demand for 30 pairs of slots', party: 'pilots' })).toMatchObject([
      { alternative: 'slots-30', stance: 'supports', asserted: false },
    ]);
  });

  it('a demand that is not dropped is held', () => {
    expect(merger({ cue: 'refused', content: 'to drop its demand for 30 pairs of slots', party: 'pilots' })).toMatchObject([
      { alternative: 'slots-30', stance: 'supports', asserted: true },
    ]);
    expect(merger({ cue: 'said', content: 'it would not drop its demand for 30 pairs of slots', party: 'pilots' })).toMatchObject(
      [{ alternative: 'slots-30', stance: 'supports', asserted: true }],
    );
  });

  it('what was discussed, not accepted, is not supported', () => {
    expect(merger({ cue: 'said', content: 'a job guarantee for five years was discussed, not accepted' })).toMatchObject([
      { alternative: 'guarantee-5', stance: 'supports', asserted: false },
    ]);
  });

  it('what both sides sign both support', () => {
    expect(
      merger({ cue: 'said', content: 'both sides have signed a text on 16 pairs of slots', party: 'regulator' }),
    ).toMatchObject([
      { alternative: 'slots-16', holder: 'lark', declared: false },
      { alternative: 'slots-16', holder: 'pilots', declared: false },
    ]);
  });
});

describe('what points back', () => {
  it('to a step of the same speaker tells of it again', () => {
    const codes = merger(
      { cue: 'said', content: 'Lark had agreed to sell 16 pairs of slots.' },
      { source: 'She', cue: 'added', content: 'the agreement had been signed on Monday' },
    );
    expect(codes).toHaveLength(2);
    expect(codes[1]).toMatchObject({ holder: 'lark', alternative: 'slots-16', stance: 'supports', asserted: true });
  });

  it('to a step that is not yet taken tells nothing', () => {
    const codes = merger(
      { cue: 'said', content: 'Lark had agreed to sell 16 pairs of slots.' },
      { source: 'She', cue: 'added', content: 'the agreement had not been signed' },
    );
    expect(codes).toHaveLength(1);
  });

  it('to a deal on another issue tells nothing', () => {
    const codes = merger(
      { cue: 'said', content: 'Lark had agreed to sell 16 pairs of slots.' },
      { source: 'She', cue: 'said', content: '“We have a deal on job guarantees.”' },
    );
    expect(codes).toHaveLength(1);
  });

  it('to an idea of the other side answers it', () => {
    const codes = merger(
      { cue: 'proposed', content: 'a job guarantee for two years.' },
      { source: 'The union', cue: 'dismissed', content: 'the idea within the hour', party: 'pilots' },
    );
    expect(codes[1]).toMatchObject({ holder: 'pilots', alternative: 'guarantee-2', stance: 'opposes', declared: true });
  });

  it('to a promise that was not made denies it', () => {
    const codes = merger(
      { cue: 'said', content: 'Lark had accepted 30 pairs of slots.', party: 'pilots', sourcing: 'unnamed official' },
      { source: 'Lark', cue: 'said', content: '“There is no such agreement.”' },
    );
    expect(codes[1]).toMatchObject({ holder: 'lark', alternative: 'slots-30', asserted: false });
  });
});

describe('who puts an offer forward', () => {
  it('holds what it offers', () => {
    expect(merger({ cue: 'set out', content: 'a revised offer of 16 pairs of slots' })).toMatchObject([
      { holder: 'lark', alternative: 'slots-16', stance: 'supports' },
    ]);
    expect(merger({ cue: 'would settle for', content: '16 pairs of slots', party: 'regulator' })).toMatchObject([
      { holder: 'regulator', alternative: 'slots-16', stance: 'supports' },
    ]);
  });

  it('does not hold the offer of another', () => {
    const codes = merger({ cue: 'presented', content: 'the Pilots’ offer of 16 pairs of slots', party: 'regulator' });
    expect(codes.filter(({ holder }) => holder === 'regulator')).toEqual([]);
  });
});

describe('who insists', () => {
  it('that somebody has done a thing does not demand it', () => {
    expect(fishing({ cue: 'insisted', content: 'that the Skerries had accepted a joint survey' })).toMatchObject([
      { holder: 'skerries', alternative: 'joint-survey', stance: 'supports', declared: false },
    ]);
  });
});

describe('a number', () => {
  it('that a party calls a red line is what it stands for', () => {
    expect(merger({ cue: 'called', content: '30 pairs of slots “a red line”', party: 'pilots' })).toMatchObject([
      { holder: 'pilots', alternative: 'slots-30', stance: 'supports', redLine: true },
    ]);
  });

  it('alone takes up the one with a unit before it', () => {
    const codes = merger(
      { cue: 'offered', content: '16 pairs of slots.' },
      { source: 'The union', cue: 'insisted on', content: 'thirty', party: 'pilots' },
    );
    expect(codes.map(({ holder, alternative }) => [holder, alternative])).toEqual([
      ['lark', 'slots-16'],
      ['pilots', 'slots-30'],
    ]);
  });

  it('alone is nothing when nothing was counted before', () => {
    expect(merger({ cue: 'insisted on', content: 'thirty', party: 'pilots' })).toEqual([]);
  });

  it('of something else is not taken for it', () => {
    const codes = merger(
      { cue: 'offered', content: '16 pairs of slots.' },
      { source: 'The union', cue: 'demanded', content: 'thirty meetings', party: 'pilots' },
    );
    expect(codes).toHaveLength(1);
  });

  it('that is the limit rules out the greater ones', () => {
    expect(merger({ cue: 'said', content: 'Lark will not go above 16 pairs of slots' })).toMatchObject([
      { alternative: 'slots-16', stance: 'supports' },
      { alternative: 'slots-30', stance: 'opposes' },
    ]);
  });
});

describe('in a quarrel over fish', () => {
  it('what must come before is a condition and not what is refused', () => {
    const codes = fishing({ cue: 'rejected', content: 'a share of 41 per cent before a joint survey is complete' });
    expect(codes.map(({ alternative }) => alternative)).toEqual(['share-41']);
  });

  it('who hails an agreement with somebody tells of both', () => {
    expect(fishing({ cue: 'hailed', content: 'a historic agreement with the Skerries on a joint survey' })).toMatchObject([
      { holder: 'norland', alternative: 'joint-survey', declared: true },
      { holder: 'skerries', alternative: 'joint-survey', declared: false },
    ]);
  });

  it('a number has its decimals and a unit however it is written', () => {
    expect(fishing({ cue: 'offered', content: '9.5% to its neighbour' })).toMatchObject([{ alternative: 'share-9' }]);
    expect(fishing({ cue: 'demanded', content: 'forty-one boats more' })).toEqual([]);
    expect(fishing({ cue: 'demanded', content: 'a share of 41 percent' })).toMatchObject([{ alternative: 'share-41' }]);
  });

  it('who agrees with somebody speaks for both', () => {
    expect(fishing({ cue: 'said', content: 'Norland had agreed with the Skerries to a joint survey' })).toMatchObject([
      { holder: 'norland', alternative: 'joint-survey', declared: true },
      { holder: 'skerries', alternative: 'joint-survey', declared: false },
    ]);
  });

  it('what two parties are cited for together both hold', () => {
    expect(fishing({ source: 'Norland and the Skerries', cue: 'have agreed to', content: 'a joint survey' })).toMatchObject([
      { holder: 'norland', alternative: 'joint-survey' },
      { holder: 'skerries', alternative: 'joint-survey' },
    ]);
  });

  it('what was rejected by a party that party opposes', () => {
    expect(fishing({ cue: 'said', content: 'a joint survey was rejected by the Skerries', party: null })).toMatchObject([
      { holder: 'skerries', alternative: 'joint-survey', stance: 'opposes' },
    ]);
  });

  it('who needs nobody’s leave wants no consent', () => {
    expect(fishing({ cue: 'said', content: 'Norland would not ask for anybody’s permission' })).toMatchObject([
      { alternative: 'consent', stance: 'opposes' },
    ]);
  });

  it('what both agree to study is open to both', () => {
    expect(
      fishing({
        source: 'The two delegations',
        cue: 'agreed',
        content: 'that experts shall study a joint survey',
        party: null,
      }),
    ).toMatchObject([
      { holder: 'norland', alternative: 'joint-survey', stance: 'open' },
      { holder: 'skerries', alternative: 'joint-survey', stance: 'open' },
    ]);
  });

  it('a step denied is not asserted', () => {
    expect(fishing({ cue: 'denied', content: 'that Norland had accepted a joint survey' })).toMatchObject([
      { alternative: 'joint-survey', stance: 'supports', asserted: false },
    ]);
  });

  it('a step left open is open only for the one who leaves it open', () => {
    expect(fishing({ cue: 'left open', content: 'whether Norland might accept a joint survey' })).toMatchObject([
      { alternative: 'joint-survey', stance: 'open', holder: 'norland' },
    ]);
    expect(fishing({ cue: 'left open', content: 'whether the Skerries might accept a joint survey' })).toEqual([]);
  });

  it('what a party could do on a condition is open to it', () => {
    expect(
      fishing({
        cue: 'said',
        content: 'the Skerries could accept a share of 41 per cent if the survey is repeated',
        party: null,
        sourcing: 'unnamed official',
      }),
    ).toMatchObject([{ holder: 'skerries', alternative: 'share-41', stance: 'open', declared: false }]);
  });
});
