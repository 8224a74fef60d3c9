import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { BOTH_SIDES, partyAt } from '../../../src/read/coding/rules/grammatical-subjects.ts';
import { tokens, type PartyName, type Token } from '../../../src/language/language.ts';

/** Everything the coding of one attribution looks at. */
export interface CodingContext {
  readonly text: string;
  readonly index: AlternativeIndex;
  readonly names: readonly PartyName[];
  /** The parties that negotiate, as the codebook lists them. */
  readonly sides: readonly string[];
  readonly attribution: Attribution;
  readonly voice: Voice;
  /** The voice of the attribution around this one. */
  readonly outer: Voice | null;
  /** Contents of the attributions inside this one: they are coded on their own. */
  readonly inner: readonly Span[];
  /** Where the sentence goes on about the last words of the content: "... of the terms - terms that require ...". */
  readonly goesOn: readonly Span[];
  /** The sentence around the attribution, for what the words themselves leave out. */
  readonly sentence: Span;
}

export function cueOf({ text, attribution, names }: CodingContext): Token[] {
  return tokens(
    text,
    attribution.cue.map((span) => ({ ...span, place: 'cue' as const })),
    names,
  );
}

export function contentOf({ text, attribution, names, inner, goesOn }: CodingContext): Token[] {
  const spans = [...attribution.content, ...goesOn].map((span) => ({ ...span, place: 'content' as const }));
  const content = tokens(text, spans, names);
  return content.filter(({ span }) => !inner.some((within) => within.start <= span.start && span.end <= within.end));
}

/** "Varesh and Osmar // have agreed": whoever the source names beside the one who is taken for the speaker. */
export function companionOf({ text, attribution, voice, names }: CodingContext): string | null {
  const run = tokens(
    text,
    attribution.source.map((span) => ({ ...span, place: 'source' as const })),
    names,
  );
  const parties = run.flatMap(({ party }, at) => {
    const before = run[at - 1]?.word === 'the' ? run[at - 2] : run[at - 1];
    const joined = before?.word === 'and' || run[at + 1]?.word === 'and';
    return party !== null && joined ? [party] : [];
  });
  return new Set(parties).size === 2 ? (parties.find((party) => party !== voice.party) ?? null) : null;
}

/** Who speaks: a party, or both sides ("the two delegations agreed"). */
export function speakerOf({ text, attribution, voice, names }: CodingContext): string | null {
  const source = attribution.source.map((span) => ({ ...span, place: 'source' as const }));
  return voice.party ?? (partyAt(tokens(text, source, names), 0) === BOTH_SIDES ? BOTH_SIDES : null);
}
