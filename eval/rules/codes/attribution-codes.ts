import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import { cutAll } from '../../../src/text/spans.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { concepts } from './alternatives/concepts.ts';
import { condition, holdsFor, withoutPurpose } from './conditions.ts';
import { cueFrame, ordering } from './stance/cue-stance.ts';
import { BOTH_SIDES } from '../../../src/read/coding/rules/grammatical-subjects.ts';
import type { Frame } from './stance/stance-frame.ts';
import { frames } from './stance/stance-extraction.ts';
import { matchingAlternatives } from './alternatives/alternative-matching.ts';
import type { Match, EqualMatches } from './alternatives/alternative-matching.ts';
import { alternativesBeyond, refusedAlternatives } from './alternatives/refusals.ts';
import { segments } from '../../../src/read/coding/rules/clauses.ts';
import { RED_LINE, tokens, type Token } from '../../../src/language/language.ts';
import { topicOf } from './alternatives/issue-of-number.ts';
import { companionOf, contentOf, cueOf, speakerOf, type CodingContext } from './coding-context.ts';
import { codeFor, type StanceFound } from './code-making.ts';

/** An attribution less likely right than this is not coded: no code rather than a bad one. */
const MIN_ATTRIBUTION_CONFIDENCE = 0.5;

/** The codes of one attribution; none when its words do not clearly name an alternative and a stance. */
export function codesOf(coding: CodingContext): Code[] {
  const content = contentOf(coding);
  if (coding.attribution.confidence < MIN_ATTRIBUTION_CONFIDENCE) return [];
  if (isAsked(coding.text, coding.attribution) || isQuestion(coding, content)) return [];
  let told: string | null = null;
  const found = segments(content).flatMap((segment, at) => {
    const all = framesOfSegment(coding, cueOf(coding), segment, at === 0).map((frame) => withEarlierHolder(frame, told));
    told = all.findLast(({ by, holder }) => by === 'saying' && holder !== null)?.holder ?? told;
    return all.flatMap((frame) => codesOfFrame(coding, segment, frame, all));
  });
  return unambiguousCodes(found.length > 0 ? found : limitsDrawn(coding, content)).map((one) =>
    denies(coding) ? { ...one, asserted: !one.asserted, condition: [], redLine: false } : one,
  );
}

/** "called 500 a day a red line": a quantity that a party calls so is what it stands for, whichever way the line runs. */
function limitsDrawn(coding: CodingContext, content: readonly Token[]): Code[] {
  const holder = coding.voice.party;
  if (holder === null || !RED_LINE.test(cutAll(coding.text, coding.attribution.content))) return [];
  const frame = { ...ordering(holder, content), object: content };
  return matchingAlternatives(coding.index, content, holder).flatMap(([one, ...tied]) => {
    const numbered = coding.index.find(({ id }) => id === one?.issue)?.numbered;
    const drawn = one && numbered && tied.length === 0 ? [codeFor({ coding, frame, object: content, condition: [] }, one)] : [];
    return drawn.filter(({ redLine, stance }) => redLine && stance === 'supports');
  });
}

/** "asked if it would accept": nothing is said to be so. "If they pay, we accept" says something. */
function isQuestion(coding: CodingContext, content: readonly Token[]): boolean {
  const [first] = content;
  if (first?.word === 'if') return !content.some(({ word }) => word === ',');
  return first?.word === 'whether' && !leavesOpen(coding, content);
}

/** "denied that it had agreed": what is told is denied. */
function denies({ text, attribution }: CodingContext): boolean {
  const says = cutAll(text, attribution.cue);
  return /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))\b/i.test(says) && !/\b(?:not|never)\b|n['’]t\b/i.test(says);
}

/** "left open whether it might accept": the speaker's own step, which is neither ruled out nor promised. */
function leavesOpen(coding: CodingContext, content: readonly Token[]): boolean {
  const { stance } = cueFrame(cueOf(coding), content, coding.voice.party) ?? {};
  const subject = content.find(({ party }) => party !== null)?.party ?? null;
  return stance === 'open' && (subject === null || subject === coding.voice.party);
}

