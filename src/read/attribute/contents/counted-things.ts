import { PUTS_AT_NUMBER } from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { fragmentsIn, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/**
 * "The union put the number of boats at ninety": the number is what is said, and not only the boats. Behind a comma, ", putting the losses at nine million",
 * the speaker of the sentence goes on.
 */
export function withCountedThings(roles: Roles, text: string, words: Paragraph): Roles {
  const from = words[0]?.start ?? 0;
  const stretch = text.slice(from, words.at(-1)?.end ?? from);
  return [...stretch.matchAll(PUTS_AT_NUMBER)].reduce((so, found) => {
    const [cue, content] = ['cue', 'content'].map((group) => rangeOf(words, from, found.indices?.groups?.[group]));
    return cue && content ? withCounted(so, words, cue, content) : so;
  }, roles);
}

type Range = readonly [start: number, end: number];

function rangeOf(words: Paragraph, from: number, at: readonly [number, number] | undefined): Range | null {
  if (!at) return null;
  const start = words.findIndex((word) => word.start >= from + at[0]);
  const end = words.findLastIndex((word) => word.end <= from + at[1]) + 1;
  return start < 0 || end <= start || words.slice(start, end).some(({ quoted }) => quoted) ? null : [start, end];
}

function withCounted(roles: Roles, words: Paragraph, cue: Range, counted: Range): Roles {
  const [start, end] = counted;
  const told = roles.cues.find((one) => one.start <= cue[0] && cue[1] <= one.end);
  const others = [...roles.sources, ...roles.cues].filter((one) => one !== told);
  if (others.some((one) => one.start < end && start < one.end)) return roles;
  if (!told) return goesOn(words, cue) ? withMore(roles, cue, counted) : roles;
  const [content, another] = fragmentsIn(roles.contents, start, end);
  return content?.start === start && !another ? withContents(roles, content, { ...content, end }) : roles;
}

/** ", putting": behind a comma. */
function goesOn(words: Paragraph, [start]: Range): boolean {
  return words[start]?.text.endsWith('ing') === true && words[start - 1]?.text === ',';
}

/** What the speaker of a sentence says besides, where nobody is cited for these words. */
function withMore(roles: Roles, cue: Range, [start, end]: Range): Roles {
  const speaker = roles.sources.find((one) => one.end <= cue[0] && roles.sentences[one.start] === roles.sentences[cue[0]]);
  if (!speaker || roles.contents.some((one) => one.start < end && cue[0] < one.end)) return roles;
  return {
    ...roles,
    cues: inOrder([...roles.cues, { ...speaker, role: 'cue', start: cue[0], end: cue[1] }]),
    contents: inOrder([...roles.contents, { ...speaker, role: 'content', start, end }]),
  };
}

function withContents(roles: Roles, one: Fragment, other: Fragment): Roles {
  const isCut = ({ start }: Fragment): boolean => start > one.start && start < other.end;
  return { ...roles, contents: roles.contents.filter((each) => !isCut(each)).map((each) => (each === one ? other : each)) };
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.start - b.start);
}
