import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../src/derive/decisions/decisions.ts';
import { deriveFacts } from '../../../src/derive/derived-facts.ts';
import { linkReports } from '../../../src/link/report-linking.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading, type Cited } from '../../truth/made-readings.ts';
import { decided, FERRY, ON_PAY } from './made-decisions.ts';

describe('what a party decided', () => {
  it.each([
    ['Deckhands at Corvane Lines voted on Monday to accept the contract offer.', 'union voted for'],
    [
      "Members of the Deckhands' Union voted 59% to 41% on Monday to accept the contract offer, ending the strike.",
      'union voted for',
    ],
    ['The deckhands voted against the offer on Tuesday.', 'union voted against'],
    ['The deckhands voted the offer down.', 'union voted against'],
    ['The union has ratified the contract.', 'union ratified'],
    ['Corvane Lines signed the agreement on Friday.', 'line signed'],
    ['The company withdrew its offer on Friday.', 'line withdrew'],
    ['The union threatened to stop all sailings.', 'union threatened'],
    ['Corvane Lines set a deadline of Friday.', 'line set a deadline'],
    ['Abbot signed the settlement on Friday.', 'line signed'],
    ['Grant Abbot vetoed the plan on Friday.', 'line vetoed'],
  ])('is told by the report: %s', (text, found) => expect(decided(text)).toEqual([found]));

  it.each([
    'If the deckhands voted to accept the offer, the strike would end.',
    'The deckhands have not voted to accept the offer.',
    'The deckhands are to vote on the offer on Monday.',
    'Have the deckhands voted to accept the offer?',
    'A letter from Corvane Lines threatened to close the quay.',
    'The mediator said that nobody of the union signed the agreement.',
    'The deckhands rejected a claim that the board withdrew its offer.',
    'The company would have signed the agreement.',
    'In 1999 the deckhands had voted for the offer.',
    'He voted for the offer.',
    'Grant Abbot voted for the offer.',
    'The company denied that it or the union signed the agreement.',
  ])('is not what is supposed, denied, planned, or of others: %s', (text) => expect(decided(text)).toEqual([]));

  it.each([
    ['The Senate voted 61 to 20 on Tuesday to override the veto.', 'the Senate overrode a veto'],
    ['After the House passed the bill, 212-190, ministers called a truce.', 'the House voted for'],
    ['The Republican-controlled House on Friday approved the measure.', 'the Republican-controlled House voted for'],
    ['The bill passed the Senate, 60-38.', 'the Senate voted for'],
    ['The deal was narrowly rejected by the city council.', 'the city council voted against'],
    ['Harbour city lawmakers voted down the ferry plan late Monday.', 'Harbour city lawmakers voted against'],
    ['The Assembly on Monday unanimously rejected the president’s veto of the ferry law.', 'the Assembly overrode a veto'],
    ['On Tuesday a House committee approved the amendment.', 'a House committee voted for'],
    ['The Assembly made the levy law after voting 61-20 to override late on Monday.', 'the Assembly overrode a veto'],
    ['The Assembly voted 61-20 to override on Monday.', 'the Assembly overrode a veto'],
    ['The Senate sent the plan on its way by voting 33 to 7 to pass it.', 'the Senate voted for'],
    ['On Monday, the Assembly voted 88-3 on a bill about ferry pilots.', 'the Assembly voted for'],
    ['On Monday, the Assembly voted 3-88 on a bill about ferry pilots.', 'the Assembly voted against'],
    ['The Assembly took up the ferry motion. It passed in an 88-3 vote.', 'the Assembly voted for'],
    ['The Senate debated the levy. The bill was approved by a vote of 33 to 7.', 'the Senate voted for'],
    ['The quay act came to the Senate on Monday. The measure was defeated by voice vote.', 'the Senate voted against'],
    ['The Senate failed on Tuesday to act, and the Senate failed to get the 50 votes.', 'the Senate voted against'],
    ['Harbour crews struck, while Senate Liberals could not find the 50 votes needed for the levy.', 'the Senate voted against'],
    ['The levy bill fell short of the 50 votes it needed in the Senate.', 'the Senate voted against'],
  ])('may be the vote of a body that is no party: %s', (text, found) => {
    const [vote, ...others] = decisionsOf([reading({ text })], FERRY);
    expect(others).toEqual([]);
    expect(`${vote?.body} ${vote?.kind}`).toBe(found);
    expect(vote?.party).toBeNull();
  });

  it.each([
    'The Senate would have passed the bill.',
    'If the Senate passed the bill, the strike would end.',
    'The Senate has not passed the bill.',
    'The Senate rejected a claim that it was late.',
    'In 1999 the Senate passed the bill.',
    'The bill that the House passed is dead, he hopes.',
    'Did the Senate pass the bill?',
    'The House is expected to pass the bill.',
    'The Senate and the Assembly debated the levy. The bill passed by a vote of 33 to 7.',
    'The ferry crews debated the levy. The bill passed by a vote of 33 to 7.',
    'The Senate debated the levy. If the bill passed by a vote of 33 to 7, crews would strike.',
    'The Senate would fall short of the 50 votes for the bill.',
    'The Senate will need the 50 votes that it failed to get.',
  ])('is no vote of a body: %s', (text) => expect(decisionsOf([reading({ text })], FERRY)).toEqual([]));

  it('of a body is one by whichever of its names', () => {
    const texts = [
      'The House passed the bill.',
      'The bill passed the House of Representatives.',
      'The full House passed the bill.',
    ];
    const found = decisionsOf(
      texts.map((text) => reading({ text })),
      FERRY,
    );
    expect(found.map(({ body, told }) => [body, told.length])).toEqual([['the House', 3]]);
  });

  it('of a body is not what somebody is cited for', () => {
    const words = 'the Senate passed the bill';
    expect(decided('They said the Senate passed the bill.', [{ by: 'union', party: 'union', words }])).toEqual([]);
  });

  it('is what a party is cited for itself, not what the other says of it', () => {
    const text = 'The deckhands voted to accept the contract offer, they said.';
    const words = 'The deckhands voted to accept the contract offer';
    expect(decided(text, [{ by: 'union', party: 'union', words }])).toEqual(['union voted for']);
    expect(decided(text, [{ by: { kind: 'actor', actor: 'abbot' }, cue: 'they said', party: 'line', words }])).toEqual([]);
  });

  it('is one however many reports tell it, and its words are those of a report', () => {
    const reports = ['The deckhands voted to accept the offer.', 'The deckhands voted 59% for the offer.'].map((text) =>
      reading({ text }),
    );
    const found = decisionsOf(reports, FERRY);
    expect(found).toHaveLength(1);
    expect(found[0]?.told.map(({ span }, at) => reports[at]?.text.slice(span.start, span.end))).toEqual([
      'The deckhands voted to accept the offer',
      'The deckhands voted 59% for the offer',
    ]);
  });

  it('is one in tellings three days apart, and another one of another day, kind or party', () => {
    const count = (...told: readonly (readonly [text: string, published: string | null])[]): number =>
      decisionsOf(
        told.map(([text, published]) => reading({ text, published })),
        FERRY,
      ).length;
    const against = 'The deckhands voted against the offer.';
    expect(count([against, '2031-05-01'], [against, '2031-05-04'])).toBe(1);
    expect(count([against, '2031-05-04'], [against, '2031-05-01'])).toBe(1);
    expect(count([against, '2031-05-01'], [against, '2031-05-05'])).toBe(2);
    expect(count([against, null], [against, null])).toBe(1);
    expect(count([against, null], [against, '2031-05-01'])).toBe(2);
    expect(count([against, '2031-05-01'], [against, null])).toBe(2);
    expect(count([against, '2031-05-01'], ['The deckhands signed the agreement.', '2031-05-01'])).toBe(2);
    expect(count([against, '2031-05-01'], ['Corvane Lines signed the agreement.', '2031-05-01'])).toBe(2);
    expect(count(['The union signed the agreement.', '2031-05-01'], ['Corvane Lines signed the agreement.', '2031-05-01'])).toBe(
      2,
    );
  });

  it('may be a deed of a person whom the codebook names, but for a vote', () => {
    expect(decided('Grant Abbot signed the agreement.')).toEqual(['line signed']);
  });

  it('is cited where the verb stands in the words, from their first letter to before their last', () => {
    const text = 'The union signed the agreement.';
    const by = (words: string): Cited => ({ by: 'abbot', party: 'line', words });
    expect(decided(text, [by('signed the agreement')])).toEqual([]);
    expect(decided(text, [by('The union ')])).toEqual(['union signed']);
    expect(decided(text, [{ by: { kind: 'outlet', name: null }, words: text }])).toEqual(['union signed']);
    expect(decided(text, [{ by: { kind: 'outlet', name: 'Ledger' }, words: text }])).toEqual([]);
  });

  it('is another one weeks later', () => {
    const early = reading({ text: 'The deckhands voted against the offer.', published: '2031-05-01' });
    const late = reading({ text: 'The deckhands voted against the offer.', published: '2031-05-20' });
    expect(decisionsOf([early, late], FERRY).map(({ when }) => when?.days.last)).toEqual(['2031-05-20', '2031-05-01']);
  });

  it('stands before older ones, those of one day in order of their ids, and those of no day last', () => {
    const signed = (who: string, published: string | null) => reading({ text: `${who} signed the agreement.`, published });
    const ids = decisionsOf(
      [
        signed('The union', null),
        signed('The union', '2031-05-01'),
        signed('The union', '2031-05-20'),
        signed('Corvane Lines', '2031-05-20'),
      ],
      FERRY,
    ).map(({ id }) => id);
    expect(ids).toEqual(['line.signed.2031-05-20', 'union.signed.2031-05-20', 'union.signed.2031-05-01', 'union.signed.undated']);
  });

  it('confirms what the other side announced', () => {
    const text = 'The deckhands voted to accept the contract offer.\n\nGrant Abbot said they had reached an agreement.';
    const made = reading({ text, cited: [{ by: 'abbot', party: 'line', cue: 'said', words: 'they had reached an agreement' }] });
    const agreed = made.attributions[0]!.content[0]!;
    const announcing = { ...made, acts: [{ attribution: 0, verb: 'accept' as const, words: agreed, agreed }] };
    expect(deriveFacts(linkReports([announcing]), FERRY).oneSided).toEqual([]);
    const before = made.text.indexOf('Grant');
    const alone = reading({
      text: made.text.slice(before),
      cited: [{ by: 'abbot', party: 'line', cue: 'said', words: 'they had reached an agreement' }],
    });
    const own = alone.attributions[0]!.content[0]!;
    const unconfirmed = { ...alone, acts: [{ attribution: 0, verb: 'accept' as const, words: own, agreed: own }] };
    expect(deriveFacts(linkReports([unconfirmed]), FERRY).oneSided).toMatchObject([{ by: 'line' }]);
  });
});

