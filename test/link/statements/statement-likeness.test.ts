import { describe, expect, it } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading, unnamed, type Cited, type Report } from '../../truth/made-readings.ts';

const COMMON = 'port operator pays night shift workers lost April wages Monday morning'.split(' ');
const OWN = 'union members welcome crane drivers spring holiday harbour festival music dancing stage'.split(' ');

/** Two stretches with so many words in common, in another order so that nothing is copied, and so many words of their own. */
function stretches(common: number, own: number): readonly [string, string] {
  const shared = COMMON.slice(0, common);
  return [[...shared, ...OWN.slice(0, own)].join(' '), [...OWN.slice(own, 2 * own), ...shared.toReversed()].join(' ')];
}

/** How many statements two reports make, each of which cites one stretch. */
function inTwoReports(
  words: readonly [string, string],
  cited: (at: number) => Omit<Cited, 'words'>,
  more: Partial<Report> = {},
): number {
  const reports = words.map((each, at): Report => ({
    outlet: `Paper ${at}`,
    text: `They said ${each}.`,
    cited: [{ ...cited(at), words: each }],
    ...more,
  }));
  return linkReports(reports.map(reading)).links.statements.length;
}

function countOf(...readings: readonly Reading[]): number {
  return linkReports(readings).links.statements.filter(({ speaker }) => speaker.kind === 'actor' && speaker.actor === 'brandt')
    .length;
}

describe('two reports of one person', () => {
  const brandt = (): Omit<Cited, 'words'> => ({ by: 'brandt' });

  it('are one by nearly the same words, though nobody knows the days', () => {
    expect(inTwoReports(stretches(10, 1), brandt, { published: null })).toBe(1);
    expect(inTwoReports(stretches(9, 2), brandt, { published: null })).toBe(2);
  });

  it('are one by most of the words in the news of one time', () => {
    expect(inTwoReports(stretches(9, 2), brandt)).toBe(1);
    expect(inTwoReports(stretches(8, 3), brandt)).toBe(2);
  });

  it('are two where one tells of what is done and the other of its being left undone', () => {
    const rest = stretches(10, 1)[0];
    const pair = (one: string, other: string): number => inTwoReports([`${one} ${rest}`, `${other} ${rest}`], brandt);
    expect(pair('paying', 'failure to pay')).toBe(2);
    expect(pair('failing to pay', 'inaction on pay')).toBe(1);
  });

  it('are one when one names his party in his place, by most of the words on a day that both name', () => {
    const either = (said?: string) => (at: number) => ({
      by: at === 0 ? 'union' : 'brandt',
      party: 'union',
      ...(said !== undefined && { said }),
    });
    expect(inTwoReports(stretches(9, 2), either('2031-05-08'))).toBe(1);
    expect(inTwoReports(stretches(6, 5), either('2031-05-08'))).toBe(2);
    expect(inTwoReports(stretches(9, 2), either())).toBe(2);
  });
});

describe('two reports that print one text', () => {
  const OPENING =
    'Ships wait outside the bay, fruit has doubled in price in the markets of the capital, and crane drivers stay away for a third week.';
  const WHOLE = 'the operator would pay night shift workers lost April wages before Monday morning';
  const PART = 'the operator would pay night shift workers lost April';

  it('are one in what they cite from the same place of it, though one cites more of it and nobody knows the days', () => {
    const told = (outlet: string, text: string, words: string): Report => ({
      outlet,
      text,
      published: null,
      cited: [{ by: 'brandt', words }],
    });
    const count = (other: Report): number =>
      linkReports([told('Paper', `${OPENING} Brandt said ${WHOLE}.`, WHOLE), other].map(reading)).links.statements.length;
    expect(count(told('Ledger', `${OPENING} Brandt said ${WHOLE}.`, PART))).toBe(1);
    const reordered = PART.split(' ').toReversed().join(' ');
    expect(count(told('Ledger', `Brandt told members in a hall that ${reordered}.`, reordered))).toBe(2);
  });
});

describe('two reports of an unnamed source, from one newsroom', () => {
  const official = (): Omit<Cited, 'words'> => ({ by: unnamed('an official'), relay: 'Northline' });

  it('are one by three words in common of four, or by four of seven', () => {
    expect(inTwoReports(stretches(3, 1), official)).toBe(1);
    expect(inTwoReports(stretches(3, 3), official)).toBe(2);
    expect(inTwoReports(stretches(4, 3), official)).toBe(1);
    expect(inTwoReports(stretches(4, 6), official)).toBe(2);
  });
});

describe('what one report tells twice', () => {
  const INDIRECT = 'the crane drivers of the quay would strike for wages';
  const DIRECT = '“Crane drivers of this quay will strike tonight over rosters,”';

  it('is one, indirectly and in quotation marks, by most of the words wherever they stand', () => {
    const text = `Brandt said ${INDIRECT}. Weil said rain fell. ${DIRECT} Brandt said.`;
    const cited = (direct: string): readonly Cited[] => [
      { by: 'brandt', words: INDIRECT },
      { by: 'weil', words: 'rain fell' },
      { by: 'brandt', words: direct },
    ];
    expect(countOf(reading({ text, cited: cited(DIRECT) }))).toBe(1);
    const OTHER = '“Crane drivers of the ferry sleep at the pier,”';
    expect(countOf(reading({ text: text.replace(DIRECT, OTHER), cited: cited(OTHER) }))).toBe(2);
  });

  it('is one by few of the words, where the quotation follows at once', () => {
    const [told, quoted] = [
      'the crane drivers want wages, rosters and rest',
      '“Crane drivers are tired of broken promises and cold ships,”',
    ];
    const cited: readonly Cited[] = [
      { by: 'brandt', words: told },
      { by: 'brandt', words: quoted },
    ];
    expect(countOf(reading({ text: `Brandt said ${told}. ${quoted} he said.`, cited }))).toBe(1);
    const parted: readonly Cited[] = [...cited, { by: 'weil', words: 'rain fell' }];
    const text = `Brandt said ${told}. Weil said rain fell. ${quoted} Brandt said.`;
    expect(countOf(reading({ text, cited: [parted[0]!, { ...parted[2]! }, parted[1]!] }))).toBe(2);
  });

  it('is two where one sentence cites twice, whatever words they share', () => {
    const [told, quoted] = [
      'the crane drivers want wages, rosters and rest',
      '“Crane drivers are tired of broken promises and cold ships”',
    ];
    const cited: readonly Cited[] = [
      { by: 'brandt', words: told },
      { by: 'brandt', words: quoted },
    ];
    expect(countOf(reading({ text: `Brandt said ${told} after he called it ${quoted} on air.`, cited }))).toBe(2);
    expect(countOf(reading({ text: `Brandt said ${told}. He called it ${quoted} on air.`, cited }))).toBe(1);
  });

  it('is one in the headline and in the first words of its source, by a word in five', () => {
    const [headline, told] = ['port to pay workers', 'the operator of the port would give wages to crane drivers'];
    const text = `Brandt: ${headline}\n\nBrandt said ${told}.`;
    const cited: readonly Cited[] = [
      { by: 'brandt', words: headline },
      { by: 'brandt', words: told },
    ];
    const made = reading({ text, cited });
    const [first, ...body] = made.passages;
    expect(countOf({ ...made, passages: [{ ...first!, kind: 'headline' }, ...body] })).toBe(1);
    expect(countOf(made)).toBe(2);
  });
});
