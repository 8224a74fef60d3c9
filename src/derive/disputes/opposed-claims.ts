import {
  ACT_OF_FORM,
  AGENTLESS,
  CLAIM_BREAK,
  CLAIMING_CUE,
  COMPARED_WORD,
  COMPLAINING_CUE,
  DENYING_CUE,
  derivationStem,
  DONE,
  FUNCTION_WORDS,
  GROWTH_OF,
  NAMED_BEFORE,
  NO_FACT,
  NO_SUCH,
  NONE_OF_SUBJECT,
  NONE_OF_THAT,
  NOT_THIS_ONE_BUT_THAT,
  NOTHING_OF_THE_KIND,
  OF_OWN_SIDE,
  RATHER_THAN_DENIED,
  roughSentences,
  SPEAKER_PRONOUN,
  TELLS_FACT,
  TURNS,
  TWO_SIDED_ACTS,
  WILL_BE,
} from '../../language/language.ts';
import { keptOf } from '../../text/kept-results.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import type { StatementMention } from '../../link/statements/statement-mentions.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import { sideOfStatement } from '../../link/statements/statement-side.ts';
import { normaliseSpelling } from '../../link/text-reuse/normalised-words.ts';
import { ACTS_OF_POSITION, type Contradiction } from './contradiction.ts';

/** Accounts of one fact come within so many days of each other. */
const MAX_ACCOUNT_DISTANCE_DAYS = 7;
/** How far apart in one report, in characters, "no such meeting" can stand from the words that it answers. */
const MAX_ANSWER_DISTANCE_CHARS = 600;
/** Least number of words in common, and least share of the words of the shorter claim. */
const MIN_COMMON_WORDS = { common: 2, share: 0.6, ofAgentless: 3 } as const;

/** One sentence in which somebody says that something was, or was not. */
interface Claim {
  readonly statement: Statement;
  readonly mention: StatementMention;
  readonly sentence: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** False where the words say that it was not. */
  readonly was: boolean;
  /** It is yet to be: no fact, though of two numbers for it one is wrong. */
  readonly ahead: boolean;
  /** The word that is denied: right behind "not" or "denied". */
  readonly denied: string | null;
  /** Who did it, a person or a party; null where that is not told. */
  readonly doer: string | null;
  /** Number of the day of its report. */
  readonly day: number | null;
  /** Whose word it is; null of nobody who is named. */
  readonly side: string | null;
}

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
      about: asserted.mention.content,
      asserted: asserted.statement.id,
      denied: denied.statement.id,
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

const claimsOfEach = keptInPlace(({ statement, mentions: [mention] }: MergedStatement): readonly Claim[] => {
  const claims = mention ? claimsIn(statement, mention) : [];
  return claims.length > 0 ? claims : NO_CLAIMS;
});

const NO_CLAIMS: readonly Claim[] = [];

function claimsIn(statement: Statement, mention: StatementMention): Claim[] {
  if (mention.attribution.within !== null || mention.place === 'headline') return [];
  const cue = mention.attribution.cue.map(({ start, end }) => mention.reading.text.slice(start, end)).join(' ');
  if (!CLAIMING_CUE.test(cue)) return [];
  const day = dayNumber(mention.reading.published.date);
  const side = statement.speaker.kind === 'actor' ? sideOfStatement(statement) : null;
  const clauses = roughSentences(mention.content).flatMap((sentence) => sentence.split(CLAIM_BREAK));
  return clauses.flatMap((told) => {
    const sentence = straightened(told);
    const isNamed = COMPLAINING_CUE.test(cue) && GROWTH_OF.test(sentence);
    const ahead = NO_FACT.test(sentence);
    if (ahead && NO_FACT.test(sentence.replaceAll(WILL_BE, ''))) return [];
    if (!ahead && !(isNamed || TELLS_FACT.test(sentence) || DENYING_CUE.test(cue))) return [];
    const turns = (`${cue} ${sentence}`.match(TURNS) ?? []).length;
    const { words, numbers } = wordsOf(sentence);
    const was = turns % 2 === 0;
    return [
      {
        statement,
        mention,
        sentence,
        words,
        numbers,
        was,
        ahead,
        denied: deniedIn(sentence, cue),
        doer: doerOf(statement, mention, told),
        day,
        side,
      },
    ];
  });
}

/** "It was not the city but the union that had left" denies of the city, which is named first, that it "had left". */
function straightened(sentence: string): string {
  const { not, did } = NOT_THIS_ONE_BUT_THAT.exec(sentence)?.groups ?? {};
  return not === undefined || did === undefined ? sentence : `${not} not ${did}`;
}

/** The words of a claim, forms of one act as one; what denies is left out. */
function wordsOf(sentence: string): Pick<Claim, 'words' | 'numbers'> {
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const [word] of sentence.replace(RATHER_THAN_DENIED, '').replaceAll(TURNS, ' ').matchAll(COMPARED_WORD)) {
    const form = normaliseSpelling(word);
    if (/^\p{N}/u.test(form)) numbers.add(form);
    else if (ACT_OF_FORM.has(form)) words.add(ACT_OF_FORM.get(form) ?? form);
    else if (!FUNCTION_WORDS.has(form)) words.add(derivationStem(form));
  }
  return { words, numbers };
}

