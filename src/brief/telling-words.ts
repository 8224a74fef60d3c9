import { IS_ASKING, LACKS_SUBJECT, OPENS_INDIRECT_QUESTION, POINTS_OUT_OF_ITSELF } from '../language/language.ts';
import type { StatementLine } from '../model/brief.ts';

/** What fewer words than this hardly tells anything out of its sentence: "the night shifts". */
const MIN_TELLING_WORDS = 5;

/**
 * Whether words tell something out of their sentence: enough of them, no question ("if she would sail"), and not "which … to keep shut until May" or
 * "would keep it shut", of which nobody knows what.
 */
export function tellsByItself({ words, cue }: Pick<StatementLine, 'words' | 'cue'>): boolean {
  const isAsked = OPENS_INDIRECT_QUESTION.test(words) && IS_ASKING.test(cue);
  return (
    words.split(/\s+/u).length >= MIN_TELLING_WORDS && !POINTS_OUT_OF_ITSELF.test(words) && !LACKS_SUBJECT.test(words) && !isAsked
  );
}
