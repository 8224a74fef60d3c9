import type { ActVerb, Stance } from '../model/code.ts';
import { COMMITTING_MODALS, DEMANDING_MODALS, STANCES } from './stances.ts';
import type { StanceWord } from './stances.ts';
import { NEGATORS } from './thesaurus.ts';
import type { Token } from './tokens.ts';

/** Somebody's stance in a run of words: who holds it, which way, and the words it is about. */
export interface Frame {
  readonly holder: string | null;
  readonly stance: Stance;
  readonly act: ActVerb;
  /** False when the words deny that the holder has this stance: "has not demanded". */
  readonly asserted: boolean;
  /** Whether the words are the holder's own saying, seen in the holder by others, or the modal of the speaker. */
  readonly by: 'saying' | 'attitude' | 'modal';
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
  return [...stances, ...modalFrames(run, speaker)].filter((frame) => frame !== null).sort((a, b) => a.from - b.from);
}

function stanceFrame(run: readonly Token[], speaker: string | null, word: StanceWord, from: number, to: number): Frame | null {
  const holder = word.word === 'noun' ? ownerOf(run, from, speaker) : subjectOf(run, from, speaker);
  if (word.word === 'noun' && holder === null) return null;
  const negation = negatorBefore(run, from);
  const bound = COMMITTING_MODALS.find(run.slice(Math.max(0, from - NEGATION_REACH), from)).length > 0 || word.act !== 'demand';
  const opposite = negation && bound && word.word !== 'noun';
  return {
    holder,
    stance: opposite ? turned(word.stance) : word.stance,
    act: opposite ? 'reject' : word.act,
    asserted: !(negation && !opposite),
    by: word.word === 'attitude' ? 'attitude' : 'saying',
    object: run.slice(to),
    from,
    to,
  };
}

function turned(stance: Stance): Stance {
  return stance === 'supports' ? 'opposes' : 'supports';
}

function modalFrames(run: readonly Token[], speaker: string | null): Frame[] {
  const demanded = DEMANDING_MODALS.find(run).map(({ from, to }): Frame => ({
    holder: speaker,
    stance: 'supports',
    act: 'demand',
    asserted: true,
    by: 'modal',
    object: run.slice(subjectStart(run, from)),
    from,
    to,
  }));
  const committed = COMMITTING_MODALS.find(run).flatMap(({ from, to }): Frame[] => {
    const subject = subjectOf(run, from, speaker);
    if (subject === null || subject !== speaker) return [];
    return [
      { holder: speaker, stance: 'supports', act: 'comment', asserted: true, by: 'modal', object: run.slice(from), from, to },
    ];
  });
  return [...demanded, ...committed];
}

function subjectStart(run: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) if (run[at]?.party) return at;
  return verb;
}

/** The party that is the subject of a verb: named before it without another's verb between, or the speaker for a pronoun or nothing. */
function subjectOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const token = run[at];
    if (!token) break;
    if (token.party) return token.party;
    if (FIRST_PERSON.test(token.word) || THIRD_PERSON.test(token.word)) return speaker;
    if (token.word === ',' || token.word === 'that') return at === verb - 1 ? speaker : null;
  }
  return verb <= 1 ? speaker : null;
}

/** Whose demand it is: "Varesh's key demand", "our demand". */
function ownerOf(run: readonly Token[], noun: number, speaker: string | null): string | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = run[at];
    if (token?.party) return token.party;
    if (token && FIRST_PERSON.test(token.word)) return speaker;
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
