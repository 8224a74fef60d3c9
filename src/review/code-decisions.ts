import type { Correction, DecidedCode } from '../model/correction.ts';
import { isDecided, type Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Anchor } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import { anchor, find } from '../text/anchor.ts';

/** Who made what a review says. */
export const ANALYST = 'analyst';

/** A code by issue and alternative, and by its holder where several have it. */
export type CodeName = NonNullable<Correction['of']>;

/** The reading with one code of an attribution changed; a code that is not there yet is added when it names issue and holder. */
export function withCode(reading: Reading, id: number, { of, code, decided }: Correction): Reading {
  if (!code) return reading;
  const known = codeMeant(reading, id, of);
  const [whole] = decided ?? [];
  if (whole) return withInPlace(reading, known ?? codeLike(reading, id, whole), wholeCode(reading, id, whole));
  const corrected = correctedCode(reading, id, known, code);
  return corrected ? withInPlace(reading, known, corrected) : reading;
}

/** What a code is once it is corrected, or the code that a correction adds; null where it names too little for one. */
export function correctedCode(
  reading: Reading,
  id: number,
  known: Code | undefined,
  code: NonNullable<Correction['code']>,
): Code | null {
  if (!known) return addedCode(reading, id, code);
  const isHeldByAnother = code.holder !== undefined && code.holder !== known.holder;
  const declared = isHeldByAnother ? code.holder === reading.voices[id]?.party : known.declared;
  return { ...known, declared, ...code, confidence: 1, by: ANALYST, rival: null };
}

function addedCode(reading: Reading, id: number, code: NonNullable<Correction['code']>): Code | null {
  const attribution = reading.attributions[id];
  const holder = code.holder ?? reading.voices[id]?.party;
  if (!attribution || code.issue === undefined || !holder) return null;
  return {
    alternative: null,
    stance: 'supports',
    declared: holder === reading.voices[id]?.party,
    asserted: true,
    redLine: false,
    ...code,
    attribution: id,
    issue: code.issue,
    holder,
    condition: [],
    words: attribution.content,
    confidence: 1,
    by: ANALYST,
    rival: null,
  };
}

/** The reading with one code in the place of another, or beside the others; one that was too unlikely to be proposed is a code from then on. */
function withInPlace(reading: Reading, known: Code | undefined, code: Code): Reading {
  if (known && reading.codes.includes(known))
    return { ...reading, codes: reading.codes.map((other) => (other === known ? code : other)) };
  return { ...reading, codes: [...reading.codes, code], unlikely: reading.unlikely.filter((other) => other !== known) };
}

/**
 * The reading with codes of an attribution as an analyst has accepted them, whatever the reading proposes. Of a decision that does not keep them, the one that it
 * names is as certain as he finds it; of several one has to be named.
 */
export function withAcceptedCodes(reading: Reading, id: number, { of, decided }: Correction): Reading {
  if (decided) return decided.reduce((now, code) => withAccepted(now, id, code), reading);
  const known = codeMeant(reading, id, of);
  return known ? withInPlace(reading, known, { ...known, confidence: 1 }) : reading;
}

/** The reading with codes that an analyst added: they are his, also where the reading proposes the same by now. */
export function withAddedCodes(reading: Reading, id: number, added: readonly DecidedCode[]): Reading {
  return added.reduce((now, code) => withInPlace(now, codeLike(now, id, code), wholeCode(now, id, code)), reading);
}

function withAccepted(reading: Reading, id: number, accepted: DecidedCode): Reading {
  const known = codeLike(reading, id, accepted);
  const code = wholeCode(reading, id, accepted);
  const isProposed = known && known.stance === code.stance && known.asserted === code.asserted;
  return withInPlace(reading, known, isProposed ? { ...code, by: known.by, rival: known.rival } : code);
}

/** The code of the same holder on the same alternative, if possible of the same stance. */
function codeLike(reading: Reading, id: number, { holder, stance, asserted, ...name }: DecidedCode): Code | undefined {
  const alike = codesOf(reading, id).filter((code) => isCode(code, { ...name, holder }));
  return alike.find((code) => code.stance === stance && code.asserted === asserted) ?? alike[0];
}

function wholeCode(reading: Reading, id: number, { words, condition, ...code }: DecidedCode): Code {
  const spans = (anchors: readonly Anchor[]): Span[] => anchors.flatMap((one) => find(reading.text, one) ?? []);
  const shown = spans(words);
  return {
    ...code,
    attribution: id,
    condition: spans(condition),
    words: shown.length > 0 ? shown : (reading.attributions[id]?.content ?? []),
    confidence: 1,
    by: ANALYST,
    rival: null,
  };
}

/** As much of a code as a decision keeps. */
export function keptOf({ report, text }: Reading, code: Code): DecidedCode {
  const { issue, alternative, holder, stance, declared, seen, asserted, redLine } = code;
  const stand = { issue, alternative, holder, stance, declared, asserted, redLine };
  const anchors = (spans: readonly Span[]): Anchor[] => spans.map((span) => anchor(report, text, span));
  return {
    ...stand,
    ...(seen !== undefined && { seen }),
    condition: anchors(code.condition),
    words: anchors(code.words),
  };
}

/** The reading without one code of an attribution, or without all of them when none is named. */
export function withoutCodes(reading: Reading, id: number, of: Correction['of']): Reading {
  const stays = (code: Code): boolean => code.attribution !== id || (of !== undefined && !isCode(code, of));
  return { ...reading, codes: reading.codes.filter(stays), unlikely: reading.unlikely.filter(stays) };
}

/** The code that a decision means: the only one of the attribution where it names none. */
export function codeMeant(reading: Reading, id: number, of: Correction['of']): Code | undefined {
  if (!of) {
    const codes = reading.codes.filter(({ attribution }) => attribution === id);
    return codes.length === 1 ? codes[0] : undefined;
  }
  const { issue, alternative } = of;
  const named = codesOf(reading, id).filter((code) => isCode(code, { issue, alternative }));
  // A new speaker takes his position along: then the one that is left under the name is meant.
  return named.find((code) => isCode(code, of)) ?? (named.length === 1 ? named[0] : undefined);
}

/** The codes of an attribution on which somebody has decided. */
export function decidedCodesOf({ codes }: Reading, id: number): Code[] {
  return codes.filter((code) => code.attribution === id && isDecided(code));
}

export function codesOf({ codes, unlikely }: Reading, id: number): Code[] {
  return [...codes, ...unlikely].filter(({ attribution }) => attribution === id);
}

export function isCode({ issue, alternative, holder }: Code, of: CodeName): boolean {
  return issue === of.issue && alternative === of.alternative && (of.holder === undefined || holder === of.holder);
}
