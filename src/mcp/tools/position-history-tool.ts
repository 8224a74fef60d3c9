import { z } from 'zod';
import { issueAsked, partyAsked } from '../../app/lists/list-facts.ts';
import type { PositionLine } from '../../model/brief.ts';
import { CitedAnswer, type CitedLine } from '../../model/room/cited-answer.ts';
import { commonYear, dayWords } from '../../render/page/day-phrases.ts';
import { positionFlags, sourcingNotes, stanceRuns } from '../../render/page/fact-phrases.ts';
import { LINE } from '../../render/page/page.ts';
import { limit, mcpTool } from '../mcp-tool.ts';
import { citedLine } from '../cited-words.ts';

/** How one party moved on one issue. */
export const positionHistory = mcpTool({
  name: 'position_history',
  title: 'How a position moved',
  description:
    'Every position of one party on one issue through time, the earliest first: what it declared and what was ascribed to it.',
  changes: false,
  input: z.object({
    party: z.string().describe('Id or name of a party; "grid" lists them.'),
    issue: z.string().describe('Id or title of an issue; "grid" lists them.'),
    limit,
  }),
  output: CitedAnswer,
  answer: async ({ workspace, now }, { party, issue, limit: most }) => {
    const [who, what] = [partyAsked(party, workspace.codebook), issueAsked(issue, workspace.codebook)];
    const brief = await workspace.brief({ since: null, now: now().toISOString() });
    const coverage = await workspace.coverage();
    const days = dayWords(commonYear(brief.coverage.first, brief.coverage.last));
    const row = brief.grid.find((one) => one.issue === what);
    const cell = row?.cells.find((one) => one.party === who);
    const current = new Set(cell?.current.map(({ id }) => id));
    const all = [...(cell?.current ?? []), ...(cell?.earlier ?? [])].toSorted(byDay);
    const lines = all.flatMap((position): CitedLine[] => {
      const notes = [position.mode, ...sourcingNotes(position.grounds, days, { speaker: true })];
      const flags = positionFlags(position);
      const line = { ...LINE, runs: stanceRuns(position), notes, flags, cites: position.grounds.evidence };
      const cited = citedLine(line, brief, coverage, position.id);
      return cited ? [{ ...cited, flags: [...cited.flags, ...(current.has(position.id) ? ['stands now'] : [])] }] : [];
    });
    return {
      negotiation: brief.title,
      about: `${brief.parties.find(({ id }) => id === who)?.name ?? party} on ${row?.title ?? issue}, the earliest first.`,
      lines: lines.slice(0, most),
      count: lines.length,
      note: lines.length > 0 ? 'Undated positions stand last.' : 'Nothing is coded here; that is no position.',
    };
  },
});

/** The undated stand last. */
function byDay(a: PositionLine, b: PositionLine): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function dayOf({ grounds: { when, reported } }: PositionLine): string {
  return when?.days.last ?? reported ?? '9999';
}
