import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Dated } from '../../../src/model/date.ts';
import type { Origin } from '../../../src/model/coverage/origin.ts';
import { originsBehind } from '../../../src/link/origins/origin-count.ts';
import type { SaidStatement } from '../../../src/link/origins/possible-occasions.ts';
import { may } from '../../derive/made-facts.ts';

function on(day: number): Dated {
  return { days: { first: may(day), last: may(day) }, precision: 'day', bounds: false, evidence: 'by hand', span: null };
}

/** Known only to have been said by the day of its report. */
function by(day: number): Dated {
  return { ...on(day), bounds: true };
}

let made = 0;

function says(actor: string, origin: string, more: Partial<SaidStatement> = {}): SaidStatement {
  made += 1;
  return {
    id: `statement ${made}`,
    speaker: { kind: 'actor', actor },
    party: 'union',
    sourcing: 'on the record',
    said: by(8),
    origins: [origin],
    renditions: [{ report: origin, attribution: 0 }],
    ...more,
  };
}

/** What a newsroom tells by itself. */
function tells(origin: string): SaidStatement {
  return says('', origin, { speaker: { kind: 'outlet', name: null }, party: null });
}

const KINDS: Readonly<Record<string, Origin['kind']>> = {
  letter: 'press release',
  'other letter': 'press release',
  wire: 'wire story',
};

/** Origins are the newsrooms of their names, but for the letters and the wire. */
function count(...statements: SaidStatement[]): readonly [number, number] {
  const ids = new Set(statements.flatMap(({ origins }) => origins));
  const origins = new Map([...ids].map((id) => [id, { kind: KINDS[id] ?? 'own reporting', mayBe: [] }] as const));
  const { least, most } = originsBehind(statements, origins);
  return [least, most];
}

describe('what one named person is cited for by several newsrooms', () => {
  it('may all be of one occasion within the days of its coverage', () => {
    expect(count(says('brandt', 'Post'), says('brandt', 'Ledger'), says('brandt', 'Radio'))).toEqual([1, 3]);
    expect(count(says('brandt', 'Post', { said: on(5) }), says('brandt', 'Ledger'))).toEqual([1, 2]);
    expect(count(says('brandt', 'Post', { said: null }), says('brandt', 'Ledger'))).toEqual([1, 2]);
  });

  it('is of two when the reports tell two days, or lie too far apart', () => {
    expect(count(says('brandt', 'Post', { said: on(7) }), says('brandt', 'Ledger', { said: on(8) }))).toEqual([2, 2]);
    expect(count(says('brandt', 'Post', { said: on(4) }), says('brandt', 'Ledger'))).toEqual([2, 2]);
  });

  it('is of as many as there are people, one of whom may have spoken for the party', () => {
    expect(count(says('brandt', 'Post'), says('holt', 'Ledger'))).toEqual([2, 2]);
    expect(count(says('brandt', 'Post'), says('union', 'Ledger'))).toEqual([1, 2]);
    expect(count(says('brandt', 'Post'), says('holt', 'Radio'), says('union', 'Ledger'))).toEqual([2, 3]);
  });

  it('rests, within one report, on what the report tells him to have published', () => {
    const post = { renditions: [{ report: 'Post', attribution: 1 }] };
    expect(count(says('brandt', 'letter', post), says('brandt', 'Post', post))).toEqual([1, 1]);
    expect(count(says('brandt', 'letter', post), says('holt', 'Post', post))).toEqual([2, 2]);
  });
});

describe('what newsrooms tell by themselves', () => {
  it('may all rest on one source that none of them names', () => {
    expect(count(tells('Post'), tells('Ledger'))).toEqual([1, 2]);
  });

  it('is not what a named person says elsewhere', () => {
    expect(count(tells('Post'), says('brandt', 'Ledger'))).toEqual([2, 2]);
  });

  it('is one with the wire that also has a named person', () => {
    expect(count(tells('wire'), says('brandt', 'wire'))).toEqual([1, 1]);
  });
});

const ORIGINS = ['Post', 'Ledger', 'Radio', 'letter', 'other letter', 'wire'];

const anyStatement = record({
  actor: constantFrom('brandt', 'holt', 'union', null),
  origin: constantFrom(...ORIGINS),
  day: integer({ min: 1, max: 12 }),
  isBound: constantFrom(true, false),
}).map(({ actor, origin, day, isBound }) =>
  actor === null ? tells(origin) : says(actor, origin, { said: isBound ? by(day) : on(day) }),
);

test('origins are at least one, at most all that are named, and as many in whatever order statements come', () => {
  assert(
    property(
      array(anyStatement, { minLength: 1, maxLength: 7 }).chain((all) =>
        shuffledSubarray(all, { minLength: all.length }).map((shuffled) => [all, shuffled] as const),
      ),
      ([all, shuffled]) => {
        const [least, most] = count(...all);
        expect(least).toBeGreaterThanOrEqual(1);
        expect(least).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(new Set(all.flatMap(({ origins }) => origins)).size);
        expect(count(...shuffled)).toEqual([least, most]);
      },
    ),
  );
});

test('who is told of by one more newsroom is not known from more occasions for it', () => {
  assert(
    property(array(anyStatement, { minLength: 1, maxLength: 6 }), (all) => {
      const [first] = all;
      if (!first || first.speaker.kind !== 'actor') return;
      const again = { ...first, id: 'again', origins: ['Bay Radio'], renditions: [{ report: 'Bay Radio', attribution: 0 }] };
      expect(count(...all, again)[0]).toBeLessThanOrEqual(count(...all)[0] + 1);
      expect(count(first, again)[0]).toBe(1);
    }),
  );
});
