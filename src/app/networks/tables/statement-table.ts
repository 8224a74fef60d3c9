import type { Row } from '../../../export/list-format.ts';
import { valueOf } from '../../../network/statements/coded-statement.ts';
import { eventList } from '../../../network/statements/select-statements.ts';
import { dayOf, settingsOf, statementVariable } from '../counted-statements.ts';
import type { TableOfNetwork } from './network-table.ts';

/** Every statement of the time that is asked for, in its order: who, of what, how, and how far it counts. */
export const statementTable: TableOfNetwork = (source, request) => ({
  rows: eventList(source.table, settingsOf(source, request)).map((statement): Row => {
    const said = (name: string): string => String(valueOf(statement, statementVariable(name)));
    return {
      day: dayOf(statement.seconds),
      actor: said(source.actor),
      concept: said(source.concept),
      stance: source.stance === null ? null : source.levelName(said(source.stance)),
      weight: statement.weight ?? 1,
      reviewed: source.reviewed.has(statement.id),
      outlet: statement.about['source'] ?? '',
      report: statement.about['id'] ?? '',
    };
  }),
  columns: [
    ['day', 10],
    ['actor', 0],
    ['concept', 0],
    ['stance', 8],
    ['weight', 6],
    ['reviewed', 8],
  ],
});
