import { randomBytes } from 'node:crypto';
import type { Correction } from '../model/correction.ts';
import type { Span } from '../model/span.ts';
import type { Rendition } from '../model/coverage/statement.ts';
import type { Review, ReviewTarget } from '../model/review.ts';
import { anchor } from '../text/anchor.ts';
import type { Coverage } from './coverage.ts';
import { standing, stretch } from '../review/apply-reviews.ts';

/** What an analyst has decided, before it is tied to words. */
export interface Decision {
  readonly decision: 'accept' | 'correct' | 'reject';
  readonly target: ReviewTarget;
  /** What changes; for a rejected code, which one. */
  readonly change: Correction;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly note: string;
}

/** The reviews of one decision, one for each rendition it is about. Their ids begin alike, so that they can be taken back together. */
export function reviewsOf(coverage: Coverage, renditions: readonly Rendition[], decision: Decision): Review[] {
  const batch = batchName();
  return renditions.flatMap(({ report, attribution: at }, number) => {
    const reading = coverage.byReport.get(report);
    const attribution = reading?.attributions[at];
    if (!reading || !attribution) return [];
    const { who, note, target } = decision;
    return [
      {
        id: `${batch}-${number + 1}`,
        at: decision.at,
        who,
        decision: decision.decision,
        target,
        anchor: anchor(report, reading.text, stretch(attribution.content)),
        correction: { ...correctionOf(coverage, { report, attribution: at }, decision) },
        undoes: null,
        note,
      },
    ];
  });
}

/** The change, and beside it what the analyst saw, so that the decision stands even when a later reading misses the attribution. */
function correctionOf(
  { byReport }: Coverage,
  { report, attribution: at }: Rendition,
  { decision, change }: Decision,
): Correction {
  const reading = byReport.get(report);
  const attribution = reading?.attributions[at];
  const voice = reading?.voices[at];
  if (!reading || !attribution || !voice || decision === 'reject') return change;
  const words = {
    source: attribution.source.map((span) => anchor(report, reading.text, span)),
    cue: attribution.cue.map((span) => anchor(report, reading.text, span)),
  };
  const { speaker, party, sourcing } = voice;
  const name = speaker.kind === 'actor' ? reading.actors.find(({ id }) => id === speaker.actor)?.name : undefined;
  const seen = { speaker, ...(name !== undefined && { name }), party, sourcing };
  // A party given with the speaker goes with that speaker; a new speaker brings his own.
  return change.speaker ? { ...words, sourcing, ...change } : { ...words, ...seen, ...change };
}

/** The review that adds what the machine missed: these words of a report, said by somebody. */
export function additionOf(report: string, text: string, span: Span, decision: Omit<Decision, 'decision'>): Review {
  const { who, at, note, target, change } = decision;
  return {
    id: `${batchName()}-1`,
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

/** Where words stand in a text, whatever its line breaks and the shape of its quotation marks. */
export function placesOf(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
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

/** Takes back the last decision that stands, or the one that is named; empty when there is none. */
export function undoOf(reviews: readonly Review[], named: string | null, by: Pick<Decision, 'who' | 'at' | 'note'>): Review[] {
  const left = standing(reviews);
  const last = named === null ? left.at(-1) : left.find(({ id }) => id === named || batchOf(id) === named);
  if (!last) return [];
  const batch = batchName();
  return left
    .filter(({ id }) => batchOf(id) === batchOf(last.id))
    .map((review, number) => ({
      ...review,
      ...by,
      id: `${batch}-${number + 1}`,
      decision: 'undo' as const,
      correction: null,
      undoes: review.id,
    }));
}

function batchName(): string {
  return randomBytes(4).toString('hex');
}

/** The common part of the ids of one decision. */
export function batchOf(id: string): string {
  return id.replace(/-\d+$/, '');
}
