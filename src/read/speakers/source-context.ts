import type { Attribution } from '../../model/reading/attribution.ts';
import type { DiscourseModel } from './discourse-model.ts';
import type { Referent } from './referent.ts';
import type { ReportContext } from './report-context.ts';

/** What a source is resolved with. */
export interface SourceContext {
  readonly report: ReportContext;
  readonly discourse: DiscourseModel;
  readonly attribution: Attribution;
  readonly turn: number;
  /** Who speaks in the attribution around this one. */
  readonly outer: Referent | null;
  /** Whether this one stands inside a quotation of the outer speaker. */
  readonly quoted: boolean;
}
