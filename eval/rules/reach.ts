import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import { lower, phraseAfter, phraseBefore, type Range } from './clause.ts';
import { isParticiple } from './verbs.ts';

/** What one cue gives: its own words and what belongs to it. */
export interface Found {
  readonly cue: Range;
  readonly source: Range | null;
  readonly contents: readonly Range[];
}

const ADDRESSED =
  /^(?:told|tell|tells|telling|informed|reminded|assured|warned|advised|asked|urged|reassured|informing|assuring|warning|reminding)$/;
const TIME_OR_PLACE = /^(?:on|late|early|in|at|to|of)$/;
const CONTENT_HEAD = /^(?:that|to|whether|:|“|"|„|«|how|why|what|,)$/;
const AFTER_CONTENT =
  /^(?:but|while|although|though|adding|saying|noting|stressing|warning|insisting|arguing|citing|according|telling|claiming|suggesting)$/;

/** Words between a cue and its content at most: whom it was said to, where and when. */
const LONGEST_ADDRESS = 9;

/** Words between a comma and the next cue when both are one clause: ", and the mayor of Port Ash added". */
const LONGEST_SUBJECT = 8;

/** What a cue reaches within its clause: whose words, and which. Null when it reaches no content. */
export function takes(words: Paragraph, clause: Range, cue: Range, next: Range | null): Found | null {
  const found = lower(words, cue.start) === 'according' ? accordingTo(words, clause, cue) : said(words, clause, cue, next);
  return found && found.contents.length > 0 ? found : null;
}

function accordingTo(words: Paragraph, clause: Range, cue: Range): Found | null {
  const source = phraseAfter(words, { start: cue.end, end: clause.end });
  if (!source) return null;
  const opens = cue.start <= clause.start + 1;
  const content = opens ? { start: afterComma(words, source.end), end: clause.end } : beforeOf(words, clause, cue.start);
  return { cue, source, contents: [content].filter(isSubstantial) };
}

function said(words: Paragraph, clause: Range, cue: Range, next: Range | null): Found | null {
  const inverted = invertedSource(words, clause, cue);
  if (inverted) {
    const rest = { start: afterComma(words, inverted.end), end: next?.start ?? clause.end };
    const contents = [beforeOf(words, clause, cue.start), ...quotedOnly(words, rest)];
    return { cue, source: inverted, contents: contents.filter(isSubstantial) };
  }
  const participle = isParticiple(lower(words, cue.end - 1));
  const source = participle ? null : phraseBefore(words, { start: clause.start, end: cue.start });
  if (!source && !participle && cue.start - clause.start > 12) return null;
  const before = beforeOf(words, clause, source?.start ?? cue.start);
  const after = afterOf(words, clause, cue, next);
  if (source && closes(words, cue, before, after) && endsClause(words, source.start)) {
    return { cue, source, contents: [before, ...quotedOnly(words, after)] };
  }
  return { cue, source, contents: [after].filter(isSubstantial) };
}

/** Whether a cue looks back: little or only an aside follows it, and there is something before it. */
function closes(words: Paragraph, cue: Range, before: Range, after: Range): boolean {
  return isSubstantial(before) && (after.end - after.start < 3 || isComma(words, cue.end));
}

/** "…, said the mayor": the verb follows a comma or a closing mark, and a phrase that can be a source follows it. */
function invertedSource(words: Paragraph, clause: Range, cue: Range): Range | null {
  if (cue.start <= clause.start || !endsClause(words, cue.start) || isParticiple(lower(words, cue.end - 1))) return null;
  if (cue.end - cue.start > 1 || /^(?:that|to)$/.test(lower(words, cue.end))) return null;
  return phraseAfter(words, { start: cue.end, end: clause.end });
}

function endsClause(words: Paragraph, place: number): boolean {
  return /^[,”"»?!]$/.test(words[place - 1]?.text ?? '');
}

function beforeOf(words: Paragraph, clause: Range, head: number): Range {
  const start = /^[,;:—–-]$/.test(words[clause.start]?.text ?? '') ? clause.start + 1 : clause.start;
  return { start, end: isComma(words, head - 1) && !words[head - 1]?.quoted ? head - 1 : head };
}

function afterOf(words: Paragraph, clause: Range, cue: Range, next: Range | null): Range {
  const head =
    ADDRESSED.test(lower(words, cue.end - 1)) || TIME_OR_PLACE.test(lower(words, cue.end))
      ? headOfContent(words, cue.end, clause.end)
      : cue.end;
  const start = /^[:,]$/.test(words[head]?.text ?? '') ? head + 1 : head;
  return { start, end: endOfContent(words, start, clause.end, next) };
}

/** Past the person spoken to and the day: where "that", "to", a colon or a quotation begins the content; else where it was. */
function headOfContent(words: Paragraph, from: number, end: number): number {
  const limit = Math.min(from + LONGEST_ADDRESS, end);
  for (let at = from; at < limit; at += 1) if (CONTENT_HEAD.test(lower(words, at))) return at;
  return from;
}

/** A content ends with its clause, or where the next cue goes on: at a semicolon, or before "adding", "but", "and she said". */
function endOfContent(words: Paragraph, start: number, end: number, next: Range | null): number {
  for (let at = start; at < end; at += 1) if (!words[at]?.quoted && goesOn(words, at, start, next)) return at;
  return end;
}

function goesOn(words: Paragraph, at: number, start: number, next: Range | null): boolean {
  if (at > start && words[at - 1]?.quoted && AFTER_CONTENT.test(lower(words, at))) return true;
  if (words[at]?.text === ';') return true;
  if (!isComma(words, at)) return false;
  const following = lower(words, at + 1);
  return (
    AFTER_CONTENT.test(following) ||
    (following === 'and' && next !== null && next.start > at && next.start - at < LONGEST_SUBJECT)
  );
}

function quotedOnly(words: Paragraph, range: Range): Range[] {
  return words[range.start]?.quoted && isSubstantial(range) ? [range] : [];
}

function isComma(words: Paragraph, place: number): boolean {
  return words[place]?.text === ',';
}

function afterComma(words: Paragraph, place: number): number {
  return isComma(words, place) ? place + 1 : place;
}

function isSubstantial(range: Range): boolean {
  return range.end - range.start >= 2;
}