/** "would not say whether the Union had offered it": nothing is said to be so. */
function isAsked(text: string, { source, cue, within }: Attribution): boolean {
  const start = Math.min(...[...source, ...cue].map((span) => span.start));
  const asked = /\bwhether\b/i.test(cutAll(text, source)) || /\bwhether\s*$/i.test(text.slice(Math.max(0, start - 12), start));
  return within !== null && Number.isFinite(start) && asked;
}

function framesOfSegment(coding: CodingContext, cue: readonly Token[], segment: readonly Token[], first: boolean): Frame[] {
  const speaker = speakerOf(coding);
  const inside = outermostFrames(frames(segment, speaker));
  const own = cueFrame(cue, segment, speaker);
  const outer = own && { ...own, coholder: own.coholder ?? companionOf(coding) };
  if (!outer || (!first && inside.length > 0)) return inside;
  return [outer, ...inside.filter((frame) => frame.holder !== outer.holder || (frame.from > 3 && !takenBack(outer, frame)))];
}

/** "refused to drop its demand": the refusal is of the dropping, so that the demand stands. */
function takenBack(outer: Frame, inner: Frame): boolean {
  return outer.stance === 'opposes' && !inner.asserted;
}

/** "made clear that aid hinges on the terms: terms that require ...": what has no subject of its own goes on for the holder before. */
function withEarlierHolder(frame: Frame, told: string | null): Frame {
  return frame.holder === null && (frame.by === 'saying' || frame.by === 'noun') && frame.act === 'demand'
    ? { ...frame, holder: told }
    : frame;
}

/** "refused to accept" is one refusal: a stance right inside another's object only says what is refused. */
function outermostFrames(all: readonly Frame[]): Frame[] {
  return all.filter(
    (frame, at) =>
      !all
        .slice(0, at)
        .some(
          (before) =>
            frame.from - before.to <= 2 && frame.from >= before.from && before.holder !== null && before.holder === frame.holder,
        ),
  );
}

function codesOfFrame(coding: CodingContext, segment: readonly Token[], frame: Frame, all: readonly Frame[]): Code[] {
  if (frame.holder === null || demandsOfItself(frame)) return [];
  const when = condition(segment);
  const conditional = when ? segment.slice(when.from, when.to) : [];
  const object = withoutPurpose(when?.price ? frame.object : frame.object.filter((token) => !conditional.includes(token)));
  const speaker = frame.by === 'modal' ? frame.holder : (coding.voice.party ?? frame.holder);
  const matched = matchingAlternatives(coding.index, object, speaker, topicIn(coding, object));
  const named = matched.flatMap((tied) => tied.map(({ issue }) => issue));
  const whole = refusedAlternatives(coding.index, object, frame).filter(({ none, issue }) => none || !named.includes(issue));
  const found = matched.filter(([one]) => !whole.some(({ issue }) => issue === one?.issue));
  if (found.length + whole.length === 0) return frame.asserted ? [] : denialOfAnything(coding, frame);
  const own = when !== null && frame.asserted && holdsFor(when, frame, all) ? conditional : [];
  return holdersOf(frame, coding.sides).flatMap((holder) => {
    const told = { coding, frame: { ...frame, holder }, object, condition: own };
    const above = found.flatMap(([one]) => (one ? alternativesBeyond(coding.index, object, one) : []));
    return [
      ...found.flatMap((tied) => codesOfTied(told, tied)),
      ...whole.map((one) => codeFor(told, one)),
      ...above.map((one) => codeFor({ ...told, frame: { ...told.frame, stance: 'opposes' } }, one)),
    ];
  });
}

