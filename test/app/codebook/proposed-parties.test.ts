import { beforeAll, describe, expect, it } from 'vitest';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { joinActors } from '../../../src/link/actors/actor-joining.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import { proposeParties, type ProposedParties } from '../../../src/propose/parties/proposed-parties.ts';
import { readUncoded } from '../../../src/read/reading-layer.ts';

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });

const REPORTS = [
  `KARSBY - The Weavers' Guild of Karsby rejected the offer of the mills on Monday. Its general secretary, Ada Lund, said the looms would stand still until June.

Per Holm, who speaks for the Mill Owners' League, said the League had gone as far as it could. The League would not pay for idle looms, Holm said.

The president of the Dyers' Union, Ulla Brand, said her members would join the strike.`,
  `KARSBY - The guild told the mills on Tuesday that nothing had changed. "We have looms, and we have time," Lund said.

The Mill Owners' League said that it would close two mills. Ulla Brand said the Dyers' Union had voted to strike.

Jon Falk, spokesman for Per Holm, said the mills would be sold.

The Mill Owners' League would not wait. Nils Arp, a spokesman, said that looms were dear.

The guild laughed at that. Vera Dahl, its treasurer, said that looms were cheap.

The guild sang on. Tove Krag, a retired teacher, said that she had slept badly.`,
  `KARSBY - The Weavers' Guild said on Wednesday that it would meet the Mill Owners' League. Holm said the League would come.

"Nobody has asked the dyers," Brand said. The Dyers' Union said it would wait.

"The mills are open," Rolf Tegner, Minister of Foreign Trade, told Karsby Today on Wednesday. Tegner said Karsby would wait.`,
];

describe('the parties that reports tell of', () => {
  let found: ProposedParties = { parties: [], leftOut: [], unplaced: [] };
  beforeAll(async () => {
    const readings = [];
    for (const text of REPORTS) {
      const opened = openReport(new TextEncoder().encode(text), 'text/plain', { path: '-' });
      if (!('id' in opened)) throw new Error(opened.why);
      readings.push({ ...(await readUncoded(opened, NO_CODEBOOK)), codes: [], unlikely: [], acts: [], topics: [] });
    }
    found = proposeParties(joinActors(readings, NO_CODEBOOK).readings);
  });

  const partyOf = (person: string): string | undefined =>
    found.parties.find(({ people }) => people.some(({ name }) => name === person))?.name;

  it('have those of whom a pronoun, a clause or what stands before the comma tells whose they are', () => {
    expect(partyOf('Ada Lund')).toMatch(/^Weavers['’] Guild/);
    expect(partyOf('Per Holm')).toBe("Mill Owners' League");
    expect(partyOf('Ulla Brand')).toBe("Dyers' Union");
  });

  it('have whoever is told by an office alone behind their name', () => {
    expect(partyOf('Nils Arp')).toBe("Mill Owners' League");
    expect(partyOf('Vera Dahl')).toMatch(/^Weavers['’] Guild/);
  });

  it('have nobody for being named beside them', () => {
    expect(partyOf('Tove Krag')).toBeUndefined();
  });

  it('have whoever speaks for one of their people', () => {
    expect(partyOf('Jon Falk')).toBe("Mill Owners' League");
  });

  it('are none by the name of what a minister is for', () => {
    expect([...found.parties, ...found.leftOut].map(({ name }) => name).filter((name) => /trade/i.test(name))).toEqual([]);
  });

  it('are called "the guild" and "the league" only where nobody else can be', () => {
    expect(found.parties.map(({ name }) => name.toLowerCase())).not.toContain('guild');
    expect(found.parties).toHaveLength(3);
  });
});
