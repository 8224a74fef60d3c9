import type { Codebook } from '../../model/codebook.ts';
import type { Act } from '../../model/reading/code.ts';
import type { Coding, Narration } from '../../model/reading/coding.ts';
import type { Finding } from '../../model/finding.ts';
import { UNLIMITED, type TimeLimit } from '../time-limit.ts';
import type { Coder, PreparedCoder, Proposed } from './coder.ts';
import { codesOfProposals, unlikelyCodes } from './proposal-codes.ts';
import { actsOf } from './rules/acts/attribution-acts.ts';
import { withJointHolders } from './rules/joint-holders.ts';
import { redLines } from './rules/red-lines.ts';
import { redLineNarrations, toldRedLines } from './rules/told-red-lines.ts';
import { denialsOfReports } from './rules/report-denials.ts';
import { codingTargets, type CodedParts, type CodingTarget } from './targets/coding-targets.ts';

/**
 * Who holds which position: a coder's proposals put on the attributions that tell them, with what the report's own telling adds to
 * these; and what each attribution does.
 */
export async function codesBy(
  coder: Coder,
  reading: CodedParts,
  codebook: Codebook,
  limit: TimeLimit = UNLIMITED,
): Promise<Pick<Coding, 'narrations' | 'codes' | 'unlikely' | 'acts' | 'findings'>> {
  const targets = codebook.issues.length === 0 ? [] : limit.run(() => codingTargets(reading, codebook));
  const proposed = await prepared(coder, codebook).propose(reading, targets, limit);
  const codes = limit.run(() => codesOf(reading, targets, codebook, proposed));
  return { ...codes, findings: tooMuch(targets.length, proposed) };
}

function codesOf(
  reading: CodedParts,
  targets: readonly CodingTarget[],
  codebook: Codebook,
  proposed: Proposed,
): Pick<Coding, 'narrations' | 'codes' | 'unlikely' | 'acts'> {
  const proposals = targets.map((target, place) => withJointHolders(reading, target, proposed.proposals[place] ?? []));
  const { codes, narrations: coded } = codesOfProposals(reading, targets, proposals, codebook);
  const narrations = [...coded, ...redLineNarrations(reading, targets, codebook, coded)];
  const unlikely = unlikelyCodes(reading, targets, { proposals, unlikely: proposed.unlikely }, codebook, coded);
  const acts = [...actsOf(reading, codes), ...narrations.map(commentOf)];
  const all = {
    ...reading,
    attributions: [...reading.attributions, ...narrations.map(({ attribution }) => attribution)],
    voices: [...reading.voices, ...narrations.map(({ voice }) => voice)],
    codes,
    acts,
  };
  const told = [...codes, ...redLines(all), ...toldRedLines(all, codebook), ...denialsOfReports(all)];
  return { narrations, codes: told, unlikely, acts };
}

/** More sentences that may tell a position than any report has: those that are the least likely to tell one are passed over. */
function tooMuch(sentences: number, { unjudged }: Proposed): Finding[] {
  if (unjudged === 0) return [];
  return [
    {
      rule: 'too-much-to-code',
      span: null,
      seen: `${sentences} sentences speak of a party; that is more than is coded in one report.`,
      assumed: `No position is told by the ${unjudged} that are the least likely to tell one, by who speaks and how near the words are to an alternative.`,
    },
  ];
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
