import { describe, expect, it } from 'vitest';
import { left, said, SURE } from './quarry-proposals.ts';

describe('what is granted to some', () => {
  it.each([
    'The villagers exempted two quarries from the levy on Monday.',
    'The villagers spared the upper quarry the levy.',
    'The village council has waived the levy on stone for now.',
    'The villagers excluded Hallby and Norrby from the levy.',
    'The village council granted a short exemption from the levy.',
    'The villagers delayed the levy until autumn.',
    'The village council carved out the slate quarries from its levy.',
    'The villagers let off the smallest quarries.',
    'The village council postponed the levy by thirty days.',
    'The villagers gave some of the quarries a reprieve from the levy.',
  ])('is no sure stand for what is meant for all: %s', (text) => {
    expect(left(text, {})).toBeLessThan(0.65);
  });

  it.each([
    'The villagers exempted all quarries from the levy on Monday.',
    'The villagers want a full exemption from the levy.',
    'The village council would exempt every quarry for good.',
  ])('is one where the words grant it to all: %s', (text) => {
    expect(left(text, {})).toBe(SURE);
  });
});

describe('what another is expected to do', () => {
  it.each(['she expected the company to pay half the levy.', 'the villagers expect that Per Holm will end the blasting.'])(
    'is no sure stand: %s',
    (content) => expect(said(content, {})).toBeLessThan(0.65),
  );

  it('is one where it is demanded, or is to be one’s own doing', () => {
    expect(said('the villagers expect to pay half the levy.', {})).toBe(SURE);
    expect(said('the company must pay half the levy.', {})).toBe(SURE);
  });
});

describe('what a party keeps from happening', () => {
  it('is no sure stand for it', () => {
    const stop = { holder: 'quarry', issue: 'blasting', alternative: 'stop' };
    expect(left('The Stone Company cut its hours to forestall a stop to the blasting.', stop)).toBeLessThan(0.65);
    expect(left('The Stone Company vowed a stop to the blasting to head off a strike.', stop)).toBe(SURE);
  });
});

describe('what others want of a party', () => {
  const ofCompany = { holder: 'quarry', issue: 'blasting', alternative: 'stop' };
  it('is no sure stand of its own', () => {
    expect(left('The villagers are leaning on the company to stop the blasting.', ofCompany)).toBeLessThan(0.65);
    expect(left('The village council put pressure on the Stone Company to stop the blasting.', ofCompany)).toBeLessThan(0.65);
    expect(left('The company, a small one, has faced calls from many villages to stop the blasting.', ofCompany)).toBeLessThan(
      0.65,
    );
  });

  it('is one where it wants it too', () => {
    expect(left('The company promised the villagers to stop the blasting.', ofCompany)).toBe(SURE);
  });
});

describe('what others get for a price', () => {
  it('is no sure stand of who asks the price', () => {
    expect(said('the quarries must open their books to win a full exemption from the levy.', {})).toBeLessThan(0.65);
    expect(said('the company would have to clear the road in order to get full exemption.', {})).toBeLessThan(0.65);
  });

  it('is one where it is asked for', () => {
    expect(said('all quarries must be given full exemption from the levy to keep their jobs.', {})).toBe(SURE);
  });
});

describe('what is granted for ever', () => {
  const forEver = { alternative: 'lasting' };
  it('is no sure stand for what is meant to be without conditions as well', () => {
    expect(left('The villagers granted Hallby a permanent exemption from the levy.', forEver)).toBeLessThan(0.65);
    expect(left('The villagers granted a permanent exemption without conditions.', forEver)).toBe(SURE);
    expect(left('The villagers said that they should be exempted for good.', forEver)).toBe(SURE);
  });
});

