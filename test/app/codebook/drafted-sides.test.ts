import { describe, expect, it } from 'vitest';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { joinActors } from '../../../src/link/actors/actor-joining.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import { proposeParties, type ProposedParties } from '../../../src/propose/parties/proposed-parties.ts';
import { readUncoded } from '../../../src/read/reading-layer.ts';

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });

async function draftedFrom(...texts: readonly string[]): Promise<ProposedParties> {
  const readings = [];
  for (const text of texts) {
    const opened = openReport(new TextEncoder().encode(text), 'text/plain', { path: '-' });
    if (!('id' in opened)) throw new Error(opened.why);
    readings.push({ ...(await readUncoded(opened, NO_CODEBOOK)), codes: [], acts: [], topics: [], unlikely: [] });
  }
  return proposeParties(joinActors(readings, NO_CODEBOOK).readings);
}

const namesOf = ({ parties }: ProposedParties): readonly (readonly string[])[] =>
  parties.map(({ name, names }) => [name, ...names]);
const personsOf = ({ parties }: ProposedParties, named: RegExp): readonly string[] =>
  parties
    .filter(({ name, names }) => [name, ...names].some((one) => named.test(one)))
    .flatMap(({ people }) => people.map(({ name }) => name));

describe('two states', () => {
  it.each([
    ['Guinea-Bissau', 'Guinea', 'Guinean'],
    ['South Sudan', 'Sudan', 'Sudanese'],
  ])('are two, though one word is said of both: %s and %s', async (one, other, word) => {
    const found = await draftedFrom(
      ...[1, 2, 3].map(
        (day) =>
          `May ${day}, 2031\n\n${one} said on Monday that it would keep its border post. ${one} said the ${word} talks would go on.\n\n${other} rejected the demand. ${other} said the ${word} border was open, and that it had told ${one} so ${day} times.`,
      ),
    );
    for (const names of namesOf(found)) expect(names.includes(one) && names.includes(other)).toBe(false);
    expect(found.parties.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a government that is called by its leader', () => {
  it.each([
    ['Dutch', 'Binnenhof', 'Verhagen', 'cabinet'],
    ['French', 'Élysée', 'Lavigne', 'government'],
  ])('is that of the state whose president he is: the %s one', async (adjective, seat, leader, noun) => {
    const found = await draftedFrom(
      ...[1, 2, 3].map(
        (day) =>
          `May ${day}, 2031\n\nThe ${seat} said on Monday that ferry tolls would stay. The ${leader} ${noun} said it would wait ${day} days.\n\n${adjective} President Paul ${leader} said the ferry tolls would stay. "We will not move," ${leader} said.\n\nThe Millers' Union said that it would strike. The Millers' Union rejected the ferry tolls.`,
      ),
    );
    const bearing = namesOf(found).filter((names) => names.some((name) => name.includes(leader) || name.includes(seat)));
    expect(bearing).toHaveLength(1);
    expect(personsOf(found, new RegExp(seat))).toContain(`Paul ${leader}`);
  });

  it('has nobody whose office is of another state', async () => {
    const found = await draftedFrom(
      ...[1, 2, 3].map(
        (day) =>
          `May ${day}, 2031\n\nThe Élysée said on Monday that ferry tolls would stay. The Élysée said it had told all of them.\n\nThe Élysée told Swedish Premier Greta Holm that ferry tolls would stay. "It is a pity," Holm said after an Élysée visit on day ${day}.`,
      ),
    );
    expect(personsOf(found, /Élysée/)).not.toContain('Greta Holm');
  });
});

describe('a name that does nothing itself', () => {
  it.each([
    ['Gelderland', 'Senator Ada Cole of Gelderland said she would not vote for it.'],
    ['Harbour Act', 'Ada Cole said the Harbour Act was dead.'],
  ])('is no party, and whoever speaks is one: %s', async (name, words) => {
    const found = await draftedFrom(
      ...[1, 2, 3].map(
        (day) =>
          `May ${day}, 2031\n\n${words} "Not on day ${day}," Cole said. Cole said that she had told everybody.\n\nThe Millers' Union said that it would strike. The Millers' Union rejected the plan ${day} times.`,
      ),
    );
    expect(found.parties.map((party) => party.name)).not.toContain(name);
  });
});

describe('names of parties', () => {
  it('are no half of an office', async () => {
    const found = await draftedFrom(
      ...[1, 2, 3].map(
        (day) =>
          `May ${day}, 2031\n\nJapanese Prime Minister Kenji Abo said Japan would wait ${day} days. Japan said the offer was late. Japanese officials rejected it.`,
      ),
    );
    expect(
      namesOf(found)
        .flat()
        .filter((name) => name.endsWith('Prime')),
    ).toEqual([]);
  });
});