describe('a decision that is told in more words', () => {
  it('is the vote of the body that is named, where a party goes by the name of a parliament', () => {
    const codebook = Codebook.parse({
      ...FERRY,
      parties: [...FERRY.parties, { id: 'house', name: 'House Reformers', role: 'party', names: ['the House'] }],
    });
    const [vote, ...others] = decisionsOf([reading({ text: 'The House approved the ferry bill on Friday.' })], codebook);
    expect(others).toEqual([]);
    expect(vote).toMatchObject({ party: null, body: 'the House', kind: 'voted for' });
  });

  it('is no threat over what is on no issue of the codebook', () => {
    const kinds = (text: string): number => decisionsOf([reading({ text })], ON_PAY).length;
    expect(kinds('The union threatened to strike over wages.')).toBe(1);
    expect(kinds('The union threatened to leave the federation.')).toBe(0);
    expect(kinds('The union signed the agreement.')).toBe(1);
  });

  it('is no vote and no suit on another matter', () => {
    const kinds = (text: string): number => decisionsOf([reading({ text })], ON_PAY).length;
    expect(kinds('The Senate passed a bill on mackerel.')).toBe(0);
    expect(kinds('The Senate passed a bill on wages at sea.')).toBe(1);
    expect(kinds('Wages at sea are low. The Senate passed the bill on Friday.')).toBe(1);
    expect(kinds('The company filed a lawsuit against a baker.')).toBe(0);
    expect(kinds('The company filed a lawsuit against the union.')).toBe(1);
  });

  it.each([
    'Grant Abbot withdrew from the race after the offer.',
    'The company pulled troops before the proposal.',
    'Grant Abbot withdrew his bid for governor.',
  ])('is no offer withdrawn where somebody left: %s', (text) => expect(decided(text)).toEqual([]));

  it.each(['The company withdrew its final pay offer.', 'The union pulled the proposal.'])('is one where it is: %s', (text) =>
    expect(decided(text)).toHaveLength(1),
  );
});

