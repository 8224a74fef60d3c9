import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { cutAll } from '../../../../src/text/spans.ts';
import { read, type Said } from './coded-text.ts';

const codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'merger', title: 'Merger of two banks' },
  parties: [
    { id: 'alder', name: 'Alder', role: 'party' },
    { id: 'birch', name: 'Birch', role: 'party' },
  ],
  issues: [
    {
      id: 'branches',
      title: 'Branches',
      ends: ['closed', 'kept'],
      alternatives: [
        { id: 'close', title: 'branches in small towns are closed' },
        { id: 'keep', title: 'Birch keeps its branches' },
        { id: 'no-sale', title: 'Birch sells no land' },
      ],
    },
    {
      id: 'name',
      title: 'The name',
      ends: ['old', 'new'],
      alternatives: [
        { id: 'give-up', title: 'Birch gives up its name in exchange for seats on the board' },
        { id: 'both', title: 'both names are joined' },
      ],
    },
  ],
});

/** Each code as holder, stance and alternative, with the words of its condition. */
function conditionsOf(...told: Said[]): string[] {
  const { text, codes } = read(codebook, { alder: /Alder/g, birch: /Birch/g }, 'birch', told);
  return codes.map(({ holder, stance, alternative, condition }) =>
    `${holder} ${stance} ${alternative}: ${cutAll(text, condition)}`.trim(),
  );
}

describe('a condition', () => {
  it('belongs to the stance it follows, not to the one before', () => {
    expect(
      conditionsOf({
        cue: 'said',
        content:
          'that while Birch was open to closing its branches in small towns it would not join both names unless Alder paid',
      }),
    ).toEqual(['birch open close:', 'birch opposes both: unless Alder paid']);
  });

  it('belongs to what follows where it stands first', () => {
    expect(conditionsOf({ cue: 'said', content: 'if Alder paid, Birch would accept joining both names' })).toEqual([
      'birch supports both: if Alder paid',
    ]);
  });

  it('is not what a step is said to be the precondition of', () => {
    expect(
      conditionsOf({
        cue: 'demanded',
        content: 'that Birch keep its branches as a precondition for new loans',
        party: 'alder',
      }),
    ).toEqual(['alder supports keep:']);
  });

  it('is not repeated where the alternative itself names the price', () => {
    expect(conditionsOf({ cue: 'said', content: 'Birch would give up its name in exchange for seats on the board' })).toEqual([
      'birch supports give-up:',
    ]);
  });
});

describe('to want what a title says shall not be', () => {
  it('does not say which other alternative is wanted', () => {
    expect(conditionsOf({ cue: 'demanded', content: 'that Birch sell land', party: 'alder' })).toEqual([]);
  });
});
