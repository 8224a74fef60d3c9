import { describe, expect, it } from 'vitest';
import { Confirmations, isWithinConfirmationDays } from '../../../src/derive/announcements/confirmations.ts';
import type { Decision } from '../../../src/model/coverage/decision.ts';
import type { Statement } from '../../../src/model/coverage/statement.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading } from '../../truth/made-readings.ts';
import { dated, may, statement } from '../made-facts.ts';

interface Saying {
  readonly words: string;
  readonly party?: string;
  readonly cue?: string;
  readonly day?: number | null;
  readonly more?: Partial<Statement>;
  /** Who is named in the report, by the words for them. */
  readonly named?: Readonly<Record<string, string>>;
  /** Whether it is cited by one who is cited himself. */
  readonly nested?: boolean;
}

interface Told {
  readonly statement: Statement;
  readonly reading: Reading;
}

function spanOf(text: string, words: string): { start: number; end: number } {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

function told({ words, party = 'operator', cue = 'said', day = 12, more, named = {}, nested = false }: Saying): Told {
  const text = `Yesterday it ${cue} ${words}.`;
  const outer = nested ? [{ by: 'paper', words: text }] : [];
  const made = reading({
    text,
    published: day === null ? null : may(day),
    cited: [...outer, { by: party, words, cue, ...(nested && { within: 0 }) }],
  });
  return {
    reading: {
      ...made,
      mentions: Object.entries(named).map(([actor, name]) => ({ actor, span: spanOf(text, name) })),
    },
    statement: statement(`${party} ${day} ${words}`, {
      party,
      said: day === null ? null : dated(day),
      renditions: [{ report: made.report, attribution: outer.length }],
      ...more,
    }),
  };
}

const ANNOUNCED: Saying = { party: 'union', words: 'a shorter night shift for crane drivers was agreed' };

/** Whether the operator confirms what the union announced on the twelfth, by what it says. */
function confirms(answer: Saying, announced: Saying = ANNOUNCED): boolean {
  const [one, other] = [told(announced), told(answer)];
  const both = new Confirmations([one.statement, other.statement], [one.reading, other.reading], []);
  return both.has('operator', one.statement);
}

describe('words that confirm an announcement', () => {
  it('stand by an agreement, whatever it is about: by the verb that cites them as well', () => {
    expect(confirms({ cue: 'welcomed', words: 'the accord' })).toBe(true);
    expect(confirms({ cue: 'described', words: 'the accord' })).toBe(false);
    expect(confirms({ cue: 'welcomed', words: 'the rain' })).toBe(false);
  });

  it('say so in one sentence, and another one may say no to something else', () => {
    expect(confirms({ words: 'it was glad of the rain. The accord is long' })).toBe(false);
    expect(confirms({ words: 'it will not talk of the rain. It is glad of the accord' })).toBe(true);
    expect(confirms({ words: 'it was never glad of the accord' })).toBe(false);
  });

  it('or have two words in common with it that tell what is agreed, in whatever form', () => {
    expect(confirms({ words: 'night shifts are over' })).toBe(true);
    expect(confirms({ words: 'nights are over' })).toBe(false);
    expect(confirms({ words: 'the night, a night, all the nights' })).toBe(false);
  });

  it.each(['announced', 'told reporters', 'wrote', 'reached', 'good news', 'very', 'agreement', 'deal', 'also'])(
    'do not by what every announcement says: “%s”',
    (general) => {
      const announced = { party: 'union', words: `cranes were agreed, ${general}` };
      expect(confirms({ words: `cranes stood still, ${general}` }, announced)).toBe(false);
      expect(
        confirms({ words: `cranes stood still, ${general} of cabins` }, { ...announced, words: `cabins and ${announced.words}` }),
      ).toBe(true);
    },
  );

  it('are of the side that is asked for, and no mere demand, threat or denial', () => {
    const words = 'the night shift is short';
    expect(confirms({ words })).toBe(true);
    expect(confirms({ words, party: 'port' })).toBe(false);
    expect(confirms({ words, more: { act: 'comment' } })).toBe(true);
    for (const act of ['deny', 'reject', 'threaten', 'demand'] as const) expect(confirms({ words, more: { act } })).toBe(false);
  });

  it('are told of the side itself in some report, and not only by one whom it cites', () => {
    const words = 'the night shift is short';
    expect(confirms({ words, nested: true })).toBe(false);
    expect(confirms({ words, more: { sourcing: 'second hand' } })).toBe(false);
    const [deal, nested, outer] = [told(ANNOUNCED), told({ words, nested: true }), told({ words })];
    const joined = { ...outer.statement, renditions: [...nested.statement.renditions, ...outer.statement.renditions] };
    const all = [deal, nested, outer].map((one) => one.reading);
    expect(new Confirmations([deal.statement, joined], all, []).has('operator', deal.statement)).toBe(true);
    const alsoCited: Statement = { ...joined, sourcing: 'second hand' };
    expect(new Confirmations([deal.statement, alsoCited], all, []).has('operator', deal.statement)).toBe(true);
    const inHeadline = all.map((one) => ({
      ...one,
      passages: one.passages.map((part) => ({ ...part, kind: 'headline' as const })),
    }));
    expect(new Confirmations([deal.statement, alsoCited], inHeadline, []).has('operator', deal.statement)).toBe(false);
  });

  it('come within ten days, before or after; what has no day may', () => {
    const words = 'the night shift is short';
    expect([2, 22].map((day) => confirms({ words, day }))).toEqual([true, true]);
    expect([1, 23].map((day) => confirms({ words, day }))).toEqual([false, false]);
    expect(confirms({ words, day: null })).toBe(true);
    expect(confirms({ words, day: 30 }, { ...ANNOUNCED, day: null })).toBe(true);
    expect(isWithinConfirmationDays({ said: dated(1) }, { said: dated(11) })).toBe(true);
    expect(isWithinConfirmationDays({ said: dated(1) }, { said: dated(12) })).toBe(false);
  });

  it('have more in common with it than the names of those who agree', () => {
    const announced: Saying = {
      party: 'union',
      words: 'Harbour Lines has agreed to the shift',
      named: { operator: 'Harbour Lines' },
    };
    expect(confirms({ words: 'Harbour Lines talks of the weather' }, announced)).toBe(false);
    expect(confirms({ words: 'Harbour Lines talks of the weather' }, { ...announced, named: {} })).toBe(true);
  });

  it('cannot be told of a statement whose report is not there', () => {
    const [deal, answer] = [told(ANNOUNCED), told({ words: 'it welcomed the accord' })];
    const has = (...known: readonly Reading[]): boolean =>
      new Confirmations([deal.statement, answer.statement], known, []).has('operator', deal.statement);
    expect(has(deal.reading)).toBe(false);
    expect(has(answer.reading)).toBe(true);
  });
});

interface ActDetails {
  /** Who is named in the report, and by which words. */
  readonly actor?: string;
  readonly name?: string;
  /** The party of that person; null where a party itself is named. */
  readonly of?: string | null;
  readonly day?: number | null;
}

/** Whether the operator confirms by an act that a report tells of. */
function acts(text: string, { actor = 'operator', name = 'Board', day = 12, of = null }: ActDetails = {}): boolean {
  const deal = told(ANNOUNCED);
  const report = reading({ text, published: day === null ? null : may(day) });
  const person = { id: actor, kind: 'person', name, names: [name], office: null, party: of, certain: true, why: '' } as const;
  const acting: Reading = {
    ...report,
    actors: of === null ? [] : [person],
    mentions: [{ actor, span: spanOf(text, name) }],
  };
  return new Confirmations([deal.statement], [deal.reading, acting], []).has('operator', deal.statement);
}

describe('an act that confirms an announcement', () => {
  it('is done by the side, or by one of its people', () => {
    expect(acts('The Board signed the accord.')).toBe(true);
    expect(acts('The Board signed the accord.', { actor: 'port' })).toBe(false);
    expect(acts('Jon Vark signed the accord.', { actor: 'vark', name: 'Jon Vark', of: 'operator' })).toBe(true);
    expect(acts('Jon Vark signed the accord.', { actor: 'vark', name: 'Jon Vark', of: 'union' })).toBe(false);
  });

  it('is done by whoever is named before the verb, in the same sentence', () => {
    expect(acts('The Board waits; the accord was signed by dockers.')).toBe(false);
    for (const end of ['. ', '! ', '? ', '\n']) {
      expect(acts(`The Board met${end}Dockers signed the accord.`)).toBe(false);
      expect(acts(`Dockers met${end}The Board signed the accord.`)).toBe(true);
    }
  });

  it('is done by whoever is named behind "announced by"', () => {
    expect(acts('An accord whose outlines were announced by officials of the union and the Board is near.')).toBe(true);
    expect(
      acts(
        'An accord was announced by dockers; all is told to the Board.'.replace(
          '; all',
          ', it is said at great length and at many a table up and down the coast, and all',
        ),
      ),
    ).toBe(false);
  });

  it('is that the side agreed, where the report itself tells it and nobody is cited', () => {
    expect(acts('The Board agreed to the accord.')).toBe(true);
    expect(acts('The Board never agreed to the accord.')).toBe(false);
  });

  it('makes binding what was announced, and nothing else, in that sentence', () => {
    expect(acts('The Board approved the night shift.')).toBe(true);
    expect(acts('The Board approved the night watch.')).toBe(false);
    for (const end of ['.', '!', '?', '\n']) {
      expect(acts(`The Board approved the minutes${end} The accord waits.`)).toBe(false);
      expect(acts(`The Board approved the minutes${end} It did not rain.`.replace('minutes', 'accord'))).toBe(true);
      expect(acts(`It did not rain${end} The Board approved the accord`)).toBe(true);
    }
    expect(acts('The Board approved the accord')).toBe(true);
    expect(acts('The Board has not approved the accord')).toBe(false);
  });

  it('is told within ten days of it, or on no day', () => {
    expect([2, 22, null].map((day) => acts('The Board signed the accord.', { day }))).toEqual([true, true, true]);
    expect([1, 23].map((day) => acts('The Board signed the accord.', { day }))).toEqual([false, false]);
  });
});

describe('a decision that confirms an announcement', () => {
  const TEXT = 'Members backed the accord on a rainy day. Ships wait.';
  const report = reading({ text: TEXT });
  const decided = (more: Partial<Decision> = {}, words = 'Members backed the accord on a rainy day.'): boolean => {
    const deal = told(ANNOUNCED);
    const decision: Decision = {
      id: 'decision',
      party: 'operator',
      body: null,
      kind: 'ratified',
      when: dated(12),
      told: [{ report: report.report, span: spanOf(TEXT, words) }],
      ...more,
    };
    return new Confirmations([deal.statement], [deal.reading, report], [decision]).has('operator', deal.statement);
  };

  it('is a vote for it, a ratification or a signature of that side', () => {
    for (const kind of ['voted for', 'ratified', 'signed'] as const) expect(decided({ kind })).toBe(true);
    for (const kind of ['voted against', 'withdrew', 'threatened', 'set a deadline'] as const)
      expect(decided({ kind })).toBe(false);
    expect(decided({ party: 'port' })).toBe(false);
    expect(decided({ party: null, body: 'the House' })).toBe(false);
  });

  it('is about an agreement, within ten days or without a day', () => {
    expect(decided({}, 'Ships wait.')).toBe(false);
    expect([2, 22].map((day) => decided({ when: dated(day) }))).toEqual([true, true]);
    expect([1, 23].map((day) => decided({ when: dated(day) }))).toEqual([false, false]);
    expect(decided({ when: null })).toBe(true);
    expect(decided({ told: [] })).toBe(false);
  });
});
