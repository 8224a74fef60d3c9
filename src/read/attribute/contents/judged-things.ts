import { ENDS_AS_RED_LINE, JUDGING, SOLD_AS_QUOTED, STANDS_FOR_QUOTED } from '../../../language/language.ts';
import type { Fragment, Role } from '../fragment.ts';
import { endingAt, startingAt, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** What somebody calls a thing is part of what he is cited for, wherever it stands. */
export function withJudgedThings(roles: Roles, text: string, words: Paragraph): Roles {
  const owned = withQuotedVerdicts(withVerdictsBehind(roles, text, words), text, words);
  return withRedLines(withNamesTakenUp(owned, text, words), text, words);
}

/** "Holt rejected a calendar that the league had sold as “a sprint”": what the league calls it is quoted of the league, and not of who rejects it. */
function withQuotedVerdicts(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, content) => {
    const base = words[content.start]?.start ?? 0;
    const found = so.isQuoted(content) ? null : SOLD_AS_QUOTED.exec(wordsOf(text, words, content));
    const groups = found?.indices?.groups;
    if (!found || !groups || !endingAt(so.cues, content.start)) return so;
    const made = (role: Role): Fragment => {
      const [from, to] = groups[role] ?? [0, 0];
      const start = words.findIndex(({ end }) => end > base + from);
      return { ...content, role, start, end: words.findLastIndex((word) => word.start < base + to) + 1 };
    };
    const thing: Fragment = { ...content, end: words.findIndex(({ start }) => start >= base + found.index) };
    const ordered = (list: readonly Fragment[]): Fragment[] => [...list].sort((a, b) => a.start - b.start);
    return {
      ...so,
      sources: ordered([...so.sources, made('source')]),
      cues: ordered([...so.cues, made('cue')]),
      contents: ordered([...so.contents.filter((one) => one !== content), thing, made('content')]),
    };
  }, roles);
}

/** "A wish she called greedy": the tags have the verdict with the verb. */
function withVerdictsBehind(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    const source = endingAt(so.sources, cue.start);
    const thing = source && endingAt(so.contents, source.start);
    const isVerdict = cue.end === cue.start + 2 && JUDGING.test(words[cue.start]?.text ?? '') && !isAdverb(words, cue.end - 1);
    if (!thing || !isVerdict || startingAt(so.contents, cue.end)) return so;
    const verdict: Fragment = { ...thing, start: cue.start + 1, end: cue.end };
    return {
      ...so,
      cues: so.cues.map((one) => (one === cue ? { ...cue, end: cue.start + 1 } : one)),
      contents: [...so.contents, verdict].sort((a, b) => a.start - b.start),
    };
  }, roles);
}

function isAdverb(words: Paragraph, at: number): boolean {
  return (words[at]?.text ?? '').endsWith('ly');
}

/** "The “parting gift”, as Brand calls it": the pronoun takes up the words quoted before. */
function withNamesTakenUp(roles: Roles, text: string, words: Paragraph): Roles {
  const contentOf = (content: Fragment): Fragment => {
    const cue = endingAt(roles.cues, content.start);
    const source = cue && endingAt(roles.sources, cue.start);
    if (!source || words[source.start - 1]?.text !== 'as' || !STANDS_FOR_QUOTED.test(wordsOf(text, words, content)))
      return content;
    const last = words[source.start - 2]?.quoted ? source.start - 2 : source.start - 3;
    if (!words[last]?.quoted) return content;
    let start = last;
    while (words[start - 1]?.quoted) start -= 1;
    const isTaken = roles.contents.some((one) => one !== content && one.start <= last && one.end > start);
    return isTaken ? content : { ...content, start, end: last + 1 };
  };
  return { ...roles, contents: roles.contents.map(contentOf).sort((a, b) => a.start - b.start) };
}

/** "Called any return of the army to the mine a red line": what it is called is part of what is said. */
function withRedLines(roles: Roles, text: string, words: Paragraph): Roles {
  const endOf = (content: Fragment): number => {
    const cue = endingAt(roles.cues, content.start);
    if (!cue || roles.isQuoted(content) || !JUDGING.test(wordsOf(text, words, cue))) return content.end;
    const sentence = roles.sentences[content.start];
    let end = content.end;
    while (roles.sentences[end] === sentence && !/^[,.;:!?]$/.test(words[end]?.text ?? '.')) end += 1;
    const isFree = [...roles.cues, ...roles.sources, ...roles.contents].every(
      (one) => one.end <= content.end || one.start >= end,
    );
    return isFree && ENDS_AS_RED_LINE.test(wordsOf(text, words, { ...content, start: content.end, end })) ? end : content.end;
  };
  return { ...roles, contents: roles.contents.map((content) => ({ ...content, end: endOf(content) })) };
}
