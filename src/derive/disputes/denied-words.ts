import type { StemWeight } from '../../link/statements/content-likeness.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { keptInPlace, keptInPlaceAbout, sameListKeeping } from '../../link/keeping/kept-in-place.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { Contradiction } from './contradiction.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import {
  BELIEVING_CUE,
  CALLED_FALSE,
  CLAIMING_CUE,
  DENIAL_OR_REFUSAL,
  HAS_A_VERB,
  NEGATION,
  OF_ONESELF,
} from '../../language/language.ts';
import { sideOfStatement } from '../../link/statements/statement-side.ts';
import { cutAll } from '../../text/spans.ts';
import type { SentenceStems, StatementMention } from '../../link/statements/statement-mentions.ts';

/** A denial answers what was said within so many days before it. */
const MAX_DENIAL_LAG_DAYS = 14;
/** A stem in more statements than this is part of the topic of the talks, not of one claim. */
const MAX_STATEMENTS_PER_STEM = 60;
/**
 * Least share of the weight of the denying sentence that the claim must have, and of the claim's sentence that is denied; least number of words, and
 * least part of what the best claim has. A long claim has some words of any denial: what it says beside them is not denied.
 */
const MIN_DENIED = { share: 0.28, ofClaim: 0.25, common: 2, ofBest: 0.7 } as const;

/** What is said not to be so in the words in which another says it is: "had begun to close the gates" and "were not closed". */
export function deniedWords(merged: readonly MergedStatement[], weigh: StemWeight): Contradiction[] {
  const areDenials = denialsAmong(merged);
  const denials = sameDenials(merged.filter((_, place) => areDenials[place]));
  const holding = statementsByStem(merged, stemsDenied(denials));
  return denials.flatMap((denial) => {
    const candidates = new Set(stemsOf(denial).flatMap((stem) => claimsHolding(holding.get(stem) ?? [])));
    const shares = sharesDenied(denial)([...candidates], weigh);
    const best = Math.max(0, ...shares.map(({ share }) => share));
    const asserting = shares.filter(({ share }) => share > 0 && share >= MIN_DENIED.ofBest * best).map(({ claim }) => claim);
    return asserting.map((claim) => ({
      kind: 'denied' as const,
      topic: 'words',
      issue: claim.statement.codes[0]?.code.issue ?? null,
      about: claim.mentions[0]?.content ?? '',
      asserted: claim.statement.id,
      denied: denial.statement.id,
    }));
  });
}

function stemsOf({ mentions }: MergedStatement): readonly string[] {
  return mentions.flatMap(({ stems }) => [...stems]);
}

const denialsAmong = keptInPlace(isDenial);
const sameDenials = sameListKeeping<MergedStatement>();
const stemsDenied = keptOf((denials: readonly MergedStatement[]): ReadonlySet<string> => new Set(denials.flatMap(stemsOf)));

/** How much of what is denied each claim says. */
const sharesDenied = keptOf((denial: MergedStatement) =>
  keptInPlaceAbout((claim: MergedStatement, _, weigh: StemWeight) => ({ claim, share: shareDenied(claim, denial, weigh) })),
);

/** The statements that hold each of some stems. */
function statementsByStem(
  merged: readonly MergedStatement[],
  asked: ReadonlySet<string>,
): ReadonlyMap<string, readonly MergedStatement[]> {
  const holding = new Map<string, MergedStatement[]>();
  for (const [place, held] of stemsHeld(merged, asked).entries()) {
    const statement = merged[place];
    for (const stem of statement ? held : NO_STEMS) {
      const list = holding.get(stem);
      if (list) list.push(statement as MergedStatement);
      else holding.set(stem, [statement as MergedStatement]);
    }
  }
  return holding;
}

/** Which of the stems that are asked for a statement holds. */
const stemsHeld = keptInPlaceAbout(({ mentions }: MergedStatement, _, asked: ReadonlySet<string>): readonly string[] => [
  ...new Set(mentions.flatMap(({ stems }) => [...stems].filter((stem) => asked.has(stem)))),
]);

const NO_STEMS: readonly string[] = [];

