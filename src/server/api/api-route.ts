import { z } from 'zod';
import type { RoomContext } from '../room-context.ts';
import { Problem } from '../room-problem.ts';

/** One thing that page and scripts may ask of the room. Its schemas check what comes in and document both sides. */
export interface ApiRoute {
  readonly method: 'get' | 'post';
  /** As Hono writes it: /api/reports/:report */
  readonly path: string;
  readonly summary: string;
  /** True where the record becomes another one: refused when it may only be read. */
  readonly changes: boolean;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** `given`: path, query and body together, unchecked. Throws Problem where it is not what the schema asks for. */
  readonly answer: (context: RoomContext, given: unknown) => Promise<unknown>;
}

/** A route whose handler gets what its schema says. */
export function apiRoute<In extends z.ZodType, Out extends z.ZodType>(
  route: Omit<ApiRoute, 'input' | 'output' | 'answer'> & {
    readonly input: In;
    readonly output: Out;
    readonly handle: (context: RoomContext, input: z.output<In>) => Promise<z.output<Out>>;
  },
): ApiRoute {
  const { handle, ...about } = route;
  return { ...about, answer: async (context, given) => handle(context, parsed(route.input, given)) };
}

function parsed<In extends z.ZodType>(schema: In, given: unknown): z.output<In> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new Problem(
    400,
    `${place === '' ? 'What was sent' : `"${place}"`} is not as it must be: ${issue?.message ?? ''}.`,
    'See /api/openapi.json.',
  );
}
