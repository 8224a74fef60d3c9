import { describe, expect, it } from 'vitest';
import { oneSidedAnnouncements } from '../../../src/derive/announcements/one-sided-announcements.ts';
import type { OneSided } from '../../../src/model/coverage/position.ts';
import type { Statement } from '../../../src/model/coverage/statement.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading } from '../../truth/made-readings.ts';
import { code, dated, may, statement, wages, type Role } from '../made-facts.ts';

interface Announced {
  readonly party: string | null;
  readonly words: string;
  /** The words that say that something is agreed; left out where there are none. */
  readonly agreed?: string;
  readonly day?: number | null;
  /** Who is named in the words, by the words for them. */
  readonly named?: Readonly<Record<string, string>>;
  readonly more?: Partial<Statement>;
}

function spanOf(text: string, words: string): { start: number; end: number } {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

/** A report of each statement, and the statement. */
function told({ party, words, agreed, day = 1, named = {}, more }: Announced): { statement: Statement; reading: Reading } {
  const text = `They said ${words}.`;
  const made = reading({
    text,
    published: day === null ? null : may(day),
    cited: [{ by: party ?? 'paper', words, cue: 'said' }],
  });
  const said = {
    ...made,
    acts: [
      {
        attribution: 0,
        verb: 'comment' as const,
        words: spanOf(text, words),
        agreed: agreed === undefined ? null : spanOf(text, agreed),
      },
    ],
    mentions: Object.entries(named).map(([actor, name]) => ({ actor, span: spanOf(text, name) })),
  } as Reading;
  return {
    reading: said,
    statement: statement(`${party} ${day} ${words}`, {
      party,
      said: day === null ? null : dated(day),
      renditions: [{ report: said.report, attribution: 0 }],
      ...more,
    }),
  };
}

function announced(all: readonly Announced[], parties?: Readonly<Record<string, Role>>): readonly OneSided[] {
  const made = all.map(told);
  return oneSidedAnnouncements(
    { statements: made.map((one) => one.statement) },
    made.map((one) => one.reading),
    wages(parties),
  );
}

const unconfirmed = (...all: readonly Announced[]): string[] => announced(all).flatMap(({ unconfirmedBy }) => unconfirmedBy);

const DEAL: Announced = { party: 'union', words: 'a deal on wages has been agreed', agreed: 'agreed' };
const SAME: Announced = { party: 'operator', words: 'the two sides have agreed', agreed: 'agreed' };

describe('an announcement of agreement', () => {
  it('is one-sided when no other party says so', () => {
    expect(announced([DEAL])).toEqual([{ by: 'union', unconfirmedBy: ['operator'], statements: [`union 1 ${DEAL.words}`] }]);
    expect(announced([{ ...DEAL, party: null }])).toEqual([]);
    expect(announced([{ party: 'union', words: 'talks go on' }])).toEqual([]);
  });

  it('is not when the other party announces it too', () => {
    expect(announced([DEAL, SAME])).toEqual([]);
    expect(unconfirmed(DEAL, { ...SAME, party: 'union' })).toEqual(['operator']);
  });

  it('is confirmed within ten days, before or after, and not later', () => {
    expect(unconfirmed({ ...DEAL, day: 12 }, { ...SAME, day: 22 })).toEqual([]);
    expect(unconfirmed({ ...DEAL, day: 12 }, { ...SAME, day: 2 })).toEqual([]);
    expect(unconfirmed({ ...DEAL, day: 12 }, { ...SAME, day: 23 }).sort()).toEqual(['operator', 'union']);
    expect(unconfirmed({ ...DEAL, day: 12 }, { ...SAME, day: 1 }).sort()).toEqual(['operator', 'union']);
    expect(unconfirmed({ ...DEAL, day: 12 }, { ...SAME, day: null })).toEqual([]);
  });

  it('of one issue is not confirmed by one of another', () => {
    const on = (issue: string): Partial<Statement> => ({
      codes: [{ report: 'a'.repeat(64), code: code('union', null, { issue }) }],
    });
    expect(unconfirmed({ ...DEAL, more: on('rise') }, { ...SAME, more: on('rise') })).toEqual([]);
    expect(unconfirmed({ ...DEAL, more: on('rise') }, { ...SAME, more: on('hours') }).sort()).toEqual(['operator', 'union']);
    expect(unconfirmed({ ...DEAL, more: on('rise') }, SAME).sort()).toEqual(['operator', 'union']);
  });

  it('is confirmed by a joint document, which speaks for no single party', () => {
    const document = (more: Partial<Statement> = {}): Announced => ({
      party: null,
      words: 'terms were agreed',
      agreed: 'agreed',
      more: { speaker: { kind: 'document', words: 'the joint statement' }, sourcing: 'official document', ...more },
    });
    expect(unconfirmed(DEAL, document())).toEqual([]);
    expect(unconfirmed(DEAL, document({ sourcing: 'second hand' }))).toEqual(['operator']);
    expect(unconfirmed(DEAL, document({ speaker: { kind: 'outlet', name: null } }))).toEqual(['operator']);
  });

  it('is none when it denies, rejects or threatens', () => {
    for (const act of ['deny', 'reject', 'threaten'] as const) {
      expect(announced([{ ...DEAL, more: { act } }])).toEqual([]);
      expect(unconfirmed(DEAL, { ...SAME, more: { act } })).toEqual(['operator']);
    }
  });

  it('asks those whom it names, or else all the sides', () => {
    const parties = { union: 'party', operator: 'party', state: 'party', envoy: 'mediator' } as const;
    expect(announced([DEAL], parties).map(({ unconfirmedBy }) => unconfirmedBy)).toEqual([['operator', 'state']]);
    const withState: Announced = { ...DEAL, words: 'a deal with the Treasury has been agreed', named: { state: 'Treasury' } };
    expect(announced([withState], parties).map(({ unconfirmedBy }) => unconfirmedBy)).toEqual([['state']]);
    const ofItself: Announced = { ...DEAL, words: 'a deal was agreed with the Union', named: { union: 'Union' } };
    expect(announced([ofItself], parties).map(({ unconfirmedBy }) => unconfirmedBy)).toEqual([['operator', 'state']]);
    expect(announced([withState, { ...SAME, party: 'state' }], parties).map(({ by }) => by)).toEqual(['state']);
  });

  it('is told once for each party, with all that it announced unconfirmed', () => {
    expect(announced([DEAL, { ...DEAL, day: 3 }, { ...SAME, day: 25 }])).toEqual([
      { by: 'union', unconfirmedBy: ['operator'], statements: [`union 1 ${DEAL.words}`, `union 3 ${DEAL.words}`] },
      { by: 'operator', unconfirmedBy: ['union'], statements: [`operator 25 ${SAME.words}`] },
    ]);
  });

  it('is none of one among many sides that names nobody: with whom is not told', () => {
    const sides = (count: number): Record<string, Role> =>
      Object.fromEntries(
        ['union', 'operator', 'state', 'town', 'port', 'guild'].slice(0, count).map((id) => [id, 'party' as const]),
      );
    expect(announced([DEAL], sides(4))).toHaveLength(1);
    expect(announced([DEAL], sides(5))).toEqual([]);
    const withState: Announced = { ...DEAL, words: 'a deal with the Treasury has been agreed', named: { state: 'Treasury' } };
    expect(announced([withState], sides(6)).map(({ unconfirmedBy }) => unconfirmedBy)).toEqual([['state']]);
  });

  it('is none of a body that tells what it resolved, and names nobody else', () => {
    const resolved: Announced = { party: 'operator', words: 'it had agreed on Monday to open the gates', agreed: 'agreed' };
    expect(announced([resolved])).toEqual([]);
    expect(announced([{ ...resolved, words: 'it has agreed to pay the Union more', named: { union: 'Union' } }])).toHaveLength(1);
    expect(announced([{ ...resolved, words: 'it had reached an agreement', agreed: 'agreement' }])).toHaveLength(1);
  });

  it('is none when the speaker agreed with himself: what he resolved, or his own side', () => {
    expect(announced([{ party: 'union', words: 'she had agreed to see a doctor', agreed: 'agreed' }])).toEqual([]);
    expect(unconfirmed({ party: 'union', words: 'we have agreed to meet', agreed: 'agreed' })).toEqual(['operator']);
    expect(unconfirmed({ party: 'union', words: 'he had reached an agreement', agreed: 'agreement' })).toEqual(['operator']);
    const subject = (actor: string): Announced => ({
      party: 'union',
      words: 'the Board has agreed to the plan',
      agreed: 'agreed',
      named: { [actor]: 'Board' },
    });
    expect(announced([subject('union')])).toEqual([]);
    expect(unconfirmed(subject('operator'))).toEqual(['operator']);
    expect(unconfirmed({ party: 'union', words: 'the plan was agreed', agreed: 'agreed' })).toEqual(['operator']);
  });
});

describe('one side announces that another has agreed', () => {
  const three = { union: 'party', operator: 'party', state: 'party' } as const;
  const OF_IT: Announced = {
    party: 'union',
    words: 'the Harbour Company had agreed to a shorter night shift for crane drivers',
    agreed: 'agreed',
    named: { operator: 'Harbour Company' },
  };
  const YES: Announced = {
    party: 'operator',
    words: 'yes, we have agreed to a shorter night shift for crane drivers',
    agreed: 'agreed',
    day: 2,
  };
  const lines = (...all: readonly Announced[]): string[] =>
    announced(all, three).map(({ by, unconfirmedBy }) => `${by}: ${unconfirmedBy.join()}`);

  it('and it says so itself: nobody else at the table is asked', () => {
    expect(lines(OF_IT, YES)).toEqual([]);
    expect(lines(OF_IT, { ...YES, words: 'his side had agreed to a shorter night shift for drivers' })).toEqual([]);
    expect(lines(OF_IT, { ...YES, words: 'we have agreed with the Union', named: { union: 'Union' } })).toEqual([]);
  });

  it('and it says nothing, or denies it', () => {
    expect(lines(OF_IT)).toEqual(['union: operator']);
    expect(lines(OF_IT, { ...YES, more: { act: 'deny' } })).toEqual(['union: operator']);
    expect(lines(OF_IT, { ...YES, day: 25 })).toEqual(['union: operator', 'operator: state,union']);
  });

  it('and it tells of something else, or of more who agreed, or a third side does', () => {
    const on = (issue: string): Partial<Statement> => ({
      codes: [{ report: 'a'.repeat(64), code: code('operator', null, { issue }) }],
    });
    const fare: Announced = { ...YES, words: 'we have agreed to lower fares', more: on('fares') };
    expect(lines({ ...OF_IT, more: on('rise') }, fare)).toEqual(['union: operator', 'operator: state,union']);
    const withState: Announced = { ...YES, words: 'we and the Treasury have agreed', named: { state: 'Treasury' } };
    expect(lines(OF_IT, withState)).toEqual(['operator: state']);
    expect(lines(OF_IT, { ...YES, party: 'state' })).toEqual(['union: operator', 'state: operator']);
  });

  it('is its own resolve where a speaker tells what his side agreed to', () => {
    const own: Announced = { party: 'operator', words: 'her side had agreed to open the gates', agreed: 'agreed' };
    expect(lines(own)).toEqual([]);
    expect(lines({ ...own, words: 'her side had agreed with the Union', named: { union: 'Union' } })).toEqual([
      'operator: union',
    ]);
  });
});

describe('what bears an announcement out', () => {
  const by = (words: string, more: Partial<Announced> = {}): string[] =>
    unconfirmed({ ...DEAL, day: 12 }, { party: 'operator', words, day: 12, ...more });

  it('is another side that stands by the agreement, or speaks of the same thing', () => {
    expect(by('it would sign the contract')).toEqual([]);
    expect(by('it was pleased with the weather')).toEqual(['operator']);
    const thing: Announced = { ...DEAL, words: 'a shorter night shift for crane drivers has been agreed' };
    expect(unconfirmed(thing, { party: 'operator', words: 'crane drivers get their night shift' })).toEqual([]);
    expect(unconfirmed(thing, { party: 'operator', words: 'it is good news for the drivers' })).toEqual(['operator']);
    expect(unconfirmed(thing, { party: 'operator', words: 'it is good news for drivers of a crane' })).toEqual([]);
  });

  it('is told in its own words, within ten days, and denies or demands nothing', () => {
    expect(by('it would not sign the contract')).toEqual(['operator']);
    expect(by('it would sign the contract', { day: 23 })).toEqual(['operator']);
    expect(by('it would sign the contract', { day: 22 })).toEqual([]);
    expect(by('it would sign the contract', { more: { sourcing: 'second hand' } })).toEqual(['operator']);
    for (const act of ['deny', 'reject', 'threaten', 'demand'] as const)
      expect(by('it would sign the contract', { more: { act } })).toEqual(['operator']);
    expect(by('it would sign the contract', { party: 'somebody' })).toEqual(['operator']);
  });

  it('is not what the names of those who agree have in common', () => {
    const named = { operator: 'Harbour Company' };
    const deal: Announced = { ...DEAL, words: 'a settlement with the Harbour Company has been agreed', named };
    expect(unconfirmed(deal, { party: 'operator', words: 'the Harbour Company talks on', named })).toEqual(['operator']);
  });

  it('is an act of the other side that makes it binding, told by the report itself', () => {
    const act = (
      text: string,
      { day = 12, actor = 'operator', name = 'Board' }: { day?: number | null; actor?: string; name?: string } = {},
    ) => {
      const deal = told({ ...DEAL, day: 12 });
      const report = reading({ text, published: day === null ? null : may(day) });
      const acting = { ...report, mentions: [{ actor, span: spanOf(text, name) }] } as Reading;
      return oneSidedAnnouncements({ statements: [deal.statement] }, [deal.reading, acting], wages()).flatMap(
        ({ unconfirmedBy }) => unconfirmedBy,
      );
    };
    expect(act('The Board approved the deal.')).toEqual([]);
    expect(act('Rain fell. The Board approved the deal. Ships wait.')).toEqual([]);
    expect(act('The Board has not approved the deal.')).toEqual(['operator']);
    expect(act('The deal was approved by the Board.')).toEqual([]);
    expect(act('The deal was approved by members.', { name: 'members', actor: 'union' })).toEqual(['operator']);
    expect(act('The Board agreed to the deal.')).toEqual([]);
    expect(act('The Board met. Members approved the deal.')).toEqual(['operator']);
    expect(act('The Board approved the minutes.')).toEqual(['operator']);
    expect(act('The Board approved the minutes. There is a deal.')).toEqual(['operator']);
    expect(act('The Board approved the deal.', { actor: 'union' })).toEqual(['operator']);
    expect(act('The Board approved the deal.', { day: 22 })).toEqual([]);
    expect(act('The Board approved the deal.', { day: 23 })).toEqual(['operator']);
    expect(act('The Board approved the deal.', { day: null })).toEqual([]);
    const timed = reading({ text: 'The Board approved the deal.', published: '2031-05-22T23:30:00Z' });
    const deal = told({ ...DEAL, day: 12 });
    const acting = { ...timed, mentions: [{ actor: 'operator', span: spanOf(timed.text, 'Board') }] } as Reading;
    expect(oneSidedAnnouncements({ statements: [deal.statement] }, [deal.reading, acting], wages())).toEqual([]);
  });
});
