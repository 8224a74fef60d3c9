import {
  ANSWERS_WORDS_OF_OTHERS,
  HOLDS_DEMONSTRATIVE,
  IS_ASKING,
  LACKS_SUBJECT,
  OPENS_INDIRECT_QUESTION,
  POINTS_OUT_OF_ITSELF,
} from '../language/language.ts';
import type { StatementLine } from '../model/brief.ts';

/** What fewer words than this hardly tells anything out of its sentence: "the night shifts". */
const MIN_TELLING_WORDS = 5;
/** In more words than this, what "those targets" are is mostly told too. */
const MAX_POINTING_WORDS = 12;

/**
 * Whether words tell something out of their sentence: enough of them, no question ("if she would sail"), not "which … to keep shut until May",
 * "would keep it shut" or "is on track to meet those targets", of which nobody knows what, nor what somebody only answers: "responded to charges that".
 */
export function tellsByItself({ words, cue }: Pick<StatementLine, 'words' | 'cue'>): boolean {
  const isAsked = OPENS_INDIRECT_QUESTION.test(words) && IS_ASKING.test(cue);
  const count = words.split(/\s+/u).length;
  const isPointing = count <= MAX_POINTING_WORDS && HOLDS_DEMONSTRATIVE.test(words);
  const isAnswered = ANSWERS_WORDS_OF_OTHERS.test(`${cue} ${words}`);
  return (
    count >= MIN_TELLING_WORDS &&
    !isPointing &&
    !isAnswered &&
    !POINTS_OUT_OF_ITSELF.test(words) &&
    !LACKS_SUBJECT.test(words) &&
    !isAsked
  );
}
