import type { MeetingWords } from '../../../model/reading/seen-meeting-words.ts';
import { readableParagraphs, type Paragraph } from '../paragraph-words.ts';
import { loadTagger } from './tagger-loading.ts';
import type { ReadWord } from './neural-tagger.ts';
import { worthTagging } from '../worth-tagging.ts';
import { sentences } from '../../../language/language.ts';
import type { Stage } from '../../stage.ts';
import { loadDeeds } from './deeds-loading.ts';
import { meetingWordsIn } from './seen-words.ts';

/** A sentence of more words is no sentence that anybody wrote, and costs what its length costs. */
const MAX_SENTENCE_WORDS = 300;

/** What is done, beside what is said: which words tell of a meeting, who was there, where and when. */
export const deeds: Stage<'text' | 'passages', 'meetingWords'> = {
  name: 'deeds',
  needs: ['text', 'passages'],
  gives: ['meetingWords'],
  run: async ({ text, passages }, { limit }) => {
    const tagger = await loadTagger();
    const { network, settings } = await loadDeeds();
    const { kept: paragraphs } = worthTagging(readableParagraphs(text, passages), tagger);
    const meetingWords: MeetingWords[] = [];
    for (const words of inSentences(text, paragraphs, await tagger.words(paragraphs, limit))) {
      limit?.check();
      const scores = await network.score(
        words.map(({ middle }) => middle),
        settings.width,
      );
      meetingWords.push(...meetingWordsIn(words, scores, settings));
    }
    return { meetingWords, findings: [] };
  },
};

/** The words of each sentence, in the order of the text. */
function inSentences(text: string, paragraphs: readonly Paragraph[], words: readonly ReadWord[]): ReadWord[][] {
  const found: ReadWord[][] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    const [first, last] = [paragraph[0], paragraph.at(-1)];
    if (!first || !last) continue;
    for (const { end } of sentences(text, { start: first.start, end: last.end })) {
      const own: ReadWord[] = [];
      for (let word = words[at]; word && word.start < end; word = words[at]) {
        own.push(word);
        at += 1;
      }
      if (own.length > 0 && own.length <= MAX_SENTENCE_WORDS) found.push(own);
    }
  }
  return found;
}
