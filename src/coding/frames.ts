import type { ActVerb, Stance } from '../model/code.ts';
import { COMMITTING_MODALS, DEMANDING_MODALS, JUDGEMENTS, STANCES } from './stances.ts';
import type { StanceWord } from './stances.ts';
import { NEGATORS } from './thesaurus.ts';
import { isExcluded } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Somebody's stance in a run of words: who holds it, which way, and the words it is about. */
export interface Frame {
  readonly holder: string | null;
  /** A second holder: "Varesh and Osmar have explored". */
  readonly coholder: string | null;
  readonly stance: Stance;
  readonly act: ActVerb;
  /** False when the words deny that the holder has this stance: "has not demanded". */
  readonly asserted: boolean;
  /** A verb of saying, an attitude that others see, a noun ("Varesh's demand"), or a modal of the speaker ("must"). */
  readonly by: 'saying' | 'attitude' | 'noun' | 'modal';
  /** True when the writer sees the stance in the holder ("wants") and no saying of the holder is cited. */
  readonly seen: boolean;
  /** The words the stance is about. */
  readonly object: readonly Token[];
  /** Tokens of the stance itself, in the run. */
  readonly from: number;
  readonly to: number;
}

const FIRST_PERSON = /^(?:i|we|our|us|my)$/;
const THIRD_PERSON = /^(?:he|she|they|it|his|her|their|its)$/;
/** How many words may stand between a subject and its verb. */
const REACH = 8;
const NEGATION_REACH = 4;

/**
 * The frames of one segment. A frame's object goes on to the end of the segment, so that what follows "demanded that" or
 * "rejected" is what is demanded or rejected.
 */
export function frames(run: readonly Token[], speaker: string | null): Frame[] {
  const stances = STANCES.find(run).map(({ value, from, to }) => stanceFrame(run, speaker, value, from, to));
  return [...stances, ...modalFrames(run, speaker), ...judgementFrames(run, speaker)]
    .filter((frame) => frame !== null)
    .sort((a, b) => a.from - b.from);
}

function stanceFrame(run: readonly Token[], speaker: string | null, known: StanceWord, from: number, to: number): Frame | null {
  if (run[from - 1]?.word === 'in' || (known.stance !== 'open' && isPassive(run, from)) || isDemanded(run, from)) return null;
  if (known.word === 'noun' || (known.word === 'saying' && isNoun(run, from))) return nounFrame(run, speaker, known, from, to);
  const negation = negatorBefore(run, from);
  const binds = COMMITTING_MODALS.find(run.slice(Math.max(0, from - NEGATION_REACH), from)).length > 0;
  const opposite = negation && (binds || known.act !== 'demand');
  return {
    holder: subjectOf(run, from, speaker),
    coholder: coholderOf(run, from, speaker),
    stance: opposite ? turned(known.stance) : known.stance,
    act: opposite ? 'reject' : known.act,
    asserted: !negation || opposite,
    by: known.word,
    seen: false,
    object: run.slice(to),
    from,
    to,
  };
}

/** "Varesh's key demand": a stance without a verb, which has to have an owner. */
function nounFrame(
  run: readonly Token[],
  speaker: string | null,
  { stance, act }: StanceWord,
  from: number,
  to: number,
): Frame | null {
  const holder = ownerOf(run, from, speaker);
  if (holder === null) return null;
  return {
    holder,
    coholder: null,
    stance,
    act,
    asserted: !negatorBefore(run, from),
    by: 'noun',
    seen: false,
    object: run.slice(to),
    from,
    to,
  };
}

/** "are expected to", "was rejected": who expects or rejects is not said. */
function isPassive(run: readonly Token[], at: number): boolean {
  const be = run.slice(Math.max(0, at - 2), at).some(({ word }) => /^(?:is|are|was|were|be|been|being)$/.test(word));
  return be && /(?:ed|en|sought)$/.test(run[at]?.word ?? '');
}

/** "must agree to": what is demanded of somebody is not yet a stance of theirs. */
function isDemanded(run: readonly Token[], at: number): boolean {
  return DEMANDING_MODALS.find(run.slice(Math.max(0, at - 3), at)).some(({ to }) => to === Math.min(3, at));
}

/** "the demand", "Varesh's key offer", "as demands": a noun although the verb looks the same. */
function isNoun(run: readonly Token[], at: number): boolean {
  const before = run[at - 1];
  if (!before) return false;
  if (/^(?:the|a|an|its|his|her|their|our|my|this|these|those|any|as|s)$/.test(before.word) || before.possessive) return true;
  return (
    before.party === null &&
    (run[at - 2]?.word === 's' || run[at - 2]?.possessive === true) &&
    !/^(?:has|have|had|will|would|not)$/.test(before.word)
  );
}

function turned(stance: Stance): Stance {
  return stance === 'opposes' ? 'supports' : 'opposes';
}

