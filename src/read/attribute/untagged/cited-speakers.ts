import { CITES_SPEAKER, DAY_WORDS, SAYING_BEHIND_AS, TELLS_THOSE } from '../../../language/language.ts';
import type { Paragraph, Word } from '../paragraph-words.ts';

/** Whose words are whose, as words of a paragraph. */
interface Cited {
  readonly source: Paragraph;
  readonly cue: Paragraph;
  readonly content: Paragraph;
}

/** Who is cited is named in so many words at most. */
const MAX_SPEAKER_WORDS = 14;
/** "Telling lawmakers in the capital that": no more words tell who was told. */
const MAX_HEARER_WORDS = 10;
/** "On Friday morning", "late on Friday": no more words tell the day between "saying" and what is said. */
const MAX_DAY_WORDS = 4;

/**
 * "The Ledger quoted a clerk as saying on Friday that the fund was empty": the clerk says that the fund was empty. That the Ledger hands it on is
 * still told by the words before.
 */
export function withCitedSpeaker<Draft extends Cited>(draft: Draft, text: string): Draft {
  const { cue, content } = draft;
  if (!CITES_SPEAKER.test(textOf(text, cue)) || (content[0]?.start ?? 0) < (cue.at(-1)?.end ?? Infinity)) return draft;
  const as = content.findIndex(({ text: word }, at) => word === 'as' && SAYING_BEHIND_AS.test(content[at + 1]?.text ?? ''));
  const speaker = content.slice(0, as);
  if (as < 1 || as > MAX_SPEAKER_WORDS || speaker.some(({ quoted }) => quoted)) return draft;
  const said = content.slice(saidFrom(content, as + 2));
  return said.length === 0 ? draft : { ...draft, cue: [...cue, ...content.slice(as, as + 2)], content: said };
}

/** Where what is said begins, behind its day; behind "telling", behind those who are told. */
function saidFrom(content: Paragraph, from: number): number {
  if (TELLS_THOSE.test(content[from - 1]?.text ?? '')) {
    const clause = content.slice(from, from + MAX_HEARER_WORDS).findIndex(({ text: word }) => /^(?:that|[,;:“"])$/u.test(word));
    return content[from + clause]?.text === 'that' ? from + clause : from;
  }
  const at = /^[:,]$/.test(content[from]?.text ?? '') ? from + 1 : from;
  const day = content.slice(at, at + MAX_DAY_WORDS);
  const that = day.findIndex(({ text: word }) => word === 'that');
  return that > 0 && day.slice(0, that).some(({ text: word }) => DAY_WORDS.test(word)) ? at + that : at;
}

function textOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
