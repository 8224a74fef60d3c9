import { z } from 'zod';
import { Span } from './span.ts';

export const Precision = z.enum(['time', 'day', 'weekend', 'week', 'month', 'season', 'quarter', 'year', 'decade', 'unknown']);
export type Precision = z.infer<typeof Precision>;

/** A calendar interval: first and last day, both included, ISO 8601. One day has first = last. */
export const Days = z.object({ first: z.string(), last: z.string() }).readonly();
export type Days = z.infer<typeof Days>;

/** One date, time, duration or set expression of a text, with its value in TIMEX3 notation. */
export const DateMention = z
  .object({
    span: Span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z
      .string()
      .nullable()
      .describe('TIMEX3 value, for example 2031-05-18, 2031-W20, PT5H, PRESENT_REF; null when undated.'),
    mod: z.string().optional().describe('TIMEX3 modifier: START in "early 2031", APPROX in "about two weeks".'),
    days: Days.nullable().describe('The calendar days it covers, where they are known.'),
    precision: Precision,
    tense: z.enum(['past', 'present', 'future', 'unknown']),
  })
  .readonly();
export type DateMention = z.infer<typeof DateMention>;

/** One thing that speaks for or against a date of publication. */
export const DateEvidence = z
  .object({
    kind: z.enum(['metadata', 'front-matter', 'url', 'article-id', 'page-clock', 'relative-clock', 'dateline', 'weekday']),
    date: z.string().nullable().describe('ISO date it points to; null when it cannot be turned into one.'),
    words: z.string().describe('The words or the metadata field that say it.'),
    span: Span.nullable(),
    used: z.boolean().describe('Whether the date of the report rests on it.'),
  })
  .readonly();
export type DateEvidence = z.infer<typeof DateEvidence>;

/** When the report was published, with the evidence for it. */
export const Published = z
  .object({
    date: z.string().nullable().describe('ISO date; null when nothing trustworthy says it.'),
    precision: Precision,
    evidence: z.array(DateEvidence).readonly(),
  })
  .readonly();
export type Published = z.infer<typeof Published>;

/** When something was said or happened: days, how precise, and what says so. */
export const Dated = z
  .object({
    days: Days,
    precision: Precision,
    bounds: z.boolean().describe('True when the days are only the bounds between which the date lies.'),
    past: z
      .boolean()
      .optional()
      .describe(
        'True when the words tell of a time before the news ("had opposed"): on an unknown day before the last of the days.',
      ),
    ongoing: z
      .boolean()
      .optional()
      .describe(
        'True when the words tell of what has long gone on ("for months", "has long said"): so it is still, but no news.',
      ),
    evidence: z.string().describe('Why, in plain words: the expression, or the date of the report.'),
    span: Span.nullable(),
  })
  .readonly();
export type Dated = z.infer<typeof Dated>;