/** The issue that was spoken of, where the words have a number. */
function topicIn({ text, attribution, index, names }: CodingContext, object: readonly Token[]): string | null {
  const number = concepts(object).find(({ weight }) => weight === 'number')?.name;
  const at = attribution.content[0]?.start ?? 0;
  return number === undefined ? null : topicOf({ text, at, number, names }, index);
}

/** Both sides are every side, where the codebook has two. */
function holdersOf({ holder, coholder }: Frame, sides: readonly string[]): string[] {
  return [holder, coholder].flatMap((one) => (one === BOTH_SIDES ? (sides.length === 2 ? sides : []) : (one ?? [])));
}

/**
 * To refuse what several alternatives have in common is to refuse each of them; to support it does not say which, and then there
 * is no code.
 */
function codesOfTied(told: StanceFound, tied: EqualMatches): Code[] {
  const meant = tied.filter((one) => !wantsOpposite(told.frame, one));
  const codes = meant.map((one) => codeFor(told, one));
  if (tied.every(({ generic }) => generic) && codes.some(({ stance }) => stance !== 'supports')) return [];
  return codes.length === 1 || codes.every(({ stance }) => stance === 'opposes') ? codes : [];
}

/** To want what a title says shall not be is to be for one of the other alternatives, and the words do not say which. */
function wantsOpposite({ stance, asserted }: Frame, { sameSense, negated }: Match): boolean {
  return asserted && stance === 'supports' && negated && !sameSense;
}

/** Nobody wants of others that he himself should act, nor refuses his own bid: then the wrong source was taken for the holder. */
function demandsOfItself({ object, holder, act, stance, by }: Frame): boolean {
  const [first, second] = object.filter(({ word }) => word !== 'that');
  if (stance === 'opposes' && by !== 'modal' && first?.party === holder && first.possessive) return true;
  return (
    by !== 'modal' &&
    stance === 'supports' &&
    (act === 'demand' || act === 'comment') &&
    first?.party === holder &&
    second?.word === 'to'
  );
}

/** "has not demanded anything": what is denied stands in the rest of the sentence, and only the issue can be told. */
function denialOfAnything(coding: CodingContext, frame: Frame): Code[] {
  const { attribution, voice, text, index, names, sentence } = coding;
  if (!frame.object.some(({ word }) => /^(?:anything|nothing|such|so|any)$/.test(word))) return [];
  const around = tokens(
    text,
    [...attribution.content, sentence].map((span) => ({ ...span, place: 'content' as const })),
    names,
  );
  const seen = new Set(concepts(around).map(({ name }) => name));
  const named = index.filter(
    (issue) =>
      [...issue.names].some((name) => seen.has(name)) || issue.alternatives.some(({ wordings }) => sharesAction(wordings, seen)),
  );
  const issue = named[0];
  if (!issue || named.length > 1) return [];
  return [
    {
      attribution: attribution.id,
      issue: issue.id,
      alternative: null,
      holder: frame.holder ?? '',
      stance: frame.stance,
      declared: false,
      asserted: false,
      condition: [],
      redLine: false,
      words: attribution.content,
      by: 'rules: issue denied',
      rival: null,
      confidence: 0.6 * voice.confidence,
    },
  ];
}

function sharesAction(
  wordings: AlternativeIndex[number]['alternatives'][number]['wordings'],
  seen: ReadonlySet<string>,
): boolean {
  return (
    wordings[0]?.concepts.some(({ name, weight }) => (weight === 'action' || weight === 'object') && seen.has(name)) ?? false
  );
}

/** One code for each alternative and holder; where the words pull both ways there is none. */
function unambiguousCodes(found: readonly Code[]): Code[] {
  const groups = new Map<string, Code[]>();
  for (const one of found) {
    const key = [one.holder, one.issue, one.alternative, one.asserted].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const best = [...group].sort((a, b) => b.confidence - a.confidence)[0];
    const stances = new Set(group.map(({ stance }) => stance).filter((stance) => stance !== 'open'));
    return best && stances.size < 2 ? [best] : [];
  });
}