function modalFrames(run: readonly Token[], speaker: string | null): Frame[] {
  const demanded = DEMANDING_MODALS.find(run)
    .filter(({ from, to }) => !/^(?:may|might|could)$/.test(run[from - 1]?.word ?? '') && run[to]?.party == null)
    .map(({ from, to }): Frame => ({
      holder: speaker,
      coholder: null,
      stance: 'supports',
      act: 'demand',
      asserted: true,
      by: 'modal',
      seen: false,
      object: run.slice(subjectStart(run, from)),
      from,
      to,
    }));
  const committed = COMMITTING_MODALS.find(run).flatMap(({ from, to }): Frame[] => {
    const refused = run[0]?.word === 'no' && speaker !== null;
    const subject = subjectOf(run, from, speaker);
    if (refused)
      return [
        {
          holder: speaker,
          coholder: null,
          stance: 'supports',
          act: 'reject',
          asserted: true,
          by: 'modal',
          seen: false,
          object: run,
          from,
          to,
        },
      ];
    if (subject === null || subject !== speaker) return [];
    return [
      {
        holder: speaker,
        coholder: null,
        stance: 'supports',
        act: 'comment',
        asserted: true,
        by: 'modal',
        seen: false,
        object: run.slice(from),
        from,
        to,
      },
    ];
  });
  return [...demanded, ...committed];
}

/** "Two seasons is a reasonable time": what stands before "is" is what the speaker judges. */
function judgementFrames(run: readonly Token[], speaker: string | null): Frame[] {
  return JUDGEMENTS.find(run).flatMap(({ value, from, to }): Frame[] => {
    const is = run.slice(0, from).findLastIndex(({ word }) => /^(?:is|are|was|were|be|remains?|seems?)$/.test(word));
    if (is < 1 || from - is > 4) return [];
    const stance = negatorBefore(run, from) ? turned(value) : value;
    return [
      {
        holder: speaker,
        coholder: null,
        stance,
        act: 'comment',
        asserted: true,
        by: 'modal',
        seen: false,
        object: run.slice(0, is),
        from,
        to,
      },
    ];
  });
}

function subjectStart(run: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) if (run[at]?.party && !isExcluded(run, at)) return at;
  return verb;
}

/** The party that is the subject of a verb: named before it without another's verb between, or the speaker for a pronoun or nothing. */
function subjectOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const token = run[at];
    if (!token) break;
    if (token.party && !isExcluded(run, at)) return isModifier(run, at) ? null : compound(run, at, speaker);
    if (FIRST_PERSON.test(token.word) || THIRD_PERSON.test(token.word)) return speaker;
    if (token.word === ',') return null;
    if (token.word === 'that') return at === verb - 1 ? speaker : null;
  }
  return verb <= 1 ? speaker : null;
}

/** "experts of the Union": a party after such a word is not the subject. */
const MODIFIES = /^(?:of|from|with|for|by|to|against|on|in|at)$/;

function isModifier(run: readonly Token[], at: number): boolean {
  const before = run[at - 1]?.word === 'the' ? run[at - 2] : run[at - 1];
  return MODIFIES.test(before?.word ?? '');
}

/** "Varesh and Osmar have agreed": said by one of them, it is told as the speaker's own. */
function compound(run: readonly Token[], at: number, speaker: string | null): string | null {
  const other = run[at - 1]?.word === 'and' ? run[at - 2]?.party : null;
  return other && other === speaker ? speaker : (run[at]?.party ?? null);
}

/** The other half of a compound subject. */
function coholderOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  const at = run.slice(0, verb).findLastIndex(({ party }) => party !== null);
  const [first, and] = [run[at - 2]?.party ?? null, run[at - 1]?.word];
  if (at < Math.max(0, verb - REACH) || and !== 'and' || first === null) return null;
  return first === speaker ? (run[at]?.party ?? null) : first;
}

/** Whose demand it is: "Varesh's key demand", "our demand". */
function ownerOf(run: readonly Token[], noun: number, speaker: string | null): string | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = run[at];
    if (token?.party) return token.party;
    if (token && (FIRST_PERSON.test(token.word) || THIRD_PERSON.test(token.word))) return speaker;
    if (token?.word === 'the' && at <= 1) return speaker;
    if (token && /^[^\p{L}]$/u.test(token.word) && !/^['’]$/.test(token.word)) return null;
  }
  return null;
}

function negatorBefore(run: readonly Token[], from: number): boolean {
  const before = run.slice(Math.max(0, from - NEGATION_REACH), from);
  if (NEGATORS.find(before).length % 2 === 1) return true;
  const think = run.slice(0, from).findIndex(({ stem }) => stem === 'think' || stem === 'believ');
  return think > 0 && NEGATORS.find(run.slice(Math.max(0, think - 2), think)).length === 1;
}
