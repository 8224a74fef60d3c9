import { z } from 'zod';
import { PositionLine, StatementLine } from './brief-line.ts';
import { Stance } from './reading/code.ts';
import { Role } from './codebook.ts';
import { Dated, Precision } from './date.ts';
import { Evidence, OutcomeLine } from './evidence.ts';
import { IssueStateKind } from './coverage/issue-standing.ts';
import { DecisionKind } from './coverage/decision.ts';
import { Move } from './coverage/position.ts';
import { Dispute } from './coverage/dispute.ts';
import { Difference, Origin, OriginCount } from './coverage/origin.ts';
import { ReportId } from './original.ts';

export * from './evidence.ts';
export * from './brief-line.ts';

export const GridCell = z
  .object({
    party: z.string(),
    current: z.array(PositionLine).readonly(),
    earlier: z.array(PositionLine).readonly(),
    uncoded: z.int().describe('How many statements of the party are on the issue without a position being made of them.'),
    heard: z
      .array(StatementLine)
      .readonly()
      .describe('Where no position is coded: the most telling of these statements, those that most reports carry first.'),
  })
  .readonly();
export type GridCell = z.infer<typeof GridCell>;

export const GridRow = z
  .object({
    issue: z.string(),
    title: z.string(),
    ends: z.tuple([z.string(), z.string()]),
    alternatives: z.array(z.object({ id: z.string(), title: z.string() }).readonly()).readonly(),
    state: IssueStateKind,
    cells: z.array(GridCell).readonly().describe('One for each party, in the order of the codebook.'),
  })
  .readonly();
export type GridRow = z.infer<typeof GridRow>;

export const MoveLine = z
  .object({
    holder: z.string(),
    issue: z.string(),
    kind: Move.unwrap().shape.kind,
    from: PositionLine.nullable(),
    to: PositionLine,
  })
  .readonly();
export type MoveLine = z.infer<typeof MoveLine>;

/** What a party did that binds it or presses others. */
export const DecisionLine = z
  .object({
    id: z.string(),
    party: z.string().nullable(),
    body: z.string().nullable().describe('Who decided, where it is no party.'),
    kind: DecisionKind,
    words: z.string().describe('The words of the first report, from who decides to the end of the clause.'),
    when: Dated.nullable(),
    evidence: z.array(Evidence).min(1).readonly().describe('Once for each report that tells it.'),
  })
  .readonly();
export type DecisionLine = z.infer<typeof DecisionLine>;

export const DisputeLine = z
  .object({
    kind: Dispute.unwrap().shape.kind,
    issue: z.string().nullable(),
    about: z.string(),
    asserted: z.array(StatementLine).readonly(),
    denied: z.array(StatementLine).readonly(),
    told: z
      .array(z.object({ side: z.enum(['asserted', 'denied']), outlet: z.string().nullable(), evidence: Evidence }).readonly())
      .readonly()
      .describe('Words of the reports themselves, where nobody is cited for them.'),
    takenBackBy: z
      .array(z.string())
      .readonly()
      .describe('Names of those who stand on both sides: they took back their own claim.'),
  })
  .readonly();
export type DisputeLine = z.infer<typeof DisputeLine>;

export const OneSidedLine = z
  .object({ by: z.string(), unconfirmedBy: z.array(z.string()).readonly(), statements: z.array(StatementLine).min(1).readonly() })
  .readonly();
export type OneSidedLine = z.infer<typeof OneSidedLine>;

export const RoundLine = z
  .object({
    kind: z.string(),
    when: Dated.nullable(),
    place: z.string().nullable(),
    parties: z.array(z.string()).readonly(),
    people: z.array(z.string()).readonly(),
    mediator: z.string().nullable(),
    planned: z.boolean(),
    otherDays: z
      .array(Dated)
      .readonly()
      .optional()
      .describe('Days that other tellings give it, where they exclude those of most reports.'),
    outcomes: z.array(OutcomeLine).readonly().describe('Words of the reports that tell what came out.'),
    evidence: z.array(Evidence).min(1).readonly(),
  })
  .readonly();
export type RoundLine = z.infer<typeof RoundLine>;

export const OriginLine = z
  .object({
    kind: Origin.unwrap().shape.kind,
    name: z.string(),
    reports: z.array(z.int()).readonly(),
    why: z.array(z.string()).readonly(),
  })
  .readonly();
export type OriginLine = z.infer<typeof OriginLine>;

/** One way of wording the same thing, with the reports that have it. */
export const Wording = z
  .object({
    words: z.array(z.string()).min(1).readonly().describe('As they stand in the reports, each form once.'),
    evidence: z.array(Evidence).min(1).readonly().describe('The words themselves, once for each report.'),
  })
  .readonly();
export type Wording = z.infer<typeof Wording>;

/** A statement that reports word differently, in what a reader may take from the words. */
export const WordingLine = z
  .object({
    statement: StatementLine,
    verbs: z.array(Wording).readonly().describe('The words that cite it: "said", "claimed"; empty when they do not differ.'),
    names: z
      .array(Wording)
      .readonly()
      .describe('What its speaker is called: "president", "leader"; empty when it does not differ.'),
  })
  .readonly();
export type WordingLine = z.infer<typeof WordingLine>;

/** A stretch of two aligned passages. */
export const AlignedPiece = z
  .object({
    kind: z.enum(['same', ...Difference.unwrap().shape.kind.options]).describe('What the later report did with the words.'),
    earlier: z.string(),
    later: z.string(),
  })
  .readonly();
export type AlignedPiece = z.infer<typeof AlignedPiece>;

