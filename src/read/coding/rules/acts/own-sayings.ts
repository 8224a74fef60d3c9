import {
  COMMITTING_MODALS,
  DEMANDING_MODALS,
  OPENS_UNDONE,
  stem,
  STANCES,
  type StanceWord,
  type Token,
} from '../../../../language/language.ts';
import type { Manner } from '../../../../model/reading/attribution.ts';
import type { ActVerb } from '../../../../model/reading/code.ts';
import type { Span } from '../../../../model/span.ts';
import { segments } from '../clauses.ts';
import { subjectOf } from '../grammatical-subjects.ts';
import { MAX_NEGATION_DISTANCE_WORDS, negatorBefore } from '../negation-scope.ts';
import { agentOf, isPassive } from '../passives.ts';

/** A verb of negotiation in a content whose subject is the speaker: "we reject", "has agreed to". */
export interface OwnSaying {
  readonly verb: ActVerb;
  readonly words: Span;
  /** Where the clause begins in which it stands, in code units. */
  readonly clauseStart: number;
}

/**
 * All that a speaker says of himself in these words, in their order; what is denied of him is not among it. In a direct quotation "he" and "they"
 * are others.
 */
export function ownSayings(content: readonly Token[], speaker: string, manner: Manner): OwnSaying[] {
  return segments(content).flatMap((run) =>
    STANCES.find(run).flatMap(({ value, from, to }) => {
      const [first, last] = [run[from], run[to - 1]];
      const verb = value.word === 'saying' ? deedOf(run, speaker, manner, { known: value, from, to }) : null;
      return verb && first && last
        ? [{ verb, words: { start: first.span.start, end: last.span.end }, clauseStart: run[0]?.span.start ?? first.span.start }]
        : [];
    }),
  );
}

/** A word of negotiation where it stands in a run of tokens. */
interface PlacedWord {
  readonly known: StanceWord;
  readonly from: number;
  readonly to: number;
}

function deedOf(run: readonly Token[], speaker: string, manner: Manner, { known, from, to }: PlacedWord): ActVerb | null {
  if (run[from - 1]?.word === 'in' || isDemanded(run, from) || wouldHave(run, from)) return null;
  if (known.stance !== 'open' && isPassive(run, from)) {
    const denied = known.act === 'demand' && negatorBefore(run, from);
    return agentOf(run, to) === speaker && !denied ? known.act : null;
  }
  if (isNoun(run, from) || !hasNearSubject(run, from, speaker, manner)) return null;
  const { holder, act, asserted } = verbSense(run, speaker, known, from);
  return holder === speaker && asserted ? act : null;
}

/** "Would have accepted": what would have been done was not. */
function wouldHave(run: readonly Token[], verb: number): boolean {
  return run[verb - 1]?.word === 'have' && OPENS_UNDONE.test(run[verb - 2]?.word ?? '');
}

const AUXILIARIES =
  /^(?:will|would|shall|can|could|cannot|has|have|had|do|does|did|am|is|are|was|were|be|been|being|not|never|n|t|ll|d|ve|re|s|m|no|longer|also|now|still|already|today|again|always|once|all|both|formally|\p{Ll}+ly|’|')$/u;
const FIRST_PERSON = /^(?:i|we)$/;
const THIRD_PERSON = /^(?:he|she|they|it)$/;
/** Opens a clause in which nothing is done: "what Norland proposes", "if it accepts". */
const SUBORDINATES =
  /^(?:what|which|who|whom|whose|when|where|whether|if|because|than|as|how|why|until|unless|after|before|since|though|once)$/;
const RATIFY = stem('ratify');
/** How many words may part the name of a party from its verb: "the Norland board has". */
const MAX_WORDS_BEHIND_NAME = 2;

/** Whether the subject of a verb stands right before it, in a main clause: then it is known who does it, and that it is done. */
function hasNearSubject(run: readonly Token[], from: number, speaker: string, manner: Manner): boolean {
  const at = nearSubject(run, from);
  const subject = run[at];
  if (!subject || subject.possessive || isSubordinate(run, at)) return false;
  if (subject.party !== null) return subject.party === speaker;
  if (FIRST_PERSON.test(subject.word)) return true;
  // Whoever ratifies is of the side that tells it, unless another is named: "the deckhands have ratified it, the union said".
  if (run[from]?.stem === RATIFY) return true;
  const isNeed = subject.word === 'it' && run[from]?.stem === 'requir';
  return manner !== 'direct' && THIRD_PERSON.test(subject.word) && !isNeed;
}

/** Where the word stands before a verb and its auxiliaries; that of the party's name, if one stands a few words further on. */
function nearSubject(run: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && run[at]?.party === null && AUXILIARIES.test(run[at]?.word ?? '')) at -= 1;
  const first = Math.max(0, at - MAX_WORDS_BEHIND_NAME);
  const name = run.slice(first, at + 1).findLastIndex(({ party }) => party !== null);
  return name < 0 ? at : first + name;
}

/** "That" opens what is said where it stands first; behind other words it tells which lines are meant: "the lines that they oppose". */
function isSubordinate(run: readonly Token[], subject: number): boolean {
  const before = run[subject - 1]?.word ?? '';
  return (
    SUBORDINATES.test(before) || (before === 'that' && subject > 1 && !/^(?:and|but|or|,)$/.test(run[subject - 2]?.word ?? ''))
  );
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
