import { beforeAll, describe, expect, it } from 'vitest';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { joinActors } from '../../../src/link/actors/actor-joining.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import { proposeParties, type ProposedParties } from '../../../src/propose/parties/proposed-parties.ts';
import { readUncoded } from '../../../src/read/reading-layer.ts';

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });

async function proposedFrom(reports: readonly string[]): Promise<ProposedParties> {
  const readings = [];
  for (const text of reports) {
    const opened = openReport(new TextEncoder().encode(text), 'text/plain', { path: '-' });
    if (!('id' in opened)) throw new Error(opened.why);
    readings.push({ ...(await readUncoded(opened, NO_CODEBOOK)), codes: [], unlikely: [], acts: [], topics: [] });
  }
  return proposeParties(joinActors(readings, NO_CODEBOOK).readings);
}

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
    found = await proposedFrom(REPORTS);
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

describe('the people of drafted parties', () => {
  const peopleOf = ({ parties }: ProposedParties): string[] =>
    parties.flatMap(({ name, people }) => people.map((person) => `${person.name} of ${name}`));
  const hasNobodyCalled = ({ parties, leftOut, unplaced }: ProposedParties, name: string): boolean =>
    ![...parties, ...leftOut].some((party) => party.name === name || party.people.some((person) => person.name === name)) &&
    !unplaced.some((person) => person.name === name);

  it('are no places of datelines', async () => {
    const found = await proposedFrom([
      `PORT LINDALE, May 16 - Brayne's health minister told parliament on Friday that she would not bring in a law.

Brayne said on Friday that it would wait. The Nurses' Union said that it would strike.`,
    ]);
    expect(hasNobodyCalled(found, 'PORT LINDALE')).toBe(true);
  });

  it('are with a government that is named beside them, where their office tells no state', async () => {
    const found = await proposedFrom([
      `Tarvena rejected the plan of Ostrell on Monday. Tarvena's government said that the dam would be built.

Ostrell said that it would go to court. Ostrell's government said that the river was no one's.

Tarvena has waited for ten years. "We have the money," said the energy minister, Sonja Krell.`,
      `Tarvena said on Tuesday that nothing had changed. Sonja Krell said that Tarvena would not wait.

Ostrell said that it would wait. Ostrell's foreign minister, Odile Vray, said that talks were near.`,
    ]);
    expect(peopleOf(found)).toContain('Sonja Krell of Tarvena');
    expect(peopleOf(found)).toContain('Odile Vray of Ostrell');
  });
});

describe('the pronoun that opens what somebody says', () => {
  it('is no name', async () => {
    const found = await proposedFrom([
      `"We've waited for ten years," said Ada Lund of the Weavers' Guild on Monday. "We've agreed on nothing."

The Mill Owners' League said that it would not pay. The Weavers' Guild said that it would strike.`,
    ]);
    expect([...found.parties, ...found.leftOut].map(({ name }) => name)).not.toContain("We've");
  });
});
