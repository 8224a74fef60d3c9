import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../src/derive/decisions/decisions.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import { reading } from '../../truth/made-readings.ts';
import { decided, FERRY, ON_PAY } from './made-decisions.ts';

const TOWNS = Codebook.parse({
  ...FERRY,
  parties: [
    ...FERRY.parties,
    { id: 'tarn', name: 'Tarn', role: 'party', people: [{ name: 'Oda Reyl', office: 'Governor' }] },
    { id: 'ulmen', name: 'Ulmen', role: 'party' },
  ],
});

/** What was decided by a text, each as who, kind and the words. */
function told(text: string, codebook = TOWNS): string[] {
  return decisionsOf([reading({ text })], codebook).map(
    ({ party, body, kind, told: [first] }) => `${party ?? body} ${kind}: ${text.slice(first?.span.start, first?.span.end)}`,
  );
}

const who = (text: string, codebook = TOWNS): string[] => told(text, codebook).map((one) => one.split(':')[0] ?? '');

describe('a deed of several', () => {
  it.each([
    ['The towns of Tarn and Ulmen filed a lawsuit on Friday.', ['tarn went to court', 'ulmen went to court']],
    ['On Friday, Tarn and Ulmen signed the settlement.', ['tarn signed', 'ulmen signed']],
    ['Tarn, Ulmen and the union sued the port.', ['tarn went to court', 'ulmen went to court', 'union went to court']],
    ['Both Tarn and Ulmen threatened to close the quay.', ['tarn threatened', 'ulmen threatened']],
  ])('is that of each: %s', (text, found) => expect(who(text)).toEqual(found));

  it.each([
    ['Lawyers for Tarn and Ulmen sued the port.', []],
    ['Talks with Tarn and Ulmen lifted the ban.', []],
    ['The mayor greeted Tarn and Ulmen signed the settlement.', ['ulmen signed']],
    ['Tarn, Ulmen sued the port.', ['ulmen went to court']],
    ['If Tarn and Ulmen sued the port, it would close.', []],
    ['Oda Reyl and the union reached a tentative agreement.', ['union reached a deal']],
  ])('is none of whom the words do not join, or of a person alone: %s', (text, found) => expect(who(text)).toEqual(found));

  it('is that of each where it is a deal that they reach with each other', () => {
    const deals = ['line reached a deal', 'union reached a deal'];
    expect(who('Corvane Lines and the union reached a tentative agreement.')).toEqual(deals);
    expect(who('They met before Corvane Lines and the union reached a tentative agreement.')).toEqual(deals);
  });

  it('is told from the first of them on', () => {
    expect(told('On Friday the towns of Tarn and Ulmen sued the port.')[0]).toBe(
      'tarn went to court: the towns of Tarn and Ulmen sued the port',
    );
  });
});

describe('a deed of who is called by an office', () => {
  it('is that of its one holder', () => {
    expect(who('The governor, right after the speech, signed two measures on ferries.')).toEqual(['tarn signed']);
    expect(who('The governor vetoed the ferry bill.')).toEqual(['tarn vetoed']);
  });

  it('is nobody\u2019s where the codebook knows two, or none', () => {
    const two = { id: 'port', name: 'Port', role: 'party', people: [{ name: 'Lev Orm', office: 'Governor' }] };
    expect(who('The governor vetoed the ferry bill.', Codebook.parse({ ...TOWNS, parties: [...TOWNS.parties, two] }))).toEqual(
      [],
    );
    expect(who('The mayor vetoed the ferry bill.')).toEqual([]);
    expect(who('The governor, Ann Reyes of Ulmen, vetoed the ferry bill.')).toEqual([]);
    expect(who('In neighbouring Brenland, the governor vetoed the ferry bill.')).toEqual([]);
    expect(who('The governor\u2019s aide signed the ferry bill.')).toEqual([]);
  });
});

