import { Codebook } from '../../src/model/codebook.ts';
import type { Dated } from '../../src/model/date.ts';
import type { Dispute } from '../../src/model/coverage/dispute.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import type { Code } from '../../src/model/reading/code.ts';

/** The alternatives of the one issue, from one end to the other. */
export const ALTERNATIVES = ['none', 'two', 'four', 'six', 'eight'] as const;

export type Role = Codebook['parties'][number]['role'];

/** A codebook of these parties with one issue, the rise. */
export function wages(
  parties: Readonly<Record<string, Role>> = { union: 'party', operator: 'party' },
  titleOf: (id: string) => string = (id) => id,
): Codebook {
  return Codebook.parse({
    codebook: 1,
    negotiation: { id: 'wages', title: 'Wages' },
    parties: Object.entries(parties).map(([id, role]) => ({ id, name: id, role })),
    issues: [
      {
        id: 'rise',
        title: 'Wage rise',
        ends: ['none', 'high'],
        alternatives: ALTERNATIVES.map((id) => ({ id, title: titleOf(id) })),
      },
    ],
  });
}

/** The alternatives as amounts of one unit, but for the one that there is none. */
export function perCent(id: string): string {
  return id === 'none' ? 'no rise' : `${id} per cent`;
}

/** A day of May 2031. */
export function may(day: number): string {
  return `2031-05-${String(day).padStart(2, '0')}`;
}

export function dated(day: number): Dated {
  return { days: { first: may(day), last: may(day) }, precision: 'day', bounds: false, evidence: '', span: null };
}

/** What a party declares on a day of May that it supports, unless said otherwise. */
export function position(holder: string, day: number | null, alternative: string | null, more: Partial<Position> = {}): Position {
  const id = `${holder} ${day ?? 'undated'} ${more.stance ?? 'supports'} ${alternative}`;
  return {
    id,
    holder,
    issue: 'rise',
    alternative,
    stance: 'supports',
    asserted: true,
    mode: 'declared',
    conditional: false,
    redLine: false,
    when: day === null ? null : dated(day),
    statements: [`statement: ${id}`],
    confidence: 0.9,
    ...more,
  };
}

export function dispute(more: Partial<Dispute> = {}): Dispute {
  return { id: 'dispute', kind: 'agreed or not', issue: 'rise', about: '', asserted: [], denied: [], told: [], ...more };
}

export function code(holder: string, alternative: string | null, more: Partial<Code> = {}): Code {
  return {
    attribution: 0,
    issue: 'rise',
    alternative,
    holder,
    stance: 'supports',
    declared: true,
    asserted: true,
    condition: [],
    redLine: false,
    words: [],
    by: 'test',
    rival: null,
    confidence: 0.9,
    ...more,
  };
}

/** What a person of a party says on the record in one report, unless said otherwise. */
export function statement(id: string, more: Partial<Statement> = {}): Statement {
  return {
    id,
    speaker: { kind: 'actor', actor: more.party ?? 'somebody' },
    party: null,
    sourcing: 'on the record',
    said: null,
    renditions: [{ report: 'a'.repeat(64), attribution: 0 }],
    origins: [],
    codes: [],
    issue: null,
    act: 'comment',
    confidence: 0.9,
    ...more,
  };
}
