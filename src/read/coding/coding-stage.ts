import type { Codebook } from '../../model/codebook.ts';
import type { Act } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Stage } from '../stage.ts';
import type { Coder, PreparedCoder } from './coder.ts';
import { loadCoder } from './neural/coder-loading.ts';
import { codesOfProposals, beforeCoding } from './proposal-codes.ts';
import { redLines } from './rules/red-lines.ts';
import { denialsOfReports } from './rules/report-denials.ts';
import { codesByRules } from './rules/rule-codes.ts';
import { codingTargets, type CodedParts } from './targets/coding-targets.ts';

type Needs = 'text' | 'passages' | 'actors' | 'mentions' | 'attributions' | 'voices';

/** Who holds which position: the trained coder's proposals, put on the attributions that tell them; and what each attribution does. */
export const code: Stage<Needs, 'codes' | 'acts', 'attributions' | 'voices'> = {
  name: 'code',
  needs: ['text', 'passages', 'actors', 'mentions', 'attributions', 'voices'],
  gives: ['codes', 'acts'],
  amends: ['attributions', 'voices'],
  undo: beforeCoding,
  run: async (reading, { codebook }) => ({ ...(await codesBy(await loadCoder(), reading, codebook)), findings: [] }),
};

/** The codes that a coder makes of a report, with the attributions that the report's own telling adds. */
export async function codesBy(
  coder: Coder,
  reading: CodedParts,
  codebook: Codebook,
): Promise<Pick<Reading, 'codes' | 'acts' | 'attributions' | 'voices'>> {
  const { acts } = codesByRules(reading, codebook);
  const targets = codebook.issues.length === 0 ? [] : codingTargets(reading, codebook);
  const proposed = await prepared(coder, codebook).propose(reading, targets);
  const { codes, attributions, voices } = codesOfProposals(reading, targets, proposed);
  const allActs = [...acts, ...attributions.slice(reading.attributions.length).map(commentOf)];
  const all = { text: reading.text, attributions, voices, codes, acts: allActs };
  return { codes: [...codes, ...redLines(all), ...denialsOfReports(all)], acts: allActs, attributions, voices };
}

/** What the report tells by itself demands and denies nothing. */
function commentOf({ id, content }: Reading['attributions'][number]): Act {
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
