import { z } from 'zod';
import { correctionAsked } from '../../app/review/asked-corrections.ts';
import { CitedAnswer } from '../../model/room/cited-answer.ts';
import { DecisionRequest, KeptDecision } from '../../model/room/decision-request.ts';
import { mcpTool } from '../mcp-tool.ts';
import { statementLine } from './search-tool.ts';

const { id, decision, code, quote, correction, note } = DecisionRequest.unwrap().shape;

/** A decision on a statement, kept as that of an assistant. */
export const decide = mcpTool({
  name: 'decide',
  title: 'Decide on a statement',
  description:
    'Keeps a decision: a statement or a code of it is right, wrong, or corrected. It is kept as made by an assistant, with the note that says why; "undo" takes it back.',
  changes: true,
  input: z.object({ id, decision, code, quote, correction, note: note.unwrap().min(1).describe('Why.') }),
  output: CitedAnswer.unwrap().extend({ kept: KeptDecision }).readonly(),
  answer: async ({ workspace, who, now }, given) => {
    const before = await workspace.coverage();
    const request = { ...given, correction: correctionAsked(given.correction), told: {} };
    const kept = await workspace.decide(before, request, { who, at: now().toISOString(), note: given.note });
    const statement = before.byStatement.get(given.id);
    const line = statement ? statementLine(statement, before) : null;
    return {
      negotiation: before.codebook.negotiation.title,
      about: `Kept as ${kept.decision}.`,
      lines: line ? [line] : [],
      count: line ? 1 : 0,
      note: 'The statement is shown as it was before the decision.',
      kept,
    };
  },
});
