import { describe, expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import type { PossibleLine } from '../../../src/model/brief.ts';
import { plainText } from '../../../src/render/page/fact-phrases.ts';
import { possibleSection } from '../../../src/render/page/possible-section.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());

function possible(confidence: number): PossibleLine {
  return {
    holder: brief.parties[0]?.id ?? '',
    issue: 'an-issue',
    alternative: 'an-alternative',
    title: 'an alternative',
    stance: 'supports',
    asserted: true,
    confidence,
    rival: null,
    attribution: 'abcdef01:3',
    evidence: { report: 1, spans: [{ start: 0, end: 17 }], quote: 'words of a report', before: '', within: [], after: '' },
  };
}

function linesFor(...confidences: readonly number[]): string[] {
  const { blocks } = possibleSection({ ...brief, possible: confidences.map(possible) });
  return blocks.flatMap((block) => (block.kind === 'line' ? [plainText(block.line.runs)] : []));
}

describe('possible positions', () => {
  test('are told when they are at least as likely as not, and counted otherwise', () => {
    expect(linesFor(0.69, 0.5, 0.49, 0.3)).toHaveLength(3);
    expect(linesFor(0.69, 0.5, 0.49, 0.3).at(-1)).toContain('2 more');
    expect(linesFor(0.4)).toEqual([expect.stringContaining('1 more')]);
  });

  test('are at most twelve on the page', () => {
    expect(linesFor(...Array<number>(15).fill(0.6))).toHaveLength(13);
  });
});
