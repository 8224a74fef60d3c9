import { INVERTED, IS_HEARD, IS_SEEN_DOING, MODAL, TELLS_OF_SOMEBODY } from '../../language/language.ts';
import type { Fragment, Role } from './fragment.ts';
import { sentencesBetween, type Roles } from './fragments-by-role.ts';
import type { Paragraph } from './paragraph-words.ts';
import { firstOfSentence } from './sentence-numbers.ts';

/** A subject is so many words long at most. */
const MAX_SUBJECT_WORDS = 10;

/** How sure it is that a word is the subject that the grammar of its sentence has. */
const SUBJECT_CONFIDENCE = 0.9;

/** Who speaks in a recording or in a tale of somebody: not who is named nearest, but whose the verb is. */
export function withHeardSpeakers(roles: Roles, text: string, words: Paragraph): Roles {
  const heard = words.reduce((so, _, at) => withHeard(so, words, at), roles);
  return withPersonToldOf(heard, text, words);
}

/** "A foreman in the yard, who had slapped her, is heard shouting": he shouts. */
function withHeard(roles: Roles, words: Paragraph, at: number): Roles {
  const verb = at + 2;
  if (!IS_HEARD.test(wordAt(words, at)) || !IS_SEEN_DOING.test(`${wordAt(words, at + 1)} ${wordAt(words, verb)}`)) return roles;
  const from = MODAL.has(wordAt(words, at - 1)) ? at - 1 : at;
  const subject = subjectBefore(roles, words, from);
  const cued = roles.cues.find(({ start, end }) => start <= verb && end > verb);
  const content = roles.contents.find(({ start }) => start > verb);
  if (cued && roles.sources.some(({ end }) => end === cued.start)) return roles;
  const isNext = content && !roles.cues.some(({ start }) => start > verb && start < content.start);
  const isHere = content && sentencesBetween(roles, content, { ...content, start: verb }) === 0;
  if (!subject || (!cued && !(isNext && isHere))) return roles;
  const made = (role: Role, start: number, end: number): Fragment => ({
    role,
    paragraph: roles.paragraph,
    start,
    end,
    confidence: SUBJECT_CONFIDENCE,
  });
  const isOther = (one: Fragment): boolean => one.end <= subject[0] || one.start >= verb;
  const isBetween = (one: Fragment): boolean => one.start >= subject[0] && one.end <= from;
  return {
    ...roles,
    sources: inOrder([...roles.sources.filter(isOther), made('source', ...subject)]),
    cues: inOrder([...roles.cues.filter((one) => one !== cued && !isBetween(one)), made('cue', from, verb + 1)]),
    contents: roles.contents.filter((one) => !isBetween(one)),
  };
}

/** The words before a verb, back to a comma; before an aside of a relative clause where one ends at the verb. */
function subjectBefore(roles: Roles, words: Paragraph, verb: number): readonly [number, number] | null {
  const isBreak = (at: number): boolean =>
    /^[,;:—–.“”"]$/.test(wordAt(words, at)) || roles.sentences[at] !== roles.sentences[verb];
  const back = (from: number): number => {
    let start = from;
    while (start > 0 && !isBreak(start - 1)) start -= 1;
    return start;
  };
  const [end, isAside] = wordAt(words, verb - 1) === ',' ? [back(verb - 1) - 1, true] : [verb, false];
  if (isAside && (wordAt(words, end) !== ',' || !/^(?:who|whose|whom|which)$/.test(wordAt(words, end + 1)))) return null;
  const start = back(end);
  return end > start && end - start <= MAX_SUBJECT_WORDS ? [start, end] : null;
}

/** "The paper told of a mate who tore up the chart and said": the mate said it. */
function withPersonToldOf(roles: Roles, text: string, words: Paragraph): Roles {
  const added = roles.contents.flatMap((content) => verbBefore(roles, words, content));
  const found = [...roles.cues, ...added].flatMap((cue) =>
    personToldOf(roles, text, words, cue).map((source) => ({ source, cue })),
  );
  if (found.length === 0) return roles;
  const isKept = (one: Fragment): boolean => !found.some(({ source }) => one.start < source.end && source.start < one.end);
  const verbs = added.filter((verb) => found.some(({ cue }) => cue === verb));
  return {
    ...roles,
    sources: inOrder([...roles.sources.filter(isKept), ...found.map(({ source }) => source)]),
    cues: inOrder([...roles.cues, ...verbs]),
    contents: roles.contents.flatMap((content) => partedAt(content, verbs, words)),
  };
}

/** "And shouted, “Never”": a verb of saying right before a quotation, where the tags have none. */
function verbBefore(roles: Roles, words: Paragraph, content: Fragment): Fragment[] {
  const quotation = words.findIndex((word, at) => at >= content.start && at < content.end && word.quoted);
  const verb = quotation - (wordAt(words, quotation - 1) === ',' ? 2 : 1);
  const isTaken = [...roles.cues, ...roles.contents].some((one) => one !== content && one.start <= verb && one.end > verb);
  if (quotation < 0 || isTaken || !INVERTED.test(wordAt(words, verb))) return [];
  return [{ ...content, role: 'cue', start: verb, end: verb + 1, confidence: SUBJECT_CONFIDENCE }];
}

/** A content without a verb in it that is another's: the tale before the verb, and the quotation behind. */
function partedAt(content: Fragment, verbs: readonly Fragment[], words: Paragraph): Fragment[] {
  const verb = verbs.find(({ start, end }) => start > content.start && end < content.end);
  if (!verb) return [content];
  const quotation = wordAt(words, verb.end) === ',' ? verb.end + 1 : verb.end;
  return [
    { ...content, end: verb.start - 1 },
    { ...content, start: quotation },
  ];
}

/** Whom a verb of telling and a relative clause lead to, right before the "and" of a cue. */
function personToldOf(roles: Roles, text: string, words: Paragraph, cue: Fragment): Fragment[] {
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const base = words[first]?.start ?? 0;
  const told = wordAt(words, cue.start - 1) === 'and' ? TELLS_OF_SOMEBODY.exec(text.slice(base, words[cue.start]?.start)) : null;
  const person = told?.indices?.groups?.['person'];
  if (!person) return [];
  const start = words.findIndex((word) => word.start === base + person[0]);
  const end = words.findIndex((word) => word.end === base + person[1]) + 1;
  return start < 0 || end <= start ? [] : [{ ...cue, role: 'source', start, end }];
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.start - b.start);
}

function wordAt(words: Paragraph, at: number): string {
  return words[at]?.text ?? '';
}
