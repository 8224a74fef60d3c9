import { describe, expect, it } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import { may } from '../../derive/made-facts.ts';
import { reading, unnamed, type Cited, type Report } from '../../truth/made-readings.ts';

function origins(...reports: Report[]): string[] {
  return linkReports(reports.map(reading))
    .links.origins.map(({ kind, name }) => `${kind}: ${name}`)
    .sort();
}

const WORDS = 'the crane on the third quay will stand still until the night shift is paid in full';

/** What one person is cited for, by an outlet, in a report of a day of May. */
function cites(outlet: string, day: number): Report {
  return {
    outlet,
    published: may(day),
    text: `${outlet} heard it. “${WORDS},” Brandt said.`,
    cited: [{ by: 'brandt', words: `“${WORDS},”`, cue: 'said' }],
  };
}

describe('a statement that two newsrooms have', () => {
  it('is one speech when they tell it within two days', () => {
    expect(origins(cites('Morning Post', 8), cites('Harbour Ledger', 10))).toHaveLength(1);
    expect(origins(cites('Morning Post', 8), cites('Harbour Ledger', 10))[0]).toMatch(/^speech/);
  });

  it('rests on the first report when the other tells it again later', () => {
    const [one, ...others] = origins(cites('Morning Post', 8), cites('Harbour Ledger', 11));
    expect(others).toEqual([]);
    expect(one).toMatch(/^own reporting: Morning Post/);
  });
});

describe('what a named person says in the same words', () => {
  const told = (outlet: string, cue: string, more: Partial<Cited> = {}): Report => ({
    outlet,
    published: may(8),
    text: `${outlet} has it. “${WORDS},” Brandt ${cue}.`,
    cited: [{ by: 'brandt', words: `“${WORDS},”`, cue, ...more }],
  });

  it('is one posting, though one report calls it a posting and the other a statement', () => {
    expect(origins(told('Morning Post', 'tweeted'), told('Harbour Ledger', 'said in a statement'))).toHaveLength(1);
    expect(origins(told('Morning Post', 'tweeted', { said: may(8) }), told('Harbour Ledger', 'tweeted'))).toHaveLength(1);
  });

  it('is what he told the one outlet that a report quotes for it', () => {
    expect(origins(told('Morning Post', 'told the Ledger', { relay: 'Ledger' }), told('Bay Radio', 'said'))).toEqual([
      'quoted outlet: Ledger',
    ]);
  });
});

describe('a report whose headline begins with a document', () => {
  const titled = (title: string): Report => ({
    outlet: 'Morning Post',
    title,
    text: 'Harbour Resolution says that work goes on. Brandt said it was late.',
    cited: [
      { by: { kind: 'document', words: 'Harbour Resolution' }, words: 'work goes on' },
      { by: 'brandt', words: 'it was late', cue: 'said' },
    ],
  });

  it('is the document where that is all of its name', () => {
    expect(origins(titled('Harbour Resolution of the third round'))).toEqual(['document: Harbour Resolution']);
  });

  it('is none where the headline goes on to tell what the document does', () => {
    expect(origins(titled('Harbour Resolution Calls on Crews to Work'))).toEqual([
      'document: Harbour Resolution',
      expect.stringMatching(/^own reporting/),
    ]);
  });
});

describe('an outlet that others quote', () => {
  const quotes = (outlet: string, day: number, words: string): Report => ({
    outlet,
    published: may(day),
    text: `The Ledger reported that ${words}.`,
    cited: [{ by: unnamed('two people', 2), words, relay: 'Ledger' }],
  });
  const [PAY, SHIFT, CRANES] = ['the port would pay for April', 'the night shift was over', 'new cranes were bought'];

  it('is quoted for one report of its own by all that quote it within three days of each other', () => {
    expect(origins(quotes('Morning Post', 8, PAY), quotes('Bay Radio', 11, SHIFT))).toEqual(['quoted outlet: Ledger']);
    expect(origins(quotes('Morning Post', 8, PAY), quotes('Bay Radio', 11, SHIFT), quotes('Relay', 14, CRANES))).toHaveLength(1);
  });

  it('is quoted for another when it is quoted again later', () => {
    expect(origins(quotes('Morning Post', 8, PAY), quotes('Bay Radio', 12, SHIFT))).toHaveLength(2);
    expect(origins(quotes('Morning Post', 8, PAY), quotes('Bay Radio', 12, SHIFT), quotes('Relay', 13, CRANES))).toHaveLength(2);
  });
});
