import {
  AUXILIARY,
  EMPTY_CONTENT,
  ESTIMATING,
  GOES_ON_WITH_MODAL,
  JUDGING,
  OPENS_SUPPOSED_CLAUSE,
  OWNER_BEFORE,
  QUOTED_CLAUSE_CUE,
  QUOTED_TITLE,
  RESUMES,
  TELLS_WHAT_OF,
  TOLD_TO_HEARERS,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, startingAt, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';
import { withJudgedThings } from './judged-things.ts';
import { withOpeningAsides } from './opening-asides.ts';
import { withSecondVerbs } from './second-verbs.ts';
import { withTellersBeside } from './tellers-beside.ts';
import { withUnfinishedContents } from './unfinished-contents.ts';

/** Where the grammar of a sentence puts the bounds of what is said, against the tags. */
export function withBounds(given: Roles, text: string, words: Paragraph): Roles {
  const roles = withOpeningAsides(given, text, words);
  if (roles.contents.length === 0) return roles;
  const told = withoutGlosses(withoutTitles(withoutQuotedCues(roles, words), text, words), text, words);
  const resumed = withResumedClauses(withoutSentencesBefore(told, words), text, words);
  const clauses = withSupposedClauses(withWholeClauses(withEstimates(resumed, text, words), text, words), text, words);
  const judged = withJudgedThings(withSecondQuotations(clauses, text, words), text, words);
  const beside = withTellersBeside(withUnfinishedContents(judged, text, words), text, words);
  return withSecondVerbs(beside, text, words);
}

/** "Told Harbour TV's “The Week Ahead”": quoted behind its owner, with a capital in every word that has one in a title, is a name and nothing said. */
function withoutTitles(roles: Roles, text: string, words: Paragraph): Roles {
  const isTitle = (content: Fragment): boolean => {
    const start = words[content.start]?.start ?? 0;
    return roles.isQuoted(content) && OWNER_BEFORE.test(text.slice(0, start)) && QUOTED_TITLE.test(wordsOf(text, words, content));
  };
  return { ...roles, contents: roles.contents.filter((content) => !isTitle(content)) };
}

/** “They can sign it,” Orrin said in reference to the harbour plan: what he spoke of is told by the writer. */
function withoutGlosses(roles: Roles, text: string, words: Paragraph): Roles {
  const { sentences } = roles;
  const isGloss = (content: Fragment): boolean => {
    const start = words[content.start]?.start ?? 0;
    return (
      !roles.isQuoted(content) &&
      TELLS_WHAT_OF.test(text.slice(Math.max(0, start - MAX_GLOSS_CHARS), start)) &&
      roles.contents.some((one) => one.end <= content.start && sentences[one.end - 1] === sentences[content.start])
    );
  };
  return { ...roles, contents: roles.contents.filter((content) => !isGloss(content)) };
}

/** Where the words stand that open a gloss, in code units before it. */
const MAX_GLOSS_CHARS = 60;

/**
 * "They make vitamin C. Orrin wants to sell them, Lodd said": behind one capital a stop is easily taken for that of a name, and two
 * sentences for one. Words without quotation marks then begin with the sentence that who says them ends.
 */
function withoutSentencesBefore(roles: Roles, words: Paragraph): Roles {
  const { sentences } = roles;
  const firstOf = (content: Fragment): number => {
    const last = sentences[content.end - 1];
    const first = firstOfSentence(sentences, last ?? 0);
    const isLettered = words[first - 1]?.text === '.' && /^\p{Lu}$/u.test(words[first - 2]?.text ?? '');
    if (!isLettered || content.start >= first || roles.isQuoted(content)) return content.start;
    const isCited = roles.cues.some(({ start }) => start >= content.end && sentences[start] === last);
    return isCited ? first : content.start;
  };
  return { ...roles, contents: roles.contents.map((content) => ({ ...content, start: firstOf(content) })) };
}

/** "Was “baffled to see it quoted”": a verb ends where a quotation opens that goes on in what is said. */
function withoutQuotedCues(roles: Roles, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    const content = startingAt(so.contents, cue.end);
    const opens = words.findIndex((_, at) => at > cue.start && at < cue.end && isOpening(words, at));
    const isOneQuotation =
      opens > 0 && words.slice(opens + 1, cue.end + 1).every((word) => word.quoted && !/^["”»]$/.test(word.text));
    if (!content || !isOneQuotation) return so;
    return {
      ...so,
      cues: so.cues.map((one) => (one === cue ? { ...cue, end: opens } : one)),
      contents: so.contents.map((one) => (one === content ? { ...content, start: opens } : one)),
    };
  }, roles);
}

/** "A poll puts support for the walkout at 62 per cent": what is put at a number is part of what is told. */
function withEstimates(roles: Roles, text: string, words: Paragraph): Roles {
  const moved = roles.cues.filter((cue) => cue.end - cue.start > 1 && ESTIMATING.test(wordsOf(text, words, cue)));
  const contentOf = (cue: Fragment): Fragment | undefined =>
    roles.contents.find((content) => content.start === cue.end && / at /.test(wordsOf(text, words, content)));
  const estimates = moved.filter((cue) => contentOf(cue) !== undefined);
  if (estimates.length === 0) return roles;
  return {
    ...roles,
    cues: roles.cues.map((cue) => (estimates.includes(cue) ? { ...cue, end: cue.start + 1 } : cue)),
    contents: roles.contents.map((content) => {
      const cue = estimates.find((one) => one.end === content.start);
      return cue ? { ...content, start: cue.start + 1 } : content;
    }),
  };
}

/** "They have said “other ways” should be looked for": a quotation that is the subject of a clause does not end the clause. */
function withWholeClauses(roles: Roles, text: string, words: Paragraph): Roles {
  const goesOn = (content: Fragment): boolean => {
    const cue = endingAt(roles.cues, content.start);
    if (!cue || !QUOTED_CLAUSE_CUE.test(wordsOf(text, words, cue))) return false;
    const isQuotation = isOpening(words, content.start) && words[content.end - 1]?.quoted === true;
    return isQuotation && words[content.end]?.quoted === false && GOES_ON_WITH_MODAL.test(words[content.end]?.text ?? '');
  };
  const extended = roles.contents.filter(goesOn).map((content) => ({ content, end: clauseEnd(roles, words, content) }));
  return extended.reduce((so, { content, end }) => {
    const isIn = (one: Fragment): boolean => one.start >= content.end && one.start < end;
    return {
      ...so,
      cues: so.cues.filter((one) => !isIn(one)),
      sources: so.sources.filter((one) => !isIn(one)),
      contents: so.contents.filter((one) => !isIn(one)).map((one) => (one === content ? { ...content, end } : one)),
    };
  }, roles);
}

/** "The cost, officials said, would be small": a subject before the speaker goes on behind him. */
function withResumedClauses(roles: Roles, text: string, words: Paragraph): Roles {
  const rests = roles.cues.flatMap((cue): Fragment[] => {
    const source = endingAt(roles.sources, cue.start);
    const at = cue.end + 1;
    if (!source || !isComma(words, cue.end) || !isComma(words, source.start - 1) || !RESUMES.test(words[at]?.text ?? ''))
      return [];
    const subject = roles.contents.find(({ end }) => end === source.start - 1 || end === source.start);
    const taken = [...roles.contents, ...roles.cues, ...roles.sources].some((one) => one.start >= at && one.start <= at + 2);
    const opens = subject && roles.sentences[subject.start] !== roles.sentences[subject.start - 1];
    if (!subject || !opens || taken || roles.isQuoted(subject) || hasVerb(words, subject)) return [];
    return [{ ...subject, start: at, end: sentenceEnd(roles, words, at) }];
  });
  const ends = rests.filter(({ start, end }) => end > start && !roles.cues.some((cue) => cue.start >= start && cue.start < end));
  return { ...roles, contents: [...roles.contents, ...ends].sort((a, b) => a.start - b.start) };
}

function isComma(words: Paragraph, at: number): boolean {
  return words[at]?.text === ',';
}

/** Whether a clause has its verb already, so that nothing is left to come. */
function hasVerb(words: Paragraph, { start, end }: Fragment): boolean {
  return words.slice(start + 1, end).some(({ text }) => RESUMES.test(text));
}

/** Where the sentence of a word ends, its full stop left out. */
function sentenceEnd(roles: Roles, words: Paragraph, at: number): number {
  const last = roles.sentences.lastIndexOf(roles.sentences[at] ?? 0);
  return words[last]?.text === '.' ? last : last + 1;
}

/** "If, as Holm said, the embargo goes, ...": what she said is the clause behind the aside. */
function withSupposedClauses(roles: Roles, text: string, words: Paragraph): Roles {
  const tagged = roles.contents.find((one) => EMPTY_CONTENT.test(wordsOf(text, words, one)) && words[one.end]?.text === ',');
  const aside = tagged ? roles.cues.find(({ start }) => start >= tagged.end) : asideBehindConjunction(roles, text, words);
  const supposed = tagged ?? aside;
  const comma = aside ? asideEnd(text, words, aside) : null;
  if (!supposed || !aside || comma === null) return roles;
  if (tagged && words[tagged.end + 1]?.text !== 'as') return roles;
  const start = comma + 1;
  const end = clauseEnd(roles, words, { ...aside, end: start });
  const isIn = (one: Fragment): boolean => one.start >= start && one.start < end;
  return {
    ...roles,
    sources: roles.sources.filter((one) => !isIn(one)),
    cues: roles.cues.filter((one) => !isIn(one)),
    contents: [
      ...roles.contents.filter((one) => one !== supposed && !isIn(one)),
      { ...supposed, role: 'content' as const, start, end, holds: 1 },
    ].sort((a, b) => a.start - b.start),
  };
}

/** The verb of "if, as Holm said, ...", where "if" itself is not tagged. */
function asideBehindConjunction(roles: Roles, text: string, words: Paragraph): Fragment | undefined {
  return roles.cues.find((cue) => {
    const source = endingAt(roles.sources, cue.start);
    return (
      source !== undefined &&
      roles.isAside(source) &&
      asideEnd(text, words, cue) !== null &&
      OPENS_SUPPOSED_CLAUSE.test(words[source.start - 3]?.text ?? '')
    );
  });
}

/** The comma that ends an aside: right behind its verb, or behind who was told, and when. */
function asideEnd(text: string, words: Paragraph, { start, end }: Fragment): number | null {
  const comma = words.slice(end, end + MAX_HEARER_WORDS).findIndex((word) => word.text === ',');
  if (comma < 0) return null;
  const told = text.slice(words[start]?.start, words[end + comma - 1]?.end);
  return comma === 0 || TOLD_TO_HEARERS.test(told) ? end + comma : null;
}

/** How many words may stand behind the verb of an aside: who was told, and when. */
const MAX_HEARER_WORDS = 9;

/** Where the clause that a content is in ends: at a comma, or before the full stop of its sentence. */
function clauseEnd(roles: Roles, words: Paragraph, content: Fragment): number {
  const sentence = roles.sentences[content.end - 1];
  let end = content.end;
  while (end < words.length && roles.sentences[end] === sentence && !/^[,.;:!?]$/.test(words[end]?.text ?? '')) end += 1;
  return end;
}

/**
 * "Called the draft “a rag” and was “ashamed to have read it”": the second quotation has a cue of its own. In "said it was “a rag” and was
 * “never read”" both are told of the same thing.
 */
function withSecondQuotations(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, content) => {
    const cited = so.cues.find(({ end }) => end === content.start);
    const at = cited && JUDGING.test(wordsOf(text, words, cited)) ? secondQuotation(words, content) : null;
    if (at === null || so.cues.some((cue) => cue.start >= content.start && cue.start <= at + 1 && cue.end > content.start))
      return so;
    const end = Math.max(content.end, closingOf(words, at + 2));
    const cue: Fragment = { ...content, role: 'cue', start: at + 1, end: at + 2 };
    const second: Fragment = { ...content, start: at + 2, end };
    const rest = so.contents.filter((one) => one !== content && !(one.start >= at && one.start < end));
    const ordered = (list: readonly Fragment[]): Fragment[] => [...list].sort((a, b) => a.start - b.start);
    return { ...so, cues: ordered([...so.cues, cue]), contents: ordered([...rest, { ...content, end: at }, second]) };
  }, roles);
}

/** The "and" between a quotation of a content and a verb with a quotation of its own. */
function secondQuotation(words: Paragraph, { start, end }: Fragment): number | null {
  for (let at = start + 2; at <= end; at += 1) {
    const isJoined = words[at]?.text === 'and' && !words[at]?.quoted && words[at - 1]?.quoted === true;
    if (isJoined && AUXILIARY.test(words[at + 1]?.text ?? '') && isOpening(words, at + 2)) return at;
  }
  return null;
}

function isOpening(words: Paragraph, at: number): boolean {
  return words[at]?.quoted === true && /^["“„«]$/.test(words[at]?.text ?? '');
}

/** The word behind a quotation that begins at a word. */
function closingOf(words: Paragraph, at: number): number {
  let end = at + 1;
  while (words[end]?.quoted === true) end += 1;
  return end;
}
