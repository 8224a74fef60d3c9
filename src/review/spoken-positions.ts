import type { Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';

/**
 * The reading with the codes of an attribution as they are when its speaker speaks for `party` and no longer for whom he spoke for: what was his own position is
 * the position of that party. What several declare together stays theirs, since nobody can tell which of them is meant; so does what is left without
 * a party, as something that is said of it. Nothing changes where he spoke for this party all along.
 */
export function withSpokenFor(reading: Reading, id: number, party: string | null): Reading {
  const before = reading.voices[id]?.party ?? null;
  if (before === party) return reading;
  const all = [...reading.codes, ...reading.unlikely].filter(({ attribution }) => attribution === id);
  const isJoint = new Set(all.filter(({ declared }) => declared).map(({ holder }) => holder)).size > 1;
  const spoken = (code: Code): Code => {
    if (code.attribution !== id) return code;
    if (party !== null && !isJoint && isOwn(code, before)) return { ...code, holder: party };
    return { ...code, declared: code.holder === party };
  };
  return { ...reading, codes: reading.codes.map(spoken), unlikely: reading.unlikely.map(spoken) };
}

/** Whether it is the position of whoever speaks: he declares it, or the writer sees it in him. */
function isOwn({ declared, seen, holder }: Code, party: string | null): boolean {
  return declared || (seen === true && holder === party);
}
