import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../src/read/attribute/neural/tagger-loading.ts';
import { linked } from './linked-text.ts';
import { inWords } from './tagged-text.ts';

const tagger = await loadTagger();

/** "source | content" of what is found. */
async function told(text: string): Promise<string[]> {
  return (await inWords(text, tagger)).map(({ source, content }) => `${source} | ${content}`);
}

describe('in a recording', () => {
  it('who is heard speaks, not who published it', async () => {
    expect(await told('In a clip that the Herald published, Piet Aren is heard saying that the gates would never open.')).toEqual(
      ['Piet Aren | that the gates would never open'],
    );
  });

  it('also when a clause about him stands between', async () => {
    const text =
      '“We keep the locks,” Dahl said. In a film, a guard in the yard, who had slapped her, is heard shouting, “Sign!”';
    expect(await told(text)).toEqual(['Dahl | “We keep the locks,”', 'a guard in the yard | “Sign!”']);
  });
});

describe('in a tale', () => {
  it('who it is of speaks, not who tells it', async () => {
    expect(await told('The Ledger wrote of a carter who threw down his whip and said, “Not one mile more!”')).toContain(
      'a carter | “Not one mile more!”',
    );
  });
});

describe('in a tale whose last verb is not tagged', () => {
  it.each([
    's[The Ledger] c[recalled] t[a carter who burnt his whip] and shouted, t[“Not one mile more!”]',
    's[The Ledger] c[recalled] t[a carter who burnt his whip and shouted, “Not one mile more!”]',
  ])('who it is of speaks: %s', (marked) => {
    expect(linked(marked)).toEqual([
      'The Ledger | recalled | a carter who burnt his whip',
      'a carter | shouted | “Not one mile more!”',
    ]);
  });
});

describe('who interrupts what he says', () => {
  it('is no speaker within it', async () => {
    const text = 'Corvane demands that boats be searched at sea, Ivo Brandt said on Tuesday, because it wants the talks to fail.';
    const found = (await inWords(text, tagger, 'all')).map(({ source, cue }) => `${source} | ${cue}`);
    expect(found).toEqual(['Ivo Brandt | said', 'Corvane | demands', 'it | wants']);
  });
});

describe('a quotation before an aside', () => {
  it('is of who ends the sentence', async () => {
    const text = '“We will not vote” on Friday, as Corvane insisted, leaders of the crews told members on Monday.';
    expect(await told(text)).toEqual(['leaders of the crews | “We will not vote” on Friday']);
  });
});
