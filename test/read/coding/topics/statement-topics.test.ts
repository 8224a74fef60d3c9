import { describe, expect, it, vi } from 'vitest';
import type { Code } from '../../../../src/model/reading/code.ts';
import type { Topic } from '../../../../src/model/reading/topic.ts';
import { loadIssueIndexes } from '../../../../src/read/coding/neural/coder-loading.ts';
import { topicsOf } from '../../../../src/read/coding/topics/statement-topics.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

const index = (await loadIssueIndexes())(HARBOUR);

/** Codes, and the words in which the report itself tells a position. */
type Coded = readonly [codes?: readonly Partial<Code>[], told?: readonly string[]];

/** The topics of these contents. */
function topicsFor(text: string, contents: readonly string[], ...[codes = [], told = []]: Coded): readonly Topic[] {
  const cited = contents.map((content) => ({ source: '', cue: '', content, party: 'union' }));
  const reading = codedReport(text, cited);
  const own = codedReport(
    text,
    told.map((content) => ({ source: '', cue: '', content, party: null })),
  );
  const narrations = own.attributions.map((attribution, at) => ({
    attribution: { ...attribution, id: contents.length + at },
    voice: { ...own.voices[at]!, attribution: contents.length + at },
  }));
  return topicsOf(reading, HARBOUR, { codes: codes as readonly Code[], narrations }, index);
}

/** The same, an issue or none for each content. */
function issuesIn(text: string, contents: readonly string[], ...coded: Coded): (string | null)[] {
  const topics = topicsFor(text, contents, ...coded);
  return contents.map((_, attribution) => topics.find((topic) => topic.attribution === attribution)?.issue ?? null);
}

describe('the issue of a statement', () => {
  it('is the one whose words it has, also without a position', () => {
    expect(
      issuesIn('Maria Holt said the night shifts were a strain on families.', ['the night shifts were a strain on families']),
    ).toEqual(['nights']);
    expect(issuesIn('Jan Brandt said pay and wages had risen before.', ['pay and wages had risen before'])).toEqual(['pay']);
  });

  it('is none where the words are on nothing of the codebook', () => {
    expect(issuesIn('Maria Holt thanked the cook for the soup.', ['thanked the cook for the soup'])).toEqual([null]);
  });

  it('is the less sure, the nearer another issue comes to it', () => {
    const sureOf = (words: string): number => topicsFor(`Maria Holt said ${words}.`, [words])[0]?.confidence ?? 0;
    const alone = sureOf('night shifts would have to be talked about');
    expect(sureOf('night shifts and wages would have to be talked about')).toBeLessThan(alone);
  });

  it('is none where it only shares a word in passing with the sentence before', () => {
    const text = 'The talks on night shifts went on. Maria Holt said that she had slept well and liked the soup.';
    expect(issuesIn(text, ['she had slept well and liked the soup'])).toEqual([null]);
  });

  it('is that of a code as sure as the words are not', () => {
    const text = 'Maria Holt said that this was the end of it.';
    const content = 'this was the end of it';
    expect(issuesIn(text, [content], [{ attribution: 0, issue: 'pay', confidence: 0.8 }])).toEqual(['pay']);
    expect(issuesIn(text, [content], [{ attribution: 1, issue: 'pay', confidence: 0.8 }])).toEqual([null]);
  });

  it('is that of a position which the report itself tells in the same words', () => {
    const text = 'Maria Holt said that this was the end of it. Nobody came.';
    const content = 'this was the end of it';
    const code = [{ attribution: 1, issue: 'pay', confidence: 0.8 }];
    expect(issuesIn(text, [content], code, ['Maria Holt said that this was the end of it.'])).toEqual(['pay']);
    expect(issuesIn(text, [content], code, ['Nobody came.'])).toEqual([null]);
  });

  it('is at most one for each attribution, and as likely as it says', () => {
    const text = 'Maria Holt said night shifts and a rise of 3 per cent would not go together.';
    const reading = codedReport(text, [
      {
        source: 'Maria Holt',
        cue: 'said',
        content: 'night shifts and a rise of 3 per cent would not go together',
        party: 'union',
      },
    ]);
    const topics = topicsOf(reading, HARBOUR, { codes: [], narrations: [] }, index);
    expect(topics.length).toBeLessThanOrEqual(1);
    for (const { confidence } of topics) expect(confidence).toBeGreaterThanOrEqual(0.6);
  });

  it('is told by each sentence once, however many statements stand in it', () => {
    const contents = Array.from({ length: 40 }, (_, at) => `night shift ${at} was long`);
    const text = `Maria Holt said ${contents.join(', and that ')}, and left.`;
    const signs = vi.spyOn(index, 'signs');
    expect(issuesIn(text, contents)).toContain('nights');
    // Forty statements, the one sentence, none before it, no headline.
    expect(signs.mock.calls.length).toBeLessThanOrEqual(42);
    signs.mockRestore();
  });
});
