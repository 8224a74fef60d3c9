import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, find } from '../../src/text/anchor.ts';
import { cut } from '../../src/text/spans.ts';

const REPORT = 'a'.repeat(64);
const LONG = 'The harbour was closed for the whole of the night and nobody came. ';

/** The place of words in a text, counted from the front, 0 for the first. */
function place(text: string, words: string, nth = 0): { start: number; end: number } {
  let start = text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}

/** Where words anchored in one text are found in another. */
function found(before: string, words: string, nth: number, after: string): number | null {
  return find(after, anchor(REPORT, before, place(before, words, nth)))?.start ?? null;
}

describe('an anchor', () => {
  it('holds the words and forty characters on either side of them', () => {
    const text = `${LONG}We agree. ${LONG}`;
    const span = place(text, 'We agree.');
    expect(anchor(REPORT, text, span)).toEqual({
      report: REPORT,
      quote: 'We agree.',
      before: text.slice(span.start - 40, span.start),
      after: text.slice(span.end, span.end + 40),
      ...span,
    });
  });

  it('near the begin of a text has before it what is there', () => {
    expect(anchor(REPORT, 'He said yes.', { start: 3, end: 7 }).before).toBe('He ');
    expect(anchor(REPORT, 'We agree. They said no.', { start: 0, end: 9 })).toMatchObject({
      before: '',
      after: ' They said no.',
    });
  });

  it('finds its words wherever the text has moved them', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), words, fc.string({ maxLength: 80 }), (before, quote, after) => {
        const made = anchor(REPORT, `${before}${quote}${after}`, { start: before.length, end: before.length + quote.length });
        expect(find(`${before}${quote}${after}`, made)).toEqual({ start: made.start, end: made.end });
        const moved = `A line of the page. ${before}${quote}${after}`;
        const span = find(moved, made);
        expect(span && cut(moved, span)).toBe(quote);
      }),
    );
  });

  it('finds nothing where its words are gone, or where it has none', () => {
    expect(found('He said yes.', 'yes', 0, 'He said no.')).toBeNull();
    expect(find('He said yes.', { report: REPORT, quote: '', before: 'said ', after: 'yes', start: 8, end: 8 })).toBeNull();
  });
});

describe('equal words in one text', () => {
  const text = 'Holt said yes to the port. Vark said yes to the union.';

  it('are told apart by what stands before them', () => {
    const swapped = 'Vark said yes. Holt said yes.';
    expect(found('Holt said yes. Vark said yes.', 'said yes.', 0, swapped)).toBe(place(swapped, 'said yes.', 1).start);
    expect(found('Holt said yes. Vark said yes.', 'said yes.', 1, swapped)).toBe(place(swapped, 'said yes.', 0).start);
  });

  it('are told apart by what stands behind them', () => {
    const swapped = 'They said yes to the union. They said yes to the port.';
    expect(found(text, 'said yes', 0, swapped)).toBe(place(swapped, 'said yes', 1).start);
    expect(found(text, 'said yes', 1, swapped)).toBe(place(swapped, 'said yes', 0).start);
  });

  it('are told apart by context however far they have moved', () => {
    const before = `Holt said yes. ${LONG.repeat(20)}Vark said yes. ${LONG}`;
    const after = `Vark said yes. ${LONG.repeat(20)}Holt said yes. ${LONG}`;
    expect(found(before, 'said yes.', 0, after)).toBe(place(after, 'said yes.', 1).start);
    expect(found(before, 'said yes.', 1, after)).toBe(place(after, 'said yes.', 0).start);
  });

  it('are told apart by their place where the context is the same', () => {
    const same = `yes. ${LONG}yes. ${LONG}yes. ${LONG}`;
    for (const nth of [0, 1, 2]) expect(found(same, 'yes.', nth, same)).toBe(place(same, 'yes.', nth).start);
    const shifted = `A line. ${LONG}yes. ${LONG}yes. ${LONG}yes. ${LONG}`;
    expect(found(`${LONG}yes. ${LONG}yes. ${LONG}yes. ${LONG}`, 'yes.', 1, shifted)).toBe(place(shifted, 'yes.', 1).start);
  });

  it('are not told apart by more than forty characters on either side', () => {
    const filler = 'x'.repeat(40);
    const before = `A${filler}yes${filler}B. C${filler}yes${filler}D.`;
    const after = `C${filler}yes${filler}D. A${filler}yes${filler}B.`;
    expect(found(before, 'yes', 0, after)).toBe(place(after, 'yes', 0).start);
  });

  it('need both sides: one that is right on either side alone stands behind one that is right on both', () => {
    const before = 'Holt said yes to pay.';
    const after = 'Holt said yes to all. Vark said yes to pay. Holt said yes to pay.';
    expect(found(before, 'yes', 0, after)).toBe(place(after, 'yes', 2).start);
  });

  it('count the part of the context that is still there', () => {
    const before = 'In the evening the chair of the union said yes.';
    const after = 'In the morning the head of the port said yes. In the evening the wise chair of the union said yes.';
    expect(found(before, 'yes', 0, after)).toBe(place(after, 'yes', 1).start);
  });
});

describe('what counts for the place of words', () => {
  /** Where words with such a context are found, when they once stood at a place. */
  const placeOf = (text: string, quote: string, before: string, after: string, start: number): number | undefined =>
    find(text, { report: REPORT, quote, before, after, start, end: start + quote.length })?.start;
  const X = 'x'.repeat(100);

  it('is the context on either side alike: of two that have one side each, the nearer', () => {
    const text = `said yes-${X}-yes to`;
    const [first, second] = [place(text, 'yes').start, place(text, 'yes', 1).start];
    for (const near of [first, second]) expect(placeOf(text, 'yes', 'said ', ' to', near)).toBe(near);
  });

  it('is every character of it, the first and the second as well as the last', () => {
    const after = (one: string): number | undefined =>
      placeOf(`yes${one} so it is. yes, so it is. `, 'yes', '', ', so it is. ', 0);
    expect(after(',')).toBe(0);
    for (const other of ['.', ',.']) expect(after(other)).toBe(place(`yes${other} so it is. yes,`, 'yes', 1).start);
    const before = (one: string): number | undefined =>
      placeOf(` so he said${one}yes so he said: yes`, 'yes', 'so he said: ', '', 12);
    expect(before(': ')).toBe(13);
    for (const other of [':-', '. ']) expect(before(other)).toBe(place(` so he said${other}yes so he said: yes`, 'yes', 1).start);
  });

  it('is one character in forty more than a quarter of the text, and no more than that of half of it', () => {
    const context = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';
    const text = (short: number): string => `yes${context.slice(0, 40 - short)}${'-'.repeat(100)}yes${context}${'-'.repeat(60)}`;
    const second = (short: number): number => place(text(short), 'yes', 1).start;
    expect(placeOf(text(1), 'yes', '', context, 0)).toBe(0);
    expect(placeOf(text(3), 'yes', '', context, 0)).toBe(second(3));
  });

  it('is the whole of the context behind long words too', () => {
    const quote = 'they had said yes to the port of Halden';
    const text = `${quote} and to nobody else. ${quote} and to nobody near. `;
    expect(placeOf(text, quote, '', ' and to nobody near. ', 0)).toBe(place(text, quote, 1).start);
  });

  it('is the distance alone where an anchor has no context, and the first of two that are as far', () => {
    expect(placeOf('yes and yes', 'yes', '', '', 8)).toBe(8);
    expect(placeOf('yes and yes', 'yes', '', '', 4)).toBe(0);
    expect(placeOf('baaa', 'aa', 'ba', '', 2)).toBe(2);
  });
});