/** What one report shares with an earlier one: of all earlier ones, the one that it has most words in common with. */
export const SharedLine = z
  .object({
    earlier: z.int(),
    later: z.int(),
    words: z.int().describe('Words of the later report that stand in shared passages.'),
    passages: z
      .array(z.object({ likeness: z.number(), pieces: z.array(AlignedPiece).min(1).readonly() }).readonly())
      .min(1)
      .readonly()
      .describe('In the order of the later report, each from its beginning to its end.'),
  })
  .readonly();
export type SharedLine = z.infer<typeof SharedLine>;

export const DoubtLine = z
  .object({ report: z.int(), rule: z.string(), seen: z.string(), assumed: z.string(), evidence: Evidence.nullable() })
  .readonly();
export type DoubtLine = z.infer<typeof DoubtLine>;

export const BriefReport = z
  .object({
    number: z.int().min(1),
    id: ReportId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    wires: z.array(z.string()).readonly(),
    url: z.string().nullable(),
    published: z.object({ date: z.string().nullable(), precision: Precision }).readonly(),
    path: z.string().describe('File it was added from.'),
  })
  .readonly();
export type BriefReport = z.infer<typeof BriefReport>;

/** What is new since a day: one line of any of the kinds below it. */
export const ChangeLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), move: MoveLine }).readonly(),
  z.object({ kind: z.literal('position'), position: PositionLine, holder: z.string(), issue: z.string() }).readonly(),
  z.object({ kind: z.literal('one-sided'), oneSided: OneSidedLine }).readonly(),
  z.object({ kind: z.literal('dispute'), dispute: DisputeLine }).readonly(),
  z.object({ kind: z.literal('round'), round: RoundLine }).readonly(),
  z
    .object({
      kind: z.literal('heard'),
      issue: z.string().nullable().describe('Null where no codebook names issues.'),
      statements: z.array(StatementLine).min(1).readonly().describe('The most telling ones.'),
      more: z.int().describe('How many more are as new.'),
    })
    .readonly(),
]);
export type ChangeLine = z.infer<typeof ChangeLine>;

/** What one speaker is cited for. */
export const SpeakerLines = z
  .object({ speaker: z.string(), party: z.string().nullable(), statements: z.array(StatementLine).readonly() })
  .readonly();
export type SpeakerLines = z.infer<typeof SpeakerLines>;

export const RedLine = z.object({ holder: z.string(), issue: z.string(), position: PositionLine }).readonly();
export type RedLine = z.infer<typeof RedLine>;

/** A possible position, for review. */
export const PossibleLine = z
  .object({
    holder: z.string(),
    issue: z.string(),
    alternative: z.string(),
    title: z.string().describe('Title of the alternative.'),
    stance: Stance,
    asserted: z.boolean(),
    confidence: z.number().min(0).max(1),
    rival: z.string().nullable().describe('Title of the alternative that came next; null where there was none.'),
    attribution: z.string().describe('REPORT:NUMBER, as `readout review` takes it.'),
    evidence: Evidence,
  })
  .readonly();
export type PossibleLine = z.infer<typeof PossibleLine>;

/** The brief: what a reader gets. This JSON is the published format; terminal, Markdown and HTML are made from it. */
export const Brief = z
  .object({
    format: z.literal('readout-brief'),
    version: z.literal(1),
    title: z.string(),
    read: z.string().describe('When the brief was made, ISO 8601.'),
    since: z.string().nullable().describe('First day of what counts as new; null when no report is dated.'),
    sinceChosen: z.boolean().describe('True when the day was chosen by the program, not by the reader.'),
    coverage: z
      .object({
        reports: z.int(),
        outlets: z.int(),
        families: z.int(),
        origins: OriginCount,
        first: z.string().nullable(),
        last: z.string().nullable(),
        undated: z.int(),
        withoutOutlet: z.int().describe('Reports that do not say who published them; they are not among the outlets.'),
      })
      .readonly(),
    parties: z
      .array(
        z
          .object({
            id: z.string(),
            name: z.string(),
            role: Role,
            guessed: z.boolean().optional().describe('True when no codebook names it: the program took it from the reports.'),
          })
          .readonly(),
      )
      .readonly(),
    decisions: z
      .array(DecisionLine)
      .readonly()
      .describe(
        'Votes, deals, vetoes, signatures, suits, strikes, sanctions, indictments, reversals, talks left, offers withdrawn, threats and deadlines, the newest first.',
      ),
    changes: z.array(ChangeLine).readonly(),
    grid: z.array(GridRow).readonly(),
    moves: z.array(MoveLine).readonly(),
    possible: z
      .array(PossibleLine)
      .readonly()
      .describe('What is not certain enough to be a position, the likeliest first; nothing follows from it.'),
    redLines: z.array(RedLine).readonly(),
    disputes: z.array(DisputeLine).readonly(),
    oneSided: z.array(OneSidedLine).readonly(),
    rounds: z.array(RoundLine).readonly(),
    said: z.array(SpeakerLines).readonly().describe('Who said what, by speaker, parties of the codebook first.'),
    origins: z.array(OriginLine).readonly(),
    wordings: z
      .array(WordingLine)
      .readonly()
      .describe('Statements that reports cite with another verb, or another name for who said it.'),
    shared: z.array(SharedLine).readonly().describe('Text that reports share, with the differences word by word.'),
    gaps: z.array(z.string()).readonly(),
    doubts: z.array(DoubtLine).readonly(),
    reports: z.array(BriefReport).readonly(),
  })
  .readonly();
export type Brief = z.infer<typeof Brief>;
