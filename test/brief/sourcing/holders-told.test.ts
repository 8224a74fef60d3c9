import { describe, expect, it } from 'vitest';
import { holdersTold } from '../../../src/brief/sourcing/holders-told.ts';
import { areAllOf } from '../../../src/brief/sourcing/members-named.ts';
import { numberCoverage } from '../../../src/brief/numbered-coverage.ts';
import type { Actor } from '../../../src/model/reading/actor.ts';
import type { Statement } from '../../../src/model/coverage/statement.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const coverage = numberCoverage(riverTalks());
const coded = coverage.input.links.statements.find(({ codes }) => codes.length > 0)!;
const [{ report, code }] = coded.codes as [Statement['codes'][number]];
const party = { ...coverage.input.codebook.parties.find(({ id }) => id === code.holder)!, names: ['Lock Guild', 'Weir Trust'] };
const position = { ...coverage.input.derived.positions[0]!, ...code, mode: 'ascribed' as const, seen: true };

/** Whom a report names that tells a stand of the party in this sentence; each name given is of the party, but for people. */
function told(sentence: string, names: readonly string[], people: readonly string[] = [], seen = true): string[] {
  const reading = coverage.reading(report)!;
  const start = reading.text.length;
  const text = reading.text + sentence;
  const mentionOf = (name: string, actor: string) => {
    const at = start + sentence.indexOf(name);
    return { span: { start: at, end: at + name.length }, actor };
  };
  const id = code.attribution;
  const whole = {
    ...reading,
    text,
    attributions: reading.attributions.map((one) =>
      one.id === id ? { ...one, source: [], cue: [], content: [{ start, end: text.length }] } : one,
    ),
    voices: reading.voices.map((voice) =>
      voice.attribution === id ? { ...voice, party: null, speaker: { kind: 'outlet' as const, name: null } } : voice,
    ),
    mentions: [...people.map((name) => mentionOf(name, name)), ...names.map((name) => mentionOf(name, party.id))].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
  const input = { ...coverage.input, codebook: { ...coverage.input.codebook, parties: [party] } };
  const person = (name: string): [string, Actor] => [
    name,
    { id: name, kind: 'person', name, names: [], office: null, party: party.id, certain: true, why: '' },
  ];
  const actors = new Map([...coverage.actors, ...people.map(person)]);
  return holdersTold({ ...coverage, input, actors, reading: () => whole }, { ...position, seen }, [coded]);
}

describe('whom of the holder a report names for a stand that it tells by itself', () => {
  it('is the person it tells of first', () => {
    expect(told(' Ada Holt vetoed the bill of Jan Reed.', [], ['Ada Holt', 'Jan Reed'])).toEqual(['Ada Holt']);
  });

  it('is the person in whose title the party stands', () => {
    expect(told(' The Lock Guild spokeswoman Ada Holt had it struck.', ['Lock Guild'], ['Ada Holt'])).toEqual(['Ada Holt']);
    expect(told(' The Lock Guild told Ada Holt to strike it.', ['Lock Guild'], ['Ada Holt'])).toEqual(['Lock Guild']);
  });

  it('is a person named behind the verb where nobody else of the party is named', () => {
    expect(told(' What made them one was Ada Holt’s plan to close it.', [], ['Ada Holt'])).toEqual(['Ada Holt']);
  });

  it('are the members it names', () => {
    expect(told(' The Lock Guild and the Weir Trust voted for it.', ['Lock Guild', 'Weir Trust'])).toEqual([
      'Lock Guild',
      'Weir Trust',
    ]);
  });

  it('are some of them, where the words say so', () => {
    expect(told(' Some Lock Guild voted for it.', ['Lock Guild'])).toEqual(['some Lock Guild']);
    expect(told(' A number of regional Lock Guild voted.', ['Lock Guild'])).toEqual(['a number of regional Lock Guild']);
    expect(told(' There, other Lock Guild voted.', ['Lock Guild'])).toEqual(['other Lock Guild']);
    expect(told(' A number of the Lock Guild voted.', ['Lock Guild'])).toEqual(['a number of the Lock Guild']);
    expect(told(' On the other Lock Guild fell the vote.', ['Lock Guild'])).toEqual(['Lock Guild']);
    expect(told(' Somehow Lock Guild voted.', ['Lock Guild'])).toEqual(['Lock Guild']);
  });

  it('is nobody where the party is called after a person, or all of its members are named', () => {
    expect(told(' The Ada Holt administration vetoed the bill.', [], ['Ada Holt'])).toEqual([]);
    expect(areAllOf({ name: 'Norland, Osmar and Belna' }, ['Osmar', 'BELNA', 'Norland'])).toBe(true);
    expect(areAllOf({ name: 'Norland, Osmar and Belna' }, ['Osmar', 'Belna'])).toBe(false);
  });

  it('is nobody where the party goes by its own name, or where somebody is cited for the stand', () => {
    expect(told(` ${party.name} voted for it with the Weir Trust.`, [party.name, 'Weir Trust'])).toEqual([]);
    expect(told(' Ada Holt vetoed the bill.', [], ['Ada Holt'], false)).toEqual([]);
  });
});
