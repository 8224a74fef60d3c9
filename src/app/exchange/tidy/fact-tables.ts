import { reviewsInForce } from '../../../review/apply-reviews.ts';
import { decisionName } from '../../../review/decision-name.ts';
import type { TidyTable } from './tidy-table.ts';

export const positionsTable: TidyTable = {
  name: 'positions',
  about: 'What each party is for, against or open to, at a time.',
  columns: [
    ['position', 'id', 'Id of the position.'],
    ['holder', 'id', 'The party whose position it is.'],
    ['issue', 'id', 'The issue.'],
    ['alternative', 'id', 'The alternative, an id of its issue; empty where none is named.'],
    ['stance', 'text', 'supports, opposes or open.'],
    ['asserted', 'truth', 'FALSE where the words deny it.'],
    ['mode', 'text', 'declared: the party says it of itself; ascribed: others do.'],
    ['conditional', 'truth', 'TRUE where a condition is named.'],
    ['red_line', 'truth', 'TRUE where the words call it one.'],
    ['first_day', 'day', 'The first day on which it can have been said.'],
    ['last_day', 'day', 'The last one.'],
    ['statements', 'number', 'How many statements it rests on.'],
    ['confidence', 'number', 'How likely it is right, from 0 to 1.'],
  ],
  lines: ({ derived }) =>
    derived.positions.map((position) => {
      const { id, holder, issue, alternative, stance, asserted, mode, conditional, redLine, when } = position;
      const days = [when?.days.first ?? null, when?.days.last ?? null];
      const what = [id, holder, issue, alternative, stance, asserted, mode, conditional, redLine];
      return [...what, ...days, position.statements.length, position.confidence];
    }),
};

export const positionStatementsTable: TidyTable = {
  name: 'position_statements',
  about: 'Which statements each position rests on.',
  columns: [
    ['position', 'id', 'The position.'],
    ['statement', 'id', 'A statement it rests on.'],
  ],
  lines: ({ derived }) => derived.positions.flatMap(({ id, statements }) => statements.map((statement) => [id, statement])),
};

export const movesTable: TidyTable = {
  name: 'moves',
  about: 'Steps of a party from one position to the next on an issue.',
  columns: [
    ['holder', 'id', 'The party.'],
    ['issue', 'id', 'The issue.'],
    ['kind', 'text', 'hardened, softened, made conditional, reversed or restated.'],
    ['from_position', 'id', 'The position before; empty where the words of the later one tell of the step themselves.'],
    ['to_position', 'id', 'The position after.'],
  ],
  lines: ({ derived }) => derived.moves.map(({ holder, issue, kind, from, to }) => [holder, issue, kind, from, to]),
};

export const reviewsTable: TidyTable = {
  name: 'reviews',
  about: 'What analysts have decided, the oldest first; those taken back among them.',
  columns: [
    ['review', 'id', 'Id of the review.'],
    ['decision_name', 'text', 'Name of the decision it is part of, for readout undo.'],
    ['at', 'time', 'When.'],
    ['who', 'text', 'Who.'],
    ['decision', 'text', 'accept, correct, reject, add or undo.'],
    ['target', 'text', 'What it is about: attribution, code, speaker, date or report.'],
    ['standing', 'truth', 'FALSE where it has been taken back, or takes one back.'],
    ['report', 'id', 'The report.'],
    ['statement', 'id', 'The statement when it was decided on; empty where none was named.'],
    ['words', 'text', 'The words it is about.'],
    ['change', 'text', 'What is right instead, as JSON.'],
    ['undoes', 'id', 'The review it takes back.'],
    ['note', 'text', 'What was noted.'],
  ],
  lines: ({ reviews }) => {
    const standing = new Set(reviewsInForce(reviews).map(({ id }) => id));
    return reviews.map(({ id, at, who, decision, target, statement, anchor, correction, undoes, note }) => {
      const change = correction === null ? null : JSON.stringify(correction);
      const about = [anchor.report, statement ?? null, anchor.quote];
      return [id, decisionName(id), at, who, decision, target, standing.has(id), ...about, change, undoes, note];
    });
  },
};
