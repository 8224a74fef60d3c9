import type { Code } from '../../../src/model/reading/code.ts';
import type { Span } from '../../../src/model/span.ts';
import { cutAll } from '../../../src/text/spans.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { concepts } from './alternatives/concepts.ts';
import { conditionSpan } from './conditions.ts';
import { BOTH_SIDES } from '../../../src/read/coding/rules/grammatical-subjects.ts';
import type { Frame } from './stance/stance-frame.ts';
import type { Match } from './alternatives/alternative-matching.ts';
import { callsRedLine, standingLines } from './called-red-lines.ts';
import { RED_LINE, type Token } from '../../../src/language/language.ts';
import { speakerOf, type CodingContext } from './coding-context.ts';

/** How much each kind of frame is trusted. */
const TRUST = { saying: 0.9, attitude: 0.8, noun: 0.9, modal: 0.7 } as const;

/** A stance with what it is about and the words of its condition. */
export interface StanceFound {
  readonly coding: CodingContext;
  readonly frame: Frame;
  readonly object: readonly Token[];
  readonly condition: readonly Token[];
}

/** The code that a stance makes with the alternative its words speak of. */
export function codeFor({ coding, frame, object, condition: conditional }: StanceFound, found: Match): Code {
  const { attribution, voice } = coding;
  return {
    attribution: attribution.id,
    issue: found.issue,
    alternative: found.alternative,
    holder: frame.holder ?? '',
    ...stanceToward(isStudied(frame, object, found) ? { ...frame, stance: 'open' } : frame, found),
    declared: isDeclared(coding, frame),
    ...(frame.seen && attribution.within === null && { seen: true }),
    condition: saysAlready(coding.index, found, conditional) ? [] : conditionSpan(conditional),
    redLine: isRedLine(coding, object, found.issue),
    words: matchedWords(coding, object, found),
    by: `rules: ${frame.by}`,
    rival: null,
    confidence: TRUST[frame.by] * Math.min(1, 0.6 + 0.1 * found.score) * voice.confidence,
  };
}

/** "in exchange for guarantees" is no condition where the alternative itself names that price. */
function saysAlready(index: AlternativeIndex, { issue, alternative }: Match, conditional: readonly Token[]): boolean {
  const title = index.find(({ id }) => id === issue)?.alternatives.find(({ id }) => id === alternative)?.wordings[0];
  const said = concepts(conditional);
  return said.length > 0 && said.every(({ name }) => title?.concepts.some((concept) => concept.name === name));
}

/** "agreed that experts shall study gauges": to agree to study a thing is to be open to it. */
function isStudied({ act }: Frame, object: readonly Token[], { to }: Match): boolean {
  return act === 'accept' && object.slice(0, to).some(({ word }) => /^(?:study|examine|explore|discuss|consider)$/.test(word));
}

/** To support the opposite of a title is to oppose it; to be open to its opposite is to hold it no longer. */
function stanceToward({ stance, asserted }: Frame, { sameSense }: Match): Pick<Code, 'stance' | 'asserted'> {
  if (sameSense) return { stance, asserted };
  if (stance === 'open') return { stance: 'supports', asserted: false };
  return { stance: stance === 'supports' ? 'opposes' : 'supports', asserted };
}

function matchedWords({ attribution }: CodingContext, object: readonly Token[], { from, to }: Match): Span[] {
  const start = object[from]?.span.start ?? attribution.content[0]?.start ?? 0;
  return [{ start, end: object[to - 1]?.span.end ?? start }];
}

/** The words themselves must call it so: beside what they are about, or in the sentence around what is cited. */
function isRedLine(coding: CodingContext, object: readonly Token[], issue: string): boolean {
  const { text, attribution } = coding;
  if (RED_LINE.test(cutAll(text, attribution.content)))
    return (
      RED_LINE.test(object.map(({ word }) => word).join(' ')) &&
      attribution.content.some((span) => standingLines(text, span).length > 0)
    );
  return callsRedLine(coding, issue);
}

/** Who speaks for the holder declares; inside what another says, only when that other speaks for the holder too. */
function isDeclared(coding: CodingContext, frame: Frame): boolean {
  const { attribution, voice, outer } = coding;
  const speaker = attribution.within === null ? voice : outer;
  const official = speaker?.sourcing === 'on the record' || speaker?.sourcing === 'official document';
  if (official && attribution.within === null && speakerOf(coding) === BOTH_SIDES) return true;
  return (
    official && frame.holder === voice.party && frame.holder === speaker?.party && !(frame.seen && attribution.within === null)
  );
}
