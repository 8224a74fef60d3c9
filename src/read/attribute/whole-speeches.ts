import {
  ANSWER_LABEL,
  FIRST_PERSON,
  INTERVIEW_WITH,
  LEADS_TO_INTERVIEW,
  NAME_PART,
  QUOTES_BEHIND_COMMA,
  QUESTION_LABEL,
  QUOTES_WHAT_FOLLOWS,
} from '../../language/language.ts';
import type { Passage } from '../../model/reading/passage.ts';
import { words as wordsIn } from '../../text/words.ts';
import type { Paragraph, Word } from './paragraph-words.ts';

/** A paragraph that is somebody's words from its first to its last. */
export interface Speech {
  /** Who is named for it; empty where nobody is. */
  readonly source: Paragraph;
  readonly cue: Paragraph;
  readonly content: Paragraph;
  /** A question of an interviewer is no word of anybody whom the report cites. */
  readonly isQuestion: boolean;
}

/**
 * Paragraphs that are somebody's words without quotation marks, or with a name in a line of its own: the block behind "she wrote:", the
 * answers of an interview, a quotation with a signature, a post under the name of who posted it.
 */
export function wholeSpeeches(text: string, passages: readonly Passage[], paragraphs: readonly Paragraph[]): Speech[] {
  return [
    ...blocks(text, paragraphs),
    ...interview(text, paragraphs),
    ...labelledInterview(text, paragraphs),
    ...signed(text, paragraphs),
    ...posts(text, passages, paragraphs),
  ];
}

/** "In a letter, Ruth Lang wrote:" and the paragraph behind it. */
function blocks(text: string, paragraphs: readonly Paragraph[]): Speech[] {
  return paragraphs.flatMap((words, place): Speech[] => {
    const content = paragraphs[place + 1];
    if (!content || words.at(-1)?.text !== ':' || content[0]?.quoted || isListed(content)) return [];
    const announced = announcing(text, words);
    return announced ? [{ ...announced, content: withoutStop(content), isQuestion: false }] : [];
  });
}

/** Who is said to speak below, and the words that say so. */
function announcing(text: string, words: Paragraph): Pick<Speech, 'source' | 'cue'> | null {
  const start = words[0]?.start ?? 0;
  const told = text.slice(start, words.at(-1)?.end);
  const match = QUOTES_BEHIND_COMMA.exec(told) ?? QUOTES_WHAT_FOLLOWS.exec(told);
  const [source, cue] = [match?.groups?.['source'], match?.groups?.['cue']];
  if (!match || source === undefined || cue === undefined) return null;
  const at = start + match.index + match[0].indexOf(source);
  const cueAt = start + match.index + match[0].lastIndexOf(cue);
  return { source: within(words, at, at + source.length), cue: within(words, cueAt, cueAt + cue.length) };
}

/** A line of a list, or a line of a few words, is no block of quoted text. */
function isListed(words: Paragraph): boolean {
  return words.length < 4 || !/^\p{Lu}/u.test(words[0]?.text ?? '') || /^[;,]$/.test(words.at(-1)?.text ?? '');
}

/**
 * Questions that are paragraphs by themselves, each with an answer: the answers are of whom the first paragraph names. Where no paragraph leads to an
 * interview, the questions are put to "you", and the answers in the first person.
 */
function interview(text: string, paragraphs: readonly Paragraph[]): Speech[] {
  const isLed = (place: number): boolean => leadsToInterview(text, paragraphs[place]) || isTitledSo(text, paragraphs[place]);
  const lead = paragraphs.findIndex(
    (words, place) => isLed(place) && isPlainQuestion(paragraphs[place + 1]) && !isPlainQuestion(words),
  );
  const isAsked = (place: number): boolean =>
    lead >= 0 && place > lead ? isPlainQuestion(paragraphs[place]) : isQuestion(paragraphs[place]);
  const questions = paragraphs.flatMap((_, place) => (isAsked(place) ? [place] : []));
  const [first] = questions;
  const asked = questions.filter((place) => isAnswer(paragraphs[place + 1], lead >= 0 && place > lead));
  if (first === undefined || first === 0 || asked.length === 0) return [];
  const source = [...interviewed(text, paragraphs[lead] ?? []), openingName(paragraphs.slice(0, first))][0] ?? [];
  if (source.length === 0) return [];
  return asked.flatMap((place): Speech[] => {
    const [question, answer] = [paragraphs[place] ?? [], paragraphs[place + 1] ?? []];
    return [
      { source: [], cue: [], content: question, isQuestion: true },
      { source, cue: [], content: withoutStop(answer), isQuestion: false },
    ];
  });
}

/** "Q: Will you sell? A: No.": questions and answers with a letter or a word before each. The answers are of whom the interview is with. */
function labelledInterview(text: string, paragraphs: readonly Paragraph[]): Speech[] {
  const first = paragraphs.findIndex((words) => isLabelled(words, QUESTION_LABEL));
  if (first < 1 || !paragraphs.some((words) => isLabelled(words, ANSWER_LABEL))) return [];
  const before = paragraphs.slice(0, first);
  const led = before.toReversed().flatMap((words) => interviewed(text, words))[0];
  const source = led ?? openingName(before);
  if (source.length === 0) return [];
  return paragraphs.slice(first).flatMap((words): Speech[] => {
    const content = withoutStop(words.slice(2));
    if (isLabelled(words, QUESTION_LABEL)) return [{ source: [], cue: [], content, isQuestion: true }];
    return isLabelled(words, ANSWER_LABEL) ? [{ source, cue: [], content, isQuestion: false }] : [];
  });
}

