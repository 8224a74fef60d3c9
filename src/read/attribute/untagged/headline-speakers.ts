import {
  HEADLINE_OF_STORY,
  HEADLINE_TO_HEARERS,
  HEADLINE_WITH_COLON,
  OFFICE_LETTERS,
  roleClass,
} from '../../../language/language.ts';
import type { Passage } from '../../../model/reading/passage.ts';
import type { Paragraph } from '../paragraph-words.ts';
import type { Told } from './untagged-sentences.ts';

/** A headline that is longer is a paragraph that was taken for one. */
const MAX_HEADLINE_CHARS = 300;

/**
 * Who speaks in headlines by their form: "Norrland FM: the gates stay shut", "'We stay': Brand to owners". Around a colon alone that is somebody by his
 * office, or whom the report names in full below.
 */
export function toldByHeadlines(text: string, passages: readonly Passage[], paragraphs: readonly Paragraph[]): Told[] {
  return passages.flatMap(({ kind, span }): Told[] => {
    if (kind !== 'headline' || span.end - span.start > MAX_HEADLINE_CHARS) return [];
    const words = paragraphs.find(([first]) => first && first.start >= span.start && first.end <= span.end);
    const told = words && toldByHeadline(text, words);
    return told ? [told] : [];
  });
}

function toldByHeadline(text: string, words: Paragraph): Told | null {
  const start = words[0]?.start ?? 0;
  const headline = text.slice(start, words.at(-1)?.end);
  const below = text.slice(words.at(-1)?.end);
  for (const form of [...HEADLINE_TO_HEARERS, ...HEADLINE_WITH_COLON]) {
    const { groups = {}, indices } = form.exec(headline) ?? {};
    const [who = '', said = ''] = [groups['source'], groups['content']];
    if (who === '' || HEADLINE_OF_STORY.test(said)) continue;
    if (HEADLINE_WITH_COLON.includes(form) && !isSomebody(who, below)) continue;
    const range = (name: string): Paragraph => {
      const [from, to] = indices?.groups?.[name] ?? [0, 0];
      return words.filter((word) => word.start >= start + from && word.end <= start + to);
    };
    return { source: range('source'), cue: range('cue'), content: range('content') };
  }
  return null;
}

/** Whether words are of an office, or end in the last name of somebody whom the text below names in full. */
function isSomebody(who: string, below: string): boolean {
  const [first = '', ...rest] = who.split(' ');
  const last = rest.at(-1) ?? first;
  if (OFFICE_LETTERS.test(first) || OFFICE_LETTERS.test(last) || roleClass(last.toLowerCase()) === 'official') return true;
  return /^\p{Lu}/u.test(last) && isNamedInFull(last, below);
}

function isNamedInFull(name: string, text: string): boolean {
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    const isWhole = !/^[\p{L}-]/u.test(text.slice(at + 1 + name.length));
    if (isWhole && GIVEN_NAME_AT_END.test(text.slice(Math.max(0, at - 30), at))) return true;
  }
  return false;
}

const GIVEN_NAME_AT_END = /(?:^|[\s(“"])\p{Lu}\p{Ll}[\p{L}.’'-]{0,24}$/u;
