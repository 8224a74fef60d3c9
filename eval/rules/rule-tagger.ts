import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import type { Fragment, Role } from '../../src/read/attribute/fragment.ts';
import type { Pass, Tagger } from '../../src/read/attribute/tagger.ts';
import type { Range } from './clause.ts';
import { cuesOf } from './cues.ts';
import { takes, type Found } from './reach.ts';
import { isFinal, sentenceRanges } from './rule-sentences.ts';

/** How often what the rules find is right; they cannot tell the surer from the less sure. */
const PRECISION = 0.6;

/** Words of the longest name before a colon. */
const LONGEST_NAME = 6;

interface Claim {
  readonly role: Role;
  readonly range: Range;
}

/** The baseline: verbs of saying, the noun phrases beside them, quotation marks and clause ends. Knows no parser. */
export const ruleTagger: Tagger = {
  name: 'rules',
  cost: () => 1,
  tag: (paragraphs, pass) => Promise.resolve(paragraphs.flatMap((words, place) => fragmentsOf(words, place, pass))),
  confidence: () => PRECISION,
};

function fragmentsOf(words: Paragraph, paragraph: number, pass: Pass): Fragment[] {
  const taken = words.map(() => false);
  const fragments: Fragment[] = [];
  const put = ({ role, range }: Claim): void => {
    let { start, end } = range;
    while (start < end && taken[start]) start += 1;
    for (let at = start; at < end; at += 1) if (taken[at]) end = at;
    if (start >= end) return;
    taken.fill(true, start, end);
    fragments.push({ role, paragraph, start, end, confidence: PRECISION });
  };
  for (const sentence of sentenceRanges(words)) for (const claim of claimsOf(words, sentence, pass)) put(claim);
  return fragments.sort((a, b) => a.start - b.start);
}

/** What a sentence may hold, the surest first: a later claim gives way to an earlier one. */
function claimsOf(words: Paragraph, sentence: Range, pass: Pass): Claim[] {
  const found = foundIn(words, sentence);
  const cues = found.map(({ cue }): Claim => ({ role: 'cue', range: cue }));
  const sources = found.flatMap(({ source }): Claim[] => (source ? [{ role: 'source', range: source }] : []));
  const contents = found.flatMap((one) => one.contents).map((range): Claim => ({ role: 'content', range }));
  if (found.length > 0 || pass === 'contents') return [...cues, ...sources, ...contents];
  return transcript(words, sentence) ?? loneQuotation(words, sentence);
}

function foundIn(words: Paragraph, sentence: Range): Found[] {
  const end = isFinal(words, sentence.end - 1) ? sentence.end - 1 : sentence.end;
  const cues = cuesOf(words, { start: sentence.start, end });
  const closing = closingCue(words, cues, { start: sentence.start, end });
  const found: Found[] = [];
  let start = sentence.start;
  for (const [place, cue] of cues.entries()) {
    // What stands inside a content already taken is said by the one who is quoted; it is found when contents are read again.
    if (cue.start < start || (closing && cue !== closing && cue.start < closing.start)) continue;
    const one = takes(words, { start, end }, cue, cues[place + 1] ?? null);
    if (!one) continue;
    found.push(one);
    start = Math.max(cue.end, ...one.contents.map((content) => content.end));
  }
  return found;
}

/** "…, the mayor said." A cue at the end of its sentence takes all that stands before it. */
function closingCue(words: Paragraph, cues: readonly Range[], body: Range): Range | null {
  const last = cues.at(-1);
  const first = cues[0];
  if (!last || last === first || words.slice(body.start, last.start).some((word) => word.quoted)) return null;
  const found = takes(words, body, last, null);
  return found?.contents.length === 1 && found.contents[0]?.start === body.start ? last : null;
}

/** "HOLT: We are done." The name before a colon, when what follows is a sentence or a quotation. */
function transcript(words: Paragraph, sentence: Range): Claim[] | null {
  const limit = Math.min(sentence.start + LONGEST_NAME, sentence.end - 3);
  let colon = sentence.start;
  while (colon < limit && /^\p{Lu}/u.test(words[colon]?.text ?? '')) colon += 1;
  if (colon === sentence.start || words[colon]?.text !== ':') return null;
  return [
    { role: 'source', range: { start: sentence.start, end: colon } },
    { role: 'cue', range: { start: colon, end: colon + 1 } },
    { role: 'content', range: { start: colon + 1, end: sentence.end } },
  ];
}

/** A sentence that is a quotation throughout goes on with what was said before; the linker knows with what. */
function loneQuotation(words: Paragraph, range: Range): Claim[] {
  const whole = range.end - range.start > 3 && words.slice(range.start, range.end).every((word) => word.quoted);
  return whole ? [{ role: 'content', range }] : [];
}
