import { VERB_IN_QUOTATION } from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, firstFrom, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/**
 * "The mayor, Irena Falk said, “is stalling”": a quotation that begins with a verb has its subject before who speaks, also where the tags take the two
 * for one.
 */
export function withSplitSubjects(roles: Roles, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    const source = endingAt(so.sources, cue.start);
    const content = so.contents[firstFrom(so.contents, cue.end)];
    if (!source || !content || !lacksSubject(so, words, cue, content)) return so;
    const comma = words.slice(source.start, source.end).findLastIndex(({ text }) => text === ',') + source.start;
    if (comma <= source.start || comma >= source.end - 1 || so.sentences[source.start - 1] === so.sentences[source.start])
      return so;
    const subject: Fragment = { ...content, start: source.start, end: comma };
    return {
      ...so,
      sources: so.sources.map((one) => (one === source ? { ...source, start: comma + 1 } : one)),
      contents: [...so.contents, subject].sort((a, b) => a.start - b.start),
    };
  }, roles);
}

function lacksSubject(roles: Roles, words: Paragraph, cue: Fragment, { start }: Fragment): boolean {
  const isSame = roles.sentences[start] === roles.sentences[cue.start];
  const opens = words[start - 1]?.text === ',' && /^["“„«]$/.test(words[start]?.text ?? '');
  return isSame && opens && VERB_IN_QUOTATION.test(words[start + 1]?.text ?? '');
}
