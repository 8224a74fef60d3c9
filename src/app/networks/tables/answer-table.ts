import type { Row } from '../../../export/list-format.ts';
import { itemResponses } from '../../../network/counts/item-responses.ts';
import { possible, settingsOf, statementVariable } from '../counted-statements.ts';
import type { TableOfNetwork } from './network-table.ts';

/** Who is for what, as models of item responses take it: in a file a column for each concept, on a terminal a line for each answer. */
export const answerTable: TableOfNetwork = (source, request) => {
  const settings = settingsOf(source, request);
  const byActors = { ...settings, first: statementVariable(source.actor), second: statementVariable(source.concept) };
  const { actors, concepts, answers } = possible(() => itemResponses(source.table, byActors));
  return {
    rows: actors.map((actor, row): Row => ({
      actor,
      ...Object.fromEntries(concepts.map((concept, at) => [concept, answers[row]?.[at] ?? null])),
    })),
    shown: actors.flatMap((actor, row) =>
      concepts.flatMap((concept, at): Row[] => {
        const answer = answers[row]?.[at] ?? null;
        return answer === null ? [] : [{ actor, concept, answer }];
      }),
    ),
    columns: [
      ['actor', 0],
      ['concept', 0],
      ['answer', 6],
    ],
  };
};
