import { foldedName } from '../../../ingest/codebook/codebook-clashes.ts';
import { Codebook } from '../../../model/codebook.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { numberIn, wordsIn, type DnaProject } from '../../../model/exchange/dna-project.ts';
import { draftedId } from '../../../propose/drafted-ids.ts';
import { valuesByStatement } from '../../networks/dna-statement-table.ts';
import { proposeDnaMapping } from './propose-dna-mapping.ts';

/** What a codebook is drafted with from a coded project. */
export interface DraftFromDna {
  readonly negotiation: { readonly id: string; readonly title: string };
  readonly parties: readonly DraftedParty[];
  readonly issues: readonly DraftedIssue[];
  /** How the codes of the project are taken by this codebook: all of them. */
  readonly mapping: DnaMapping;
}

export interface DraftedParty {
  readonly id: string;
  readonly name: string;
  readonly statements: number;
  readonly people: readonly { readonly name: string; readonly statements: number }[];
}

export interface DraftedIssue {
  readonly id: string;
  readonly title: string;
  readonly alternatives: readonly { readonly id: string; readonly title: string; readonly statements: number }[];
}

/** A codebook of nothing, by which a mapping can be proposed that leaves all open. */
const NOTHING = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'none' } });

/** An id is a part of the name of a file. */
const MAX_ID_CHARS = 60;

/** The title of the issue under which concepts stand that the project puts under none. */
const ALL_CONCEPTS = 'Concepts';

/** A codebook that fits a project, and the mapping with it: organisations are parties with their persons, concepts alternatives. */
export function codebookFromDna(project: DnaProject, name: string): DraftFromDna {
  const mapping = proposeDnaMapping(project, NOTHING);
  const said = saidIn(project, mapping);
  const partyOf = drafted(Object.keys(mapping.organisations), 'party');
  const conceptOf = drafted(Object.keys(mapping.concepts), 'concept');
  const issues = issuesOf(conceptOf, said, parentsOf(project, mapping));
  const issueOf = new Map(issues.flatMap(({ id, alternatives }) => alternatives.map((each) => [each.id, id] as const)));
  return {
    negotiation: {
      id: draftedId(name.slice(0, MAX_ID_CHARS), new Set(), 'coded-project'),
      title: name.trim() || 'A coded project',
    },
    parties: partiesOf(partyOf, said),
    issues,
    mapping: {
      ...mapping,
      organisations: Object.fromEntries(partyOf),
      concepts: Object.fromEntries([...conceptOf].map(([concept, id]) => [concept, `${issueOf.get(id) ?? ''}/${id}`])),
    },
  };
}

/** What one statement says, as far as a codebook is made of it. */
interface Said {
  readonly person: string;
  readonly organisation: string;
  readonly concept: string;
}

function saidIn(project: DnaProject, { type, person, organisation, concept }: DnaMapping): readonly Said[] {
  const id = project.STATEMENTTYPES.find((row) => row['Label'] === type)?.['ID'];
  const values = valuesByStatement(project);
  return project.STATEMENTS.filter((row) => row['StatementTypeId'] === id).map((row) => {
    const own = values.get(numberIn(row, 'ID')) ?? {};
    const word = (name: string | null): string => (name === null ? '' : String(own[name] ?? ''));
    return { person: person === organisation ? '' : word(person), organisation: word(organisation), concept: word(concept) };
  });
}

/** Each value with an id; values that are one name in any case have one id, because a codebook has no name twice. */
function drafted(values: readonly string[], stem: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  return new Map(
    values.map((value) => {
      const id = known.get(foldedName(value)) ?? draftedId(value, taken, stem);
      known.set(foldedName(value), id);
      return [value, id];
    }),
  );
}

/** The values of each id, the first of which names it. */
function byId(ids: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [value, id] of ids) all.set(id, [...(all.get(id) ?? []), value]);
  return all;
}

