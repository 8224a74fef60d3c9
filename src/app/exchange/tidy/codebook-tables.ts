import type { TidyTable } from './tidy-table.ts';

export const partiesTable: TidyTable = {
  name: 'parties',
  about: 'Who takes part, from the codebook.',
  columns: [
    ['party', 'id', 'Id of the party.'],
    ['name', 'text', 'Its name.'],
    ['role', 'text', 'party, mediator, guarantor or observer.'],
  ],
  lines: ({ codebook }) => codebook.parties.map(({ id, name, role }) => [id, name, role]),
};

export const issuesTable: TidyTable = {
  name: 'issues',
  about: 'What is on the table, from the codebook.',
  columns: [
    ['issue', 'id', 'Id of the issue.'],
    ['title', 'text', 'Its title.'],
    ['first_end', 'text', 'The end at which the order of its alternatives begins.'],
    ['last_end', 'text', 'The end at which it ends.'],
    ['state', 'text', 'What the declared positions of the sides come to: agreed, narrowing, contested ...'],
  ],
  lines: ({ codebook, derived }) =>
    codebook.issues.map(({ id, title, ends }) => {
      const state = derived.issueStates.find(({ issue }) => issue === id)?.state ?? null;
      return [id, title, ends[0], ends[1], state];
    }),
};

export const alternativesTable: TidyTable = {
  name: 'alternatives',
  about: 'What could come out on each issue, in order from one end to the other.',
  columns: [
    ['issue', 'id', 'Its issue.'],
    ['alternative', 'id', 'Id of the alternative, unique in its issue.'],
    ['title', 'text', 'Its title.'],
    ['place', 'number', 'Its place between the ends of the issue, from 1.'],
  ],
  lines: ({ codebook }) =>
    codebook.issues.flatMap((issue) => issue.alternatives.map(({ id, title }, at) => [issue.id, id, title, at + 1])),
};
