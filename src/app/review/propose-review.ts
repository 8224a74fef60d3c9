import { randomBytes } from 'node:crypto';
import type { Correction, Told } from '../../model/correction.ts';
import type { Span } from '../../model/span.ts';
import type { Rendition } from '../../model/coverage/statement.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import type { Review, ReviewTarget } from '../../model/review.ts';
import { anchor } from '../../text/anchor.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import { nthOnSameWords } from '../../review/attribution-around.ts';
import { spanAround } from '../../text/spans.ts';
import { decidedCodes } from './kept-codes.ts';

/** Who decides, when and why. */
export interface Decider {
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly note: string;
}

/** What an analyst has decided, before it is tied to words. */
export interface Decision extends Decider {
  readonly decision: 'accept' | 'correct' | 'reject';
  readonly target: ReviewTarget;
  /** Id of the statement that is decided on; null for one rendition of it. */
  readonly statement: string | null;
  /** What changes; for a rejected code, which one. */
  readonly change: Correction;
}

/** What is decided of the words of one attribution. */
export type DecisionPart = Pick<Decision, 'change' | 'target' | 'statement'> & { readonly rendition: Rendition };

/** The reviews of one decision, one for each attribution it is about. Their ids begin alike, so that they can be taken back together. */
export function reviewsOf(
  coverage: CoverageAround,
  parts: readonly DecisionPart[],
  by: Decider & Pick<Decision, 'decision'>,
): Review[] {
  const name = newDecisionName();
  return parts.flatMap(({ rendition: { report, attribution: at }, ...part }, number) => {
    const decision: Decision = { ...part, ...by };
    const reading = coverage.byReport.get(report);
    const attribution = reading?.attributions[at];
    if (!reading || !attribution) return [];
    const { who, note, target, statement } = decision;
    return [
      {
        id: `${name}-${number + 1}`,
        at: decision.at,
        who,
        decision: decision.decision,
        target,
        ...(statement !== null && { statement }),
        anchor: anchor(report, reading.text, spanAround(attribution.content)),
        correction: { ...correctionOf(coverage, { report, attribution: at }, decision) },
        undoes: null,
        note,
      },
    ];
  });
}

/** The change, and beside it what the analyst saw, so that the decision stands even when a later reading misses the attribution. */
function correctionOf(
  { byReport }: CoverageAround,
  { report, attribution: at }: Rendition,
  { decision, change }: Decision,
): Correction {
  const reading = byReport.get(report);
  const attribution = reading?.attributions[at];
  const voice = reading?.voices[at];
  if (!reading || !attribution || !voice) return change;
  const nth = nthOnSameWords(reading, attribution);
  if (decision === 'reject') return { ...change, ...nth };
  const words = {
    source: attribution.source.map((span) => anchor(report, reading.text, span)),
    cue: attribution.cue.map((span) => anchor(report, reading.text, span)),
    ...nth,
  };
  const said = { ...words, ...saidBy(reading, voice, change) };
  return { ...said, ...decidedCodes(reading, at, decision, said) };
}

/** The change, and who speaks, for whom and how as the analyst saw it. */
function saidBy({ actors }: Reading, { speaker, party, sourcing }: Voice, change: Correction): Correction {
  const name = speaker.kind === 'actor' ? actors.find(({ id }) => id === speaker.actor)?.name : undefined;
  const seen = { speaker, ...(name !== undefined && { name }), party, sourcing };
  // A party given with the speaker goes with that speaker; a new speaker brings his own.
  if (!change.speaker) return { ...seen, ...change };
  // Somebody with a name is on the record, whatever the unnamed one was before.
  const named = change.speaker.kind === 'actor' && speaker.kind !== 'actor';
  return { sourcing: named ? 'on the record' : sourcing, ...change };
}

/** The review that adds what the machine missed: these words of a report, said by somebody. */
export function additionOf(report: string, text: string, span: Span, decision: Omit<Decision, 'decision' | 'statement'>): Review {
  const { who, at, note, target, change } = decision;
  return {
    id: `${newDecisionName()}-1`,
    at,
    who,
    decision: 'add',
    target,
    anchor: anchor(report, text, span),
    correction: { ...change },
    undoes: null,
    note,
  };
}

/** The review that tells what the text of a report does not say: its day, its outlet, its address. */
export function reportReview(report: string, told: Told, { who, at, note }: Decider): Review {
  return {
    id: `${newDecisionName()}-1`,
    at,
    who,
    decision: 'correct',
    target: 'report',
    anchor: { report, quote: '', before: '', after: '', start: 0, end: 0 },
    correction: { report: told },
    undoes: null,
    note,
  };
}

/** Where words stand in a text, whatever its line breaks and the shape of its quotation marks. */
export function placesOf(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      literalPattern(word)
        .replaceAll(/["“”„«»]/g, '["“”„«»]')
        .replaceAll(/['‘’]/g, "['‘’]"),
    )
    .join('\\s+');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

export { decisionName } from '../../review/decision-name.ts';

/** A name for a decision that none has had. */
export function newDecisionName(): string {
  return randomBytes(4).toString('hex');
}
