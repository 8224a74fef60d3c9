import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown-brief.ts';
import { hostile } from '../hostile-brief.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());
const text = renderMarkdown(brief);

/** What a reader of Markdown that takes everything makes of it: markup of its own, links from addresses, tables. */
const read = (markdown: string): ReturnType<typeof parseHTML>['document'] =>
  parseHTML(`<!doctype html><body>${new MarkdownIt({ html: true, linkify: true }).render(markdown)}</body>`).document;
const tags = (markdown: string): Set<string> =>
  new Set([...read(markdown).querySelectorAll('body *')].map(({ tagName }) => tagName));

describe('the Markdown brief', () => {
  test('has a heading for every section, and no markup but its own', () => {
    const titles = [...read(text).querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'Since 27 May',
      'State of play',
      'Moves',
      'Red lines',
      'Announced by one side',
      'Disputed',
      'Rounds',
      'Possible positions',
      'Who said what',
      'One origin, many reports',
      'How outlets word it',
      'Shared text',
      'Not covered',
      'Doubts about the reports',
      'Reports',
    ]);
    expect([...tags(text)].sort()).toEqual(['EM', 'H1', 'H2', 'H3', 'LI', 'P', 'STRONG', 'UL']);
  });

  test('words of a report never become markup, links or steering codes', () => {
    const poisoned = renderMarkdown(hostile(brief, { days: true }));
    expect([...tags(poisoned)].filter((tag) => !tags(text).has(tag))).toEqual([]);
    expect(poisoned).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('every citation names words that stand under their report', () => {
    const named = new Set([...text.matchAll(/\\\[(\d+[a-z]+)\\\]/g)].map(([, label]) => label));
    const shown = new Set([...text.matchAll(/^- \*\*(\d+[a-z]+)\*\* /gm)].map(([, label]) => label));
    expect(named.size).toBeGreaterThan(80);
    expect([...named].filter((label) => !shown.has(label))).toEqual([]);
  });

  test('every line of a statement cites', () => {
    const said = text.slice(text.indexOf('## Who said what'), text.indexOf('## One origin'));
    const lines = said.split('\n').filter((line) => line.startsWith('- '));
    expect(lines.length).toBe(brief.said.flatMap(({ statements }) => statements).length);
    expect(lines.filter((line) => !/\\\[\d+[a-z]*\\\]$/.test(line))).toEqual([]);
  });
});
