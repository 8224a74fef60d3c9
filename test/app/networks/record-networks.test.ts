import { describe, expect, it } from 'vitest';
import { buildCoverage } from '../../../src/app/coverage/coverage.ts';
import { makeNetwork } from '../../../src/app/networks/make-network.ts';
import { WHOLE_NETWORK, type NetworkRequest } from '../../../src/app/networks/network-request.ts';
import { recordStatements, type StatementChoice } from '../../../src/app/networks/record-statements.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Review } from '../../../src/model/review.ts';
import { anchor } from '../../../src/text/anchor.ts';
import { reading } from '../../truth/made-readings.ts';

const codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'talks', title: 'Talks' },
  parties: ['union', 'operator', 'port'].map((id) => ({ id, name: id[0]!.toUpperCase() + id.slice(1), role: 'party' })),
  issues: [
    {
      id: 'nights',
      title: 'Night shifts',
      ends: ['none', 'all'],
      alternatives: [
        { id: 'no-nights', title: 'none' },
        { id: 'all-nights', title: 'all' },
      ],
    },
  ],
});

interface Said {
  readonly party: string;
  readonly stance?: Code['stance'];
  readonly confidence?: number;
  readonly declared?: boolean;
  readonly asserted?: boolean;
  readonly alternative?: string | null;
}

/** A report of one day in which each party says one thing of the night shifts. */
function report(day: string, said: readonly Said[]): Reading {
  const words = said.map(({ party }, at) => `What ${party} says in sentence ${at} on ${day} about the shifts of the night.`);
  const made = reading({
    text: words.join(' '),
    published: day,
    cited: said.map(({ party }, at) => ({ by: `speaker-of-${party}`, words: words[at]!, party, said: day })),
  });
  const codes = said.map(
    (
      { party, stance = 'supports', confidence = 0.5, declared = true, asserted = true, alternative = 'no-nights' },
      at,
    ): Code => ({
      attribution: at,
      issue: 'nights',
      alternative,
      holder: party,
      stance,
      declared,
      asserted,
      condition: [],
      redLine: false,
      words: made.attributions[at]!.content,
      confidence,
      by: 'by hand',
      rival: null,
    }),
  );
  return { ...made, codes };
}

type Asked = NetworkRequest & StatementChoice;

const REQUEST: Asked = { ...WHOLE_NETWORK, by: 'party', minConfidence: 0, reviewedOnly: false };

function network(readings: readonly Reading[], given: Partial<Asked> = {}, reviews: readonly Review[] = []) {
  const asked = { ...REQUEST, ...given };
  return makeNetwork(recordStatements(buildCoverage(readings, reviews, codebook, new Map()), asked), asked);
}

function accepted(made: Reading, attribution: number): Review {
  const [span] = made.attributions[attribution]!.content;
  return {
    id: 'r-1',
    at: '2031-05-20T00:00:00Z',
    who: 'Ada',
    decision: 'accept',
    target: 'attribution',
    anchor: anchor(made.report, made.text, span!),
    correction: {},
    undoes: null,
    note: '',
  };
}

const BOTH = report('2031-05-08', [{ party: 'union' }, { party: 'operator' }]);

