import { z } from 'zod';
import { Span } from '../span.ts';

/** A codebook id, or the name in lower case with dashes for an actor that a report brought in. */
export const ActorId = z.string();
export type ActorId = z.infer<typeof ActorId>;

/** A person, organisation or state, with every name it goes by. */
export const Actor = z
  .object({
    id: ActorId,
    kind: z.enum(['person', 'organisation', 'state']),
    name: z.string(),
    names: z.array(z.string()).readonly().describe('Every spelling seen or given.'),
    office: z.string().nullable(),
    party: z.string().nullable().describe('Id of the party it belongs to.'),
    certain: z.boolean().describe('True for actors of the codebook; the others are proposed.'),
    why: z.string().describe('What speaks for the actor and its party.'),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;

/** Words of one report that name or point to an actor. */
export const Mention = z.object({ span: Span, actor: ActorId }).readonly();
export type Mention = z.infer<typeof Mention>;
