import type { Codebook } from '../../model/codebook.ts';
import type { Act } from '../../model/reading/code.ts';
import type { Coding, Narration } from '../../model/reading/coding.ts';
import type { Coder, PreparedCoder } from './coder.ts';
import { codesOfProposals } from './proposal-codes.ts';
import { actsOf } from './rules/attribution-acts.ts';
import { redLines } from './rules/red-lines.ts';
import { denialsOfReports } from './rules/report-denials.ts';
import { codingTargets, type CodedParts } from './targets/coding-targets.ts';

/**
 * Who holds which position: a coder's proposals put on the attributions that tell them, with what the report's own telling adds to
 * these; and what each attribution does.
 */
export async function codesBy(
  coder: Coder,
  reading: CodedParts,
  codebook: Codebook,
): Promise<Pick<Coding, 'narrations' | 'codes' | 'acts'>> {
  const targets = codebook.issues.length === 0 ? [] : codingTargets(reading, codebook);
  const proposed = await prepared(coder, codebook).propose(reading, targets);
  const { codes, narrations } = codesOfProposals(reading, targets, proposed);
  const acts = [...actsOf(reading, codes), ...narrations.map(commentOf)];
  const all = {
    text: reading.text,
    attributions: [...reading.attributions, ...narrations.map(({ attribution }) => attribution)],
    voices: [...reading.voices, ...narrations.map(({ voice }) => voice)],
    codes,
    acts,
  };
  return { narrations, codes: [...codes, ...redLines(all), ...denialsOfReports(all)], acts };
}

/** What the report tells by itself demands and denies nothing. */
function commentOf({ attribution: { id, content } }: Narration): Act {
  return { attribution: id, verb: 'comment', words: content[0] ?? { start: 0, end: 0 }, agreed: null };
}

const known = new WeakMap<Codebook, { readonly coder: Coder; readonly prepared: PreparedCoder }>();

function prepared(coder: Coder, codebook: Codebook): PreparedCoder {
  const before = known.get(codebook);
  if (before?.coder === coder) return before.prepared;
  const made = coder.prepare(codebook);
  known.set(codebook, { coder, prepared: made });
  return made;
}
