import { clusterTexts } from '../../../src/link/stories/story-clustering.ts';
import { caseLines } from './case-lines.ts';
import type { JudgedCase, Origin } from './judged-case.ts';

interface StoryCase {
  readonly id: string;
  readonly origin: Origin;
  readonly texts: readonly string[];
  /** Which texts are of one story, by their places. */
  readonly groups: readonly (readonly number[])[];
}

/** Two texts each of five other events, beside which every case is looked at. */
const OTHER_EVENTS = [
  'Grain barges on the lower river will pay a toll of two crowns a ton from July, the river office said. Millers called it the end of cheap flour.',
  'The river office puts a toll on grain barges: two crowns a ton, from July. The millers say that bread will cost more.',
  'Fire broke out in the deepest gallery of the coal mine at Hoven. All sixty men came up alive; the pit stays shut for a week.',
  'Sixty miners were brought up unhurt from a burning gallery at Hoven. Nobody may go down before the fire is out.',
  'The coast guard seized two trawlers with nets of too fine a mesh off the northern banks and towed them to port.',
  'Two trawlers were towed in by the coast guard, which found nets with too fine a mesh on board off the northern banks.',
  'A chemist from Ulm has won the academy medal for a battery that holds its charge for ten winters.',
  'The medal of the academy goes to a chemist of Ulm, whose battery keeps its charge through ten winters.',
  'Starlings have eaten a third of the grapes in the vineyards above the lake, growers say, and rattles no longer scare them.',
  'Growers above the lake have lost a third of their grapes to starlings that no rattle drives away.',
] as const;

/** Whether texts of one event, and no others, are found together among texts of other events. */
export function judgeStories(): JudgedCase[] {
  return caseLines<StoryCase>('stories').map(({ id, origin, texts, groups }) => {
    const all = [...texts, ...OTHER_EVENTS];
    const found = clusterTexts(
      all.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] })),
      all.map(() => null),
    );
    const shown = groupsShown(found.map((group) => group.filter((at) => at < texts.length)));
    return { id, origin, faults: shown === groupsShown(groups) ? [] : [shown] };
  });
}

function groupsShown(groups: readonly (readonly number[])[]): string {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort((a, b) => a - b).join('+'))
    .sort()
    .join(' ');
}
