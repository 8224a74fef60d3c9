import { isDeepStrictEqual } from 'node:util';
import { parseDocument, type Document, type ToStringOptions } from 'yaml';

/** So many pairs of lines are compared at most: those of a codebook of two thousand lines. */
const MOST_PAIRS = 4_000_000;

/** Lines of a text as it was written, and how they would be written by rule: as many or others. */
interface Passage {
  readonly written: readonly string[];
  readonly byRule: readonly string[];
}

/**
 * The text of a document that was changed, its lines that say the same as before written as they were: whoever writes [en] does not want to find
 * [ en ] because an alternative elsewhere has another name.
 */
export function withLinesKept(before: string, changed: Document): string {
  const style: ToStringOptions = { lineWidth: 0, flowCollectionPadding: !/[[{][^\s\]}]/.test(before) };
  const after = changed.toString(style);
  const passages = passagesOf(before.split('\n'), parseDocument(before).toString(style).split('\n'));
  const kept = keptLines(passages, after.split('\n')).join('\n');
  return saysTheSame(kept, after) ? kept : after;
}

function saysTheSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => parseDocument(text));
  return first?.errors.length === 0 && isDeepStrictEqual(first.toJS(), second?.toJS());
}

/** Both texts, parted wherever both have come to the same sign at the end of a line. */
function passagesOf(written: readonly string[], byRule: readonly string[]): readonly Passage[] {
  const passages: Passage[] = [];
  let [from, ruled] = [0, 0];
  let [one, other] = ['', ''];
  for (let [at, to] = [0, 0]; at < written.length || to < byRule.length;) {
    if (to >= byRule.length || (at < written.length && one.length <= other.length)) one += signsOf(written[at++]);
    else other += signsOf(byRule[to++]);
    const isEnd = at === written.length && to === byRule.length;
    if (!isEnd && (one === '' || one !== other)) continue;
    passages.push({ written: written.slice(from, at), byRule: byRule.slice(ruled, to) });
    [from, ruled, one, other] = [at, to, '', ''];
  }
  return passages;
}

function signsOf(line = ''): string {
  return line.replaceAll(/\s/g, '');
}

/** The lines after a change: passages that are left as they would be by rule stand as they were written. */
function keptLines(passages: readonly Passage[], after: readonly string[]): readonly string[] {
  const places = placesOf(
    passages.flatMap(({ byRule }) => byRule),
    after,
  );
  const indents = indentsOf(passages);
  const kept: string[] = [];
  let [next, at] = [0, 0];
  for (const { written, byRule } of passages) {
    const found = places.slice(at, at + byRule.length);
    at += byRule.length;
    const [first = null] = found;
    if (first === null || !found.every((place, offset) => place === first + offset)) continue;
    kept.push(...after.slice(next, first).map((line) => indented(line, indents)), ...written);
    next = first + byRule.length;
  }
  return [...kept, ...after.slice(next).map((line) => indented(line, indents))];
}

/** How far lines are indented that would be so far by rule. */
function indentsOf(passages: readonly Passage[]): ReadonlyMap<number, string> {
  const firstIn = (lines: readonly string[]): string => /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  return new Map(passages.map(({ written, byRule }) => [firstIn(byRule).length, firstIn(written)]));
}

function indented(line: string, indents: ReadonlyMap<number, string>): string {
  const own = line.length - line.trimStart().length;
  return `${indents.get(own) ?? ' '.repeat(own)}${line.slice(own)}`;
}

/** Where each of the lines stands afterwards, in the order of both; null for one that is not there any more. */
function placesOf(lines: readonly string[], after: readonly string[]): readonly (number | null)[] {
  if (lines.length * after.length > MOST_PAIRS) return lines.map(() => null);
  const rests = commonRests(lines, after);
  let at = 0;
  return lines.map((line, from) => {
    while (at < after.length && line !== after[at] && rest(rests, from, at + 1) > rest(rests, from + 1, at)) at += 1;
    if (line !== after[at]) return null;
    at += 1;
    return at - 1;
  });
}

/** For each pair of places, how many lines from there on both have in common in their order. */
function commonRests(lines: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const rests = Array.from({ length: lines.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let from = lines.length - 1; from >= 0; from -= 1)
    for (let at = after.length - 1; at >= 0; at -= 1)
      (rests[from] as Uint32Array)[at] =
        lines[from] === after[at]
          ? rest(rests, from + 1, at + 1) + 1
          : Math.max(rest(rests, from + 1, at), rest(rests, from, at + 1));
  return rests;
}

function rest(rests: readonly Uint32Array[], from: number, at: number): number {
  return rests[from]?.[at] ?? 0;
}
