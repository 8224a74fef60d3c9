import { z } from 'zod';
import { Weights } from './attribution-confidence.ts';
import type { Pass } from '../tagger.ts';
import { labelOf, type Settings } from './model-config.ts';

/** models/attribution/reading.json: what was chosen after training for reading whole attributions, on articles kept from training. */
export const Reading = z
  .object({
    begin: z
      .record(z.enum(['source', 'cue', 'content']), z.number())
      .describe(
        'Added to the score of each label that begins a fragment: training weighs words, but attributions are what counts.',
      ),
    inside: z
      .number()
      .describe('Added to these once more where contents are read again: most hold none, so training makes the model shy there.'),
    weights: Weights.describe('How much each sign tells about whether an attribution is right.'),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;

/** The settings with which fragments begin more readily. */
export function readily(settings: Settings, { begin, inside }: Pick<Reading, 'begin' | 'inside'>, pass: Pass): Settings {
  const more = pass === 'contents' ? inside : 0;
  const bias = settings.labels.map((name, place) => {
    const label = labelOf(name);
    return (settings.bias[place] ?? 0) + (label?.begins ? begin[label.role] + more : 0);
  });
  return { ...settings, bias };
}
