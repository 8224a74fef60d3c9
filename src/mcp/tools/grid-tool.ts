import { z } from 'zod';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { gridOnDay } from '../../app/coverage/grid-on-day.ts';
import { issueAsked, partyAsked } from '../../app/lists/list-facts.ts';
import type { Brief } from '../../model/brief.ts';
import { IsoDay } from '../../model/codebook.ts';
import { CitedAnswer, type CitedLine } from '../../model/room/cited-answer.ts';
import { stateWords } from '../../render/page/fact-phrases.ts';
import type { Row } from '../../render/page/page.ts';
import { pageOf } from '../../render/page/page-sections.ts';
import { limit, mcpTool } from '../mcp-tool.ts';
import { citedLine } from '../cited-words.ts';

/** What each party stands for on each issue. */
export const grid = mcpTool({
  name: 'grid',
  title: 'What each party stands for',
  description:
    'Party by issue: what each party declares now, and what others ascribe to it, which is never the same. With a day, as it stood at the end of it.',
  changes: false,
  input: z.object({
    day: IsoDay.nullable().default(null),
    party: z.string().nullable().default(null).describe('Id or name of one party.'),
    issue: z.string().nullable().default(null).describe('Id or title of one issue.'),
    limit,
  }),
  output: CitedAnswer,
  answer: async ({ workspace, now }, { day, party: who, issue: what, limit: most }) => {
    const [party, issue] = [partyAsked(who, workspace.codebook), issueAsked(what, workspace.codebook)];
    const coverage = await workspace.coverage();
    const time = now().toISOString();
    const brief = day === null ? await workspace.brief({ since: null, now: time }) : gridOnDay(coverage, day, time);
    const lines = rowsOf(brief)
      .filter(({ source }) => issue === null || source.issue === issue)
      .flatMap((row) => rowLines(row, party, brief, coverage));
    return {
      negotiation: brief.title,
      about: day === null ? 'Positions as they stand now.' : `Positions as they stood on ${day}.`,
      lines: lines.slice(0, most),
      count: lines.length,
      note: `Parties: ${brief.parties.map(({ id }) => id).join(', ')}. Issues: ${brief.grid.map((row) => row.issue).join(', ')}. A cell without a line is not coded; that is no position.`,
    };
  },
});

function rowsOf(brief: Brief): readonly Row[] {
  return pageOf(brief).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : [])));
}

/** What stands now in the cells of an issue: of all parties where none is asked for. */
function rowLines({ title, source, cells }: Row, party: string | null, brief: Brief, coverage: Coverage): CitedLine[] {
  return cells.flatMap(({ party: name, lines }, place) => {
    const cell = source.cells[place];
    if (party !== null && cell?.party !== party) return [];
    return lines.flatMap((line, at) => {
      const cited = citedLine(line, brief, coverage, cell?.current[at]?.id ?? null);
      if (cited === null) return [];
      const state = stateWords(source);
      const notes = [...(state === null ? [] : [`the issue: ${state}`]), ...cited.notes];
      return [{ ...cited, says: `${name} on ${title}, ${cited.says}`, notes }];
    });
  });
}