describe('a network of a record', () => {
  it('joins parties that declare the same, as far as the machine is sure', () => {
    const { graph, statements, reviewed } = network([BOTH]);
    expect(graph.nodes.map(({ label }) => label)).toEqual(['Operator', 'Union']);
    expect(graph.edges).toEqual([{ source: 'row Operator', target: 'row Union', weight: 0.25, from: null, to: null }]);
    expect({ statements, reviewed }).toEqual({ statements: 2, reviewed: 0 });
  });

  it('counts what an analyst has looked at in full, and says how much that is', () => {
    const made = network([BOTH], {}, [accepted(BOTH, 0)]);
    expect(made.graph.edges[0]?.weight).toBe(0.5);
    expect(made.reviewed).toBe(1);
  });

  it('leaves out what nobody has looked at, when asked to', () => {
    const made = network([BOTH], { reviewedOnly: true }, [accepted(BOTH, 0)]);
    expect(made.statements).toBe(1);
    expect(made.leftOut.get('not reviewed')).toBe(1);
  });

  it('leaves out what the machine is less sure of than asked', () => {
    expect(network([BOTH], { minConfidence: 0.6 }).leftOut.get('not sure enough')).toBe(2);
  });

  it('holds what is open half-way between for and against', () => {
    const made = report('2031-05-08', [
      { party: 'union', confidence: 1 },
      { party: 'operator', stance: 'open', confidence: 1 },
      { party: 'port', stance: 'opposes', confidence: 1 },
    ]);
    const weights = (relation: NetworkRequest['relation']) =>
      network([made], { relation }).graph.edges.map(({ weight }) => weight);
    // operator – port, operator – union; port and union agree in nothing.
    expect(weights('congruence')).toEqual([0.5, 0.5]);
    expect(weights('conflict')).toEqual([0.5, 0.5, 1]);
  });

  it('says what is no statement of anybody: ascribed, denied, on no alternative', () => {
    const made = report('2031-05-08', [
      { party: 'union', declared: false },
      { party: 'operator', asserted: false },
      { party: 'port', alternative: null },
    ]);
    const { statements, leftOut } = network([made]);
    expect(statements).toBe(0);
    expect([...leftOut]).toEqual([
      ['ascribed by others', 1],
      ['denied', 1],
      ['on no alternative', 1],
    ]);
  });

  it('has what somebody wants by his own account as part of what he said, once', () => {
    const made = reading({
      text: 'The union said it wants no shifts in the night. The operator wants no shifts in the night.',
      published: '2031-05-08',
      cited: [
        { by: 'speaker-of-union', words: 'it wants no shifts in the night', party: 'union', said: '2031-05-08' },
        { by: 'speaker-of-union', words: 'no shifts in the night', party: 'union', said: '2031-05-08', within: 0 },
        { by: 'speaker-of-operator', words: 'The operator wants no shifts in the night', party: 'operator', said: '2031-05-08' },
      ],
    });
    const [inner, other] = report('2031-05-08', [{ party: 'union' }, { party: 'operator' }]).codes;
    const codes = [
      { ...inner!, attribution: 1, words: made.attributions[1]!.content },
      { ...other!, attribution: 2, words: made.attributions[2]!.content },
    ];
    const { statements, graph } = network([{ ...made, codes }]);
    expect([statements, graph.edges.length]).toEqual([2, 1]);
  });

  it('keeps to the days that are asked for', () => {
    const later = report('2031-06-01', [{ party: 'union' }, { party: 'port' }]);
    const made = network([BOTH, later], { from: '2031-06-01', to: '2031-06-01' });
    expect(made.graph.nodes.map(({ label }) => label)).toEqual(['Port', 'Union']);
    expect(made.leftOut.get('outside the days')).toBe(2);
  });

  it('is cut into windows that follow on each other', () => {
    const later = report('2031-06-01', [{ party: 'union' }, { party: 'port' }]);
    const made = network([BOTH, later], { window: { width: 2, unit: 'weeks', kernel: null } });
    expect(made.windows).toBe(2);
    expect(made.graph.edges.map(({ source, target, from, to }) => [source, target, from, to])).toEqual([
      ['row Operator', 'row Union', '2031-05-08', '2031-05-21'],
      ['row Port', 'row Union', '2031-05-22', '2031-06-04'],
    ]);
  });

  it('leads from parties to what they are for and against', () => {
    const made = report('2031-05-08', [
      { party: 'union', confidence: 1 },
      { party: 'operator', stance: 'opposes', confidence: 1 },
    ]);
    const { graph } = network([made], { mode: 'two-mode', relation: 'subtract' });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['row Operator', 'row Union', 'column Night shifts: none']);
    expect(graph.edges.map(({ weight }) => weight)).toEqual([-1, 1]);
  });

  it('is refused where there is none of that kind', () => {
    expect(() => network([BOTH], { mode: 'two-mode', relation: 'congruence' })).toThrow(/no such network/);
    expect(() => network([BOTH], { from: '2031-06-01', to: '2031-05-01' })).toThrow(/wrong way round/);
  });

  it('is empty, not a mistake, where nothing is coded', () => {
    const made = network([reading({ text: 'Nobody said anything.' })], { window: { width: 1, unit: 'days', kernel: null } });
    expect(made.graph).toMatchObject({ nodes: [], edges: [] });
  });
});
