import type { Codebook, CodebookPerson } from '../../model/codebook.ts';
import type { CodebookPath } from './codebook-keys.ts';

/** Two places of a codebook that contradict each other. */
export interface Clash {
  readonly first: CodebookPath;
  readonly second: CodebookPath;
  readonly what: string;
  readonly remedy: string;
}

/** What is sound for each line by itself, but not together. */
export function clashes(codebook: Codebook): Clash[] {
  return [
    ...doubleIds(
      codebook.parties.map((party, at) => ({ id: party.id, path: ['parties', at, 'id'] })),
      'party',
    ),
    ...doubleIds(
      codebook.issues.map((issue, at) => ({ id: issue.id, path: ['issues', at, 'id'] })),
      'issue',
    ),
    ...doubleAlternatives(codebook),
    ...doubleNames(codebook),
    ...doublePeople(codebook),
  ];
}

interface Named {
  readonly id: string;
  readonly path: CodebookPath;
}

function doubleIds(entries: readonly Named[], kind: string): Clash[] {
  return pairs(entries).map(([first, second]) => ({
    first: first.path,
    second: second.path,
    what: `the id "${second.id}" is used for two ${kind === 'party' ? 'parties' : `${kind}s`}`,
    remedy: `Give the second ${kind} an id of its own.`,
  }));
}

/** Each entry that has the id of an earlier one, beside the first that has it. */
function pairs<T extends Named>(entries: readonly T[]): [T, T][] {
  const seen = new Map<string, T>();
  const found: [T, T][] = [];
  for (const entry of entries) {
    const first = seen.get(entry.id);
    if (first) found.push([first, entry]);
    else seen.set(entry.id, entry);
  }
  return found;
}

function doubleAlternatives(codebook: Codebook): Clash[] {
  const entries = codebook.issues.flatMap((issue, i) =>
    issue.alternatives.map((alternative, a) => ({
      id: alternative.id,
      issue: i,
      title: issue.id,
      path: ['issues', i, 'alternatives', a, 'id'] as const,
    })),
  );
  return pairs(entries).map(([first, second]) => ({
    first: first.path,
    second: second.path,
    what:
      first.issue === second.issue
        ? `the id "${second.id}" is used for two alternatives of "${second.title}"`
        : `the alternative "${second.id}" stands under two issues, "${first.title}" and "${second.title}"`,
    remedy: 'Give the second alternative an id of its own, for example with the name of its issue in front.',
  }));
}

/** A name that belongs to two parties: nobody could say which of them a report means by it. */
function doubleNames(codebook: Codebook): Clash[] {
  const entries = codebook.parties.flatMap((party, p) => [
    { id: foldedName(party.name), party: p, words: party.name, path: ['parties', p, 'name'] },
    ...party.names.map((name, n) => ({ id: foldedName(name), party: p, words: name, path: ['parties', p, 'names', n] })),
  ]);
  return pairs(entries)
    .filter(([first, second]) => first.party !== second.party)
    .map(([first, second]) => ({
      first: first.path,
      second: second.path,
      what: `the name "${second.words}" belongs to two parties, "${idOf(codebook, first.party)}" and "${idOf(codebook, second.party)}"`,
      remedy: 'Leave it out of one of them, or write a longer name.',
    }));
}

function idOf(codebook: Codebook, party: number): string {
  return codebook.parties[party]?.id ?? '';
}

/** The same person in two parties is right only when the times do not overlap: people change sides, but sit on one at a time. */
function doublePeople(codebook: Codebook): Clash[] {
  const entries = codebook.parties.flatMap((party, p) =>
    party.people.flatMap((person, i) =>
      [...new Set([person.name, ...person.also].map(foldedName))].map((id) => ({
        id,
        party: p,
        person,
        path: ['parties', p, 'people', i],
      })),
    ),
  );
  return pairs(entries)
    .filter(([first, second]) => first.party !== second.party && overlap(first.person, second.person))
    .map(([first, second]) => ({
      first: first.path,
      second: second.path,
      what: `"${second.person.name}" belongs to two parties at the same time, "${idOf(codebook, first.party)}" and "${idOf(codebook, second.party)}"`,
      remedy: 'Say from and until when for each, or leave the person out of one of them.',
    }));
}

function overlap(a: CodebookPerson, b: CodebookPerson): boolean {
  return (a.from ?? '') <= (b.until ?? '9999-12-31') && (b.from ?? '') <= (a.until ?? '9999-12-31');
}

/** Names that are one in this are one name: a codebook has none twice. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
