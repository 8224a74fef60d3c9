import { describe, expect, it } from 'vitest';
import { mayHoldOffice, mayTakeUp, speaksForASide, standsApart } from '../../../src/propose/parties/office-fit.ts';
import type { NameEvidence } from '../../../src/propose/parties/name-evidence.ts';
import type { NamedPerson } from '../../../src/propose/parties/proposed-people.ts';

/** A name that is seen so often to have a government. */
function name(words: string, ruled = 0): readonly [string, NameEvidence] {
  return [
    words.toLowerCase(),
    { words, proper: true, capitals: 1, state: null, reports: new Set(['a']), said: 1, acts: 0, mentions: 1, ruled },
  ];
}

const NAMES = new Map([
  name('Drumland', 3),
  name("Weavers' Guild"),
  name('Karsby Mills'),
  name('Karsby Town Council'),
  name('WGK'),
]);

function called(office: string): NamedPerson {
  return {
    id: 'ada-lund',
    ids: new Set(['ada-lund']),
    name: 'Ada Lund',
    names: new Set(['Ada Lund']),
    offices: new Map([[office, 1]]),
    said: 2,
  };
}

describe('an office is held where there is one like it', () => {
  it.each([
    ['finance minister', ['drumland']],
    ['general secretary', ["weavers' guild"]],
    ['chief executive', ['karsby mills', 'karsby town council', 'wgk']],
    ['mayor', ['karsby town council']],
    ['spokeswoman', ['drumland', "weavers' guild", 'karsby mills', 'karsby town council', 'wgk']],
  ])('%s', (office, keys) => {
    expect([...NAMES.keys()].filter((key) => mayHoldOffice(called(office), [key], NAMES))).toEqual(keys);
  });
});

describe('a noun takes up a name of its kind', () => {
  it.each([
    ['government', ['drumland']],
    ['union', ["weavers' guild", 'wgk']],
    ['company', ['karsby mills', 'karsby town council', 'wgk']],
  ])('"the %s"', (noun, keys) => {
    expect([...NAMES.keys()].filter((key) => mayTakeUp(noun, key, NAMES))).toEqual(keys);
  });
});

describe('who speaks for a side', () => {
  it.each(['chairwoman', 'chief negotiator', 'shop steward', 'finance minister'])('the %s may', (office) => {
    expect(speaksForASide(called(office))).toBe(true);
  });

  it.each(['baker', 'retired colonel', 'Professor', 'Judge', 'Senator', 'former minister'])('the %s does not', (office) => {
    expect(speaksForASide(called(office))).toBe(false);
  });
});

describe('who judges or studies a quarrel stands apart', () => {
  it.each(['district judge', 'retired professor of law', 'Chief Justice', 'economist at the Grain Forum'])('%s', (office) => {
    expect(standsApart(called(office))).toBe(true);
  });

  it.each(['justice minister', 'convener', 'head of analysis'])('but not the %s', (office) => {
    expect(standsApart(called(office))).toBe(false);
  });
});
