import { z } from 'zod';
import { IsoDay } from '../../model/codebook.ts';
import { CitedAnswer, type CitedLine } from '../../model/room/cited-answer.ts';
import type { Block, Line, Section } from '../../render/page/page.ts';
import { pageOf } from '../../render/page/page-sections.ts';
import { limit, mcpTool } from '../mcp-tool.ts';
import { citedLine } from '../cited-words.ts';

const SECTIONS = [
  'since',
  'decided',
  'moves',
  'red-lines',
  'one-sided',
  'disputed',
  'rounds',
  'possible',
  'said',
  'wordings',
] as const;

/** The brief, section by section. */
export const brief = mcpTool({
  name: 'brief',
  title: 'The brief of the talks',
  description:
    'What is new, decided, moved, disputed, announced by one side alone, and who said what. Each line quotes the reports it rests on. Positions stand in "grid".',
  changes: false,
  input: z.object({
    section: z.enum(SECTIONS).default('since').describe('Which part; "since" is what is new.'),
    since: IsoDay.nullable().default(null).describe('First day of what counts as new; without it the record chooses.'),
    limit,
  }),
  output: CitedAnswer,
  answer: async ({ workspace, now }, { section: id, since, limit: most }) => {
    const made = await workspace.brief({ since, now: now().toISOString() });
    const coverage = await workspace.coverage();
    const section = pageOf(made).sections.find((one) => one.id === id);
    const lines = (section ? linesOf(section) : []).flatMap((line): CitedLine[] => {
      const cited = citedLine(line, made, coverage);
      return cited ? [cited] : [];
    });
    return {
      negotiation: made.title,
      about: section ? `${section.title}. ${section.intro}`.trim() : id,
      lines: lines.slice(0, most),
      count: lines.length,
      note: lines.length > 0 ? NOTES[id] : (section?.empty ?? 'nothing of this kind was found'),
    };
  },
});

/** What is only possible must not be told as what stands. */
const NOTES: Readonly<Record<(typeof SECTIONS)[number], string>> = {
  since: '',
  decided: '',
  moves: '',
  'red-lines': '',
  'one-sided': 'Said by one side to be agreed; the other has not been cited as confirming it.',
  disputed: '',
  rounds: '',
  possible: 'Not certain enough to be called positions: for review, not to be told as what a party stands for.',
  said: '',
  wordings: '',
};

function linesOf({ blocks }: Section): Line[] {
  return blocks.flatMap(linesIn);
}

function linesIn(block: Block): Line[] {
  if (block.kind === 'line' || block.kind === 'aligned') return [block.line];
  if (block.kind === 'grid') return [];
  const under = (title: string, lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, runs: [{ words: `${title}: `, kind: 'plain' as const }, ...line.runs] }));
  if (block.kind === 'group') return under(block.title, block.lines);
  return block.sides.flatMap(({ title, lines }) => under(`${block.about}, ${title}`, lines));
}
