import { OTHERS_BESIDE, tellsAttitude, tellsSaying } from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import type { Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { spacedWords } from './spaced-words.ts';

/** "Urged calm, with Norland and Osmar saying that the locks must open": who speaks behind "with" is cited for the words behind his verb. */
export function withTellersBeside(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, content) => withTellers(so, text, words, content), roles);
}

function withTellers(roles: Roles, text: string, words: Paragraph, content: Fragment): Roles {
  const told = roles.isQuoted(content) ? null : tellersBeside(text, words, content);
  if (!told || isTold(roles, told)) return roles;
  const { join, source, cue } = told;
  const more: Fragment = { ...content, start: cue.end };
  const parted = {
    ...roles,
    sources: inOrder([...roles.sources, source]),
    cues: inOrder([...roles.cues, cue]),
    contents: inOrder([...roles.contents.filter((one) => one !== content), { ...content, end: join }, more]),
  };
  return withTellers(parted, text, words, more);
}

interface TellersBeside {
  /** The word behind what was said before them. */
  readonly join: number;
  readonly source: Fragment;
  readonly cue: Fragment;
}

function tellersBeside(text: string, words: Paragraph, content: Fragment): TellersBeside | null {
  const { line, wordFrom } = spacedWords(text, words, content);
  const fragment = ([from, to]: readonly [number, number], role: Fragment['role']): Fragment => ({
    ...content,
    role,
    start: wordFrom(from),
    end: wordFrom(to),
  });
  for (const { index, groups = {}, indices } of line.matchAll(OTHERS_BESIDE)) {
    const { names = indices?.groups?.['people'], verb } = indices?.groups ?? {};
    if (!names || !verb || index === 0 || !speaks(groups)) continue;
    const [source, cue] = [fragment(names, 'source'), fragment(verb, 'cue')];
    const isPlain = words.slice(source.start, cue.end).every(({ quoted }) => !quoted);
    if (isPlain && cue.end < content.end) return { join: wordFrom(index), source, cue };
  }
  return null;
}

/** Who is named says something, or is for or against it; of people without a name it is told what they say. */
function speaks({ names, verb = '', that }: Readonly<Record<string, string>>): boolean {
  return names === undefined ? that !== undefined && tellsSaying(verb) : tellsSaying(verb) || tellsAttitude(verb);
}

/** Whether the tags themselves tell who speaks there. */
function isTold({ sources, cues }: Roles, { source, cue }: TellersBeside): boolean {
  return [...sources, ...cues].some(({ start, end }) => start < cue.end && end > source.start);
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.start - b.start);
}
