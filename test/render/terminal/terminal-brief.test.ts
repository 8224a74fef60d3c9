import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal-brief.ts';
import { wrapText } from '../../../src/render/terminal/terminal-layout.ts';
import { HOSTILE, hostile } from '../hostile-brief.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const input = riverTalks();
const brief = buildBrief(input);
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('the brief on a terminal', () => {
  test('fits the width asked for, whatever the width and the words', () => {
    const poisoned = hostile(brief, { days: true });
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 220 }), fc.boolean(), fc.boolean(), (width, colour, bad) => {
        expect(widest(renderTerminal(bad ? poisoned : brief, { width, colour }))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 6 },
    );
    expect(widest(renderTerminal(brief, { colour: false }))).toBeLessThanOrEqual(100);
  });

  test('says the same with and without colour', () => {
    const plain = renderTerminal(brief, { colour: false });
    const coloured = renderTerminal(brief, { colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
  });

  test('has every section, and a citation on every line that tells something', () => {
    const text = renderTerminal(brief, { colour: false });
    for (const title of [
      'Since 27 May',
      'State of play',
      'Moves',
      'Red lines',
      'Announced by one side',
      'Disputed',
      'Rounds',
      'Who said what',
      'One origin, many reports',
      'How outlets word it',
      'Not covered',
      'Doubts about the reports',
      'Reports',
    ])
      expect(text).toMatch(new RegExp(`^${title} ─`, 'm'));
  });

  test('carries nothing that steers the terminal', () => {
    const text = renderTerminal(hostile(brief, { days: true }), { colour: false });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200f]/);
    expect(text).toContain('gnp');
  });

  test('marks unnamed sources and tells of absences', () => {
    const text = renderTerminal(buildBrief({ ...input, since: '2031-06-01' }), { colour: false });
    expect(text).toContain('nothing said or done since 1 Jun was found');
    expect(text).toMatch(/two diplomats in\s+Brenn · unnamed/);
  });
});

test('words of any script are broken to the width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...HOSTILE.split(/(?<=.)/u), '界', '👩‍🔬', 'é', ' ', 'word ')),
      fc.integer({ min: 2, max: 60 }),
      (signs, width) => {
        for (const line of wrapText(signs.join('').replace(/[\u0000-\u001f\u007f-\u009f]/g, ''), width))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