describe('what somebody is glad of', () => {
  const stop = { issue: 'blasting', alternative: 'stop' };
  it.each([
    'The villagers hailed the company’s pause in blasting.',
    'The village council commended Per Holm for the quiet days without blasting.',
    'Ida Lund praised the company’s decision to end the blasting.',
    'The villagers are pleased that the company has stopped blasting.',
    'The village council welcomed the halt to blasting by the company.',
    'Ida Lund applauded the Stone Company for a week without a blast.',
    'The villagers, by contrast, praised an end to blasting.',
  ])('is not what he has asked for: %s', (text) => {
    expect(left(text, stop)).toBeLessThan(0.65);
  });

  it.each(['“This is very good news.”', '“It is a big step for all of us.”', 'she was delighted at the news.'])(
    'is no stand where nothing of it is named: %s',
    (content) => {
      expect(said(content, stop)).toBeLessThan(0.65);
    },
  );

  it.each([
    'The villagers welcomed the company’s pause and demanded that blasting stops for good.',
    'The villagers welcomed an end to blasting.',
    'Ida Lund said she was glad and would sign, because blasting stops.',
    'The villagers want the company to stop blasting.',
  ])('is one beside words that ask for it, or of nobody else: %s', (text) => {
    expect(left(text, stop)).toBe(SURE);
  });
});

describe('a view that is only pointed at', () => {
  const day = { issue: 'blasting', alternative: 'day', stance: 'opposes' as const };
  it.each([
    '“I completely disagree with Per Holm’s position.”',
    'she disagreed with the company’s view.',
    'she took issue with that assessment.',
  ])('does not tell which of its things is rejected: %s', (content) => {
    expect(said(content, day)).toBeLessThan(0.65);
  });

  it('does where it is named', () => {
    expect(said('she disagreed with the company’s view that daytime blasts do no harm.', day)).toBe(SURE);
  });
});

describe('what is wanted of a state that takes no part', () => {
  const half = { alternative: 'half' };
  it.each(['The villagers also want Norland to pay half the levy.', 'The village council urged Norland to take a reduced levy.'])(
    'is another matter: %s',
    (text) => {
      expect(left(text, half)).toBeLessThan(0.65);
    },
  );

  it.each(['The villagers want half the levy from Norland.', 'The villagers want the company to pay half the levy.'])(
    'is none where it is wanted of a party, or from it: %s',
    (text) => {
      expect(left(text, half)).toBe(SURE);
    },
  );
});

describe('unease', () => {
  it.each([
    'The villagers are worried about daytime blasts.',
    'The villagers expressed concern over blasting by day.',
    'The village council was disappointed by the plan for daytime blasts.',
    'The villagers complained about the noise of the daytime blasts.',
    'The villagers fear the daytime blasts.',
    'The villagers said daytime blasts prolonged the uncertainty.',
    'The village council regretted the decision on daytime blasts.',
    'The villagers were frustrated by the talk of blasting by day.',
    'The village council is wary of blasting by day.',
    'The villagers voiced reservations about daytime blasts.',
    'The villagers remain uneasy with blasting by day.',
  ])('is not yet a rejection: %s', (text) => {
    expect(left(text, { issue: 'blasting', alternative: 'day', stance: 'opposes' })).toBeLessThan(0.65);
  });

  it.each([
    'The villagers are worried about daytime blasts and reject them.',
    'The villagers complained that daytime blasts are illegal.',
    'The village council, concerned for its wells, will never accept blasting by day.',
    'The villagers rejected blasting by day.',
  ])('beside words against it is one: %s', (text) => {
    expect(left(text, { issue: 'blasting', alternative: 'day', stance: 'opposes' })).toBe(SURE);
  });
});

describe('what is granted before a “but”', () => {
  const half = { alternative: 'half' };
  it.each([
    'she understood the wish for half the levy, but the village needs the money.',
    'she was sympathetic to a reduced levy, but roads had to be paid for.',
    '“I respect those who want half the levy, but we have a school to build.”',
    'a reduced levy was a good idea, but not one for this year.',
    'she appreciated the offer of half the levy, but could not take it.',
    'half the levy was attractive in theory, but the council had voted.',
    '“Of course a reduced levy would please the company, but who mends the road?”',
    'she admired the work behind the reduced levy, but would not vote for it.',
    'she acknowledged the case for half the levy, but the road came first.',
    'a reduced levy sounded tempting, but the village had been promised more.',
  ])('is not what one stands for: %s', (content) => {
    expect(said(content, half)).toBeLessThan(0.65);
  });

  it.each([
    'she was sympathetic to a reduced levy. But it would cost the school.',
    '“I appreciate the case for half the levy.” Still, “the road comes first.”',
    'she praised the plan for a reduced levy. However, the council had voted.',
  ])('is none where the next sentence opens with it: %s', (content) => {
    expect(said(content, half)).toBeLessThan(0.65);
  });

  it.each([
    'she understood the need for money, but half the levy was right.',
    'she wants half the levy, but only for two years.',
    'the company was sympathetic, but the village would take half the levy and no less.',
  ])('leaves what stands behind it, and what is wanted, as it is: %s', (content) => {
    expect(said(content, half)).toBe(SURE);
  });
});

