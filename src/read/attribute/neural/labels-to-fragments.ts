import type { Fragment, Role } from '../fragment.ts';
import { Decoder } from './label-decoding.ts';
import { labelOf, type Settings } from './model-config.ts';

/** What the network says of one paragraph: a row of label scores a word, and log-odds that it stands in a nested attribution. */
export interface ParagraphScores {
  readonly labels: Float32Array;
  readonly nested: Float32Array;
}

interface Run {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** Turns scores into fragments: the best labels along the chain, and how often fragments so probable are right. */
export function fragmentReader(settings: Settings): (scores: ParagraphScores, paragraph: number) => Fragment[] {
  const decoder = new Decoder(settings);
  const labels = settings.labels.map(labelOf);
  const confidenceOf = ({ role, start, end }: Run, probabilities: Float64Array): number => {
    let sum = 0;
    for (const [place, label] of labels.entries()) {
      if (label?.role !== role) continue;
      for (let word = start; word < end; word += 1) sum += probabilities[word * labels.length + place] ?? 0;
    }
    const mean = Math.min(Math.max(sum / (end - start), 1e-4), 1 - 1e-4);
    const { slope, offset } = settings.confidence[role];
    return logistic(slope * Math.log(mean / (1 - mean)) + offset);
  };
  return (scores, paragraph) => {
    if (scores.labels.length === 0) return [];
    const runs = runsOf(decoder.best(scores.labels).map((label) => labels[label] ?? null));
    if (runs.length === 0) return [];
    const probabilities = decoder.probabilities(scores.labels);
    return runs.map((run): Fragment => {
      const fragment = { ...run, paragraph, confidence: confidenceOf(run, probabilities) };
      return run.role === 'content' ? { ...fragment, holds: mostNested(scores.nested, run) } : fragment;
    });
  };
}

function mostNested(nested: Float32Array, { start, end }: Run): number {
  return logistic(nested.subarray(start, end).reduce((most, one) => Math.max(most, one), -Infinity));
}

/** The runs of words of one role: each begins with a label that begins, and goes on while the role does. */
function runsOf(labels: readonly ReturnType<typeof labelOf>[]): Run[] {
  const runs: { role: Role; start: number; end: number }[] = [];
  for (const [place, label] of labels.entries()) {
    const last = runs.at(-1);
    if (!label) continue;
    if (!label.begins && last?.role === label.role && last.end === place) last.end = place + 1;
    else runs.push({ role: label.role, start: place, end: place + 1 });
  }
  return runs;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
