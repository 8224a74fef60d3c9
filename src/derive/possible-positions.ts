import type { PossiblePosition, Position } from '../model/coverage/position.ts';
import type { Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import { keptOf } from '../text/kept-results.ts';
import { compareText } from '../text/text-order.ts';

/**
 * What the coder proposes and is not sure enough of to call a position, or what a weightier stand of the same holder speaks against: one entry for
 * each holder, issue, alternative and stance, the likeliest first, since accepting those makes most of a record. What stands as a position somewhere
 * else is left out.
 */
export function possiblePositions(readings: readonly Reading[], positions: readonly Position[]): PossiblePosition[] {
  const standing = new Set(positions.map(meaningOf));
  const found = new Map<string, PossiblePosition>();
  const proposals = new Map<string, Proposal[]>();
  for (const reading of readings)
    for (const { code, meaning } of codesOf(reading)) {
      if (standing.has(meaning) || code.alternative === null) continue;
      const { attribution, confidence } = code;
      const own = proposals.get(meaning) ?? [];
      proposals.set(meaning, own);
      own.push({ report: reading.report, attribution, confidence });
      found.set(meaning, withProposal(found.get(meaning), code, own));
    }
  for (const own of proposals.values()) own.sort((a, b) => b.confidence - a.confidence || compareText(a.report, b.report));
  return [...found.values()].sort((a, b) => b.confidence - a.confidence || compareText(keyOf(a), keyOf(b)));
}

type Proposal = PossiblePosition['proposals'][number];

/** The codes of a report and what each means. */
const codesOf = keptOf((reading: Reading) => reading.codes.map((code) => ({ code, meaning: meaningOf(code) })));

/** `proposals`: all that are known when every report was looked at. */
function withProposal(known: PossiblePosition | undefined, code: Code, proposals: readonly Proposal[]): PossiblePosition {
  const { holder, issue, alternative, stance, asserted, confidence, rival } = code;
  return {
    holder,
    issue,
    alternative: alternative ?? '',
    stance,
    asserted,
    confidence: Math.max(confidence, known?.confidence ?? 0),
    rival: known && known.confidence >= confidence ? known.rival : (rival?.alternative ?? null),
    proposals,
  };
}

function meaningOf({ holder, issue, alternative, stance, asserted }: Code | Position): string {
  return [holder, issue, alternative, stance, asserted].join(' ');
}

function keyOf({ holder, issue, alternative, stance, asserted }: PossiblePosition): string {
  return [issue, holder, alternative, stance, asserted].join(' ');
}
