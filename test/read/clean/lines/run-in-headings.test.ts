import { describe, expect, it } from 'vitest';
import { headingEnd } from '../../../../src/read/clean/lines/run-in-headings.ts';
import { passagesOf } from '../../../../src/read/clean/lines/passages.ts';

const SENTENCE = 'The harbour board, which has owned the ferry for ten years, sold it on Friday.';

/** The heading of a line. */
function headingOf(line: string): string {
  return line.slice(0, headingEnd(line));
}

describe('a heading on the line of its paragraph', () => {
  it.each(['Cheers, Mr. Orrin', 'LAST FERRY SOLD', 'Who Pays for Halden?', 'The Price of the Ferry'])(
    'ends before the sentence: %s',
    (heading) => {
      expect(headingOf(`${heading} ${SENTENCE}`)).toBe(heading);
    },
  );

  it.each([
    SENTENCE,
    `Orrin ${SENTENCE}`,
    'On Friday Ada Mills of The Harbour Post told the board that it had sold the wrong ferry.',
    'Board Sells Ferry in Halden After Crews Turn Down The Last Offer of the Year.',
    'Last Ferry Sold The harbour board had no word for the crews',
    'The For The People Act, which the board passed on Friday, was the top priority of the crews.',
    'Speaking to “Halden This Morning” on Monday, Orrin had no word for the crews of the ferry.',
    'Orrin Told Halden This Morning that he had no word for the crews of the ferry at all.',
    'Annex I Parties asked for a report on what the ferry costs them each year.',
    'Ada Mills, Emil Carr and Ruth Lang told the board that the ferry was sold too late.',
  ])('is none where no sentence begins behind it: %s', (line) => {
    expect(headingOf(line)).toBe('');
  });

  it('is a passage of the body by itself, so that no sentence has it', () => {
    const words = `Cheers, Mr. Orrin ${SENTENCE}`;
    const line = { span: { start: 5, end: 5 + words.length }, words, hint: null };
    const judged = { line, kind: 'body', furniture: null, repeats: null, dateline: null, credits: [] } as const;
    expect(passagesOf([judged]).map(({ kind, span }) => [kind, words.slice(span.start - 5, span.end - 5)])).toEqual([
      ['body', 'Cheers, Mr. Orrin'],
      ['body', SENTENCE],
    ]);
  });
});
