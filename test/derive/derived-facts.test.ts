import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../src/brief/build-brief.ts';
import { deriveFacts } from '../../src/derive/derived-facts.ts';
import { linkReports } from '../../src/link/report-linking.ts';
import { Derived } from '../../src/model/coverage/derived.ts';
import { riverTalks, withFacts } from '../truth/marked-brief-input.ts';
import { codebook, truth } from '../truth/marked-statements.ts';

const input = riverTalks();
const { derived } = input;
const positions = new Map(derived.positions.map((position) => [position.id, position]));

describe('the derived facts', () => {
  it('are what their schema says, and the same in whatever order the reports come', () => {
    const { readings } = truth();
    const facts = deriveFacts(linkReports(readings), codebook);
    expect(Derived.safeParse(facts).error).toBeUndefined();
    expect(facts.changes.length).toBeGreaterThan(5);
    expect(deriveFacts(linkReports([...readings].reverse()), codebook)).toEqual(facts);
  });

  it('say the state of each issue with the positions it follows from', () => {
    const filling = derived.issueStates.find(({ issue }) => issue === 'filling')!;
    expect(filling.state).toBe('narrowing');
    const holders = filling.positions.map((id) => positions.get(id)!);
    expect(new Set(holders.map(({ holder }) => holder))).toEqual(new Set(['varesh', 'osmar']));
    expect(holders.every(({ mode, issue }) => mode === 'declared' && issue === 'filling')).toBe(true);
  });

  it('call nothing agreed that somebody says is not', () => {
    const [like] = derived.positions.filter(({ mode, asserted, alternative }) => mode === 'declared' && asserted && alternative);
    const agreeing = ['varesh', 'osmar'].map((holder) => ({
      ...like!,
      id: holder,
      holder,
      stance: 'supports' as const,
      conditional: false,
    }));
    const statements = input.links.statements.map((one) =>
      like!.statements.includes(one.id) ? { ...one, act: 'accept' as const } : one,
    );
    const disputed = { ...derived.disputes[0]!, kind: 'agreed or not' as const, issue: like!.issue };
    const stateWith = (disputes: Derived['disputes']): unknown =>
      withFacts({
        ...input,
        links: { ...input.links, statements },
        derived: { ...derived, positions: agreeing, disputes },
      }).derived.issueStates.find(({ issue }) => issue === like!.issue);
    expect(stateWith([])).toMatchObject({ state: 'agreed', positions: ['varesh', 'osmar'], disputes: [] });
    expect(stateWith([disputed])).not.toMatchObject({ state: 'agreed' });
    expect(stateWith([disputed])).toMatchObject({ disputes: [disputed.id] });
  });

  it('date what is new by its earliest report, and leave out what nothing dates', () => {
    expect(derived.changes.map(({ day }) => day)).toEqual(derived.changes.map(({ day }) => day).sort());
    const undated = input.readings.map((reading) => ({ ...reading, published: { ...reading.published, date: null } }));
    const statements = input.links.statements.map((statement) => ({ ...statement, said: null }));
    const unsaid = derived.positions.map((position) => ({ ...position, when: null }));
    const left = withFacts({
      ...input,
      readings: undated,
      links: { ...input.links, statements },
      derived: { ...derived, positions: unsaid },
    });
    expect(left.derived.changes).toEqual([]);
  });

  it('are all that the brief needs to say what stands, what is new and how it is worded', () => {
    const brief = buildBrief({ ...input, since: '2031-05-20' });
    expect(brief.grid.map(({ issue, state }) => ({ issue, state }))).toEqual(
      derived.issueStates.map(({ issue, state }) => ({ issue, state })),
    );
    const ids = derived.changes
      .filter(({ day }) => day >= '2031-05-20')
      .map((change) => (change.kind === 'one-sided' ? `by ${change.by}` : JSON.stringify(change)));
    // What was heard without a position is no fact that is derived.
    expect(brief.changes.filter(({ kind }) => kind !== 'heard')).toHaveLength(new Set(ids).size);
    expect(brief.wordings.map(({ statement }) => statement.id)).toEqual(derived.framing.map(({ statement }) => statement));
  });
});
