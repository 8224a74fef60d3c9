import { describe, expect, it } from 'vitest';
import { toldRedLines } from '../../../../src/read/coding/rules/told-red-lines.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

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
    ['“We will not negotiate on wages under threat.”', 'union pay'],
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
    'nobody asked whether night shifts were a red line.',
    'the dockers would drop their red line on night shifts.',
    'wages are negotiable.',
    'there were red lines on all sides.',
    'the company had crossed a red line on night shifts.',
    'night shifts and wages were red lines.',
    'it was good to negotiate on night shifts.',
  ])('is none where it is denied, given up, or of no one issue: %s', (content) => {
    expect(drawn(content)).toEqual([]);
  });
});
