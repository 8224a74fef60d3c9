import { DENIED_BESIDE, MADE_KNOWN_IN_CLAUSE } from '../../../language/language.ts';
import type { Paragraph } from '../paragraph-words.ts';
import type { Told } from './untagged-sentences.ts';

/**
 * ", a contention that the miller's lawyer disputed": who denies what the sentence tells before the comma. None of these words is anybody's whom the
 * tagger found.
 */
export function toldBeside(text: string, words: Paragraph, isCited: (place: number) => boolean): Told[] {
  const start = words[0]?.start ?? 0;
  const paragraph = text.slice(start, words.at(-1)?.end ?? start);
  return [...DENIED_BESIDE, ...MADE_KNOWN_IN_CLAUSE]
    .flatMap((form) => [...paragraph.matchAll(form)])
    .flatMap(({ indices }) => {
      const range = (name: string): Paragraph => {
        const [from, to] = indices?.groups?.[name] ?? [0, 0];
        return words.filter((word) => word.start >= start + from && word.end <= start + to);
      };
      const [source, cue, content] = [range('source'), range('cue'), range('content')];
      const free = [...source, ...cue, ...content].every((word) => !isCited(words.indexOf(word)));
      return free && source.some((word) => /^\p{Lu}|^the$/u.test(word.text)) ? [{ source, cue, content }] : [];
    });
}
