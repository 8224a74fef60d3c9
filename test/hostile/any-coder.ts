import { Stance } from '../../src/model/reading/code.ts';
import type { CodeProposal, Coder } from '../../src/read/coding/coder.ts';

const STANCES = Stance.options;

/** Proposes a position in every sentence, whatever its words: what is made of proposals is tried at the price of none. */
export const ANY_CODER: Coder = {
  id: 'any',
  languages: ['en'],
  prepare: ({ issues }) => {
    const alternatives = issues.flatMap(({ id, alternatives: all }) => all.map((one) => ({ issue: id, alternative: one.id })));
    const proposalFor = (holder: string, turn: number): readonly CodeProposal[] => {
      const meant = alternatives[turn % alternatives.length];
      const stance = STANCES[turn % STANCES.length];
      if (!meant || !stance) return [];
      const score = ((turn * 7) % 10) / 10;
      const flags = { asserted: turn % 5 > 0, conditional: turn % 3 === 0, redLine: turn % 4 === 0 };
      return [{ ...meant, holder, stance, ...flags, score, by: 'any', why: { rival: null } }];
    };
    return {
      propose: async (_reading, targets) => ({
        proposals: targets.map(({ holders }, place) => holders.flatMap(({ party }, at) => proposalFor(party, place + at))),
        unlikely: [],
        unjudged: 0,
      }),
    };
  },
};