describe('what others undertake in the words of one person', () => {
  const stop = { issue: 'blasting', alternative: 'stop' };
  it.each([
    '“They have agreed to stop blasting.”',
    '“They will stop blasting at once.”',
    '“They’ve pledged that blasting stops.”',
    '“They are ready to end the blasting.”',
    'the company will stop blasting in May.',
    'the company will be closing down all blasting.',
    'Per Holm would halt the blasting.',
    'the company will soon suspend blasting.',
    '“And they promised to stop the blasting.”',
    '“Both sides agreed that blasting stops.”',
  ])('is no sure stand of hers: %s', (content) => {
    expect(said(content, stop)).toBeLessThan(0.65);
  });

  it.each([
    'they must stop blasting.',
    'the company must stop blasting.',
    'blasting has to stop.',
    'we have agreed that blasting stops.',
  ])('is one where she wants it: %s', (content) => {
    expect(said(content, stop)).toBe(SURE);
  });
});

describe('what is only supposed of somebody', () => {
  const half = { alternative: 'half' };
  it.each([
    'If the villagers were to take half the levy, the road would wait.',
    'If the villagers accept a reduced levy, nobody will mend the road.',
    'Unless the villagers take half the levy, the quarry shuts.',
    'It is not clear whether the villagers would accept half the levy.',
    'Should the villagers settle for half the levy, their road would wait.',
    'The road would wait if the villagers took a reduced levy.',
    'Were the villagers to take half the levy, nobody would pay for the road.',
    'Nobody knows if the villagers want half the levy.',
    'Assuming the villagers accept half the levy, the road costs more.',
    'If Ida Lund took half the levy, the council would fall.',
  ])('is no sure stand: %s', (text) => {
    expect(left(text, half)).toBeLessThan(0.65);
  });

  it.each([
    'The villagers would take half the levy if the road is mended.',
    'The villagers asked if they could have half the levy.',
  ])('is one where only the rest is supposed: %s', (text) => {
    expect(left(text, half)).toBe(SURE);
  });
});

describe('what stands behind an "if"', () => {
  const stop = { issue: 'blasting', alternative: 'stop' };
  it('is no sure stand of who says what would follow', () => {
    expect(said('the village would buy slate if the blasting stopped.', stop)).toBeLessThan(0.65);
    expect(said('the road could open again if all blasting stops for good.', stop)).toBeLessThan(0.65);
  });

  it('is one where it is asked for, or where the stand is told before it', () => {
    expect(said('the village would sign only if the blasting stops.', stop)).toBe(SURE);
    expect(said('the blasting must stop if the village is to sign.', stop)).toBe(SURE);
  });
});

describe('what another stands for', () => {
  const stop = { issue: 'blasting', alternative: 'stop', holder: 'quarry' };
  const told = (text: string): number => left(text, stop);
  it('is no stand of whoever speaks against him for it', () => {
    expect(told('The Stone Company said Ida Lund cannot win because of her support for a stop to the blasting.')).toBeLessThan(
      0.65,
    );
    expect(told('The Stone Company attacked Ida Lund, saying she would stop the blasting.')).toBeLessThan(0.65);
  });

  it('is that of him, and one’s own support is one’s own', () => {
    expect(told('The Stone Company spoke of its support for a stop to the blasting.')).toBe(SURE);
    expect(told('The Stone Company answered Ida Lund, saying it would stop the blasting.')).toBe(SURE);
  });
});

describe('what is called wrong where it is left undone', () => {
  const against = { issue: 'blasting', alternative: 'stop', stance: 'opposes' as const };
  it('is not rejected by that', () => {
    expect(said('not stopping the blasting is “unconscionable”.', against)).toBeLessThan(0.65);
    expect(said('the failure to stop the blasting was a disgrace.', against)).toBeLessThan(0.65);
    expect(said('stopping the blasting would be wrong.', against)).toBe(SURE);
  });
});
