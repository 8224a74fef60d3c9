import { FUNCTION_WORD_LIST } from '../../language/language.ts';
import type { Finding } from '../../model/finding.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { languageName } from '../../text/language-name.ts';
import type { Stage } from '../stage.ts';

/** What can be told of a text: which language it is in where that is not English, "und" where it is none that is known. */
export type OtherLanguage = string | null;

/** Kinds of passages that a reader reads: frames of pages are in the language of the house, often another one. */
const READ = new Set(['headline', 'dateline', 'body', 'caption']);

const ENGLISH = 'en';
const UNKNOWN = 'und';

/** So many characters show in what language a report is written. */
const SAMPLE_CHARS = 4_000;

/**
 * Share of words that hold English sentences together. Of 2,000 English reports all but one in a hundred have more than .25, and lists of
 * names and addresses have less; no text of 57 other languages has as much as .13.
 */
const ENGLISH_SHARE = 0.2;

/** In a text of two languages, a stretch with such a share of them is English. */
const ENGLISH_STRETCH_SHARE = 0.3;
const STRETCH_CHARS = 1_000;

/** A text with fewer letters is too short to be called anything: headlines are names and nouns. In another script no word is English. */
const MIN_LETTERS = { latin: 60, other: 20 } as const;

/** A language that the detector does not know: so many letters, and hardly a word that is English. */
const MIN_UNKNOWN_LETTERS = { latin: 300, other: 20 } as const;
const UNKNOWN_SHARE = 0.15;

const FUNCTION_WORDS_OF_ENGLISH: ReadonlySet<string> = new Set(FUNCTION_WORD_LIST);

/** In what language a report is written. One in another than English is kept and said to be unread. */
export const recognise: Stage<'text' | 'passages', 'language'> = {
  name: 'recognise',
  needs: ['text', 'passages'],
  gives: ['language'],
  run: async (have) => {
    const language = await otherLanguage(readWords(have));
    return { language, findings: language === null ? [] : [unread(language)] };
  },
};

function unread(language: string): Finding {
  return {
    rule: 'other-language',
    span: null,
    seen: `The report is written in ${languageName(language)}${language === UNKNOWN ? ' than English' : ''}.`,
    assumed: 'It is kept, and nobody in it is read: Readout reads English. A translation can be added as a report of its own.',
  };
}

function readWords({ text, passages }: Pick<UncodedReading, 'text' | 'passages'>): string {
  const words = passages.filter(({ kind }) => READ.has(kind)).map(({ span }) => text.slice(span.start, span.end));
  return words.join('\n').slice(0, SAMPLE_CHARS);
}

/**
 * The ISO 639 code of the language of a text that is not English; null where it is English, in part too, or too short to tell. An English
 * report is told by its own words, whatever names stand in it; only where these are missing is the detector asked (Nito-ELD).
 */
export async function otherLanguage(text: string): Promise<OtherLanguage> {
  const share = englishShare(text);
  if (share >= ENGLISH_SHARE) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2 ? 'latin' : 'other';
  if (letters < MIN_LETTERS[script] || stretches(text).some((words) => englishShare(words) >= ENGLISH_STRETCH_SHARE)) return null;
  const { eld } = await import('eld/medium');
  const found = eld.detect(text);
  // Names are of every language; the small words between them are of that of the report.
  if (found.language === ENGLISH || eld.detect(withoutNames(text)).language === ENGLISH) return null;
  if (found.isReliable()) return found.language;
  return letters >= MIN_UNKNOWN_LETTERS[script] && share < UNKNOWN_SHARE ? UNKNOWN : null;
}

function englishShare(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => FUNCTION_WORDS_OF_ENGLISH.has(word)).length / Math.max(1, words.length);
}

function stretches(text: string): readonly string[] {
  const count = Math.ceil(text.length / STRETCH_CHARS);
  return Array.from({ length: count }, (_, at) => text.slice(at * STRETCH_CHARS, (at + 1) * STRETCH_CHARS));
}

function withoutNames(text: string): string {
  return text.replace(/\p{Lu}[\p{L}\p{M}]*/gu, ' ');
}
