import { COMMITTING_MODALS, DEMANDING_MODALS, STANCES, type StanceWord, type Token } from '../../../../src/language/language.ts';
import { subjectOf } from '../../../../src/read/coding/rules/grammatical-subjects.ts';
import { negatorBefore } from '../../../../src/read/coding/rules/negation-scope.ts';
import { isDemanded, isNoun, verbSense } from '../../../../src/read/coding/rules/acts/own-sayings.ts';
import { isPassive } from '../../../../src/read/coding/rules/passives.ts';
import { CONDITIONS, JUDGEMENTS } from '../words/position-phrases.ts';
import { coholderOf, heldOrDropped, ownerOf, partnerAfter, subjectStart } from './holders.ts';
import { passiveFrame } from './passive-frames.ts';
import { turned, type Frame } from './stance-frame.ts';

/**
 * The frames of one segment. A frame's object goes on to the end of the segment, so that what follows "demanded that" or
 * "rejected" is what is demanded or rejected.
 */
export function frames(run: readonly Token[], speaker: string | null): Frame[] {
  const stances = STANCES.find(run)
    .map(({ value, from, to }) => stanceFrame(run, speaker, value, from, to))
    .filter((frame) => frame !== null);
  const modals = modalFrames(run, speaker).filter((modal) => !stances.some((frame) => governs(modal, frame)));
  return [...stances, ...modals, ...judgementFrames(run, speaker)].sort((a, b) => a.from - b.from);
}

/** "would reject": the modal only says when; the stance is in the verb it governs. */
function governs(modal: Frame, { holder, from }: Frame): boolean {
  return holder === modal.holder && from >= modal.to && from - modal.to <= 2;
}

function stanceFrame(run: readonly Token[], speaker: string | null, known: StanceWord, from: number, to: number): Frame | null {
  if (run[from - 1]?.word === 'in' || isDemanded(run, from)) return null;
  if (known.stance !== 'open' && isPassive(run, from)) return passiveFrame(run, speaker, known, from, to);
  if (known.word === 'noun' || (known.word === 'saying' && isNoun(run, from))) return nounFrame(run, speaker, known, from, to);
  return verbFrame(run, speaker, known, from, to);
}

function verbFrame(run: readonly Token[], speaker: string | null, known: StanceWord, from: number, to: number): Frame {
  const { holder, act, isOpposite, asserted } = verbSense(run, speaker, known, from);
  const partner = known.act === 'accept' && !negatorBefore(run, from) ? partnerAfter(run, to) : null;
  return {
    holder,
    coholder: partner?.party ?? coholderOf(run, from, speaker),
    stance: isOpposite ? turned(known.stance) : known.stance,
    act,
    asserted,
    by: known.word,
    seen: false,
    object: run.slice(partner?.to ?? to),
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
  const done = heldOrDropped(run, from);
  return {
    holder,
    coholder: null,
    stance,
    act,
    asserted: done === null ? !negatorBefore(run, from) : done === 'held',
    by: 'noun',
    seen: false,
    object: run.slice(to),
    from,
    to,
  };
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
  return [...demanded, ...committed, ...possibleFrames(run, speaker), ...dutyFrames(run, speaker)];
}

/** "the fund is for the Union to pay": what the speaker says is another's to do. */
function dutyFrames(run: readonly Token[], speaker: string | null): Frame[] {
  return run.flatMap(({ word }, at): Frame[] => {
    const isFor = word === 'for' || (word === 'to' && run[at - 1]?.word === 'up');
    const verb = run[at - (word === 'to' ? 2 : 1)]?.word ?? '';
    const party = run.findIndex((token, place) => place > at && place <= at + 2 && token.party !== null);
    if (!isFor || !/^(?:is|are|was|were|be)$/.test(verb) || party < 0 || run[party + 1]?.word !== 'to') return [];
    const common = { coholder: null, asserted: !negatorBefore(run, at), seen: false, from: at, to: party + 1 } as const;
    return [{ ...common, holder: speaker, stance: 'supports', act: 'demand', by: 'modal', object: run }];
  });
}

/** "Varesh could slow down if ...": what somebody could do on a condition is told as open to them. */
function possibleFrames(run: readonly Token[], speaker: string | null): Frame[] {
  return run.flatMap(({ word }, at): Frame[] => {
    const holder = /^(?:could|might|may)$/.test(word) ? subjectOf(run, at, null) : null;
    if (holder === null || holder === speaker || negatorBefore(run, at + 2) || CONDITIONS.find(run.slice(at)).length === 0)
      return [];
    const common = { coholder: null, asserted: true, seen: false, from: at, to: at + 1 } as const;
    return [{ ...common, holder, stance: 'open', act: 'comment', by: 'modal', object: run.slice(at + 1) }];
  });
}

/** "Two seasons is a reasonable time", "sees a withdrawal as essential": what stands before "is" or "as" is what the speaker judges. */
function judgementFrames(run: readonly Token[], speaker: string | null): Frame[] {
  return JUDGEMENTS.find(run).flatMap(({ value, from, to }): Frame[] => {
    const is = run.slice(0, from).findLastIndex(({ word }) => /^(?:is|are|was|were|be|remains?|seems?|as)$/.test(word));
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
