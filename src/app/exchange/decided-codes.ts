import { isPosition } from '../../link/statements/position-confidence.ts';
import { mentionCodes } from '../../link/statements/statement-mentions.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { ANALYST } from '../../review/code-decisions.ts';

/**
 * The codes of words that somebody has decided on: their own, and the positions in what their speaker says of himself within them. Where
 * an analyst has coded the words by hand, what the machine finds within them is not what he decided.
 */
export function codesAt(reading: Reading, at: number): readonly Code[] {
  const attribution = reading.attributions[at];
  const own = reading.codes.filter((code) => code.attribution === at);
  if (!attribution || own.some(({ by }) => by === ANALYST)) return own;
  return [...own, ...mentionCodes(reading, attribution).filter((code) => code.attribution !== at && isPosition(code))];
}
