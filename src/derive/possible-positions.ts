import type { PossiblePosition } from '../model/coverage/position.ts';
import type { Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import { standsAsPosition } from '../link/statements/position-confidence.ts';
import { compareText } from '../text/text-order.ts';

/**
 * What the coder proposes and is not sure enough of to call a position: one entry for each holder, issue, alternative and stance, the likeliest first,
 * since accepting those makes most of a record. What stands as a position somewhere else is left out.
 */
export function possiblePositions(readings: readonly Reading[]): PossiblePosition[] {
  const positions = new Set(
    readings.flatMap((reading) => reading.codes.filter((code) => standsAsPosition(reading, code)).map(meaningOf)),
  );
  const found = new Map<string, PossiblePosition>();
  for (const reading of readings)
    for (const code of reading.codes) {
      const key = meaningOf(code);
      if (standsAsPosition(reading, code) || positions.has(key) || code.alternative === null) continue;
      found.set(key, withProposal(found.get(key), reading.report, code));
    }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence || compareText(keyOf(a), keyOf(b)));
}

function withProposal(known: PossiblePosition | undefined, report: string, code: Code): PossiblePosition {
  const { holder, issue, alternative, stance, asserted, confidence, attribution, rival } = code;
  const proposals = [...(known?.proposals ?? []), { report, attribution, confidence }];
  return {
    holder,
    issue,
    alternative: alternative ?? '',
    stance,
    asserted,
    confidence: Math.max(confidence, known?.confidence ?? 0),
    rival: known && known.confidence >= confidence ? known.rival : (rival?.alternative ?? null),
    proposals: proposals.sort((a, b) => b.confidence - a.confidence || compareText(a.report, b.report)),
  };
}

function meaningOf({ holder, issue, alternative, stance, asserted }: Code): string {
  return [holder, issue, alternative, stance, asserted].join(' ');
}

function keyOf({ holder, issue, alternative, stance, asserted }: PossiblePosition): string {
  return [issue, holder, alternative, stance, asserted].join(' ');
}
