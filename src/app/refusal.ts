import type { CorrectableField } from './review/review-request.ts';

/** Why something cannot be done as it was asked for, as data: every way in says it in its own words. */
export type Refusal =
  | { readonly why: 'no record in the folder' }
  | { readonly why: 'several records in the folder'; readonly names: readonly string[] }
  | { readonly why: 'cannot be made'; readonly path: string; readonly reason: string }
  | { readonly why: 'codebook there already'; readonly path: string }
  | { readonly why: 'codebook beside the record'; readonly name: string }
  | {
      readonly why: 'not in the codebook';
      readonly field: 'party' | 'issue';
      readonly asked: string;
      readonly known: readonly string[];
    }
  | { readonly why: 'no such id'; readonly asked: string }
  | { readonly why: 'several such ids'; readonly asked: string; readonly count: number }
  | { readonly why: 'no such rendition'; readonly asked: string; readonly attributions: number }
  | {
      readonly why: 'rejected before';
      readonly asked: string;
      readonly who: string;
      readonly day: string;
      readonly decision: string;
    }
  | { readonly why: 'several statements of a position'; readonly asked: string; readonly statements: readonly string[] }
  | { readonly why: 'no report'; readonly asked: string }
  | { readonly why: 'a whole report'; readonly asked: string }
  | { readonly why: 'no report to correct'; readonly asked: string }
  | { readonly why: 'told without correct' }
  | { readonly why: 'report and statement at once'; readonly field: CorrectableField }
  | { readonly why: 'quote without add' }
  | { readonly why: 'add without words or speaker' }
  | { readonly why: 'position added in part'; readonly missing: 'issue' | 'holder' }
  | { readonly why: 'words not in the report'; readonly report: string }
  | { readonly why: 'words repeated in the report'; readonly count: number }
  | { readonly why: 'field without correct'; readonly field: CorrectableField }
  | { readonly why: 'no such code'; readonly asked: string; readonly known: readonly string[] }
  | { readonly why: 'several codes'; readonly known: readonly string[] }
  | { readonly why: 'empty name'; readonly field: string }
  | { readonly why: 'days the wrong way round'; readonly from: string; readonly to: string }
  | { readonly why: 'not a day'; readonly told: string; readonly remedy: string }
  | { readonly why: 'no words to look for'; readonly asked: string }
  | { readonly why: 'project there already'; readonly path: string }
  | { readonly why: 'another negotiation'; readonly path: string; readonly ours: string; readonly theirs: string }
  | { readonly why: 'another codebook'; readonly path: string; readonly missing: readonly string[] }
  | { readonly why: 'another coded project'; readonly path: string }
  | { readonly why: 'merged with itself'; readonly path: string }
  | { readonly why: 'fewer than two coders'; readonly coders: readonly string[] }
  | { readonly why: 'no feed'; readonly address: string; readonly reason: string | null; readonly remedy: string | null }
  | { readonly why: 'no such network'; readonly reason: string }
  | { readonly why: 'no field to correct'; readonly fields: readonly CorrectableField[] }
  | { readonly why: 'no such alternative'; readonly asked: string }
  | { readonly why: 'alternative of another issue'; readonly alternative: string; readonly issue: string }
  | { readonly why: 'no such value'; readonly field: string; readonly asked: string; readonly known: readonly string[] }
  | { readonly why: 'no codebook to change' }
  | { readonly why: 'codebook changed meanwhile' }
  | { readonly why: 'nothing to change' }
  | { readonly why: 'no codebook change to take back' }
  | { readonly why: 'codebook changed since'; readonly path: string }
  | { readonly why: 'no decision to take back'; readonly asked: string | null };

/** Thrown by a use case that cannot be carried out as it was asked for; nothing has been changed then. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    const { why, ...about } = refusal;
    super(`${why}${Object.keys(about).length > 0 ? `: ${JSON.stringify(about)}` : ''}`);
    this.refusal = refusal;
  }
}
