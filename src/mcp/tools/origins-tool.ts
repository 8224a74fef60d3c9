import { z } from 'zod';
import { Refused } from '../../app/refusal.ts';
import { CitedAnswer, type CitedLine } from '../../model/room/cited-answer.ts';
import { countPhrase } from '../../render/page/fact-phrases.ts';
import { mcpTool } from '../mcp-tool.ts';
import { renditionQuoted } from '../cited-words.ts';

/** What a claim rests on. */
export const origins = mcpTool({
  name: 'origins',
  title: 'What a claim rests on',
  description:
    'The independent origins of one statement, and the reports that carry it from each: ten reprints of one wire story are one origin.',
  changes: false,
  input: z.object({ statement: z.string().min(4).describe('Id of the statement, as "search_statements" gives it.') }),
  output: CitedAnswer,
  answer: async ({ workspace }, { statement: id }) => {
    const { item } = await workspace.show(id);
    if (item.kind !== 'statement') throw new Refused({ why: 'no such id', asked: id });
    const coverage = await workspace.coverage();
    const { statement } = item;
    const lines = coverage.links.origins
      .filter((origin) => statement.origins.includes(origin.id))
      .flatMap(({ id: origin, kind, name, reports, why }): CitedLine[] => {
        const carried = statement.renditions.filter((rendition) => reports.includes(rendition.report));
        const quotations = carried.flatMap((rendition) => renditionQuoted(rendition, coverage) ?? []);
        const notes = [countPhrase(new Set(carried.map((one) => one.report)).size, 'report'), ...why];
        return quotations.length === 0 ? [] : [{ says: `${kind}: ${name}`, notes, flags: [], id: origin, quotations }];
      });
    return {
      negotiation: coverage.codebook.negotiation.title,
      about: `What the statement rests on: ${countPhrase(statement.origins.length, 'origin')}.`,
      lines,
      count: lines.length,
      note: 'Where it cannot be shown that two are independent, they may be one.',
    };
  },
});