function partiesOf(partyOf: ReadonlyMap<string, string>, said: readonly Said[]): readonly DraftedParty[] {
  const sides = sidesOf(partyOf, said);
  return [...byId(partyOf)]
    .map(([id, names]) => ({
      id,
      name: titleOf(names[0] ?? ''),
      statements: said.filter(({ organisation }) => partyOf.get(organisation) === id).length,
      people: [...sides.values()].filter(({ party }) => party === id).map(({ name, statements }) => ({ name, statements })),
    }))
    .sort((a, b) => b.statements - a.statements);
}

/** Each person with the party for which he is coded most often: a codebook has him in one. */
function sidesOf(
  partyOf: ReadonlyMap<string, string>,
  said: readonly Said[],
): ReadonlyMap<string, { readonly name: string; readonly party: string; readonly statements: number }> {
  const counts = new Map<string, Map<string, number>>();
  const names = new Map<string, string>();
  for (const { person, organisation } of said) {
    const party = partyOf.get(organisation);
    if (foldedName(person) === '' || party === undefined) continue;
    const own = counts.get(foldedName(person)) ?? new Map<string, number>();
    own.set(party, (own.get(party) ?? 0) + 1);
    counts.set(foldedName(person), own);
    names.set(foldedName(person), names.get(foldedName(person)) ?? titleOf(person));
  }
  return new Map(
    [...counts].map(([key, own]) => {
      const [[party, statements] = ['', 0]] = [...own].sort((a, b) => b[1] - a[1]);
      return [key, { name: names.get(key) ?? key, party, statements }];
    }),
  );
}

/** The concept above each, where the project has them in a tree. */
function parentsOf({ ENTITIES, VARIABLES }: DnaProject, { concept }: DnaMapping): ReadonlyMap<string, string> {
  const values = new Map(ENTITIES.map((row) => [row['ID'], wordsIn(row, 'Value')]));
  const variables = new Set(VARIABLES.filter((row) => row['Variable'] === concept).map((row) => row['ID']));
  return new Map(
    ENTITIES.filter((row) => variables.has(row['VariableId'] ?? null)).flatMap((row) => {
      const parent = values.get(row['ChildOf'] ?? null) ?? '';
      return parent === '' ? [] : [[wordsIn(row, 'Value'), parent] as const];
    }),
  );
}

/** Concepts under what the project has them under, where it has two there at least; all others under one issue. */
function issuesOf(
  conceptOf: ReadonlyMap<string, string>,
  said: readonly Said[],
  parents: ReadonlyMap<string, string>,
): readonly DraftedIssue[] {
  const groups = new Map<string, string[]>();
  const concepts = [...byId(conceptOf)];
  for (const [id, [first = '']] of concepts)
    groups.set(parents.get(first) ?? '', [...(groups.get(parents.get(first) ?? '') ?? []), id]);
  const alone = [...groups].filter(([parent, ids]) => parent === '' || ids.length < 2).flatMap(([, ids]) => ids);
  const together = [...groups].filter(([parent, ids]) => parent !== '' && ids.length >= 2);
  const [taken, alternatives] = [new Set<string>(), new Set(conceptOf.values())];
  const issue = (title: string, ids: readonly string[]): DraftedIssue => ({
    id: draftedId(title, taken, 'issue'),
    title: titleOf(title),
    alternatives: ids.map((id) => ({
      id,
      title: titleOf(concepts.find(([own]) => own === id)?.[1][0] ?? ''),
      statements: said.filter(({ concept }) => conceptOf.get(concept) === id).length,
    })),
  });
  const rest = alone.length > 0 ? [issue(ALL_CONCEPTS, alone)] : [];
  return [...together.map(([title, ids]) => issue(title, ids)), ...rest].map((one) => withTwo(one, alternatives));
}

/** An issue has two alternatives at least. */
function withTwo(issue: DraftedIssue, taken: Set<string>): DraftedIssue {
  if (issue.alternatives.length > 1) return issue;
  const other = { id: draftedId('something else', taken, 'concept'), title: 'something else', statements: 0 };
  return { ...issue, alternatives: [...issue.alternatives, other] };
}

function titleOf(value: string): string {
  return value.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim() || 'without a name';
}
