import { describe, expect, it } from 'vitest';
import type { PositionSentence } from '../../../src/propose/issues/position-sentences.ts';
import { sentenceGroups } from '../../../src/propose/issues/sentence-groups.ts';

const FISH = ['herring quota nets', 'herring bank nets', 'quota herring season', 'nets season bank', 'herring season nets'];
const TOLLS = ['strait toll ships', 'toll cargo harbour', 'ships harbour toll', 'cargo strait ships', 'toll strait cargo'];

function sentence(text: string, report: string): PositionSentence {
  return {
    report,
    span: { start: 0, end: text.length },
    text,
    before: '',
    tellsStance: true,
    actors: new Set(),
    cited: [],
  };
}

const SENTENCES = [...FISH, ...TOLLS].map((text, at) => sentence(text, `report ${at}`));

describe('sentences about one matter', () => {
  it('stand together, and apart from those about another', () => {
    const groups = sentenceGroups(SENTENCES, new Set(), [], 2);
    expect(new Set(groups.slice(0, FISH.length)).size).toBe(1);
    expect(new Set(groups.slice(FISH.length)).size).toBe(1);
    expect(new Set(groups).size).toBe(2);
  });

  it('are in no group where no word tells anything', () => {
    expect(sentenceGroups([...SENTENCES, sentence('It is.', 'last')], new Set(), [], 2).at(-1)).toBe(-1);
  });

  it('are not told by the names of parties', () => {
    const named = SENTENCES.map((one) => ({ ...one, text: `drumland ${one.text}` }));
    expect(sentenceGroups(named, new Set(['drumland']), [], 2)).toEqual(sentenceGroups(SENTENCES, new Set(), [], 2));
  });

  it('are few enough to be one matter', () => {
    expect(sentenceGroups(SENTENCES.slice(0, 2), new Set(), [], 4)).toEqual([0, 0]);
    expect(sentenceGroups([], new Set(), [], 4)).toEqual([]);
  });

  it('are placed without being compared with each other where they are many', () => {
    const many = Array.from({ length: 150 }, (_, time) =>
      SENTENCES.map((one) => ({ ...one, report: `${one.report} ${time}` })),
    ).flat();
    const groups = sentenceGroups(many, new Set(), [], 2);
    expect(new Set(groups.filter((_, at) => at % SENTENCES.length < FISH.length)).size).toBe(1);
    expect(new Set(groups).size).toBe(2);
  });
});
