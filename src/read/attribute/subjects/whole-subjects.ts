import { DAY_WORDS, ENDS_WITHIN_NAMES, NAMES_BEFORE_VERB, OPENS_WITHOUT_NAME } from '../../../language/language.ts';
import { spacedWords } from '../contents/spaced-words.ts';
import type { Fragment } from '../fragment.ts';
import { startingAt, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** A comma may stand between names and their verb. */
const MAX_GAP_WORDS = 1;

/**
 * "Norland, for the islands, Osmar, for the lakes, and Varesh said", "Norland, opposed by Varesh, said": all who stand before the verb, also where the tags take the last
 * name alone for who speaks.
 */
export function withWholeSubjects(roles: Roles, text: string, words: Paragraph): Roles {
  const isBeforeVerb = ({ end }: Fragment): boolean => {
    const cue = startingAt(roles.cues, end) ?? startingAt(roles.cues, end + MAX_GAP_WORDS);
    return cue !== undefined && roles.sentences[cue.start] === roles.sentences[end - 1];
  };
  return roles.sources.filter(isBeforeVerb).reduce((so, source) => withWholeSubject(so, text, words, source), roles);
}

function withWholeSubject(roles: Roles, text: string, words: Paragraph, source: Fragment): Roles {
  const whole = wholeSubject(roles, text, words, source);
  if (!whole) return roles;
  const { start, beside } = whole;
  const isWithin = (one: Fragment): boolean => one !== source && one.start < source.end && one.end > start;
  const others = [...roles.sources, ...roles.cues, ...roles.contents].filter(isWithin);
  // "Opposed by Varesh": who is beside them stands in the same source, and his verb cites nobody.
  if (others.some((one) => one.role !== 'source' && one.start < beside)) return roles;
  const kept = (fragments: readonly Fragment[]): Fragment[] => fragments.filter((one) => !others.includes(one));
  return {
    ...roles,
    sources: kept(roles.sources).map((one) => (one === source ? { ...source, start } : one)),
    cues: kept(roles.cues),
    contents: kept(roles.contents),
  };
}

interface WholeSubject {
  readonly start: number;
  /** Where those begin who are only beside them. */
  readonly beside: number;
}

/** Where the names begin that end with a source; null where it is all there is, or another word stands among them. */
function wholeSubject(roles: Roles, text: string, words: Paragraph, source: Fragment): WholeSubject | null {
  const first = firstOfSentence(roles.sentences, roles.sentences[source.start] ?? 0);
  if (first >= source.start) return null;
  const { line, wordFrom } = spacedWords(text, words, { start: first, end: source.end });
  const { names, company } = NAMES_BEFORE_VERB.exec(line)?.indices?.groups ?? {};
  if (!names || !ENDS_WITHIN_NAMES.test(line.slice(0, line.length - wordsOf(text, words, source).length))) return null;
  const start = wordFrom(names[0]);
  const opening = words[start]?.text ?? '';
  if (start >= source.start || OPENS_WITHOUT_NAME.test(opening) || DAY_WORDS.test(opening)) return null;
  return { start, beside: company ? wordFrom(company[0]) : source.end };
}
