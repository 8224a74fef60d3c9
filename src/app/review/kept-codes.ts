import { isPosition } from '../../link/statements/position-confidence.ts';
import type { Correction } from '../../model/correction.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { codeMeant, codesOf, correctedCode, isCode, keptOf } from '../../review/code-decisions.ts';
import type { Span } from '../../model/span.ts';
import { withAttribution, withVoice } from '../../review/reading-edits.ts';

/** What becomes of the codes of an attribution by a decision: it is kept, because nobody knows what the machine will propose for the same words. */
export function decidedCodes(
  reading: Reading,
  at: number,
  decision: 'accept' | 'correct',
  correction: Correction,
): Pick<Correction, 'decided'> {
  const { of, code } = correction;
  if (decision === 'accept') return { decided: acceptedCodes(reading, at, of).map((one) => keptOf(reading, one)) };
  if (!code) return {};
  const voiced = withVoice(reading, at, correction, '');
  const corrected = correctedCode(voiced, at, codeMeant(voiced, at, of), code);
  return corrected ? { decided: [keptOf(reading, corrected)] } : {};
}

/**
 * The codes that are accepted with an attribution: those of a name, one of each holder, for a joint statement is everybody's; of them those that are shown as
 * positions, where any is. Without a name it is the only one, since of several one has to be named.
 */
export function acceptedCodes(reading: Reading, id: number, of: Correction['of']): readonly Code[] {
  if (!of) return [codeMeant(reading, id, of)].filter((code) => code !== undefined);
  const named = codesOf(reading, id).filter((code) => isCode(code, of));
  const all = [named.filter(isPosition), named.filter((code) => reading.codes.includes(code)), named.slice(0, 1)];
  const shown = all.find((codes) => codes.length > 0) ?? [];
  return shown.filter((code, place) => shown.findIndex(({ holder }) => holder === code.holder) === place);
}

/** The code that words have by being added with it, kept whole as an accepted one is; null where the correction names no code, or too little for one. */
export function addedCode(
  reading: Reading,
  place: Span,
  correction: Correction,
): NonNullable<Correction['decided']>[number] | null {
  if (!correction.code) return null;
  const id = reading.attributions.length;
  const larger = withAttribution(reading, place, { source: [], cue: [] }, { number: id, why: '' });
  const voiced = withVoice(larger, id, correction, '');
  const code = correctedCode(voiced, id, undefined, correction.code);
  return code && keptOf(voiced, code);
}
