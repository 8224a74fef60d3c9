import type { Codebook } from '../../model/codebook.ts';
import type { Stance } from '../../model/reading/code.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { CodedParts, CodingTarget } from './targets/coding-targets.ts';

/** What spoke for a proposal: the alternative that came next, and how far behind. */
export interface ProposalGrounds {
  /** "issue/alternative" of the nearest rival and its score; null where there is none. */
  readonly rival: { readonly issue: string; readonly alternative: string; readonly score: number } | null;
}

/** One position that a coder sees in one sentence. */
export interface CodeProposal {
  readonly issue: string;
  readonly alternative: string;
  readonly holder: string;
  readonly stance: Stance;
  readonly asserted: boolean;
  readonly conditional: boolean;
  readonly redLine: boolean;
  /** How likely it is right, calibrated: of those at 0.9, nine in ten are. */
  readonly score: number;
  /** The coder that made it: a model and its version, or a rule's id. */
  readonly by: string;
  readonly why: ProposalGrounds;
}

/** Finds positions in sentences. Rules and trained models sit behind this seam alike, and are measured alike. */
export interface Coder {
  readonly id: string;
  readonly languages: readonly string[];
  prepare(codebook: Codebook): PreparedCoder;
}

/** What a coder sees in one report. */
export interface Proposed {
  /** The proposals for each target, in the order of the targets. */
  readonly proposals: readonly (readonly CodeProposal[])[];
  /** In the same order, what is too unlikely to be proposed, unless decisions on like codes speak for it. */
  readonly unlikely: readonly (readonly CodeProposal[])[];
  /** How many targets were left unjudged, because one report may cost so much and no more. */
  readonly unjudged: number;
}

/** A coder that has looked at a codebook once. */
export interface PreparedCoder {
  /** Throws OutOfTime or Stopped. */
  propose(reading: CodedParts, targets: readonly CodingTarget[], limit: TimeLimit): Promise<Proposed>;
}
