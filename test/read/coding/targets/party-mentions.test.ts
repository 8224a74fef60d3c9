import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { partyMentions } from '../../../../src/read/coding/targets/party-mentions.ts';
import { codedReport, HARBOUR } from './made-coded-report.ts';

function named(text: string, codebook = HARBOUR): string[] {
  return partyMentions(codedReport(text), codebook).map(({ span, party }) => `${text.slice(span.start, span.end)} = ${party}`);
}

describe('words that stand for a party', () => {
  it('its name, its people, and their surnames', () => {
    expect(named('Holt and Jan Brandt of the Quay Company met.')).toEqual([
      'Holt = union',
      'Jan Brandt = operator',
      'Quay Company = operator',
    ]);
  });

  it('a surname that people of two parties bear stands for none', () => {
    const two = Codebook.parse({
      ...HARBOUR,
      parties: HARBOUR.parties.map((party) => ({ ...party, people: [{ name: `${party.id} Lind` }] })),
    });
    expect(named('Lind was there.', two)).toEqual([]);
  });

  it('the tag of an American legislator, but not behind the name of another party', () => {
    expect(named('Ann Reed (R-Maine) agreed.')).toEqual(['(R-Maine) = gop']);
    expect(named('Maria Holt (R-Maine) agreed.')).toEqual(['Maria Holt = union']);
  });

  it('who speaks for another party stands for that one', () => {
    expect(named('Maria Holt, for the Quay Company, urged it.')).toEqual(['Maria Holt, for the Quay Company = operator']);
    expect(named('Maria Holt, speaking on behalf of Republicans, urged it.')).toEqual([
      'Maria Holt, speaking on behalf of Republicans = gop',
    ]);
    expect(named('They blamed Maria Holt, for Republicans had paid.')).toEqual(['Maria Holt = union', 'Republicans = gop']);
    expect(named('Maria Holt urged it for the Quay Company.')).toEqual(['Maria Holt = union', 'Quay Company = operator']);
  });

  it.each([
    'The Holt delegates booed.',
    'Holt’s loudest critics left.',
    'Ada Holt supporters met Jan Brandt’s fiercest detractors.',
  ])('no name of whom others follow or oppose: %s', (text) => expect(named(text)).toEqual([]));

  it.each(['Holt told supporters of it.', 'Ada Holt urged voters on.', 'Holt and opponents met.'])(
    'a name of who does something to others: %s',
    (text) => expect(named(text)).toEqual(['Holt = union']),
  );

  it('marked where they stand in the name of a paper', () => {
    const parties = HARBOUR.parties.map((one) => (one.id === 'operator' ? { ...one, names: ['Brenn'] } : one));
    const seated = Codebook.parse({ ...HARBOUR, parties });
    const papers = (text: string): unknown => partyMentions(codedReport(text), seated).map(({ ofPaper }) => ofPaper === true);
    expect([papers('The Brenn Post has asked for it.'), papers('The Post asked Brenn for it.')]).toEqual([[true], [false]]);
    expect(codingTargets(codedReport('The Brenn Post has asked for it.'), seated)).toEqual([]);
  });

  it('no name of whom others advise', () => {
    expect(named('Other advisers to the Dockers’ Union urged a walkout.')).toEqual([]);
    expect(named('The Dockers’ Union urged advisers on.')).toEqual(['Dockers’ Union = union']);
  });

  it('a name whose bearer others work for', () => {
    expect(named('The Holt campaign and Brandt’s aides met Dockers’ Union supporters.')).toEqual([
      'Holt = union',
      'Brandt = operator',
      'Dockers’ Union = union',
    ]);
  });

  it('no office that somebody named before it holds elsewhere', () => {
    const parties = HARBOUR.parties.map((one) => (one.id === 'operator' ? { ...one, names: ['the president'] } : one));
    const led = Codebook.parse({ ...HARBOUR, parties });
    expect(named('Ida Brook, the president and founder of the Tide Trust, left.', led)).toEqual([]);
    expect(named('Ida Brook, president of Tide Trust, left.', led)).toEqual([]);
    expect(named('After Ida Brook, the president left.', led)).toEqual(['president = operator']);
    expect(named('The president of Tide Trust met the president.', led).at(-1)).toBe('president = operator');
  });

  it('no part of another word', () => {
    expect(named('The Holtmann brothers met.')).toEqual([]);
  });
});
