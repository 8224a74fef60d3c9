import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../src/brief/build-brief.ts';
import type { BriefInput } from '../../src/brief/brief-input.ts';
import type { Brief } from '../../src/model/brief.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import { riverTalks, withFacts } from '../truth/marked-brief-input.ts';

const input = riverTalks();
const brief = buildBrief(input);
const standsNow = new Set(input.derived.standings.flatMap(({ current }) => current));
const movedTo = new Set(input.derived.moves.map(({ to }) => to));
/** What a party has come to be for and still is. */
const held = input.derived.positions.find(({ id, confidence }) => standsNow.has(id) && movedTo.has(id) && confidence >= 0.6)!;
const against: Position = { ...held, id: 'against', stance: held.stance === 'opposes' ? 'supports' : 'opposes' };

/** The example in which the holder is for and against one thing on one day. */
function withRivals(more: Partial<BriefInput> = {}): Brief {
  const { derived } = input;
  return buildBrief({ ...withFacts({ ...input, derived: { ...derived, positions: [...derived.positions, against] } }), ...more });
}

/** Whether the lines of these positions are unsure, in the state of play and among what is new. */
function unsure({ grid, changes }: Brief, ...ids: readonly string[]): boolean[] {
  const now = grid.flatMap(({ cells }) => cells.flatMap((cell) => cell.current));
  const since = changes.flatMap((change) => ('position' in change ? [change.position] : []));
  return [...now, ...since].filter(({ id }) => ids.includes(id)).map(({ grounds }) => grounds.unsure);
}

describe('what a party stands for now', () => {
  it('has a row for each issue of the codebook', () => {
    expect(brief.grid.map(({ issue }) => issue)).toEqual(input.codebook.issues.map(({ id }) => id));
  });

  it('is unsure wherever it is shown, where the party is said to be for and against it', () => {
    expect(unsure(brief, held.id)).toContain(false);
    expect(unsure(withRivals(), held.id, against.id)).not.toContain(false);
    expect(unsure(withRivals(), held.id, against.id).length).toBeGreaterThanOrEqual(2);
  });

  it('is sure where an analyst has looked at it', () => {
    const reviewed = new Set(held.statements);
    expect(unsure(withRivals({ reviewed }), held.id)).not.toContain(true);
  });

  it('moved nowhere where it is said to be for and against it', () => {
    expect(brief.moves.map(({ to }) => to.id)).toContain(held.id);
    expect(withRivals().moves.map(({ to }) => to.id)).not.toContain(held.id);
  });
});