describe('the vote of one who stood alone', () => {
  it.each([
    ['The Senate passed the bill. The vote was 61-1. Senator Ida Holt (Liberal) was the lone opposition.', 'Senator Ida Holt'],
    ['The Senate passed the bill. The lone \u201cno\u201d vote was Senator Ida Holt.', 'Senator Ida Holt'],
    ['The Senate passed the bill, and the only vote against came from Ida Holt.', 'Ida Holt'],
    ['The Senate passed the bill. Ida Holt was the only Liberal to vote against it.', 'Ida Holt'],
    ['The council backed the plan. Ida Holt cast the sole dissenting vote.', 'Ida Holt'],
  ])('is told under his name: %s', (text, name) => expect(who(text)).toContain(`${name} voted against`));

  it('is told with the count right before it', () => {
    const text = 'The Senate passed the bill. The vote was 61-1. Ida Holt was the lone dissenter.';
    expect(told(text)).toContain('Ida Holt voted against: The vote was 61-1. Ida Holt was the lone dissenter');
  });

  it.each([
    'The Senate passed the bill. Ida Holt was the only opposition candidate.',
    'The Senate passed the bill. Ida Holt was the lone opposition.',
    'The Senate passed the bill. Ida Holt was the only senator to vote for a delay.',
    'The Senate passed the bill. The vote was 61-1. She was the lone opposition.',
    'The Senate passed the bill. The vote was 61-1. Ida Holt was the only opponent to speak.',
    'The Senate passed the bill. Perhaps the lone vote against would be Ida Holt.',
  ])('is none without a vote or a name: %s', (text) =>
    expect(who(text).filter((one) => one.endsWith('voted against'))).toEqual([]),
  );

  it('is none on another matter', () => {
    expect(who('The lone vote against the mackerel bill was that of Ida Holt.', ON_PAY)).toEqual([]);
    expect(who('Wages were voted on. The lone vote against was that of Ida Holt.', ON_PAY)).toHaveLength(1);
  });
});

describe('a deed of another kind', () => {
  it.each([
    ['Corvane Lines reversed its own decision on night sailings on Friday.', 'line reversed'],
    ['The company rolled back protections for its crews.', 'line rolled back'],
    ['The company waived the ban on Monday.', 'line lifted'],
    ['Corvane Lines gave the union an ultimatum: sign by Friday, or leave.', 'line gave an ultimatum'],
    ['The union issued an ultimatum to withdraw the plan or face a strike.', 'union gave an ultimatum'],
    ['The ban was lifted by the company on Monday.', 'line lifted'],
    ['The ferry bill was signed into law on Friday by Grant Abbot.', 'line signed'],
    ['Its latest offer was withdrawn by Corvane Lines.', 'line withdrew'],
  ])('is one: %s', (text, found) => expect(decided(text)).toEqual([found]));

  it.each([
    'The company delivered an ultimatum on Friday.',
    'The union offered the company an ultimatum for the summit, and left.',
    'The union issued an ultimatum to the company over its plan.',
    'Corvane Lines reversed a ferry into the quay.',
    'The ban was lifted by Corvane Lines passengers.',
    'The ban would have been lifted by the company.',
    'The ban was not lifted by the company.',
    'The company rolled back the gangway.',
    'The company gave no answer to the ultimatum that it leave or pay.',
    "The company gave a cool reply to the union's ultimatum to leave or pay.",
    'The company issued a statement an hour before the deadline.',
    'Crews want Corvane Lines indicted before the vote on the bill.',
    'A previous ban was lifted by the company.',
    'The ban was nearly lifted by the company.',
    'The company sent the troops a letter of thanks.',
    'Neither the company nor the union signed the agreement.',
    'Corvane Lines indicted on Friday denied the charges in the contract.',
  ])('is none: %s', (text) => expect(decided(text)).toEqual([]));

  it('tells an ultimatum with its terms', () => {
    expect(told('Tarn gave Ulmen an ultimatum over the quay: clear it by noon, or pay for it.')).toEqual([
      'tarn gave an ultimatum: Tarn gave Ulmen an ultimatum over the quay: clear it by noon, or pay for it',
    ]);
  });

  it.each([
    ['A grand jury indicted three pilots on Friday.', 'a grand jury indicted'],
    ['A federal grand jury in Port Halden returned an indictment against the line.', 'a federal grand jury indicted'],
    ['Two owners were indicted on Friday by a grand jury.', 'a grand jury indicted'],
  ])('may be that of a body: %s', (text, found) => expect(who(text)).toEqual([found]));

  it('is that of the jury, where a party goes by its name', () => {
    const court = { id: 'court', name: 'Port court', role: 'party', names: ['grand jury'] };
    const codebook = Codebook.parse({ ...TOWNS, parties: [...TOWNS.parties, court] });
    expect(who('A grand jury indicted three pilots on Friday.', codebook)).toEqual(['a grand jury indicted']);
  });

  it.each([
    'Crews pushed for House passage of the bill.',
    'Abbot promised to sign the plan soon after Senate passage of the bill.',
    'Owners may be indicted by a grand jury.',
    'The White House approved the deal.',
    'Before the passage Tuesday of the ferry bill, the White House repeated its opposition.',
  ])('is none of a body: %s', (text) => expect(who(text)).toEqual([]));
});
