import {
  ACT_OF_FORM,
  DONE,
  NAMED_BEFORE,
  NO_SUCH,
  NONE_OF_THAT,
  NOTHING_OF_THE_KIND,
  ONLY_COUNTS,
  TWO_SIDED_ACTS,
} from '../../language/language.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import type { Contradiction } from './contradiction.ts';
import { claimsOfEach, wordsOf, type Claim } from './told-claims.ts';

/** Accounts of one fact come within so many days of each other. */
const MAX_ACCOUNT_DISTANCE_DAYS = 7;
/** How far apart in one report, in characters, "no such meeting" can stand from the words that it answers. */
const MAX_ANSWER_DISTANCE_CHARS = 600;
/** Least number of words in common, and least share of the words of the shorter claim. */
const MIN_COMMON_WORDS = { common: 2, share: 0.6, ofAgentless: 3 } as const;

/** "Handed over the charts" and "had never been given them": one fact, told by two sides as done and as not done, or in two numbers. */
export function opposedClaims(merged: readonly MergedStatement[]): readonly Contradiction[] {
  return opposedAmong(claimsOfEach(merged));
}

/** Of the same claims of each statement, found once: most statements claim nothing, and may become others. */
const opposedAmong = keptOf((claimsOfStatements: readonly (readonly Claim[])[]): readonly Contradiction[] => {
  const claims = claimsOfStatements.flat();
  const byWord = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const word of claim.words) {
      const list = byWord.get(word);
      if (list) list.push(claim);
      else byWord.set(word, [claim]);
    }
  return claims.flatMap((denied) => {
    // What says that it was contradicts another that says so only by its number.
    if (denied.was && denied.numbers.size !== 1) return [];
    const others = new Set([...denied.words].flatMap((word) => claimsSharing(byWord.get(word) ?? [])));
    return [...others].flatMap((asserted) => contradiction(asserted, denied));
  });
});

/** A word in more claims than this is part of the topic of the talks. */
const MAX_CLAIMS_PER_WORD = 80;

function claimsSharing(claims: readonly Claim[]): readonly Claim[] {
  return claims.length > MAX_CLAIMS_PER_WORD ? [] : claims;
}

function contradiction(asserted: Claim, denied: Claim): Contradiction[] {
  if (!isOtherSide(asserted, denied) || !isNear(asserted, denied)) return [];
  const kind = isDenied(asserted, denied) ? 'denied' : isCountedOtherwise(asserted, denied) ? 'number' : null;
  if (kind === null) return [];
  return [
    {
      kind,
      topic: 'fact',
      issue: null,
      about: asserted.content,
      asserted: asserted.statement,
      denied: denied.statement,
    },
  ];
}

function isDenied(asserted: Claim, denied: Claim): boolean {
  if (asserted.ahead || denied.ahead || !asserted.was || denied.was) return false;
  return isSameFact(asserted, denied) || pointsBack(asserted, denied);
}

function isCountedOtherwise(one: Claim, other: Claim): boolean {
  const areCounts = (!one.ahead && !other.ahead) || areForecasts(one, other);
  return areCounts && one.was && other.was && isBefore(one, other) && isOtherNumber(one, other);
}

function isOtherSide(one: Claim, other: Claim): boolean {
  return one.side !== null && other.side !== null && one.side !== other.side && one.statement !== other.statement;
}

function isNear({ report: one, day: a }: Claim, { report: other, day: b }: Claim): boolean {
  return one === other || (a !== null && b !== null && Math.abs(a - b) <= MAX_ACCOUNT_DISTANCE_DAYS);
}

/** The same act with the same doer, or one that has two doers, in enough of the same words. */
function isSameFact(one: Claim, other: Claim): boolean {
  if (other.denied !== null && !one.words.has(other.denied)) return false;
  if (other.denied === 'accept' && !haveNumbersInCommon(one, other)) return false;
  const common = [...one.words].filter((word) => other.words.has(word));
  const isTwoSided = common.some((word) => TWO_SIDED_ACTS.has(word));
  const isWhole = common.length === Math.min(one.words.size, other.words.size) && common.some((word) => ACTS_NAMED.has(word));
  if (common.length < (hasDoers(one, other) || isTwoSided || isWhole ? MIN_COMMON_WORDS.common : MIN_COMMON_WORDS.ofAgentless))
    return false;
  if (common.length < MIN_COMMON_WORDS.share * Math.min(one.words.size, other.words.size)) return false;
  return isTwoSided || sameDoer(one, other);
}

/** Who accepted five of a thing may have turned down three. */
function haveNumbersInCommon({ numbers }: Claim, other: Claim): boolean {
  return numbers.size + other.numbers.size === 0 || [...numbers].some((number) => other.numbers.has(number));
}

function hasDoers(one: Claim, other: Claim): boolean {
  return one.doer !== null && other.doer !== null;
}

/** Two persons of one party are two; a person and the party for which he acts are one. */
function sameDoer(one: Claim, other: Claim): boolean {
  if (one.doer === null || other.doer === null || one.doer === other.doer) return true;
  if (one.doerKind === 'person' && other.doerKind === 'person') return false;
  return (one.doerParty ?? one.doer) === (other.doerParty ?? other.doer);
}

/** "No such meetings took place", "had never been given them": right behind what another is cited for. */
function pointsBack(asserted: Claim, denied: Claim): boolean {
  if (asserted.report !== denied.report) return false;
  if (denied.start < asserted.end || denied.start - asserted.end > MAX_ANSWER_DISTANCE_CHARS) return false;
  const common = [...asserted.words].filter((word) => denied.words.has(word));
  if (common.length > 0 && (NONE_OF_THAT.test(denied.sentence) || isNothingOfTheKind(asserted, denied))) return true;
  return common.some((word) => ACTS_NAMED.has(word)) && (NO_SUCH.test(denied.sentence) || NAMED_BEFORE.test(denied.sentence));
}

/** "Had ordered nothing of the kind", said of what another tells by the same verb, or of anything "done". */
function isNothingOfTheKind(asserted: Claim, denied: Claim): boolean {
  const verb = NOTHING_OF_THE_KIND.exec(denied.sentence)?.groups?.['verb'] ?? '';
  if (verb === '' || !sameDoer(asserted, denied)) return false;
  return DONE.test(verb) || [...wordsOf(verb).words].some((word) => asserted.words.has(word));
}

const ACTS_NAMED: ReadonlySet<string> = new Set(ACT_OF_FORM.values());

/** In one report, of what nobody is told to do, and neither as what a side asks or offers. */
function areForecasts(one: Claim, other: Claim): boolean {
  return one.report === other.report && one.isForecast && other.isForecast;
}

function isBefore(one: Claim, other: Claim): boolean {
  return one.statement < other.statement;
}

/** Word for word the same but for the number, and for what only says that something is counted. */
function isOtherNumber(one: Claim, other: Claim): boolean {
  if (one.numbers.size !== 1 || other.numbers.size !== 1 || [...one.numbers].some((number) => other.numbers.has(number)))
    return false;
  const [words = [], others = []] = [one, other].map((claim) => [...claim.words].filter((word) => !ONLY_COUNTS.test(word)));
  return (
    words.length >= MIN_COMMON_WORDS.common && words.length === others.length && words.every((word) => other.words.has(word))
  );
}
