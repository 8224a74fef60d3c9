import type { Brief } from '../../../model/brief.ts';
import type { KeptParts, PartedLists, Parts } from './kept-parts.ts';

/** The sections of a brief that are long in a large record. */
const LONG_SECTIONS = ['moves', 'disputes', 'rounds', 'wordings', 'shared', 'doubts', 'reports'] as const;

type Section = (typeof LONG_SECTIONS)[number];
type Said = Brief['said'][number];
type Row = Brief['grid'][number];
type Cell = Row['cells'][number];

/** A brief as it is kept: its long lists in parts. */
export interface PartedBrief extends Omit<Brief, Section | 'said' | 'grid'>, Readonly<Record<Section, Parts>> {
  readonly said: readonly (Omit<Said, 'statements'> & { readonly statements: Parts })[];
  readonly grid: readonly (Omit<Row, 'cells'> & {
    readonly cells: readonly (Omit<Cell, 'earlier'> & { readonly earlier: Parts })[];
  })[];
}

export function partedBrief(brief: Brief, lists: PartedLists): PartedBrief {
  const sections = LONG_SECTIONS.map((section) => [section, lists.part(brief[section])]);
  return {
    ...brief,
    ...(Object.fromEntries(sections) as Record<Section, Parts>),
    said: brief.said.map((group) => ({ ...group, statements: lists.part(group.statements) })),
    grid: brief.grid.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, earlier: lists.part(cell.earlier) })),
    })),
  };
}

/** The brief as it was taken apart; null where a part is not there. */
export function wholeBrief(parted: PartedBrief, kept: KeptParts): Brief | null {
  let isWhole = true;
  const linesOf = (list: Parts): never[] => {
    const lines = kept.lines(list);
    if (lines === null) isWhole = false;
    return (lines ?? []) as never[];
  };
  const sections = LONG_SECTIONS.map((section) => [section, linesOf(parted[section])]);
  const brief: Brief = {
    ...parted,
    ...(Object.fromEntries(sections) as Pick<Brief, Section>),
    said: parted.said.map((group) => ({ ...group, statements: linesOf(group.statements) })),
    grid: parted.grid.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, earlier: linesOf(cell.earlier) })),
    })),
  };
  return isWhole ? brief : null;
}
