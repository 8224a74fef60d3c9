import {
  BEFORE_VOTE,
  OTHER_AIM_OF_VOTE,
  OPENS_VOTERS,
  PLACE_OF_VOTERS,
  SOME_OF,
  SPEAKS_OF_OWN,
  VOTE_AGAINST,
  VOTE_FOR,
  VOTE_IS_OPEN,
  VOTED_VERB,
  WHOSE_VOTERS,
  type Token,
} from '../../../../language/language.ts';
import { segments } from '../clauses.ts';
import type { OwnSaying } from './own-sayings.ts';

/** So many words may stand between a vote and what was voted for: "voted by 64 to 36 late on Saturday against". */
const MAX_RESULT_WORDS = 14;

/**
 * "Members of the union voted 412 to 187 to reject the offer", "drivers at the Coast Line have voted against it": what the voters of a speaker's own side
 * decide, his side does. Its voters are named with it, or bear the noun that its name has for them.
 */
export function ownVotes(content: readonly Token[], speaker: string, sideNames: readonly string[]): OwnSaying[] {
  return segments(content).flatMap((run): OwnSaying[] => {
    const at = run.findIndex(({ word }) => VOTED_VERB.test(word));
    const [first, last] = [run[0], run[at]];
    if (!first || !last || !areOwnVoters(run.slice(0, at), speaker, sideNames)) return [];
    const verb = resultOf(run.slice(at + 1, at + 1 + MAX_RESULT_WORDS));
    return verb ? [{ verb, words: last.span, clauseStart: first.span.start }] : [];
  });
}

function resultOf(behind: readonly Token[]): 'accept' | 'reject' | null {
  for (const [at, { word }] of behind.entries()) {
    const next = behind[at + 1]?.word ?? '';
    const pair = `${word} ${next}`;
    if (VOTE_AGAINST.test(pair)) return 'reject';
    if (VOTE_FOR.test(pair)) return 'accept';
    if (OTHER_AIM_OF_VOTE.test(pair)) return null;
  }
  return null;
}

/** Whether who stands before the vote as its subject is all of the speaker's side. */
function areOwnVoters(before: readonly Token[], speaker: string, sideNames: readonly string[]): boolean {
  const subject = subjectOf(before);
  if (before.some(({ word }) => VOTE_IS_OPEN.test(word)) || subject.some(({ word }) => SOME_OF.test(word))) return false;
  return isNamed(subject, speaker) || bearNoun(subject, sideNames);
}

function isNamed(subject: readonly Token[], speaker: string): boolean {
  if (subject.length === 1 && SPEAKS_OF_OWN.test(subject[0]?.word ?? '')) return true;
  return subject.find(({ party }) => party !== null)?.party === speaker;
}

/** "Drivers at the Coast Line" of the Union of Drivers; others are named only as where they are. */
function bearNoun(subject: readonly Token[], sideNames: readonly string[]): boolean {
  const named = subject.find(({ party }) => party !== null);
  const preposition = subject.findIndex(({ word }) => WHOSE_VOTERS.test(word));
  const [head, joint] = preposition < 0 ? [subject.at(-1)] : [subject[preposition - 1], subject[preposition]];
  const isHoused = named === undefined || PLACE_OF_VOTERS.test(joint?.word ?? '');
  return isHoused && head?.party === null && sideNames.some((name) => bearsNoun(name, head.word));
}

function subjectOf(before: readonly Token[]): readonly Token[] {
  const verb = before.findLastIndex(({ word }) => !BEFORE_VOTE.test(word)) + 1;
  const opens = before.slice(0, verb).findLastIndex(({ word }) => OPENS_VOTERS.test(word)) + 1;
  return before.slice(opens, verb);
}

/** Whether the name of a side has a noun of several people: "drivers" in "Union of Rail Drivers". */
function bearsNoun(name: string, noun: string): boolean {
  return (
    /\p{Ll}{3}s$/u.test(noun) &&
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun)
  );
}
