import type { Fragment, Role } from '../../../src/read/attribute/fragment.ts';
import { link } from '../../../src/read/attribute/fragment-linking.ts';
import { readableParagraphs } from '../../../src/read/attribute/paragraph-words.ts';
import type { Pass } from '../../../src/read/attribute/tagger.ts';
import { asBody } from './tagged-text.ts';

/** Links marked text: s[...] is a source, c[...] a cue, t[...] a content. Gives "source | cue | contents". */
export function linked(marked: string, pass: Pass = 'report', which: 'all' | 'said' = 'all'): string[] {
  const roles: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', t: 'content' };
  const marks: { readonly role: Role; readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const [, letter, inside, other] of marked.matchAll(/\b([sct])\[([^\]]*)\]|([\s\S])/g)) {
    const role = roles[letter ?? ''];
    if (role) marks.push({ role, start: text.length, end: text.length + (inside ?? '').length });
    text += inside ?? other ?? '';
  }
  const paragraphs = readableParagraphs(text, asBody(text));
  const fragments = paragraphs.flatMap((words, paragraph) =>
    marks.flatMap(({ role, start, end }): Fragment[] => {
      const first = words.findIndex((word) => word.start >= start && word.start < end);
      const last = words.findLastIndex((word) => word.start >= start && word.start < end);
      return first < 0 ? [] : [{ role, paragraph, start: first, end: last + 1, confidence: 1 }];
    }),
  );
  const wordsOf = (fragment: Fragment | null): string => {
    const words = fragment ? (paragraphs[fragment.paragraph]?.slice(fragment.start, fragment.end) ?? []) : [];
    return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  };
  const found = link(text, paragraphs, fragments, pass);
  return (which === 'all' ? found : found.filter((one) => !one.citesNobody)).map(
    (one) => `${wordsOf(one.source)} | ${wordsOf(one.cue)} | ${one.content.map(wordsOf).join(' + ')}`,
  );
}
