import type { MeetingTag, MeetingWords } from '../../../model/reading/seen-meeting-words.ts';
import type { Span } from '../../../model/span.ts';
import type { DeedsSettings } from './deeds-settings.ts';

/** What words of a sentence say of a meeting; neighbours of one tag together. `scores`: a row of scores of all tags for each word. */
export function meetingWordsIn(
  words: readonly Span[],
  scores: Float32Array,
  { tags }: Pick<DeedsSettings, 'tags'>,
): MeetingWords[] {
  const runs: { readonly tag: MeetingTag; readonly words: Span[]; readonly likelihoods: number[] }[] = [];
  let before: DeedsSettings['tags'][number] = 'none';
  for (const [place, word] of words.entries()) {
    const likelihoods = likelihoodsOf(scores.subarray(place * tags.length, (place + 1) * tags.length));
    const best = bestOf(likelihoods, tags);
    const tag = tags[best] ?? 'none';
    if (tag !== 'none') {
      if (tag !== before) runs.push({ tag, words: [], likelihoods: [] });
      runs.at(-1)?.words.push(word);
      runs.at(-1)?.likelihoods.push(likelihoods[best] ?? 0);
    }
    before = tag;
  }
  return runs.map(({ tag, words: own, likelihoods }) => ({
    tag,
    span: { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 },
    likelihood: Math.max(...likelihoods),
  }));
}

/** From here on it is likelier than not that words tell of a meeting which was or will be. */
const MIN_TOLD_LIKELIHOOD = 0.5;

/** The likeliest tag; of words that tell of a meeting, whichever of the two they tell likelier. */
function bestOf(likelihoods: readonly number[], tags: DeedsSettings['tags']): number {
  const best = likelihoods.indexOf(Math.max(...likelihoods));
  const held = tags.indexOf('held');
  const planned = tags.indexOf('planned');
  const told = (likelihoods[held] ?? 0) + (likelihoods[planned] ?? 0);
  if (told < MIN_TOLD_LIKELIHOOD) return best;
  return (likelihoods[held] ?? 0) >= (likelihoods[planned] ?? 0) ? held : planned;
}

function likelihoodsOf(scores: Float32Array): number[] {
  const most = Math.max(...scores);
  const powers = [...scores].map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
