import type { Column, Row } from '../../export/list-format.ts';
import type { Codebook } from '../../model/codebook.ts';
import { LISTINGS, type ListName } from './list-table.ts';
import type { Facets, Line } from './listing.ts';
import { Refused } from '../refusal.ts';

/** Which lines of a list are wanted; null where all are. */
export interface ListFilter {
  /** Id or name, as the codebook has it. */
  readonly party: string | null;
  /** Id or title, as the codebook has it. */
  readonly issue: string | null;
  /** A part of the name of an outlet or a publisher family, in any case. */
  readonly outlet: string | null;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a line is wanted. */
export type LineFilter = (facets: Facets) => boolean;

/** The lines of one list that are wanted, as a format writes them. */
export async function listFacts(
  what: ListName,
  lines: readonly Line[],
  isWanted: LineFilter,
): Promise<{ readonly rows: readonly Row[]; readonly columns: readonly Column[] }> {
  const { columns } = await LISTINGS[what]();
  const wanted = lines.filter(({ facets }) => isWanted(facets));
  return { rows: wanted.map(({ fields }) => fields), columns };
}

/** Which lines are wanted. Throws Refused for a party or an issue that the codebook does not have, and for days that no line can lie between. */
export function lineFilter({ party: askedParty, issue: askedIssue, ...asked }: ListFilter, codebook: Codebook): LineFilter {
  const party = partyAsked(askedParty, codebook);
  const issue = issueAsked(askedIssue, codebook);
  const outlet = asked.outlet?.toLowerCase() ?? null;
  const { from, to } = asked;
  checkDays(from, to);
  return ({ parties, issues, outlets, days }) =>
    (party === null || parties.includes(party)) &&
    (issue === null || issues.includes(issue)) &&
    (outlet === null || outlets.some((name) => name.toLowerCase().includes(outlet))) &&
    (from === null || (days !== null && days.last >= from)) &&
    (to === null || (days !== null && days.first <= to));
}

/** The id of the party that is named. Throws Refused for one that the codebook does not have. */
export function partyAsked(asked: string | null, { parties }: Codebook): string | null {
  return inCodebook(asked, 'party', parties);
}

/** The id of the issue that is named, by its title as well. Throws Refused for one that the codebook does not have. */
export function issueAsked(asked: string | null, { issues }: Codebook): string | null {
  return inCodebook(
    asked,
    'issue',
    issues.map(({ id, title }) => ({ id, name: title })),
  );
}

/** Throws Refused for days that nothing can lie between. */
export function checkDays(from: string | null, to: string | null): void {
  if (from !== null && to !== null && from > to) throw new Refused({ why: 'days the wrong way round', from, to });
}

/** An id of the codebook, or the name that stands beside it there. */
function inCodebook(
  asked: string | null,
  field: 'party' | 'issue',
  all: readonly { readonly id: string; readonly name: string }[],
): string | null {
  if (asked === null) return null;
  const found = all.find(({ id, name }) => id === asked || name.toLowerCase() === asked.toLowerCase());
  if (found) return found.id;
  throw new Refused({ why: 'not in the codebook', field, asked, known: all.map(({ id }) => id) });
}
