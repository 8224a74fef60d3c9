import { z } from 'zod';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case letters, digits and dashes');
export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');
const Names = z.array(z.string().min(1)).readonly().default([]);

/** Renaming an id would leave the decisions behind that name it. */
const FormerIds = z
  .array(Id)
  .readonly()
  .optional()
  .describe('Ids it had before; decisions that name one of them are carried over.');

export const Role = z.enum(['party', 'mediator', 'guarantor', 'observer']);
export type Role = z.infer<typeof Role>;

export const CodebookPerson = z
  .strictObject({
    name: z.string().min(1),
    also: Names.describe('Other spellings and names.'),
    office: z.string().optional(),
    from: IsoDay.optional().describe('First day in this office and party.'),
    until: IsoDay.optional().describe('Last day in it.'),
  })
  .readonly();
export type CodebookPerson = z.infer<typeof CodebookPerson>;

export const CodebookParty = z
  .strictObject({
    id: Id,
    was: FormerIds,
    name: z.string().min(1),
    role: Role,
    names: Names.describe('Other names, adjectives, capitals and seats of government that stand for the party.'),
    people: z.array(CodebookPerson).readonly().default([]),
  })
  .readonly();
export type CodebookParty = z.infer<typeof CodebookParty>;

export const Alternative = z
  .strictObject({
    id: Id,
    was: FormerIds,
    title: z.string().min(1),
    words: Names.describe('Phrases that reports use for it.'),
    split: z
      .strictObject({ from: Id, at: z.string().describe('ISO 8601 time or day.') })
      .readonly()
      .optional()
      .describe(
        'The alternative that it was a part of, and until when: decisions of before that name that one are asked about again.',
      ),
  })
  .readonly();
export type Alternative = z.infer<typeof Alternative>;

export const Issue = z
  .strictObject({
    id: Id,
    was: FormerIds,
    title: z.string().min(1),
    ends: z.tuple([z.string(), z.string()]).describe('The two ends; the alternatives go from the first to the second.'),
    words: Names.describe('Phrases that reports use for the issue.'),
    alternatives: z.array(Alternative).min(2).readonly(),
  })
  .readonly();
export type Issue = z.infer<typeof Issue>;

export const CodebookOutlet = z
  .strictObject({ name: z.string().min(1), family: z.string().optional(), wire: z.boolean().default(false), also: Names })
  .readonly();

/** The analyst's list of parties, issues and alternatives. */
export const Codebook = z
  .strictObject({
    codebook: z.literal(1).describe('Version of this format.'),
    negotiation: z
      .strictObject({ id: Id, title: z.string().min(1), languages: z.array(z.string()).readonly().default(['en']) })
      .readonly(),
    parties: z.array(CodebookParty).readonly().default([]),
    issues: z.array(Issue).readonly().default([]),
    outlets: z
      .array(CodebookOutlet)
      .readonly()
      .default([])
      .describe('Outlets, agencies and publisher families beyond the known ones.'),
  })
  .readonly();
export type Codebook = z.infer<typeof Codebook>;

/** What reading needs of a codebook. Issues are none of it: what only coding uses can change without any report being read again. */
export type ReadingCodebook = Pick<Codebook, 'parties' | 'outlets'>;
