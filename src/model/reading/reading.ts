import { z } from 'zod';
import { Actor, Mention } from './actor.ts';
import { Attribution } from './attribution.ts';
import { Act, Code } from './code.ts';
import { DateMention, Published } from '../date.ts';
import { Finding } from '../finding.ts';
import { MeetingMention } from '../coverage/round.ts';
import { MeetingWords } from './seen-meeting-words.ts';
import { Given, ReportId } from '../original.ts';
import { Passage } from './passage.ts';
import { Span } from '../span.ts';
import { Topic } from './topic.ts';
import { Voice } from './speaker.ts';

/** The outlet that published the report, with what says so. */
export const Outlet = z
  .object({
    name: z.string(),
    family: z.string().describe('Publisher family; an unknown outlet is its own.'),
    evidence: z.string(),
    span: Span.nullable(),
  })
  .readonly();
export type Outlet = z.infer<typeof Outlet>;

/** A credit: an agency the text names as its maker, or a named writer. */
export const Credit = z.object({ name: z.string(), span: Span }).readonly();
export type Credit = z.infer<typeof Credit>;

/** What reading a report sees in it; what coding adds has a schema of its own. */
const SEEN = {
  report: ReportId,
  version: z.string().describe('Version of the reading stages that made it.'),
  given: Given,
  text: z.string().describe('Decoded or extracted once from the original bytes; every span points into it.'),
  passages: z.array(Passage).readonly(),
  language: z
    .string()
    .nullable()
    .describe(
      'ISO 639 code of the language it is written in where that is not English, "und" where it cannot be told; nobody is read then.',
    ),
  title: z.string().nullable(),
  writers: z.array(Credit).readonly(),
  outlet: Outlet.nullable(),
  wires: z.array(Credit).readonly().describe('Agencies credited in the text.'),
  published: Published,
  dates: z.array(DateMention).readonly(),
  attributions: z.array(Attribution).readonly(),
  actors: z.array(Actor).readonly().describe('Actors this report names, codebook ones and proposed ones.'),
  mentions: z.array(Mention).readonly(),
  voices: z.array(Voice).readonly().describe('One for each attribution, in the same order.'),
  meetingWords: z
    .array(MeetingWords)
    .readonly()
    .describe('Words in which the network sees a meeting, who was there, where and when.'),
  meetings: z.array(MeetingMention).readonly(),
};

/** A reading without its codes, as the record keeps it: a function of the report, the parties and outlets of the codebook, and the program's version. */
export const UncodedReading = z.object({ ...SEEN, findings: z.array(Finding).readonly() }).readonly();
export type UncodedReading = z.infer<typeof UncodedReading>;

/** All that the machine sees in one report: a pure function of the report, the codebook and the program's version. */
export const Reading = z
  .object({
    ...SEEN,
    codes: z.array(Code).readonly(),
    unlikely: z
      .array(Code)
      .readonly()
      .describe(
        'Codes that are too unlikely to be proposed. None counts, unless what analysts decided on like codes makes it likelier.',
      ),
    acts: z.array(Act).readonly(),
    topics: z.array(Topic).readonly().describe('At most one for each attribution.'),
    findings: z.array(Finding).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;
