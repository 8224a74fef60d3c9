import { assert, property, shuffledSubarray } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { joinActors } from '../../../src/link/actors/actor-joining.ts';
import { likelyPairs } from '../../../src/language/names/name-blocking.ts';
import { readMarked, straits } from '../../read/resolved-text.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['{s1|Tarsian Energy Minister Radmila Petrovic} {c1|said} {t1|the lights would stay on}.', '2031-05-10'],
  ['{s1|Radmila Petrović, the energy minister of Tarsia,} {c1|warned} {t1|of a shortage}.', '2031-05-11'],
  ['{s1|Mr Delin} {c1|said} {t1|no}. {s2|two diplomats} {c2|said} {t2|yes}.', '2031-05-12'],
  ['{s1|Engineer Ruta Petrovic} {c1|said} {t1|the cable was old}. {s2|two diplomats} {c2|said} {t2|no}.', '2031-05-13'],
  ['{s1|President Ivar Stromm} {c1|said} {t1|he would talk}. {s2|the ministry} {c2|said} {t2|so too}.', '2031-03-01'],
  ['{s1|Ivar Stromm} {c1|said} {t1|he had always wanted peace}. {s2|The ministry} {c2|disagreed} {t2|with him}.', '2031-06-01'],
];

let readings: Reading[] = [];

beforeAll(async () => {
  readings = await Promise.all(
    TEXTS.map(async ([source, published], index) => {
      const { reading, text } = await readMarked(source, { published, report: String(index).repeat(64) });
      return {
        ...reading,
        report: String(index).repeat(64),
        version: 'test',
        given: {},
        text,
        passages: [],
        title: null,
        language: null,
        writers: [],
        outlet: null,
        wires: [],
        published: { date: published, precision: 'day', evidence: [] },
        attributions: [],
        meetingWords: [],
        meetings: [],
        codes: [],
        unlikely: [],
        topics: [],
        acts: [],
        findings: [],
      } satisfies Reading;
    }),
  );
});

function speakersOf(reading: Reading | undefined): string[] {
  return (reading?.voices ?? []).map(({ speaker }) => (speaker.kind === 'actor' ? speaker.actor : speaker.kind));
}

describe('actors of several reports', () => {
  it('are one when their names are spelt alike and their sides agree', () => {
    const { readings: joined } = joinActors(readings, straits);
    expect(speakersOf(joined[0])).toEqual(speakersOf(joined[1]));
    expect(speakersOf(joined[3])[0]).not.toBe(speakersOf(joined[0])[0]);
  });

  it('say what speaks for it', () => {
    const { actors } = joinActors(readings, straits);
    const minister = actors.find((actor) => actor.names.includes('Radmila Petrović'));
    expect(minister).toMatchObject({ certain: false, party: 'tarsia', names: ['Radmila Petrovic', 'Radmila Petrović'] });
    expect(minister?.why).toContain('In 2 of the reports');
  });

  it('of the codebook are certain, under any of their names', () => {
    const { actors, readings: joined } = joinActors(readings, straits);
    expect(speakersOf(joined[2])[0]).toBe('marko-dellin');
    expect(actors.find((actor) => actor.id === 'marko-dellin')?.certain).toBe(true);
  });

  it('keep unnamed sources and bodies without a name apart', () => {
    const { readings: joined } = joinActors(readings, straits);
    expect(speakersOf(joined[2])[1]).toBe('unnamed');
    expect(joined[2]?.voices[1]?.speaker).toEqual(readings[2]?.voices[1]?.speaker);
    expect([...joinActors(readings, straits).renamed.keys()]).toEqual(['ministry-55555555']);
  });

  it('speak for the side they had on the day of the report', () => {
    expect(readings[4]?.voices[0]?.party).toBe('norland');
    expect(readings[5]?.voices[0]?.party).toBeNull();
  });

  it('are the same in whatever order the readings come', () => {
    const { actors, renamed } = joinActors(readings, straits);
    assert(
      property(shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const other = joinActors(
          order.flatMap((index) => readings[index] ?? []),
          straits,
        );
        expect(other.actors).toEqual(actors);
        expect(Object.fromEntries(other.renamed)).toEqual(Object.fromEntries(renamed));
      }),
    );
  });
});

describe('names that may be one', () => {
  it('are found without comparing all pairs', () => {
    const first = ['Anna', 'Boris', 'Clara', 'David', 'Elena', 'Fedor', 'Greta', 'Hassan', 'Irina', 'Jamal'];
    const last = Array.from(
      { length: 300 },
      (_, index) =>
        `${'bdfgklmnprst'.charAt(index % 12)}o${'lmnrstv'.charAt(index % 7)}a${'kxzp'.charAt(index % 4)}${'ieou'.charAt(index % 4)}v${index % 5 === 0 ? 'sky' : 'ich'}`,
    );
    const names = last.flatMap((surname, index) => [`${first[index % 10]} ${surname}`]);
    const pairs = [...likelyPairs([...names, 'Ana Bolakiwsky'], 'person')];
    expect(pairs.length).toBeLessThan((names.length * names.length) / 8);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
  });

  it('include the spellings of one name', () => {
    const spellings = ['Yuri Gaddari', 'Juri Qadhari', 'Iurii Kaddari', 'Maria Holt'];
    const pairs = [...likelyPairs(spellings, 'person')].map(String);
    expect(pairs).toContain('0,1');
    expect(pairs).not.toContain('0,3');
  });
});

describe('the first letters of a name', () => {
  it.each([
    ['RLA', 'River Liberation Army'],
    ['UPW', 'Union of Pit Workers'],
    ['NFC', 'National Fishing Council'],
  ])('meet it, so that a body is not told twice: %s', (short, long) => {
    expect([...likelyPairs(['Harbour Board', long, short], 'organisation')]).toContainEqual([1, 2]);
  });

  it('are no way to a person, nor two letters to a body', () => {
    expect([...likelyPairs(['Rolf Lars Adler', 'RLA'], 'person')]).toEqual([]);
    expect([...likelyPairs(['Harbour Board', 'HB'], 'organisation')]).toEqual([]);
  });
});
