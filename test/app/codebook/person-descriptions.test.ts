import { describe, expect, it } from 'vitest';
import { descriptionsOf, pronounBefore, pronounBehind } from '../../../src/propose/parties/person-descriptions.ts';

function spanOf(text: string, name: string): { start: number; end: number } {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}

function told(text: string): string[] {
  return descriptionsOf(text, spanOf(text, 'Ada Lund')).map(({ start, end }) => text.slice(start, end).trim());
}

describe('whose somebody is, is told', () => {
  it.each([
    ['The president of the Weavers of Karsby, Ada Lund, fears a strike.', 'The president of the Weavers of Karsby'],
    ['On Monday the Tervan commissioner, Ada Lund, complained.', 'On Monday the Tervan commissioner'],
    ['The port’s chief surveyor, Ada Lund, shrugged.', 'The port’s chief surveyor'],
    ['“We wait,” said the council’s chairwoman, Ada Lund.', 'said the council’s chairwoman'],
    ['Nobody came. Ada Lund, who leads the weavers’ union, waited.', 'the weavers’ union'],
    ['Nobody came. Ada Lund, who speaks for the Harbour Party on fish, waited.', 'the Harbour Party'],
    ['Nobody came. Ada Lund, director of the Grain Forum, waited.', 'director of the Grain Forum'],
    ['Nobody came. Ada Lund of the Grain Forum waited.', 'of the Grain Forum waited'],
  ])('in %s', (text, words) => {
    expect(told(text)).toContain(words);
  });

  it.each([
    'The weavers struck on Monday, Ada Lund said.',
    'The president left. In the evening, Ada Lund came.',
    'The minister would order the pilots back, Ada Lund said.',
    'Asked about the chairman of the Dyers, Ada Lund said no.',
    '“The minister is late,” Ada Lund said.',
  ])('not by what stands before another sentence, in %s', (text) => {
    expect(told(text).filter((words) => /weavers|president|minister/.test(words))).toEqual([]);
  });
});

describe('a pronoun tells whose officer somebody is', () => {
  it.each([
    ['The Guild struck. Its general secretary, Ada Lund, came.', 'Its'],
    ['The Guild struck. Its convener, the baker Ada Lund, came.', 'Its'],
    ['The islands sent their chief negotiator, Ada Lund, by boat.', 'their'],
  ])('in %s', (text, pronoun) => {
    const { at = 0, isPersons } = pronounBefore(text, spanOf(text, 'Ada Lund')) ?? {};
    expect(text.slice(at, at + pronoun.length)).toBe(pronoun);
    expect(isPersons).toBe(false);
  });

  it('behind the name', () => {
    const text = 'The Guild struck. Ada Lund, its convener, came.';
    expect(pronounBehind(text, spanOf(text, 'Ada Lund'))).toEqual({ at: text.indexOf('its'), isPersons: false });
  });

  it('of a person', () => {
    const text = 'Per Holm kept silent. His spokeswoman, Ada Lund, came.';
    expect(pronounBefore(text, spanOf(text, 'Ada Lund'))).toEqual({ at: text.indexOf('His'), isPersons: true });
  });

  it.each(['Its harbour froze. Then Ada Lund came.', 'The Guild lost its way, Ada Lund said.'])('but not in %s', (text) => {
    expect(pronounBefore(text, spanOf(text, 'Ada Lund'))).toBeNull();
  });
});
