import { z } from 'zod';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { daysInWords, speakerName, wordsOf } from '../../app/lists/list-wording.ts';
import { IsoDay } from '../../model/codebook.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { CitedAnswer, type CitedLine } from '../../model/room/cited-answer.ts';
import { countPhrase } from '../../render/page/fact-phrases.ts';
import { limit, mcpTool } from '../mcp-tool.ts';
import { quotationsOf } from '../cited-words.ts';

/** Reports are found along with statements; so many more are looked through for the statements among them. */
const LOOKED_THROUGH = 10;

/** Statements by their words. */
export const search = mcpTool({
  name: 'search_statements',
  title: 'Find statements',
  description:
    'Statements that have all of these words, by their stems, or whose speaker is so called: who said it, when, on whose word, in which reports.',
  changes: false,
  input: z.object({
    words: z.string().min(1).max(400),
    party: z.string().nullable().default(null).describe('Id or name of a party of the codebook.'),
    outlet: z.string().nullable().default(null),
    from: IsoDay.nullable().default(null),
    to: IsoDay.nullable().default(null),
    limit,
  }),
  output: CitedAnswer,
  answer: async ({ workspace }, { words, limit: most, ...filter }) => {
    const { rows, count } = await workspace.search(words, { ...filter, limit: most * LOOKED_THROUGH });
    const coverage = await workspace.coverage();
    const found = rows.flatMap(({ kind, id }) => (kind === 'statement' ? (coverage.byStatement.get(String(id)) ?? []) : []));
    return {
      negotiation: coverage.codebook.negotiation.title,
      about: `Statements with "${words}", the likeliest first.`,
      lines: found.slice(0, most).flatMap((statement) => statementLine(statement, coverage) ?? []),
      count: found.length,
      note: count > rows.length ? 'There are more; ask with more words.' : '',
    };
  },
});

/** A statement as an answer has it; null where no words of it are left. */
export function statementLine(statement: Statement, coverage: Coverage): CitedLine | null {
  const quotations = quotationsOf(statement, coverage);
  if (quotations.length === 0) return null;
  const { id, speaker, sourcing, said, renditions, origins } = statement;
  return {
    says: `${speakerName(speaker, coverage)}: ${wordsOf(statement, coverage)}`,
    notes: [
      sourcing,
      said === null ? 'on an unknown day' : daysInWords(said),
      countPhrase(new Set(renditions.map(({ report }) => report)).size, 'report'),
      countPhrase(origins.length, 'origin'),
    ],
    flags: coverage.reviewed.has(id) ? ['reviewed'] : [],
    id,
    quotations,
  };
}
