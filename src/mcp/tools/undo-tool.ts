import { z } from 'zod';
import { UndoneDecision, UndoRequest } from '../../model/room/decision-request.ts';
import { mcpTool } from '../mcp-tool.ts';

/** Takes a decision back. */
export const undo = mcpTool({
  name: 'undo',
  title: 'Take back a decision',
  description: 'Takes back the decision that is named. It stays in the record as taken back.',
  changes: true,
  input: z.object({
    decision: z.string().min(1).describe('Its name, as "decide" gave it.'),
    note: UndoRequest.unwrap().shape.note,
  }),
  output: UndoneDecision,
  answer: async ({ workspace, who, now }, { decision, note }) => workspace.undo(decision, { who, at: now().toISOString(), note }),
});
