import { describe, expect, it } from 'vitest';
import { redLineNarrations, toldRedLines } from '../../../../src/read/coding/rules/told-red-lines.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR, type Cited } from '../targets/made-coded-report.ts';

/** The red lines that words of a speaker of the union draw: "holder issue". */
function drawn(content: string, cue = 'said'): string[] {
  const text = `Maria Holt ${cue} ${content}`;
  const reading = codedReport(text, [{ source: 'Maria Holt', cue, content, party: 'union' }]);
  return toldRedLines({ ...reading, codes: [] }, HARBOUR).map(
    ({ holder, issue, declared }) => `${declared ? '' : 'said of '}${holder} ${issue}`,
  );
}

describe('a red line that is told', () => {
  it.each([
    ['night shifts were a red line.', 'union nights'],
    ['“Night work is non-negotiable.”', 'union nights'],
    ['“Night work cannot be bargained away.”', 'union nights'],
    ['“We will not negotiate on wages while the gates are shut.”', 'union pay'],
    ['wages weren’t up for negotiation.', 'union pay'],
    ['they had given up the Sundays, but night shifts were a red line.', 'union nights'],
    ['there would be no deal without higher wages.', 'union pay'],
    ['night shifts were not up for discussion.', 'union nights'],
    ['“We won’t negotiate over night work.”', 'union nights'],
    ['her members would never bargain about night shifts.', 'union nights'],
    ['wages were a red line for the company.', 'said of operator pay'],
    ['wages were the Quay Company’s red line.', 'said of operator pay'],
    ['“Our wages are not negotiable.”', 'union pay'],
    ['no agreement was possible without an end to night work.', 'union nights'],
    ['“Night shifts are absolutely not negotiable.”', 'union nights'],
  ])('is the holder’s on the issue that is named: %s', (content, expected) => {
    expect(drawn(content)).toEqual([expected]);
  });

  it.each([
    'night shifts were no red line.',
    'she was angry at the company’s failure to set “red lines” on night shifts.',
    'the company refused to draw a red line on wages.',
    'nobody asked whether night shifts were a red line.',
    'the dockers would drop their red line on night shifts.',
    'wages are negotiable.',
    'there were red lines on all sides.',
    'the company had crossed a red line on night shifts.',
    'night shifts and wages were red lines.',
    'it was good to negotiate on night shifts.',
    'the company was open to negotiation on wages.',
    'wages are up for discussion.',
    'the dockers were ready to drop their demand on wages, giving up a point on which their chair drew a red line in May.',
    'her members had backed away from what was a red line on night shifts a week ago.',
  ])('is none where it is denied, given up, or of no one issue: %s', (content) => {
    expect(drawn(content)).toEqual([]);
  });
});

/** The red lines that a report of these words tells by itself. */
function narrated(text: string, cited: readonly Cited[] = []): string[] {
  const reading = codedReport(text, cited);
  const narrations = redLineNarrations(reading, codingTargets(reading, HARBOUR), HARBOUR, []);
  const told = {
    ...reading,
    attributions: narrations.map(({ attribution }) => attribution),
    voices: narrations.map(({ voice }) => voice),
  };
  return toldRedLines({ ...told, codes: [] }, HARBOUR).map(
    ({ holder, issue, declared, seen }) => `${declared || !seen ? 'not seen ' : ''}${holder} ${issue}`,
  );
}

describe('a red line that the report tells by itself', () => {
  it.each([
    ['For the dockers, night work is a red line.', 'union nights'],
    [
      'Talks resume on Monday. For the Dockers’ Union, night shifts are non-negotiable, and it has said so for years.',
      'union nights',
    ],
    ['Wages are a red line for the company.', 'operator pay'],
    ['The Quay Company’s red line is wages.', 'operator pay'],
  ])('is of whom it says so: %s', (text, expected) => {
    expect(narrated(text)).toEqual([expected]);
  });

  it.each([
    'Night work is a red line.',
    'For the dockers, night work is no red line.',
    'For the dockers, night work and wages are red lines.',
    'The dockers marched along a red line on the quay.',
    'For the dockers, the company would drop its red line on wages.',
  ])('is none where it says of nobody, or not just that: %s', (text) => {
    expect(narrated(text)).toEqual([]);
  });
});

describe('a sentence that tells a red line and goes on with what somebody says', () => {
  const LINE = 'For the dockers, night work is a red line, and Maria Holt said that summer nights were one too';

  it('is told by the report where the phrase stands beside his words', () => {
    const cited = { source: 'Maria Holt', cue: 'said', content: 'that summer nights were one too', party: 'union' };
    expect(narrated(LINE, [cited])).toEqual(['union nights']);
  });

  it('is his where the phrase stands within them', () => {
    const content = 'For the dockers, night work is a red line';
    expect(narrated(`${content}, said Maria Holt`, [{ source: 'Maria Holt', cue: 'said', content, party: 'union' }])).toEqual([]);
  });
});