function isLabelled(words: Paragraph, label: RegExp): boolean {
  return words.length > 2 && label.test(words[0]?.text ?? '') && /^[:.]$/.test(words[1]?.text ?? '') && !words[0]?.quoted;
}

/** "Five minutes with Ruth Lang" in a line of its own, which no stop ends. */
function isTitledSo(text: string, words: Paragraph | undefined): boolean {
  if (!words || words.length > MOST_WORDS_OF_TITLE || /^[.:?]$/.test(words.at(-1)?.text ?? '')) return false;
  return interviewed(text, words).length > 0;
}

const MOST_WORDS_OF_TITLE = 20;

/** Whom a line names as the one who is asked: "Three questions to Ruth Lang". */
function interviewed(text: string, words: Paragraph): Paragraph[] {
  const start = words[0]?.start ?? 0;
  const led = INTERVIEW_WITH.exec(text.slice(start, words.at(-1)?.end));
  const at = led ? words.findIndex((word) => word.start >= start + led.index + led[0].length) : -1;
  const name = at < 0 ? [] : nameFrom(words, at);
  return name.length > 1 ? [name] : [];
}

function leadsToInterview(text: string, words: Paragraph | undefined): boolean {
  return words !== undefined && LEADS_TO_INTERVIEW.test(text.slice(words[0]?.start, words.at(-1)?.end));
}

/** A question in nobody's quotation marks, and nothing beside it. */
function isPlainQuestion(words: Paragraph | undefined): boolean {
  if (!words || isLabelled(words, QUESTION_LABEL)) return false;
  return words.at(-1)?.text === '?' && words.length <= MOST_WORDS_OF_QUESTION && !words.some((word) => word.quoted);
}

const MOST_WORDS_OF_QUESTION = 60;

function isQuestion(words: Paragraph | undefined): boolean {
  const isAddressed = words?.some((word) => /^(?:you|your)$/i.test(word.text)) ?? false;
  if (!words || isLabelled(words, QUESTION_LABEL)) return false;
  return words.at(-1)?.text === '?' && isAddressed && !words.some((word) => word.quoted);
}

function isAnswer(words: Paragraph | undefined, isLed: boolean): boolean {
  if (words === undefined || words.some((word) => word.quoted) || words.at(-1)?.text === '?') return false;
  return isLed || words.some((word) => FIRST_PERSON.test(word.text));
}

/** The name with which the last paragraph opens that opens with one of at least two words. */
function openingName(paragraphs: readonly Paragraph[]): Paragraph {
  for (const words of paragraphs.toReversed()) {
    const name = nameFrom(words, 0);
    if (name.length > 1) return name;
  }
  return [];
}

function nameFrom(words: Paragraph, start: number): Paragraph {
  let end = start;
  while (NAME_PART.test(words[end]?.text ?? '') && !/^['’]$/.test(words[end]?.text ?? '')) end += 1;
  return words.slice(start, end);
}

/** A quotation and, in a line of its own, a dash and a name. */
function signed(text: string, paragraphs: readonly Paragraph[]): Speech[] {
  return paragraphs.flatMap((words, place): Speech[] => {
    const line = paragraphs[place + 1];
    const isPost = line !== undefined && HANDLE.test(text.slice(line[0]?.start, line.at(-1)?.end));
    if (!line || !(isPost || isQuotation(text, words))) return [];
    const dashes = line.findIndex((word) => !/^[—–-]$/.test(word.text));
    const name = dashes > 0 ? nameFrom(line, dashes) : [];
    const last = line.at(-1);
    if (name.length === 0 || line.length > MOST_WORDS_OF_SIGNATURE || last?.text === '.') return [];
    return [{ source: line.slice(dashes), cue: [], content: isPost ? withoutStop(words) : words, isQuestion: false }];
  });
}

/** The name under which somebody posts, behind his own: "(@jonasreeve)". */
const HANDLE = /\(@\w{2,30}\)/u;

/** Quoted from the first word to the last, also between single marks or guillemets. */
function isQuotation(text: string, words: Paragraph): boolean {
  if (words.every((word) => word.quoted)) return true;
  const whole = text.slice(words[0]?.start, words.at(-1)?.end);
  return /^(?:['‘][^'‘]|«|„)/u.test(whole) && /[.!?,…](?:['’]|»|“)$/u.test(whole);
}

const MOST_WORDS_OF_SIGNATURE = 15;

/** "Jonas Reeve @jonasreeve" in a line that is furniture, and the post below it. */
function posts(text: string, passages: readonly Passage[], paragraphs: readonly Paragraph[]): Speech[] {
  return passages.flatMap(({ kind, span }, place): Speech[] => {
    const line = text.slice(span.start, span.end);
    const [name] = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?= (?:✓ ?)?@\w{2,}\b)/u.exec(line) ?? [];
    const below = passages[place + 1];
    if (kind !== 'furniture' || name === undefined || below?.kind !== 'body') return [];
    const content = paragraphs.find((words) => (words[0]?.start ?? -1) >= below.span.start);
    if (!content || content.some((word) => word.quoted)) return [];
    const source = wordsIn(text, span.start, span.start + name.length).map((word) => ({
      ...word,
      text: text.slice(word.start, word.end),
      quoted: false,
    }));
    return [{ source, cue: [], content: withoutStop(content), isQuestion: false }];
  });
}

function within(words: Paragraph, start: number, end: number): Paragraph {
  return words.filter((word: Word) => word.start >= start && word.end <= end);
}

function withoutStop(words: Paragraph): Paragraph {
  return words.at(-1)?.text === '.' ? words.slice(0, -1) : words;
}
