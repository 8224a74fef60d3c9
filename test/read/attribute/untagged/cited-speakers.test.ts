import { describe, expect, it } from 'vitest';
import { readableParagraphs, type Paragraph } from '../../../../src/read/attribute/paragraph-words.ts';
import { withCitedSpeaker } from '../../../../src/read/attribute/untagged/cited-speakers.ts';

/** "source | cue | content" of a sentence whose cue is "quoted" or "cited". */
function cited(text: string): string {
  const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
  const at = words.findIndex((word) => /^(?:quoted|cited)$/.test(word.text));
  const draft = { source: words.slice(0, at), cue: words.slice(at, at + 1), content: words.slice(at + 1, -1) };
  const { source, cue, content } = withCitedSpeaker(draft, text);
  return [source, cue, content].map(shown).join(' | ');
}

function shown(words: Paragraph): string {
  return words.map(({ text }) => text).join(' ');
}

describe('whoever is quoted as saying a thing', () => {
  it.each([
    ['The Ledger quoted Lena Quist as saying that the pier was sold.', 'The Ledger | quoted as saying | that the pier was sold'],
    ['Radio Hest cited a clerk as saying on Friday that it was sold.', 'Radio Hest | cited as saying | that it was sold'],
    [
      'The Ledger quoted the mayor as telling growers in the town hall that it was sold.',
      'The Ledger | quoted as telling | that it was sold',
    ],
    ['The Ledger quoted her as warning that it was sold.', 'The Ledger | quoted as warning | that it was sold'],
  ])('is left out of what is said: %s', (text, wanted) => {
    expect(cited(text)).toBe(wanted);
  });

  it('is nobody where a price is quoted', () => {
    expect(cited('The mill quoted a price as high as nine crowns.')).toBe('The mill | quoted | a price as high as nine crowns');
  });
});
