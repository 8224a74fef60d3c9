import type { Evidence, GridRow, SharedLine } from '../../model/brief.ts';
import type { IssueStateKind } from '../../model/coverage/issue-standing.ts';

/** Words of a line with the weight they carry. */
export interface Run {
  readonly words: string;
  /** strong: names; verb: what is done or stood for; quote: words of a report; plain: the rest of the brief's own words. */
  readonly kind: 'plain' | 'strong' | 'verb' | 'quote';
}

/** What a reader must not miss about a line. */
export type Flag = 'unnamed' | 'ascribed' | 'conditional' | 'red line' | 'disputed' | 'unsure' | 'reviewed';

/** One line of the brief, the same in every form of it. */
export interface Line {
  /** One sign for what kind of line it is; empty for most. */
  readonly mark: '' | '~' | '!' | '≠' | '+' | '·';
  readonly runs: readonly Run[];
  /** Who is cited, how sourced, when, on how many reports and origins. */
  readonly notes: readonly string[];
  readonly flags: readonly Flag[];
  /** The evidence it cites; empty only for a line that tells of an absence, and for reports and origins, which name reports. */
  readonly cites: readonly Evidence[];
  /** How many more it cites than stand here; absent where all of them do. */
  readonly more?: number;
  /** Numbers of reports it names beyond the evidence. */
  readonly reports: readonly number[];
  readonly under: readonly Line[];
}

export interface Cell {
  readonly party: string;
  readonly lines: readonly Line[];
  readonly earlier: readonly Line[];
  /** What it said on the issue without a position being made of it, where no line stands. */
  readonly heard: readonly Line[];
  /** Said when there is no line, over what was heard. */
  readonly empty: string;
  /** How many statements of the party on the issue are not coded. */
  readonly statements: number;
  /** The same in words, said under the lines; empty when there is none. */
  readonly uncoded: string;
  /** Where all its positions stand, on pages that have more than the brief; what is earlier is not shown here then. */
  readonly history?: { readonly address: string; readonly earlier: number };
}

/** Whether anything stands in a cell: a position, or what was said without one. */
export function isTold(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.lines.length + cell.statements > 0;
}

export interface Row {
  readonly source: GridRow;
  readonly title: string;
  readonly state: IssueStateKind;
  readonly cells: readonly Cell[];
  /** Said across the row when nothing was coded and nothing heard. */
  readonly empty: string | null;
}

export interface Side {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly empty: string;
}

export type Block =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'sides'; readonly about: string; readonly note: string; readonly sides: readonly [Side, Side] }
  | { readonly kind: 'aligned'; readonly line: Line; readonly shared: SharedLine }
  | { readonly kind: 'group'; readonly title: string; readonly note: string; readonly lines: readonly Line[] }
  | { readonly kind: 'grid'; readonly parties: readonly string[]; readonly rows: readonly Row[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  /** One sentence on what the section holds, in plain words; may be empty. */
  readonly intro: string;
  readonly blocks: readonly Block[];
  /** Said when there is no block. */
  readonly empty: string;
}

export interface Page {
  readonly title: string;
  /** Reports, outlets, days, when read. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
}

/** A line with nothing but its words yet. */
export const LINE: Omit<Line, 'runs'> = { mark: '', notes: [], flags: [], cites: [], reports: [], under: [] };
