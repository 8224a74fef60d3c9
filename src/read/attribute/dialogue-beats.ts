import { DIALOGUE_BEAT } from '../../language/language.ts';
import type { Fragment } from './fragment.ts';
import { fragmentsIn, type Roles } from './fragments-by-role.ts';
import type { Paragraph } from './paragraph-words.ts';
import { firstOfSentence, lastOfSentence } from './sentence-numbers.ts';

/** How sure it is that who looks up speaks next. */
const BEAT_CONFIDENCE = 0.8;

/**
 * "“You promised us,” Brand said. Ada Mills looked up. “We promised nothing.”": a quotation that is a sentence by itself is hers who does something in
 * the sentence before it, not his who spoke before.
 */
export function withDialogueBeats(roles: Roles, text: string, words: Paragraph): Roles {
  const beats = roles.contents.flatMap((content) => beatBefore(roles, text, words, content));
  if (beats.length === 0) return roles;
  return {
    ...roles,
    sources: inOrder([...roles.sources, ...beats.map(({ source }) => source)]),
    cues: inOrder([...roles.cues, ...beats.map(({ cue }) => cue)]),
  };
}

interface Beat {
  readonly source: Fragment;
  readonly cue: Fragment;
}

function beatBefore(roles: Roles, text: string, words: Paragraph, content: Fragment): Beat[] {
  const first = sentenceBefore(roles, content);
  if (first === null) return [];
  const base = words[first]?.start ?? 0;
  const told = text.slice(base, words[content.start - 1]?.end).replace(/[.:]$/u, '');
  const groups = DIALOGUE_BEAT.exec(told)?.indices?.groups;
  const made = (role: 'source' | 'cue'): Fragment | null => {
    const range = groups?.[role];
    const start = words.findIndex((word) => range !== undefined && word.start >= base + range[0]);
    const end = words.findIndex((word) => range !== undefined && word.end >= base + range[1]) + 1;
    return range ? { role, paragraph: roles.paragraph, start, end, confidence: BEAT_CONFIDENCE } : null;
  };
  const [source, cue] = [made('source'), made('cue')];
  return source && cue ? [{ source, cue }] : [];
}

/** The first word of the sentence before a quotation that is one by itself, where neither cites anybody. */
function sentenceBefore(roles: Roles, content: Fragment): number | null {
  const own = roles.sentences[content.start] ?? 0;
  if (!roles.isQuoted(content) || own === 0 || firstOfSentence(roles.sentences, own) !== content.start) return null;
  const first = firstOfSentence(roles.sentences, own - 1);
  const until = lastOfSentence(roles.sentences, own) + 1;
  const isTaken = [roles.sources, roles.cues, roles.contents].some((list) => fragmentsIn(list, first, content.start).length > 0);
  return first < 0 || isTaken || fragmentsIn(roles.cues, content.start, until).length > 0 ? null : first;
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.start - b.start);
}