/** The first word behind the last one that turns the claim: "had not" *delivered*, "had not seen a" *rise*; null where a whole clause is denied. */
function deniedIn(sentence: string, cue: string): string | null {
  const nobody = NONE_OF_SUBJECT.exec(sentence);
  if (nobody) return [...wordsOf(sentence.slice(nobody.index + nobody[0].length)).words][0] ?? null;
  const last = [...sentence.matchAll(TURNS)].at(-1);
  if (!last && (!DENYING_CUE.test(cue) || DENIED_CLAUSE.test(sentence))) return null;
  const { words } = wordsOf(last ? sentence.slice(last.index + last[0].length) : sentence);
  const [first, second] = words;
  return (first === 'see' && second === 'grow' ? second : first) ?? null;
}

/** "Denied that any boat had crossed". */
const DENIED_CLAUSE = /^\W*that\b/iu;

function doerOf(statement: Statement, { reading, attribution }: StatementMention, sentence: string): string | null {
  if (AGENTLESS.test(sentence) || GROWTH_OF.test(sentence)) return null;
  const speaker = statement.speaker.kind === 'actor' ? statement.speaker.actor : null;
  if (SPEAKER_PRONOUN.test(sentence)) return speaker;
  const at = attribution.content.find(({ start, end }) => reading.text.slice(start, end).includes(sentence));
  const from = at ? reading.text.indexOf(sentence, at.start) : -1;
  const first = reading.mentions
    .filter(({ span }) => from >= 0 && span.start >= from && span.end <= from + sentence.length)
    .sort((a, b) => a.span.start - b.span.start)[0];
  const own = OF_OWN_SIDE.exec(sentence);
  if (own && (!first || own.index < first.span.start - from)) return statement.party ?? speaker;
  return first?.actor ?? (/^(?:that |any |an? )?\p{Ll}+ing\b/u.test(sentence) ? (statement.party ?? speaker) : null);
}

function isOtherSide(one: Claim, other: Claim): boolean {
  return one.side !== null && other.side !== null && one.side !== other.side && one.statement.id !== other.statement.id;
}

function isNear({ mention: one, day: a }: Claim, { mention: other, day: b }: Claim): boolean {
  return one.reading === other.reading || (a !== null && b !== null && Math.abs(a - b) <= MAX_ACCOUNT_DISTANCE_DAYS);
}

/** The same act with the same doer, or one that has two doers, in enough of the same words. */
function isSameFact(one: Claim, other: Claim): boolean {
  if (other.denied !== null && !one.words.has(other.denied)) return false;
  const common = [...one.words].filter((word) => other.words.has(word));
  const isTwoSided = common.some((word) => TWO_SIDED_ACTS.has(word));
  const isWhole = common.length === Math.min(one.words.size, other.words.size) && common.some((word) => ACTS_NAMED.has(word));
  if (common.length < (hasDoers(one, other) || isTwoSided || isWhole ? MIN_COMMON_WORDS.common : MIN_COMMON_WORDS.ofAgentless))
    return false;
  if (common.length < MIN_COMMON_WORDS.share * Math.min(one.words.size, other.words.size)) return false;
  return isTwoSided || sameDoer(one, other);
}

function hasDoers(one: Claim, other: Claim): boolean {
  return one.doer !== null && other.doer !== null;
}

/** Two persons of one party are two; a person and the party for which he acts are one. */
function sameDoer(one: Claim, other: Claim): boolean {
  if (one.doer === null || other.doer === null || one.doer === other.doer) return true;
  const [a, b] = [actorOf(one), actorOf(other)];
  if (a?.kind === 'person' && b?.kind === 'person') return false;
  return (a?.party ?? one.doer) === (b?.party ?? other.doer);
}

function actorOf({ doer, mention }: Claim): StatementMention['reading']['actors'][number] | undefined {
  return mention.reading.actors.find(({ id }) => id === doer);
}

/** "No such meetings took place", "had never been given them": right behind what another is cited for. */
function pointsBack(asserted: Claim, denied: Claim): boolean {
  if (asserted.mention.reading !== denied.mention.reading) return false;
  const [end, start] = [asserted.mention.attribution.content.at(-1)?.end, denied.mention.attribution.content[0]?.start];
  if (end === undefined || start === undefined || start < end || start - end > MAX_ANSWER_DISTANCE_CHARS) return false;
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
  const isForecast = ({ ahead, doer, statement: { act, codes } }: Claim): boolean =>
    ahead && doer === null && codes.length === 0 && !ACTS_OF_POSITION.has(act);
  return one.mention.reading === other.mention.reading && isForecast(one) && isForecast(other);
}

function isBefore(one: Claim, other: Claim): boolean {
  return one.statement.id < other.statement.id;
}

/** Word for word the same but for the number. */
function isOtherNumber(one: Claim, other: Claim): boolean {
  if (one.numbers.size !== 1 || other.numbers.size !== 1 || [...one.numbers].some((number) => other.numbers.has(number)))
    return false;
  const common = [...one.words].filter((word) => other.words.has(word)).length;
  return common >= MIN_COMMON_WORDS.common && common === one.words.size && common === other.words.size;
}
