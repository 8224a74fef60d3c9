import { z } from 'zod';
import type { Workspace } from '../app/workspace.ts';

/** What a tool works with. */
export interface McpContext {
  readonly workspace: Workspace;
  /** Who decides, where an assistant may decide. */
  readonly who: string;
  readonly now: () => Date;
}

/** One thing that an assistant may ask of the record. To add one: a file in tools/ and a line in tool-table.ts. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** True where it changes the record: offered only where that is allowed. */
  readonly changes: boolean;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  readonly answer: (context: McpContext, given: unknown) => Promise<object>;
}

interface TypedTool<In extends z.ZodObject, Out extends z.ZodType> extends Omit<McpTool, 'input' | 'output' | 'answer'> {
  readonly input: In;
  readonly output: Out;
  readonly answer: (context: McpContext, given: z.output<In>) => Promise<z.output<Out> & object>;
}

/** A tool whose answer takes what its schema gives. */
export function mcpTool<In extends z.ZodObject, Out extends z.ZodType>(tool: TypedTool<In, Out>): McpTool {
  return { ...tool, answer: async (context, given) => tool.answer(context, tool.input.parse(given)) };
}

/** How many lines an answer gives where nothing is said, and at most. */
const LINES = 20;
const MOST_LINES = 200;

/** The field by which more or fewer lines are asked for. */
export const limit = z.int().min(1).max(MOST_LINES).default(LINES).describe('How many lines at most.');
