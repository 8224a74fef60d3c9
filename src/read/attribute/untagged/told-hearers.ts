import { IS_LET, KNOW, NAME_PART, OPENS_NOUN_PHRASE } from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** How many words who lets others know may have. */
const MAX_SUBJECT_WORDS = 6;

/** "Ada Mills let her members know that": those who are let know are told, and who lets them tells it. */
export function withThoseWhoLetKnow(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    const told = endingAt(so.sources, cue.start);
    const verb = (told?.start ?? 0) - 1;
    if (!told || !KNOW.test(wordsOf(text, words, cue)) || !IS_LET.test(words[verb]?.text ?? '')) return so;
    const start = subjectStart(words, verb);
    if (start === verb) return so;
    const teller: Fragment = { ...told, start, end: verb };
    const isClear = ({ start: from, end }: Fragment): boolean => end <= start || from >= cue.end;
    return {
      ...so,
      sources: [...so.sources.filter(isClear), teller].sort((a, b) => a.start - b.start),
      cues: [...so.cues.filter(isClear), { ...cue, start: verb }].sort((a, b) => a.start - b.start),
      contents: so.contents.filter(isClear),
    };
  }, roles);
}

/** Where who lets somebody know begins: his name, or a noun with its article. The verb itself where neither stands before it. */
function subjectStart(words: Paragraph, verb: number): number {
  let start = verb;
  while (verb - start < MAX_SUBJECT_WORDS && NAME_PART.test(words[start - 1]?.text ?? '')) start -= 1;
  return /^\p{Lu}/u.test(words[start]?.text ?? '') ? start : nounStart(words, verb);
}

function nounStart(words: Paragraph, verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - MAX_SUBJECT_WORDS); at -= 1) {
    const word = words[at]?.text ?? '';
    if (OPENS_NOUN_PHRASE.test(word.toLowerCase())) return at;
    if (!/^[\p{L}’'-]+$/u.test(word)) return verb;
  }
  return verb;
}
