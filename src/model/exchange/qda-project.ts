import { z } from 'zod';

/** A user, code, source or selection is known by this in all programs. */
const Guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a GUID is 8-4-4-4-12 hexadecimal digits');

export const QdaUser = z.object({ guid: Guid, name: z.string() }).readonly();
export type QdaUser = z.infer<typeof QdaUser>;

/** A code of a codebook; codes may stand under codes. */
export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  /** False for a heading under which codes stand and which nothing can be coded with. */
  readonly isCodable: boolean;
  /** #RRGGBB; null where it has none. */
  readonly color: string | null;
  readonly description: string;
  readonly codes: readonly QdaCode[];
}
export const QdaCode: z.ZodType<QdaCode> = z.lazy(() =>
  z.object({
    guid: Guid,
    name: z.string(),
    isCodable: z.boolean(),
    color: z.string().nullable(),
    description: z.string(),
    codes: z.array(QdaCode).readonly(),
  }),
);

/** One code that one user gave some words. */
export const QdaCoding = z
  .object({
    guid: Guid,
    code: Guid,
    user: Guid.nullable(),
    at: z.string().nullable().describe('When, as the project has it.'),
  })
  .readonly();
export type QdaCoding = z.infer<typeof QdaCoding>;

/** Words of a source that were coded. */
export const QdaSelection = z
  .object({
    guid: Guid,
    name: z.string(),
    description: z.string(),
    start: z.int().min(0).describe('In UTF-16 code units of the text; in the file it is code points.'),
    end: z.int().min(0),
    user: Guid.nullable(),
    at: z.string().nullable(),
    codings: z.array(QdaCoding).readonly(),
  })
  .readonly();
export type QdaSelection = z.infer<typeof QdaSelection>;

export const QdaSource = z
  .object({
    guid: Guid,
    name: z.string(),
    description: z.string(),
    text: z.string().describe('With line feeds alone; empty for a source that is a report, whose text stands there.'),
    user: Guid.nullable(),
    at: z.string().nullable(),
    selections: z.array(QdaSelection).readonly(),
  })
  .readonly();
export type QdaSource = z.infer<typeof QdaSource>;

/** A project of qualitative coding as programs exchange it (REFI-QDA 1.0), as far as it is of texts. */
export const QdaProject = z
  .object({
    name: z.string(),
    users: z.array(QdaUser).readonly(),
    codes: z.array(QdaCode).readonly(),
    sources: z.array(QdaSource).readonly(),
  })
  .readonly();
export type QdaProject = z.infer<typeof QdaProject>;

/** What of a project file is not taken in, and how much of it. */
export interface QdaLeftOut {
  readonly what: string;
  readonly count: number;
}

/** A code with the names of those above it. */
export interface PathedCode {
  readonly code: QdaCode;
  /** Names from the topmost on, with " / " between. */
  readonly path: string;
}

/** All codes of a codebook, each before those under it. */
export function pathedCodes(codes: readonly QdaCode[], above = ''): PathedCode[] {
  return codes.flatMap((code) => {
    const path = above === '' ? code.name : `${above} / ${code.name}`;
    return [{ code, path }, ...pathedCodes(code.codes, path)];
  });
}
