import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Act, Code } from '../../../src/model/reading/code.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';

interface CodedReport {
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
  readonly codes: readonly Code[];
  readonly acts: readonly Act[];
}

/** Handing on costs a little trust. */
const NESTED_CONFIDENCE_FACTOR = 0.95;

/**
 * Whoever says that Varesh has offered something tells of Varesh's position: a code inside a content belongs to the outer
 * attribution too, as ascribed unless the outer speaker speaks for the holder. Whoever denies it denies both.
 */
export function nestedCodes({ attributions, voices, codes, acts }: CodedReport): Code[] {
  const all: Code[] = [...codes];
  // Inner attributions come after the outer ones, so that going backwards hands a code on through every level.
  for (const attribution of [...attributions].reverse()) {
    const { within, id } = attribution;
    if (within === null) continue;
    const denied = acts[within]?.verb === 'deny';
    for (const [at, code] of all.entries()) {
      if (code.attribution !== id) continue;
      const told = denied ? { ...code, asserted: !code.asserted } : code;
      all[at] = told;
      if (!all.some((other) => other.attribution === within && sameIssue(other, told)))
        all.push(codeOnOuter(told, within, voices[within]));
    }
  }
  return all.sort((a, b) => a.attribution - b.attribution);
}

function sameIssue(a: Code, b: Code): boolean {
  return a.holder === b.holder && a.issue === b.issue;
}

function codeOnOuter(code: Code, attribution: number, voice: Voice | undefined): Code {
  const official = voice?.sourcing === 'on the record' || voice?.sourcing === 'official document';
  return {
    ...code,
    attribution,
    declared: official && voice?.party === code.holder,
    by: 'rules: nested attribution',
    confidence: NESTED_CONFIDENCE_FACTOR * code.confidence,
  };
}
