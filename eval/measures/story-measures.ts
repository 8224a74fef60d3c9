import { existsSync, readFileSync } from 'node:fs';
import { clusterTexts } from '../../src/link/stories/story-clustering.ts';
import type { Measure } from '../measure.ts';

const TEXTS = new URL('../../../shared/data/stories.dev.jsonl', import.meta.url);

interface StoryText {
  readonly story: string;
  readonly text: string;
}

/** How well reports of one event are found together, on news texts of known stories; none where the texts are absent. */
export function measureStories(): Measure[] {
  if (!existsSync(TEXTS)) return [];
  const rows = readFileSync(TEXTS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoryText);
  const sources = rows.map(({ text }) => ({ text, stretches: bodyOf(text) }));
  const groups = clusterTexts(
    sources,
    rows.map(() => null),
  );
  const found = new Map(groups.flatMap((group, number) => group.map((at) => [at, number] as const)));
  const { precision, recall } = bCubed(
    rows.map((_, at) => found.get(at) ?? -1),
    rows.map(({ story }) => story),
  );
  return [
    {
      name: 'stories: B-cubed F1',
      value: (2 * precision * recall) / (precision + recall),
      n: rows.length,
      note: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; plain TF-IDF clustering .85`,
    },
  ];
}

/** Without the line that holds the address, which would give the story away. */
function bodyOf(text: string): { start: number; end: number }[] {
  const start = /^https?\s*:/.test(text) ? text.indexOf('\n') + 1 : 0;
  return [{ start, end: text.length }];
}

/** For each thing, how many of those found with it belong with it, and how many that belong with it were found; averaged. */
export function bCubed(
  found: readonly (number | string)[],
  wanted: readonly (number | string)[],
): { precision: number; recall: number } {
  let [precision, recall] = [0, 0];
  for (const [at, group] of found.entries()) {
    let [both, here, there] = [0, 0, 0];
    for (const [other, otherGroup] of found.entries()) {
      const [together, belong] = [otherGroup === group, wanted[other] === wanted[at]];
      if (together) here += 1;
      if (belong) there += 1;
      if (together && belong) both += 1;
    }
    precision += both / here;
    recall += both / there;
  }
  return { precision: precision / found.length, recall: recall / found.length };
}
