import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnigramPieces } from '../../../src/read/neural/unigram-pieces.ts';

const SETTINGS = { cls: '[CLS]', sep: '[SEP]', unknown: '[UNK]' };
const ROWS: readonly (readonly [string, number])[] = [
  ['[CLS]', -99],
  ['[SEP]', -99],
  ['[UNK]', -99],
  ['\u2581', -4],
  ['\u2581with', -6],
  ['draw', -7],
  ['\u2581withdraw', -9],
  ['\u2581draw', -8],
  ['al', -6],
  ['w', -8],
  ['i', -8],
  ['t', -8],
  ['h', -8],
];
const pieces = new UnigramPieces(ROWS.map((row) => row.join('\t')).join('\n'), SETTINGS);
const cut = (word: string, spaced = true): readonly (string | undefined)[] => pieces.of(word, spaced).map((id) => ROWS[id]?.[0]);

describe('cutting a word into the pieces that are likeliest together', () => {
  it('takes one likely piece before two whose likelihood is less together', () => {
    expect(cut('withdraw')).toEqual(['\u2581withdraw']);
    expect(cut('withdrawal')).toEqual(['\u2581withdraw', 'al']);
  });

  it('knows a word behind a blank from the same letters elsewhere', () => {
    expect(cut('draw', true)).toEqual(['\u2581draw']);
    expect(cut('draw', false)).toEqual(['draw']);
  });

  it('calls a sign unknown that no piece holds, and goes on behind it', () => {
    expect(cut('draw\u4e2dal', false)).toEqual(['draw', '[UNK]', 'al']);
  });

  it('does not cut what is too long to be a word', () => {
    expect(cut('al'.repeat(200), false)).toEqual(['[UNK]']);
  });

  it('reads compatibility signs as the letters they stand for', () => {
    expect(cut('\uff57\uff49\uff54\uff48')).toEqual(cut('with'));
  });

  it('names the entry that a vocabulary lacks', () => {
    expect(() => pieces.idOf('[holder]')).toThrow('The vocabulary lacks the piece [holder].');
  });

  it('cuts every word into at least one piece, and words of known signs into pieces that spell them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[with]{1,30}$/), fc.boolean(), (word, spaced) => {
        expect(cut(word, spaced).join('')).toBe((spaced ? '\u2581' : '') + word);
      }),
    );
  });
});
