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
  const first = firstOfSentence(roles.sentences, roles.sentences[source.start] ?? 0);
  if (first >= source.start) return roles;
  const { line, wordFrom } = spacedWords(text, words, { start: first, end: source.end });
  const { names, company } = NAMES_BEFORE_VERB.exec(line)?.indices?.groups ?? {};
  if (!names || !ENDS_WITHIN_NAMES.test(line.slice(0, line.length - wordsOf(text, words, source).length))) return roles;
  const opening = words[wordFrom(names[0])]?.text ?? '';
  if (OPENS_WITHOUT_NAME.test(opening) || DAY_WORDS.test(opening)) return roles;
  const whole = { ...source, start: wordFrom(names[0]) };
  // "Opposed by Varesh": who is beside them stands in the same source, and his verb cites nobody.
  const beside = company ? wordFrom(company[0]) : source.end;
  const isWithin = (one: Fragment): boolean => one !== source && one.start < whole.end && one.end > whole.start;
  const others = [...roles.sources, ...roles.cues, ...roles.contents].filter(isWithin);
  if (whole.start >= source.start || others.some(({ role, start }) => role !== 'source' && start < beside)) return roles;
  const kept = (fragments: readonly Fragment[]): Fragment[] => fragments.filter((one) => !others.includes(one));
  return {
    ...roles,
    sources: kept(roles.sources).map((one) => (one === source ? whole : one)),
    cues: kept(roles.cues),
    contents: kept(roles.contents),
  };
}
