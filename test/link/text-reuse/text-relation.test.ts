import { describe, expect, it } from 'vitest';
import { textRelation } from '../../../src/link/text-reuse/reprints.ts';
import type { TextRelation } from '../../../src/link/text-reuse/reprints.ts';
import { findSharedPairs } from '../../../src/link/text-reuse/shared-pairs.ts';
import { quotedStretches } from '../../../src/link/text-reuse/quoted-stretches.ts';
import { ownWords } from './made-texts.ts';

function relation(one: string, other: string): TextRelation {
  const { pairs, sizes } = findSharedPairs([one, other].map((text) => ({ text, stretches: [{ start: 0, end: text.length }] })));
  const nothing = { all: 0 };
  return textRelation(pairs, [sizes[0] ?? nothing, sizes[1] ?? nothing]);
}

describe('two reports with words in common', () => {
  it('are not made from one text when these are names and numbers', () => {
    const facts = 'won 6 of 14 bouts, 3 by 40 points and 2 by 17, in 365 days';
    expect(relation(`${ownWords(80, 'one')} ${facts}`, `${facts} ${ownWords(80, 'two')}`)).toBe('independent');
  });

  it('are made from one text when a sentence in plain words stands in both', () => {
    const sentence = 'traders throw away what the heat has spoilt while ships wait outside the bay';
    expect(relation(`${ownWords(80, 'one')} ${sentence}`, `${sentence} ${ownWords(80, 'two')}`)).toBe('partly copied');
  });

  it('quote the same speech when all of them stand between quotation marks, in however many lines', () => {
    const speech = '"We will not go back to the cranes.\nNobody has asked us what the night is like up there. "';
    expect(relation(`${ownWords(80, 'one')}\n${speech}`, `${ownWords(80, 'two')}\n${speech}\n${ownWords(9, 'three')}`)).toBe(
      'same speech',
    );
  });
});

describe('the words between quotation marks', () => {
  const inside = (text: string): string[] => quotedStretches(text).map(({ start, end }) => text.slice(start, end));

  it('go on over the end of a line to the mark that closes', () => {
    expect(inside('She said: "We will talk.\nWe will not wait," and left.\nThe rest is silence.')).toEqual([
      '"We will talk.\nWe will not wait,"',
    ]);
  });

  it('end with the line when the next mark opens another quotation', () => {
    expect(inside('She said: “We will talk.\n“We will not wait,” she said.')).toEqual(['“We will talk.', '“We will not wait,”']);
  });

  it('do not swallow the report when a mark is never closed', () => {
    const text = `He said "no.\n${'The cranes stood still all day.\n'.repeat(9)}`;
    expect(inside(text)).toEqual(['"no.']);
  });
});