function claimsHolding(claims: readonly MergedStatement[]): readonly MergedStatement[] {
  return claims.length > MAX_STATEMENTS_PER_STEM ? [] : claims;
}

/** Denied, or taken back by the speaker; in the words of the statement itself. */
function isDenial({ statement, mentions }: MergedStatement): boolean {
  if (statement.act !== 'deny' && statement.act !== 'concede') return false;
  return statement.codes.every(({ code }) => !code.asserted) && mentions.some(deniesInWords);
}

const deniesInWords = keptOf(({ attribution, reading, content }: StatementMention): boolean => {
  const cue = cutAll(reading.text, attribution.cue);
  return DENIAL_OR_REFUSAL.test(cue) || NEGATION.test(content) || CALLED_FALSE.test(content);
});

/** How much of what is denied the claim says, from 0 to 1. */
function shareDenied(claim: MergedStatement, denial: MergedStatement, weigh: StemWeight): number {
  if (claim.statement.id === denial.statement.id || claim.statement.act === 'deny') return 0;
  if (!claim.mentions.some(saysSomething)) return 0;
  if (denial.statement.act === 'deny' && (isOneSide(claim, denial) || !isOfDenier(claim, denial))) return 0;
  let best = 0;
  for (const no of denial.mentions)
    for (const yes of claim.mentions) if (isAnswer(yes, no)) best = Math.max(best, shareOfSentences(yes, no, weigh));
  return best;
}

/**
 * By a verb of saying, or in words with a verb of their own: those whom somebody sued are no claim. What somebody only came to think he has told
 * nobody.
 */
function saysSomething({ attribution, reading, content }: StatementMention): boolean {
  const cue = cutAll(reading.text, attribution.cue);
  return CLAIMING_CUE.test(cue) || (HAS_A_VERB.test(content) && !BELIEVING_CUE.test(cue));
}

/** What a party says once and denies another time is a step of its own, and no dispute. */
function isOneSide({ statement: one }: MergedStatement, { statement: other }: MergedStatement): boolean {
  return one.speaker.kind === 'actor' && other.speaker.kind === 'actor' && sideOfStatement(one) === sideOfStatement(other);
}

/** "Denied any role", "denied meeting her" is said of oneself: it answers a claim that names who denies, or his party. */
function isOfDenier(claim: MergedStatement, denial: MergedStatement): boolean {
  const { speaker, party } = denial.statement;
  const ofOneself = denial.mentions.every(({ content }) => OF_ONESELF.test(content));
  if (!ofOneself || speaker.kind !== 'actor') return true;
  return claim.mentions.some(({ reading, attribution }) =>
    reading.mentions.some(
      ({ actor, span }) =>
        (actor === speaker.actor || actor === party) &&
        attribution.content.some(({ start, end }) => span.start >= start && span.end <= end),
    ),
  );
}

function isAnswer(yes: StatementMention, no: StatementMention): boolean {
  const [a, b] = [dayNumber(yes.reading.published.date), dayNumber(no.reading.published.date)];
  return a === null || b === null || (b - a <= MAX_DENIAL_LAG_DAYS && b - a >= -1);
}

function shareOfSentences(yes: StatementMention, no: StatementMention, weigh: StemWeight): number {
  let best = 0;
  for (const denied of no.sentences)
    for (const said of yes.sentences) if (denied.negated && !said.negated) best = Math.max(best, shareOf(said, denied, weigh));
  return best;
}

function shareOf(said: SentenceStems, denied: SentenceStems, weigh: StemWeight): number {
  let [weight, common, all] = [0, 0, 0];
  for (const stem of denied.stems) {
    all += weigh(stem);
    if (!said.stems.has(stem)) continue;
    weight += weigh(stem);
    common += 1;
  }
  const claimed = [...said.stems].reduce((sum, stem) => sum + weigh(stem), 0);
  const isOfBoth = weight >= MIN_DENIED.share * all && weight >= MIN_DENIED.ofClaim * claimed;
  return common >= MIN_DENIED.common && isOfBoth ? weight / all : 0;
}
