import type { Codebook } from '../model/codebook.ts';
import type { Links } from '../model/coverage/links.ts';
import type { Derived } from '../model/coverage/derived.ts';
import type { ReportId } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';

/** All that a brief is made from. */
export interface BriefInput {
  readonly readings: readonly Reading[];
  /** The file each report was added from. */
  readonly paths: ReadonlyMap<ReportId, string>;
  readonly links: Links;
  readonly derived: Derived;
  readonly codebook: Codebook;
  /** True when the parties of the codebook are guessed from the reports. */
  readonly areGuessed?: boolean;
  /** Ids of the statements that an analyst has accepted or corrected. */
  readonly reviewed: ReadonlySet<string>;
  /** First day of what counts as new, ISO 8601; null: the brief chooses it. */
  readonly since: string | null;
  /** Now, ISO 8601. */
  readonly now: string;
}