describe('the day of a decision', () => {
  const DAY = 'on Monday';
  const TEXT = `The deckhands voted ${DAY} against the offer.`;

  /** A report with a date that its words tell, from the first to the last of these days. */
  function dayed(
    first: string,
    last: string,
    { published = '2031-05-08', text = TEXT }: { published?: string | null; text?: string } = {},
  ): Reading {
    const start = text.indexOf(DAY);
    const made = reading({ text, published });
    const date = { span: { start, end: start + DAY.length }, days: { first, last }, precision: 'day', anchor: null };
    return { ...made, dates: [date] as unknown as Reading['dates'] };
  }

  const whenOf = (...readings: readonly Reading[]) =>
    decisionsOf(readings, FERRY).map(({ when }) => when && [when.days.last, when.bounds]);

  it('is the one that its clause names', () => {
    expect(whenOf(dayed('2031-05-05', '2031-05-05'))).toEqual([['2031-05-05', false]]);
    expect(whenOf(dayed('2031-05-08', '2031-05-08'))).toEqual([['2031-05-08', false]]);
    expect(whenOf(dayed('2031-05-05', '2031-05-05', { published: null }))).toEqual([['2031-05-05', false]]);
  });

  it('is else not later than the report', () => {
    expect(whenOf(reading({ text: TEXT, published: '2031-05-08' }))).toEqual([['2031-05-08', true]]);
    expect(whenOf(reading({ text: TEXT, published: '2031-05-08T09:30:00Z' }))).toEqual([['2031-05-08', true]]);
    expect(whenOf(reading({ text: TEXT, published: null }))).toEqual([null]);
    expect(whenOf(dayed('2031-05-09', '2031-05-09'))).toEqual([['2031-05-08', true]]);
    expect(whenOf(dayed('2031-05-04', '2031-05-05'))).toEqual([['2031-05-08', true]]);
    expect(
      whenOf(dayed('2031-05-05', '2031-05-05', { text: `The deckhands voted against the offer, as they said ${DAY}.` })),
    ).toEqual([['2031-05-08', true]]);
  });

  it('is one that words name, where another report names none', () => {
    const bare = reading({ text: 'The deckhands voted against the offer.', published: '2031-05-06' });
    expect(whenOf(bare, dayed('2031-05-05', '2031-05-05'))).toEqual([['2031-05-05', false]]);
  });

  it('of more than thirty days before the report is history, and no news', () => {
    expect(whenOf(dayed('2031-04-08', '2031-04-08'))).toHaveLength(1);
    expect(whenOf(dayed('2031-04-07', '2031-04-07'))).toEqual([]);
    expect(whenOf(dayed('2031-04-07', '2031-04-07', { published: '2031-05-08T09:30:00Z' }))).toEqual([]);
    expect(whenOf(dayed('2031-04-07', '2031-04-07', { published: null }))).toHaveLength(1);
    const elsewhere = `The deckhands voted against the offer. They had met ${DAY}.`;
    expect(whenOf(dayed('2031-04-07', '2031-04-07', { text: elsewhere }))).toHaveLength(1);
  });
});
