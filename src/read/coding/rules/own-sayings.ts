import { COMMITTING_MODALS, DEMANDING_MODALS, STANCES, type StanceWord, type Token } from '../../../language/language.ts';
import type { ActVerb } from '../../../model/reading/code.ts';
import type { Span } from '../../../model/span.ts';
import { segments } from './clauses.ts';
import { subjectOf } from './grammatical-subjects.ts';
import { MAX_NEGATION_DISTANCE_WORDS, negatorBefore } from './negation-scope.ts';
import { agentOf, isPassive } from './passives.ts';

/** A verb of negotiation in a content whose subject is the speaker: "we reject", "has agreed to". */
export interface OwnSaying {
  readonly verb: ActVerb;
  readonly words: Span;
  /** Where the clause begins in which it stands, in code units. */
  readonly clauseStart: number;
}

/** All that a speaker says of himself in these words, in their order; what is denied of him is not among it. */
export function ownSayings(content: readonly Token[], speaker: string): OwnSaying[] {
  return segments(content).flatMap((run) =>
    STANCES.find(run).flatMap(({ value, from, to }) => {
      const [first, last] = [run[from], run[to - 1]];
      const verb = value.word === 'saying' ? deedOf(run, speaker, value, from, to) : null;
      return verb && first && last
        ? [{ verb, words: { start: first.span.start, end: last.span.end }, clauseStart: run[0]?.span.start ?? first.span.start }]
        : [];
    }),
  );
}

function deedOf(run: readonly Token[], speaker: string, known: StanceWord, from: number, to: number): ActVerb | null {
  if (run[from - 1]?.word === 'in' || isDemanded(run, from)) return null;
  if (known.stance !== 'open' && isPassive(run, from)) {
    const denied = known.act === 'demand' && negatorBefore(run, from);
    return agentOf(run, to) === speaker && !denied ? known.act : null;
  }
  if (isNoun(run, from)) return null;
  const { holder, act, asserted } = verbSense(run, speaker, known, from);
  return holder === speaker && asserted ? act : null;
}

/** What a verb says of its subject. */
export interface VerbSense {
  readonly holder: string | null;
  readonly act: ActVerb;
  /** True where a negation makes it the opposite: "would not accept", but not "has not demanded". */
  readonly isOpposite: boolean;
  /** False where the words deny it of the subject. */
  readonly asserted: boolean;
}

export function verbSense(run: readonly Token[], speaker: string | null, known: StanceWord, from: number): VerbSense {
  const isNegated = negatorBefore(run, from);
  const binds = COMMITTING_MODALS.find(run.slice(Math.max(0, from - MAX_NEGATION_DISTANCE_WORDS), from)).length > 0;
  const isOpposite = isNegated && (binds || known.act !== 'demand');
  return {
    holder: needsOfPeace(run, from) ? speaker : subjectOf(run, from, speaker),
    act: isOpposite ? 'reject' : known.act,
    isOpposite,
    asserted: !isNegated || isOpposite,
  };
}

/** "Peace on the quays would require ...": what peace takes is what the speaker wants. What a plan requires may be another's. */
function needsOfPeace(run: readonly Token[], from: number): boolean {
  if (run[from]?.stem !== 'requir') return false;
  const subject = run.slice(Math.max(0, from - 3), from).filter(({ word }) => !/^(?:would|will|must|does|also)$/.test(word));
  return /^(?:peace|settlement|solution)$/.test(subject.at(-1)?.word ?? '');
}

/** "must agree to": what is demanded of somebody is not yet a stance of theirs. */
export function isDemanded(run: readonly Token[], at: number): boolean {
  return DEMANDING_MODALS.find(run.slice(Math.max(0, at - 3), at)).some(({ to }) => to === Math.min(3, at));
}

/** "the demand", "Varesh's key offer", "as demands": a noun although the verb looks the same. */
export function isNoun(run: readonly Token[], at: number): boolean {
  const before = run[at - 1];
  if (!before) return false;
  if (/^(?:the|a|an|its|his|her|their|our|my|this|these|those|any|as|s)$/.test(before.word) || before.possessive) return true;
  return (
    before.party === null &&
    (run[at - 2]?.word === 's' || run[at - 2]?.possessive === true) &&
    !/^(?:has|have|had|will|would|not)$/.test(before.word)
  );
}
