import { describe, expect, it } from 'vitest';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import { roundLines } from '../../src/brief/round-lines.ts';
import type { MeetingMention, Round } from '../../src/model/coverage/round.ts';
import type { Voice } from '../../src/model/reading/speaker.ts';
import type { Span } from '../../src/model/span.ts';
import { reading } from '../truth/made-readings.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const TEXT = 'The talks in Corvane on Monday made little progress, a ferryman said.';
const OUTCOME: Span = { start: TEXT.indexOf('little'), end: TEXT.indexOf(', a') };

const PLACE = { kind: 'talks', place: 'Corvane', parties: [], people: [] } as const;

/** Who tells what came of a meeting, where these words are somebody's. */
function tellers(speaker: Voice['speaker'], content: Span): (string | null)[] {
  const made = reading({
    text: TEXT,
    outlet: 'Strait Courier',
    cited: [{ by: speaker, words: TEXT.slice(content.start, content.end) }],
  });
  const span = { start: 0, end: TEXT.length };
  const meeting: MeetingMention = { ...PLACE, when: null, mediator: null, planned: false, span, outcome: OUTCOME };
  const round: Round = {
    ...PLACE,
    when: null,
    mediator: null,
    planned: false,
    id: 'one',
    mentions: [{ report: made.report, meeting: 0 }],
  };
  const input = riverTalks();
  const coverage = numberCoverage({
    ...input,
    readings: [{ ...made, meetings: [meeting] }],
    derived: { ...input.derived, rounds: [round] },
  });
  return roundLines(coverage).flatMap(({ line }) => line.outcomes.map(({ by }) => by));
}

describe('what came out of a meeting', () => {
  const nobody: Voice['speaker'] = { kind: 'unnamed', words: 'a ferryman', number: null, closeness: null };

  it('is told with whoever says so', () => {
    expect(tellers(nobody, { start: 0, end: OUTCOME.end })).toEqual(['a ferryman']);
  });

  it('is of the report alone where its words are nobody’s, or another outlet’s', () => {
    expect(tellers(nobody, { start: 0, end: OUTCOME.start })).toEqual([null]);
    expect(tellers({ kind: 'outlet', name: 'Harbour Herald' }, OUTCOME)).toEqual([null]);
  });
});
