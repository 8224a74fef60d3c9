import { OPENING_ASIDE } from '../../../language/language.ts';
import type { Fragment, Role } from '../fragment.ts';
import { startingAt, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** How sure a fragment is that the form of a sentence shows. */
const FORM_CONFIDENCE = 0.9;

/** "Even if, as Holm put it, the gates close, ...": the clause behind the aside is hers, and what is told of others in it is told by her. */
export function withOpeningAsides(roles: Roles, text: string, words: Paragraph): Roles {
  const firsts = words.flatMap((_, at) => (roles.sentences[at] === roles.sentences[at - 1] ? [] : [at]));
  return firsts.reduce((so, first, place) => withAside(so, text, words, [first, firsts[place + 1] ?? words.length]), roles);
}

function withAside(roles: Roles, text: string, words: Paragraph, [first, end]: readonly [number, number]): Roles {
  const base = words[first]?.start ?? 0;
  const groups = OPENING_ASIDE.exec(text.slice(base, words[end - 1]?.end ?? base))?.indices?.groups;
  if (!groups) return roles;
  const made = (role: Role, name: string): Fragment => {
    const [from, to] = groups[name] ?? [0, 0];
    const start = words.findIndex((word) => word.end > base + from);
    return {
      role,
      paragraph: roles.paragraph,
      start,
      end: words.findLastIndex((word) => word.start < base + to) + 1,
      confidence: FORM_CONFIDENCE,
    };
  };
  const content = { ...made('content', 'clause'), holds: 1 };
  // The main clause behind may open with what nobody says, "there is little hope of": that takes none of the words before it.
  const opening = startingAt(roles.cues, content.end + 1);
  const last = opening ? (startingAt(roles.contents, opening.end)?.end ?? opening.end) : content.end;
  const withOne = (list: readonly Fragment[], one: Fragment): Fragment[] =>
    [...list.filter((other) => other.end <= first || other.start >= last), one].sort((a, b) => a.start - b.start);
  return {
    ...roles,
    sources: withOne(roles.sources, made('source', 'subject')),
    cues: withOne(roles.cues, made('cue', 'verb')),
    contents: withOne(roles.contents, content),
  };
}
