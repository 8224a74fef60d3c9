import type { Brief, PossibleLine } from '../../model/brief.ts';
import * as wording from './fact-phrases.ts';
import { LINE, type Block, type Line, type Section } from './page.ts';

/** Lines shown before a reader is sent to the whole list. */
const MAX_LINES = 12;
/** What is less likely than this is rather wrong than right: counted, and left to whoever reviews. */
const MIN_CONFIDENCE = 0.5;

/** What the coder proposes and is not sure of, in the order in which looking at it helps. */
export function possibleSection(brief: Brief): Section {
  const shown = brief.possible.filter(({ confidence }) => confidence >= MIN_CONFIDENCE).slice(0, MAX_LINES);
  const more = brief.possible.length - shown.length;
  return {
    id: 'possible',
    title: 'Possible positions',
    intro:
      'Not certain enough for the state of play, and nothing follows from them. Accept or reject one with readout review ID, by the id and ' +
      'the --code beside it (without --code it is about the quotation itself); one that is accepted becomes a position.',
    blocks: [
      ...shown.map((one): Block => ({ kind: 'line', line: possibleLine(brief, one) })),
      ...(more > 0 ? [{ kind: 'line', line: restLine(more) } as const] : []),
    ],
    empty: 'none: all that was proposed stands above',
  };
}

function possibleLine(brief: Brief, one: PossibleLine): Line {
  const { holder, issue, title, stance, asserted, confidence, rival, attribution, evidence } = one;
  const position = {
    alternative: one.alternative,
    title,
    stance,
    asserted,
    // Whether it says so itself is part of what is not certain.
    mode: 'declared',
    condition: null,
    conditional: false,
  } as const;
  return {
    ...LINE,
    runs: [
      wording.strongRun(wording.partyName(brief, holder)),
      wording.plainRun(` on ${wording.issueTitle(brief, issue)}: perhaps `),
      ...wording.stanceRuns(position),
      wording.plainRun(' — '),
      wording.quotedRun(evidence.quote),
    ],
    notes: [
      `${Math.round(100 * confidence)} in 100`,
      ...(rival === null ? [] : [`or: ${rival}`]),
      `${attribution} --code ${issue}/${one.alternative}`,
    ],
    cites: [evidence],
  };
}

function restLine(more: number): Line {
  return { ...LINE, runs: [wording.plainRun(`${more} more that are less likely: readout brief --format json lists all`)] };
}
