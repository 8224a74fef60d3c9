import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { cut } from '../../text/spans.ts';

/** What is wrong in one reading: spans that cut nothing or not what they claim, and ids that lead nowhere. */
export function readingFaults(reading: Reading, codebook: Codebook): string[] {
  return [...spanFaults(reading), ...wordFaults(reading), ...numberFaults(reading), ...nameFaults(reading, codebook)];
}

function spanFaults(reading: Reading): string[] {
  const { text, passages } = reading;
  const outside = spansOf(reading).filter(({ span }) => span.start >= span.end || span.end > text.length);
  const crossing = passages.filter(({ span }, at) => at > 0 && span.start < (passages[at - 1]?.span.end ?? 0));
  return [
    ...outside.map(
      ({ what, span }) => `${what} has the span ${span.start}-${span.end}, which cuts nothing of ${text.length} code units`,
    ),
    ...crossing.map(({ kind, span }) => `the passage ${kind} at ${span.start} begins before the one above it ends`),
  ];
}

interface NamedSpan {
  readonly what: string;
  readonly span: Span;
}

function spansOf(reading: Reading): NamedSpan[] {
  const { passages, writers, wires, outlet, published, dates, attributions, mentions, voices, meetings, findings } = reading;
  return [
    ...spansNamed(
      'a passage',
      passages.flatMap(({ span, repeats }) => [span, repeats]),
    ),
    ...spansNamed('a credit', [...writers, ...wires].map(spanIn)),
    ...spansNamed('the outlet', [outlet?.span]),
    ...spansNamed('evidence of the date', published.evidence.map(spanIn)),
    ...spansNamed('a date', dates.map(spanIn)),
    ...attributions.flatMap(({ id, source, cue, content }) => spansNamed(`attribution ${id}`, [...source, ...cue, ...content])),
    ...spansNamed('a mention', mentions.map(spanIn)),
    ...spansNamed(
      'a relay',
      voices.flatMap(({ relay }) => relay.map(spanIn)),
    ),
    ...spansNamed(
      'a meeting',
      meetings.flatMap(({ span, outcome }) => [span, outcome]),
    ),
    ...codingSpansOf(reading),
    ...spansNamed('a finding', findings.map(spanIn)),
  ];
}

function codingSpansOf({ codes, unlikely, acts }: Reading): NamedSpan[] {
  return [
    ...spansNamed(
      'a code',
      [...codes, ...unlikely].flatMap(({ words, condition }) => [...words, ...condition]),
    ),
    ...spansNamed(
      'an act',
      acts.map(({ words }) => words),
    ),
  ];
}

function spansNamed(what: string, spans: readonly (Span | null | undefined)[]): NamedSpan[] {
  return spans.flatMap((span) => (span ? [{ what, span }] : []));
}

function spanIn<S>({ span }: { readonly span: S }): S {
  return span;
}

/** Where words are kept beside a span, the span must cut them. */
function wordFaults({ text, published }: Reading): string[] {
  return published.evidence.flatMap(({ words, span }) =>
    span && !same(cut(text, span), words)
      ? [`evidence of the date claims "${words}", but its span cuts "${cut(text, span)}"`]
      : [],
  );
}

function same(a: string, b: string): boolean {
  const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

function numberFaults({ attributions, voices, codes, unlikely, acts }: Reading): string[] {
  const there = (id: number | null): boolean => id === null || attributions[id] !== undefined;
  return [
    ...attributions.flatMap(({ id, within, content }, at) => [
      ...(id === at ? [] : [`attribution ${id} stands at place ${at}`]),
      ...(there(within) && within !== id ? [] : [`attribution ${id} lies within ${String(within)}, which is not there`]),
      ...(content.length > 0 ? [] : [`attribution ${id} has no content`]),
    ]),
    ...(voices.length === attributions.length ? [] : [`${attributions.length} attributions have ${voices.length} voices`]),
    ...voices.flatMap(({ attribution }, at) =>
      attribution === at ? [] : [`the voice at place ${at} belongs to ${attribution}`],
    ),
    ...[...codes, ...unlikely, ...acts].flatMap(({ attribution }) =>
      there(attribution) ? [] : [`attribution ${attribution} is coded, but not there`],
    ),
  ];
}

function nameFaults({ actors, mentions, voices, meetings, codes }: Reading, codebook: Codebook): string[] {
  const known = new Set(actors.map(({ id }) => id));
  const named = [
    ...mentions.map(({ actor }) => actor),
    ...voices.flatMap(({ speaker }) => (speaker.kind === 'actor' ? [speaker.actor] : [])),
    ...meetings.flatMap(({ people }) => people),
  ];
  const parties = new Set(codebook.parties.map(({ id }) => id));
  const sides = [...voices.map(({ party }) => party), ...actors.map(({ party }) => party), ...codes.map(({ holder }) => holder)];
  return [
    ...[...new Set(named)].filter((id) => !known.has(id)).map((id) => `the actor ${id} is not in the reading`),
    ...[...new Set(sides)].flatMap((id) => (id === null || parties.has(id) ? [] : [`the party ${id} is not in the codebook`])),
    ...codes.flatMap(({ issue, alternative }) => {
      const found = codebook.issues.find(({ id }) => id === issue);
      if (!found) return [`the issue ${issue} is not in the codebook`];
      if (alternative === null || found.alternatives.some(({ id }) => id === alternative)) return [];
      return [`the alternative ${alternative} is not in the codebook`];
    }),
  ];
}
