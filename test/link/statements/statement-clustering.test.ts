import { describe, expect, it } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import { originsOf } from '../../../src/link/origins/origin-count.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import type { Links } from '../../../src/model/coverage/links.ts';
import { codedPosition, reading, unnamed, type Report } from '../../truth/made-readings.ts';

function together(...reports: Report[]): Links {
  return linkReports(reports.map(reading)).links;
}

const QUAY = 'The crane on the third quay will stand still until the night shift is paid in full for April';

describe('one statement', () => {
  it('is one in two house styles', () => {
    const { statements } = together(
      {
        outlet: 'Morning Post',
        text: '“We want 5% more and the U.S. model of shifts,” Brandt said.',
        cited: [{ by: 'brandt', words: '“We want 5% more and the U.S. model of shifts,”' }],
      },
      {
        outlet: 'Evening Post',
        text: '‘We want five per cent more and the US model of shifts,’ Mr Brandt said.',
        cited: [{ by: 'brandt', words: '‘We want five per cent more and the US model of shifts,’' }],
      },
    );
    expect(statements.map(({ renditions }) => renditions.length)).toEqual([2]);
  });

  it('is led by the quotation rather than by indirect words', () => {
    const { statements } = together({
      outlet: 'Morning Post',
      text: `Brandt said the crane on the third quay would stand still until the night shift was paid. “${QUAY},” he said.`,
      cited: [
        { by: 'brandt', words: 'the crane on the third quay would stand still until the night shift was paid' },
        { by: 'brandt', words: `“${QUAY},”` },
      ],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.renditions[0]?.attribution).toBe(1);
  });

  it('is not joined with another figure, a denial or another day', () => {
    const say = (words: string, said: string): Report => ({
      outlet: words,
      text: `Brandt said ${words}.`,
      cited: [{ by: 'brandt', words, said }],
    });
    const { statements } = together(
      say('the port will pay 240 workers for the lost night shifts of April', '2031-05-08'),
      say('the port will pay 320 workers for the lost night shifts of April', '2031-05-08'),
      say('the port will not pay workers for the lost night shifts of April', '2031-05-08'),
      say('the port will pay 240 workers for the lost night shifts of April', '2031-05-07'),
    );
    expect(statements).toHaveLength(4);
  });

  it('holds what its speaker says of himself or of his side, but not what he tells of another', () => {
    const text = 'Brandt said he feared a long night, that the union would stay and that the port had called it off.';
    const { statements } = together({
      text,
      cited: [
        { by: 'brandt', party: 'union', words: text.slice('Brandt said '.length) },
        { by: 'brandt', party: 'union', words: 'a long night', within: 0 },
        { by: 'union', party: 'union', words: 'the union would stay', within: 0 },
        { by: 'port', party: 'port', words: 'the port had called it off', within: 0 },
      ],
    });
    expect(statements.map(({ speaker }) => speaker)).toEqual([
      { kind: 'actor', actor: 'brandt' },
      { kind: 'actor', actor: 'port' },
    ]);
  });

  it('of an unnamed source is not joined by its wording alone', () => {
    const report = (outlet: string, words: string, relay?: string): Report => ({
      outlet,
      text: `An official said ${words}.`,
      cited: [{ by: unnamed('an official'), words, ...(relay ? { relay } : {}) }],
    });
    const two = (relay?: string): number =>
      together(
        report('Morning Post', 'the operator offered to pay the night shift for April and May', relay),
        report('Harbour Ledger', 'payment for the night shift in April and May was on offer from the operator', relay),
      ).statements.length;
    expect(two()).toBe(2);
    expect(two('Northline')).toBe(1);
  });

  it('keeps its id when a later report carries it too', () => {
    const first: Report = {
      outlet: 'Morning Post',
      text: `“${QUAY},” Brandt said.`,
      cited: [{ by: 'brandt', words: `“${QUAY},”` }],
    };
    const later: Report = { ...first, outlet: 'Harbour Ledger', published: '2031-05-09' };
    expect(together(first, later).statements.map(({ id }) => id)).toEqual(together(first).statements.map(({ id }) => id));
  });

  it('is on the record when one report has it from the speaker', () => {
    const words = 'the crane on the third quay will stand still until the night shift is paid';
    const { statements } = together(
      {
        outlet: 'Harbour Ledger',
        text: `Weil said that Brandt said ${words}.`,
        cited: [
          { by: 'weil', words: `Brandt said ${words}` },
          { by: 'brandt', words, within: 0 },
        ],
      },
      { outlet: 'Morning Post', text: `Brandt said ${words}.`, cited: [{ by: 'brandt', words }] },
    );
    const statement = statements.find(({ speaker }) => speaker.kind === 'actor' && speaker.actor === 'brandt');
    expect(statement?.renditions).toHaveLength(2);
    expect(statement?.sourcing).toBe('on the record');
  });
});

describe('two reports of one person', () => {
  const REST = 'port operator pays night shift workers lost April wages Monday morning'.split(' ');
  const OTHER = 'union members welcome crane drivers spring holiday harbour festival music dancing'.split(' ');

  /** How many statements two reports make that have so many of eleven words in common. */
  function statements(
    common: number,
    days: { said?: readonly [string, string]; published?: readonly [string, string] } = {},
  ): number {
    // The common words in another order, so that nothing is copied.
    const words = [REST.join(' '), [...OTHER.slice(common), ...REST.slice(0, common).reverse()].join(' ')];
    return together(
      ...words.map((each, at): Report => {
        const [said, published] = [days.said?.[at], days.published?.[at]];
        return {
          outlet: `Paper ${at}`,
          text: `Brandt said ${each}.`,
          cited: [{ by: 'brandt', words: each, ...(said !== undefined && { said }) }],
          ...(published !== undefined && { published }),
        };
      }),
    ).statements.length;
  }
  const KNOWN = { said: ['2031-05-08', '2031-05-08'] } as const;

  it('are one statement when they have most words in common, and two when they have few', () => {
    expect(statements(11)).toBe(1);
    expect(statements(10)).toBe(1);
    expect(statements(2)).toBe(2);
  });

  it('need fewer words in common when both name the day', () => {
    expect(statements(7)).toBe(2);
    expect(statements(7, KNOWN)).toBe(1);
    expect(statements(3, KNOWN)).toBe(2);
  });

  it('are two however alike when they come more than three days apart', () => {
    expect(statements(11, { published: ['2031-05-08', '2031-05-11'] })).toBe(1);
    expect(statements(11, { published: ['2031-05-08', '2031-05-12'] })).toBe(2);
  });
});

describe('the sourcing of a statement', () => {
  const words = 'the night shift is to be kept and paid in full until the summer';
  const told = (outlet: string, text: string, cited: Report['cited']): Report => ({ outlet, text, ...(cited && { cited }) });
  const passedOn = told('Harbour Ledger', `An official said the operator said ${words}.`, [
    { by: unnamed('an official'), words: `the operator said ${words}`, relay: 'Northline' },
    { by: 'operator', party: 'operator', words, within: 0 },
  ]);
  const ofOperator = (...reports: Report[]): Links['statements'][number] | undefined =>
    together(...reports).statements.find(({ speaker }) => speaker.kind === 'actor' && speaker.actor === 'operator');

  it('is the weakest that a report gives it, where a party is named but nobody is heard', () => {
    const bare = told('Morning Post', `The operator said ${words}.`, [{ by: 'operator', party: 'operator', words }]);
    const statement = ofOperator(passedOn, bare);
    expect(statement?.renditions).toHaveLength(2);
    expect(statement?.sourcing).toBe('second hand');
  });

  it('is on the record when one report has the words themselves', () => {
    const heard = told('Morning Post', `“${words},” the operator said.`, [
      { by: 'operator', party: 'operator', words: `“${words},”` },
    ]);
    const statement = ofOperator(passedOn, heard);
    expect(statement?.renditions).toHaveLength(2);
    expect(statement?.sourcing).toBe('on the record');
  });

  const declares = (attribution: number): Code => codedPosition(attribution, { alternative: 'keep', holder: 'operator' });

  it('at second hand makes no report of it a declaration', () => {
    const bare = reading(told('Morning Post', `The operator said ${words}.`, [{ by: 'operator', party: 'operator', words }]));
    const { statements } = linkReports([{ ...bare, codes: [declares(0)] }, reading(passedOn)]).links;
    expect(statements.flatMap(({ codes }) => codes.map(({ code: one }) => one.declared))).toEqual([false]);
  });

  it('at second hand is a declaration where it is the holder’s own side that says it of one of its own', () => {
    const ofDirector = (by: string, party: string): boolean[] => {
      const cited = [
        { by, party, words: `its director meant that ${words}` },
        { by: 'director', party: 'operator', words, within: 0 },
      ];
      const report = reading(told('Morning Post', `The spokesman said its director meant that ${words}.`, cited));
      const { statements } = linkReports([{ ...report, codes: [declares(1)] }]).links;
      return statements.flatMap(({ codes }) => codes.map(({ code: one }) => one.declared));
    };
    expect(ofDirector('spokesman', 'operator')).toEqual([true]);
    expect(ofDirector('holt', 'union')).toEqual([false]);
  });
});

const WIRE =
  'The operator of the harbour has agreed to talk about the night shift, a senior official said on Thursday, in what would be the first step since the strike began three weeks ago. The official, who asked not to be named, said a letter would follow. Ships wait outside the bay, and the price of fruit has doubled in the markets of the capital.';

describe('origins', () => {
  it('recognise a wire that one of two reprints does not credit', () => {
    const words = 'a letter would follow';
    const cited = [{ by: unnamed('The official'), words }];
    const links = together(
      { outlet: 'Morning Post', wires: ['Northline'], text: WIRE, cited },
      { outlet: 'Harbour Ledger', text: WIRE.replace('three weeks', '3 weeks').replace('the capital', 'Halden'), cited },
    );
    expect(links.origins.map(({ kind, reports }) => [kind, reports.length])).toEqual([['wire story', 2]]);
    expect(links.originCount).toEqual({ least: 1, most: 1 });
  });

  it('do not take one speech quoted by two newsrooms for a copy', () => {
    const cited = [{ by: 'brandt', words: `“${QUAY},”`, said: '2031-05-08' }];
    const { origins, shared } = together(
      {
        outlet: 'Morning Post',
        text: `Union anger grew in the harbour on Thursday. “${QUAY},” Brandt said to cheers. Rain fell on the quays all day.`,
        cited,
      },
      {
        outlet: 'Harbour Ledger',
        text: `A strike of crane drivers goes into its fourth week. “${QUAY},” their chair Brandt told members. No new talks are planned.`,
        cited,
      },
    );
    expect(shared).toHaveLength(1);
    expect(origins.map(({ kind }) => kind)).toEqual(['speech']);
  });

  it('say that what an outlet has from another may not be new', () => {
    const words = 'the operator would pay for April';
    const links = together({
      outlet: 'Relay',
      text: `The Ledger reported that ${words}. The strike is three weeks old, officials say.`,
      cited: [
        { by: unnamed('two people'), words, relay: 'Ledger' },
        { by: unnamed('officials', null), words: 'The strike is three weeks old' },
      ],
    });
    expect(links.originCount).toEqual({ least: 1, most: 2 });
    expect(
      originsOf(
        links.statements.map(({ id }) => id),
        links,
      ),
    ).toEqual({ least: 1, most: 2 });
  });
});

describe('what an origin is', () => {
  const kinds = (...reports: Report[]): string[] => together(...reports).origins.map(({ kind }) => kind);

  it('is the one named outlet, where a report says "the paper" and "media"', () => {
    const text =
      'Two people told the Ledger the port would pay. A third person told the newspaper it would not. The offer stands, media noted. Brandt wrote on X of a long night.';
    const links = together({
      outlet: 'Relay',
      text,
      cited: [
        { by: unnamed('Two people', 2), words: 'the port would pay', cue: 'told', relay: 'Ledger' },
        { by: unnamed('A third person'), words: 'it would not', cue: 'told the newspaper' },
        { by: { kind: 'outlet', name: 'media' }, words: 'The offer stands', cue: 'noted' },
        { by: 'brandt', words: 'of a long night', cue: 'wrote', relay: 'X' },
      ],
    });
    expect(links.origins.map(({ kind, name }) => `${kind}: ${name}`).sort()).toEqual([
      'press release: brandt on X',
      'quoted outlet: Ledger',
    ]);
  });

  it('is no unnamed source where a report only tells what officials have long said', () => {
    const cited = [{ by: unnamed('Officials', null), words: 'that the quay is too short', cue: 'have long argued' }];
    expect(kinds({ outlet: 'Ledger', text: 'Officials have long argued that the quay is too short.', cited })).toEqual([
      'own reporting',
    ]);
  });

  it('is one occasion where two newsrooms have one sentence of one person, though nobody tells the day', () => {
    const told = (outlet: string): Report => ({
      outlet,
      text: `“${QUAY},” Brandt said at the gates.`,
      cited: [{ by: 'brandt', words: `“${QUAY},”`, cue: 'said' }],
    });
    expect(kinds(told('Morning Post'), told('Harbour Ledger'))).toEqual(['speech']);
  });

  it('is the document that another report names in full', () => {
    const cites = (outlet: string, words: string): Report => ({
      outlet,
      text: `${words} says that work goes on at the third quay.`,
      cited: [{ by: { kind: 'document', words }, words: 'work goes on at the third quay', cue: 'says' }],
    });
    expect(
      kinds(cites('Morning Post', 'Joint statement of the harbour talks'), cites('Harbour Ledger', 'The statement')),
    ).toEqual(['document']);
  });

  it('may be the wire, for what a report that prints a part of it tells without words of anybody it heard', () => {
    const words = 'a letter would follow';
    const links = together(
      { outlet: 'Morning Post', wires: ['Northline'], text: WIRE, cited: [{ by: unnamed('The official'), words }] },
      {
        outlet: 'Harbour Ledger',
        text: `${WIRE} Another official said the cranes were old.`,
        cited: [
          { by: unnamed('The official'), words },
          { by: unnamed('Another official'), words: 'the cranes were old', cue: 'said' },
        ],
      },
    );
    expect(links.originCount).toEqual({ least: 1, most: 2 });
  });
});

describe('shared passages', () => {
  it('tell what the later paper cut, added, changed and only spelt otherwise', () => {
    const { shared } = together(
      {
        outlet: 'Morning Post',
        text: 'Minister Kozhar said the harbour would open again on Monday, and that 240 crane drivers of the night shift had come back to work before dawn.',
      },
      {
        outlet: 'Harbour Ledger',
        published: '2031-05-09',
        text: 'Minister Qozhar said the harbour would open again on Monday and that 320 crane drivers of the night shift had gladly come back to work.',
      },
    );
    const [passage] = shared;
    expect(passage?.differences.map(({ kind }) => kind)).toEqual(['house style', 'number', 'added']);
  });
});
