import {
  ACT_OF_FORM,
  AGENTLESS,
  CLAIM_BREAK,
  CLAIMING_CUE,
  COMPARED_WORD,
  COMPLAINING_CUE,
  DENYING_CUE,
  DID_NOT_ACCEPT,
  derivationStem,
  FUNCTION_WORDS,
  GROWTH_OF,
  NO_FACT,
  NONE_OF_SUBJECT,
  NOT_THE_SMALLEST,
  NOT_THIS_ONE_BUT_THAT,
  OF_OWN_SIDE,
  RATHER_THAN_DENIED,
  roughSentences,
  SPEAKER_PRONOUN,
  TELLS_FACT,
  TURNS,
  WILL_BE,
} from '../../language/language.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import type { StatementMention } from '../../link/statements/statement-mentions.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import { sideOfStatement } from '../../link/statements/statement-side.ts';
import { normaliseSpelling } from '../../link/text-reuse/normalised-words.ts';
import { ACTS_OF_POSITION } from './contradiction.ts';

/** One sentence in which somebody says that something was, or was not. */
export interface Claim {
  /** Id of the statement. */
  readonly statement: string;
  readonly report: string;
  /** Where its words stand in the report. */
  readonly start: number;
  readonly end: number;
  /** All that the statement says. */
  readonly content: string;
  readonly sentence: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** False where the words say that it was not. */
  readonly was: boolean;
  /** It is yet to be: no fact, though of two numbers for it one is wrong. */
  readonly ahead: boolean;
  /** It is ahead, of nobody who does it, and neither what a side asks nor what it offers. */
  readonly isForecast: boolean;
  /** The word that is denied: right behind "not" or "denied". */
  readonly denied: string | null;
  /** Who did it, a person or a party; null where that is not told. */
  readonly doer: string | null;
  /** What is known of him, where the report tells of him. */
  readonly doerKind: string | null;
  readonly doerParty: string | null;
  /** Number of the day of its report. */
  readonly day: number | null;
  /** Whose word it is; null of nobody who is named. */
  readonly side: string | null;
}

/** What the fullest mention of each statement claims; the same where that has not changed, though how sure it is has. */
export const claimsOfEach = keptInPlace(
  ({ statement, mentions: [mention] }: MergedStatement): readonly Claim[] => {
    const claims = mention ? claimsIn(statement, mention) : [];
    return claims.length > 0 ? claims : NO_CLAIMS;
  },
  { areSame: (before, now) => before.length === now.length && before.every((claim, at) => areSameClaims(claim, now[at])) },
);

/** Words and numbers are those of the sentence. */
function areSameClaims(one: Claim, other: Claim | undefined): boolean {
  const { words: _, numbers: __, ...claim } = one;
  return other !== undefined && Object.entries(claim).every(([part, value]) => value === other[part as keyof Claim]);
}

const NO_CLAIMS: readonly Claim[] = [];

function claimsIn(statement: Statement, mention: StatementMention): Claim[] {
  if (mention.attribution.within !== null || mention.place === 'headline') return [];
  const cue = mention.attribution.cue.map(({ start, end }) => mention.reading.text.slice(start, end)).join(' ');
  if (!CLAIMING_CUE.test(cue)) return [];
  const { content, reading, attribution } = mention;
  const [start, end] = [attribution.content[0]?.start ?? 0, attribution.content.at(-1)?.end ?? 0];
  const place = { statement: statement.id, report: reading.report, content, start, end };
  const day = dayNumber(reading.published.date);
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
    const doing = doingOf(statement, mention, told);
    return [
      {
        ...place,
        sentence,
        words,
        numbers,
        was: turns % 2 === 0,
        ahead,
        isForecast: ahead && doing.doer === null && tellsNoStand(statement),
        denied: deniedIn(sentence, cue),
        ...doing,
        day,
        side,
      },
    ];
  });
}

/** "It was not the city but the union that had left" denies of the city, which is named first, that it "had left"; who "turned down" a thing did not accept it. */
function straightened(sentence: string): string {
  const { not, did } = NOT_THIS_ONE_BUT_THAT.exec(sentence)?.groups ?? {};
  if (not !== undefined && did !== undefined) return `${not} not ${did}`;
  return sentence.replace(DID_NOT_ACCEPT, (_, had?: string) => `${had ?? ''} not accepted`);
}

/** The words of a claim, forms of one act as one; what denies is left out. */
export function wordsOf(sentence: string): Pick<Claim, 'words' | 'numbers'> {
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const [word] of sentence
    .replace(RATHER_THAN_DENIED, '')
    .replaceAll(NOT_THE_SMALLEST, ' ')
    .replaceAll(TURNS, ' ')
    .matchAll(COMPARED_WORD)) {
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

/** Neither what a side asks nor what it offers. */
function tellsNoStand({ codes, act }: Statement): boolean {
  return codes.length === 0 && !ACTS_OF_POSITION.has(act);
}

function doingOf(
  statement: Statement,
  mention: StatementMention,
  sentence: string,
): Pick<Claim, 'doer' | 'doerKind' | 'doerParty'> {
  const doer = doerOf(statement, mention, sentence);
  const actor = mention.reading.actors.find(({ id }) => id === doer);
  return { doer, doerKind: actor?.kind ?? null, doerParty: actor?.party ?? null };
}

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
