import type { PassageKind } from '../../../model/reading/passage.ts';
import type { Span } from '../../../model/span.ts';
import type { CreditFound } from './agency-credits.ts';
import type { Dateline } from './datelines.ts';
import type { FurnitureKind } from './furniture-lines.ts';
import type { Line } from '../formats/page-text.ts';

/** A line with what was found out about it. */
export interface ClassifiedLine {
  readonly line: Line;
  readonly kind: PassageKind;
  /** What makes it furniture by its words; null when its place or markup does, or when it is none. */
  readonly furniture: FurnitureKind | 'page-clock' | 'correction' | null;
  /** For a repetition: the words that it says again. */
  readonly repeats: Span | null;
  /** The dateline at its head, or the line itself. */
  readonly dateline: Dateline | null;
  /** Agencies and outlets that a credit line names. */
  readonly credits: readonly CreditFound[];
}

/** A line while it is judged: no kind yet, until something speaks for one. */
export type UnclassifiedLine = {
  -readonly [Key in keyof ClassifiedLine]: ClassifiedLine[Key] | (Key extends 'kind' ? null : never);
};
