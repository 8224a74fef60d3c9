import { describe, expect, it } from 'vitest';
import { looseQuotations } from '../../../src/read/attribute/loose-quotations.ts';
import { readableParagraphs } from '../../../src/read/attribute/paragraph-words.ts';
import { wholeSpeeches } from '../../../src/read/attribute/whole-speeches.ts';
import type { Passage } from '../../../src/model/reading/passage.ts';

/** "source | content" of the speeches in lines that are paragraphs; a line that begins with # is furniture. */
function speeches(lines: readonly string[]): string[] {
  const plain = lines.map((line) => line.replace(/^#/, ''));
  const text = plain.join('\n\n');
  let at = 0;
  const passages = plain.map((line, place): Passage => {
    const start = at;
    at += line.length + 2;
    return { kind: lines[place]?.startsWith('#') ? 'furniture' : 'body', span: { start, end: start + line.length } };
  });
  const cut = (words: readonly { readonly start: number; readonly end: number }[]): string =>
    text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return wholeSpeeches(text, passages, readableParagraphs(text, passages)).map(
    ({ source, content, isQuestion }) => `${isQuestion ? '?' : cut(source)} | ${cut(content)}`,
  );
}

describe('a paragraph is somebody’s words from its first to its last', () => {
  it('behind a line that announces it', () => {
    expect(speeches(['In a letter, Ruth Lang wrote:', 'The lease is fair. We sign.', 'The pit was quiet.'])).toEqual([
      'Ruth Lang | The lease is fair. We sign',
    ]);
  });

  it.each([
    ['On Friday the mayor, Ruth Lang, issued this statement:', 'Ruth Lang'],
    ['Ruth Lang, who had left, sent out the following reply:', 'Ruth Lang'],
    ['Ruth Lang had this to say:', 'Ruth Lang'],
  ])('behind a line that gives it out: %s', (line, who) => {
    expect(speeches([line, 'The lease is fair. We sign.'])).toEqual([`${who} | The lease is fair. We sign`]);
  });

  it('but not behind a line that gives out a list', () => {
    expect(speeches(['The union published the following prices:', 'The lease is fair. We sign.'])).toEqual([]);
  });

  it('but not an item of a list', () => {
    expect(speeches(['The union said:', 'nine crowns an hour;'])).toEqual([]);
  });

  it('as any answer of an interview to which a paragraph leads', () => {
    expect(speeches(['Maja Drobni talked to our reporter in Halden.', 'Is ten crowns so bad?', 'It buys no bread.'])).toEqual([
      '? | Is ten crowns so bad?',
      'Maja Drobni | It buys no bread',
    ]);
    expect(speeches(['Maja Drobni met the millers in Halden.', 'Is ten crowns so bad?', 'It buys no bread.'])).toEqual([]);
  });

  it('as the answer of an interview, and its question is nobody’s', () => {
    expect(speeches(['Maja Drobni answered us in Halden.', 'Will you open your charts?', 'We will.'])).toEqual([
      '? | Will you open your charts?',
      'Maja Drobni | We will',
    ]);
  });

  it('but a question without an answer in the first person is none of an interview', () => {
    expect(speeches(['Maja Drobni left Halden.', 'Will you miss her?', 'The reef is calm.'])).toEqual([]);
  });

  it.each(['Three questions to Ruth Lang, head of the mill', 'In conversation with Ruth Lang', 'Q&A: Ruth Lang'])(
    'as an answer that is marked as one: %s',
    (title) => {
      const lines = [title, 'Q: Will you close the pit?', 'A: Not while it pays.', 'Question: When?', 'Answer: Never.'];
      expect(speeches(lines)).toEqual([
        '? | Will you close the pit?',
        'Ruth Lang | Not while it pays',
        '? | When?',
        'Ruth Lang | Never',
      ]);
    },
  );

  it('as an answer below a title that names who is asked', () => {
    expect(speeches(['Five minutes with Ruth Lang', 'Will the pit close?', 'Not while it pays.'])).toEqual([
      '? | Will the pit close?',
      'Ruth Lang | Not while it pays',
    ]);
    expect(speeches(['She gave an interview with Ruth Lang.', 'Will the pit close?', 'That is unclear.'])).toEqual([]);
  });

  it('above a signature', () => {
    expect(speeches(['“The gates stay shut.”', '— Hanna Lode, chair'])).toEqual(['Hanna Lode, chair | “The gates stay shut.”']);
    expect(speeches(['“The gates stay shut.”', 'Hanna Lode left the hall.'])).toEqual([]);
  });

  it('as a post under the name of who posted it', () => {
    expect(speeches(['#Jonas Reeve @jonasreeve', 'Quell would pay.'])).toEqual(['Jonas Reeve | Quell would pay']);
    const signature = '— Jonas Reeve (@jonasreeve) May 9, 2031';
    expect(speeches(['Quell would pay.', signature])).toEqual(['Jonas Reeve (@jonasreeve) May 9, 2031 | Quell would pay']);
  });
});

describe('quoted words that nobody is cited for', () => {
  function loose(text: string, cited: string | null = null): string[] {
    const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
    const isCited = (place: number): boolean => cited !== null && words[place]?.text === cited;
    return looseQuotations(text, words, isCited).map((found) => text.slice(found[0]?.start, found.at(-1)?.end));
  }

  it('are kept where they go on the sentence around them', () => {
    expect(loose('The mood was "icy but polite" on Friday.')).toEqual(['"icy but polite"']);
  });

  it('are left where they are a name, a title or a word held at a distance', () => {
    expect(loose('He read "The Long Way Home" and the "deal".')).toEqual([]);
    expect(loose('It was called "the long good night" by all.')).toEqual([]);
  });

  it('are left where the sentence cites somebody', () => {
    expect(loose('The mood was "icy but polite", Holt said.', 'said')).toEqual([]);
  });
});
