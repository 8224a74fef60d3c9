import { describe, expect, it } from 'vitest';
import { disputesOf } from '../../../src/derive/disputes/disputes.ts';
import type { Dispute } from '../../../src/model/coverage/dispute.ts';
import { linkReports } from '../../../src/link/report-linking.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { dated, wages } from '../made-facts.ts';
import { code, report, type Claimed } from './made-claims.ts';

function disputes(...readings: Reading[]): { found: Dispute[]; words: (ids: readonly string[]) => (string | undefined)[] } {
  const linked = linkReports(readings);
  const words = new Map(linked.merged.map(({ statement, mentions }) => [statement.id, mentions[0]?.content]));
  return { found: disputesOf(linked.readings, linked.merged, wages()), words: (ids) => ids.map((id) => words.get(id)) };
}

const says = (by: string, words: string): Claimed => ({
  by,
  party: 'operator',
  words,
  codes: [code('union', 'two', { declared: false })],
});
const denies = (by: string, words: string): Claimed => ({
  by,
  party: 'union',
  words,
  codes: [code('union', 'two', { asserted: false })],
});

describe('a dispute', () => {
  it('holds all who assert one thing and all who deny it, in order of time', () => {
    const { found, words } = disputes(
      report(4, [denies('holt', 'nobody ever asked for that')]),
      report(1, [says('vark', 'dockers want a rise of two')]),
      report(2, [says('lind', 'wages are to go up by a fifth')]),
      report(3, [denies('ada', 'such a wish is unknown here')]),
    );
    expect(found).toHaveLength(1);
    expect(words(found[0]!.asserted)).toEqual(['dockers want a rise of two', 'wages are to go up by a fifth']);
    expect(words(found[0]!.denied)).toEqual(['such a wish is unknown here', 'nobody ever asked for that']);
    expect(found[0]).toMatchObject({ kind: 'denied', issue: 'rise', about: 'union: two', told: [] });
  });

  it('is one where two reports tell in other words who denied what a paper wrote on one day', () => {
    const paper = { kind: 'outlet', name: 'Harbour Ledger' } as const;
    const denial = (by: string, words: string): Claimed => ({ by, party: 'union', cue: 'called', words, act: 'deny' });
    const written = (day: number | null, made: Reading): Reading => ({
      ...made,
      voices: made.voices.map((voice, at) => (at === 0 && day !== null ? { ...voice, said: dated(day) } : voice)),
    });
    const count = (one: number | null, other: number | null): number =>
      disputes(
        written(one, report(3, [{ by: paper, words: 'the dockers were ready to yield' }, denial('holt', 'that story a lie')])),
        written(other, report(3, [{ by: paper, words: 'a secret offer was made' }, denial('ada', 'the article a fabrication')])),
      ).found.length;
    expect(count(3, 3)).toBe(1);
    expect(count(3, 1)).toBe(2);
    expect(count(null, null)).toBe(2);
  });

  it('keeps its id when somebody else comes to deny it', () => {
    const [claim, first] = [
      report(1, [says('vark', 'dockers want a rise of two')]),
      report(2, [denies('holt', 'nobody ever asked for that')]),
    ];
    const later = report(5, [denies('ada', 'such a wish is unknown here')]);
    const [before, after] = [disputes(claim, first).found, disputes(claim, first, later).found];
    expect(before).toHaveLength(1);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('keeps its id when somebody else comes to assert it', () => {
    const [claim, denial] = [
      report(1, [says('vark', 'dockers want a rise of two')]),
      report(2, [denies('holt', 'nobody ever asked for that')]),
    ];
    const later = report(3, [says('lind', 'wages are to go up by a fifth')]);
    const [before, after] = [disputes(claim, denial).found, disputes(claim, denial, later).found];
    expect(after[0]?.asserted).toHaveLength(2);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('is another for another holder, and they stand in order of their ids', () => {
    const of = (holder: string, by: string): Claimed[] => [
      { by, party: 'state', words: `${holder} wants a rise of two`, codes: [code(holder, 'two', { declared: false })] },
      {
        by: `${by}2`,
        party: holder,
        words: `nobody at ${holder} asked for that`,
        codes: [code(holder, 'two', { asserted: false })],
      },
    ];
    const holders = ['union', 'operator', 'pilots', 'board', 'crew'];
    const { found } = disputes(
      ...holders.flatMap((holder, at) => of(holder, `p${at}`).map((claim, day) => report(1 + day, [claim]))),
    );
    expect(found).toHaveLength(holders.length);
    expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).sort());
  });

  it('that the codes settle is not told again by the words', () => {
    const words = 'the union had begun to close the harbour gates';
    const claim: Claimed = { ...says('vark', words) };
    const denial: Claimed = { ...denies('holt', 'that the harbour gates were closed'), cue: 'denied', act: 'deny' };
    expect(disputes(report(1, [claim]), report(2, [denial])).found.map(({ about }) => about)).toEqual(['union: two']);
    const bare = (told: Claimed): Claimed => ({ ...told, codes: [] });
    expect(disputes(report(1, [bare(claim)]), report(2, [bare(denial)])).found.map(({ about }) => about)).toEqual([words]);
  });

  it('is told once, whether the words or the facts in them show it', () => {
    const claim: Claimed = { by: 'vark', party: 'operator', words: 'the Union had delivered the charts to the harbour office' };
    const denial: Claimed = {
      by: 'holt',
      party: 'union',
      words: 'the Union had not delivered the charts to the harbour office',
      act: 'deny',
    };
    expect(disputes(report(1, [claim]), report(2, [denial])).found).toHaveLength(1);
    expect(disputes(report(1, [claim]), report(2, [{ ...denial, act: 'comment' }])).found).toHaveLength(1);
  });

  it('is also over a figure', () => {
    const { found } = disputes(
      report(1, [{ by: 'vark', party: 'operator', words: 'in all 240 workers struck at the quay' }]),
      report(2, [{ by: 'holt', party: 'union', words: 'at the quay only 120 workers struck', act: 'deny' }]),
    );
    expect(found.map(({ kind }) => kind)).toContain('number');
  });
});
