import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import { lower, type Range } from './clause.ts';
import { isCueVerb, isOftenNoun, isParticiple } from './verbs.ts';

const AUXILIARY =
  /^(?:has|have|had|will|would|does|did|do|could|can|may|might|also|not|never|n|t|later|again|previously|repeatedly|already|now|further|then|\p{Ll}+ly)$/u;
const RULE = /^rul(?:e|es|ed|ing)$/;
const ADVERB = /^\p{Ll}+ly$/u;
const PASSIVE = /^(?:is|are|was|were|be|been|being|get|got)$/;
const BLOCKS_VERB =
  /^(?:the|a|an|its|his|her|their|our|my|this|that|these|those|to|of|by|as|for|in|with|from|on|at|no|any|each|every|some|new)$/;
const PLURAL_OR_PRONOUN = /^(?:he|she|they|it|we|who)$|s$/;
const STATEMENT = /^(?:statement|interview|letter|post|tweet|speech|briefing|communiqué|memo|email|text|note|readout|report)$/;

/** The cues of a stretch of words outside quotation marks, left to right. */
export function cuesOf(words: Paragraph, body: Range): Range[] {
  const cues: Range[] = [];
  for (let at = body.start; at < body.end; at += 1) {
    const cue = words[at]?.quoted ? null : cueAt(words, body, at);
    if (!cue) continue;
    cues.push(cue);
    at = cue.end - 1;
  }
  return cues;
}

function cueAt(words: Paragraph, body: Range, at: number): Range | null {
  const word = lower(words, at);
  if (word === 'according' && lower(words, at + 1) === 'to') return { start: at, end: at + 2 };
  if (!isVerbHere(words, body, at)) return null;
  let start = at;
  while (start > body.start && !words[start - 1]?.quoted && AUXILIARY.test(words[start - 1]?.text ?? '')) start -= 1;
  const progressive = isParticiple(word) && PASSIVE.test(lower(words, start - 1)) && start > body.start;
  return { start: progressive ? start - 1 : start, end: Math.min(endOf(words, at + 1), body.end) };
}

/** A form is a verb that cites where it is no name, no noun after a determiner, and nobody has it done to them. */
function isVerbHere(words: Paragraph, body: Range, at: number): boolean {
  const text = words[at]?.text ?? '';
  const word = text.toLowerCase();
  const next = lower(words, at + 1);
  if (!cites(word, next) || next === 'by') return false;
  const participle = isParticiple(word);
  if (text !== word) return participle && at === body.start;
  const before = pastAdverbs(words, at - 1, body.start);
  if (before < body.start || PASSIVE.test(lower(words, before))) return participle;
  return !BLOCKS_VERB.test(lower(words, before)) && (!isOftenNoun(word) || canBeSubject(words[before]?.text ?? ''));
}

function cites(verb: string, next: string): boolean {
  return isCueVerb(verb) || (RULE.test(verb) && next === 'out');
}

function pastAdverbs(words: Paragraph, from: number, first: number): number {
  let place = from;
  while (place >= first && ADVERB.test(words[place]?.text ?? '')) place -= 1;
  return place;
}

function canBeSubject(text: string): boolean {
  return PLURAL_OR_PRONOUN.test(text.toLowerCase()) || AUXILIARY.test(text) || /^\p{Lu}/u.test(text);
}

/** The end of a cue, with "on X", "in a statement", "out" and "for" that stand next to the verb. */
function endOf(words: Paragraph, after: number): number {
  const next = lower(words, after);
  if (next === 'out' || next === 'for') return after + 1;
  if (next !== 'in' && next !== 'on') return after;
  if (words[after + 1]?.text === 'X') return after + 2;
  return STATEMENT.test(lower(words, after + 2)) ? after + 3 : after;
}
