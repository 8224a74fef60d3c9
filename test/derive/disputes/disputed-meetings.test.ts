import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import { deriveFacts } from '../../../src/derive/derived-facts.ts';
import type { Derived } from '../../../src/model/coverage/derived.ts';
import type { Links } from '../../../src/model/coverage/links.ts';
import type { Dispute } from '../../../src/model/coverage/dispute.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { cut } from '../../../src/text/spans.ts';
import { paragraphs } from '../../../src/text/paragraphs.ts';
import { marked } from '../../truth/marked-text.ts';
import { readMarked, straits } from '../../read/resolved-text.ts';

/** A reading of a text with marks, by an outlet, of a day of May 2031. */
async function told(outlet: string, day: number, source: string): Promise<Reading> {
  const published = `2031-05-${String(day).padStart(2, '0')}`;
  const { reading: resolved, text } = await readMarked(source, { published, outlet });
  return {
    report: createHash('sha256').update(`${outlet} ${text}`).digest('hex'),
    version: 'test',
    given: {},
    text,
    passages: paragraphs(text).map((span) => ({ kind: 'body', span })),
    title: null,
    language: null,
    writers: [],
    outlet: { name: outlet, family: outlet, evidence: 'given', span: null },
    wires: [],
    meetingWords: [],
    published: { date: published, precision: 'day', evidence: [] },
    attributions: marked(source).attributions,
    codes: [],
    unlikely: [],
    topics: [],
    acts: [],
    findings: [],
    ...resolved,
  };
}

async function compared(...reports: Promise<Reading>[]): Promise<{ readings: Reading[]; links: Links; derived: Derived }> {
  const readings = await Promise.all(reports);
  const linked = linkReports(readings);
  return { readings, links: linked.links, derived: deriveFacts(linked, straits) };
}

const of = ({ disputes }: Derived, kind: Dispute['kind']): Dispute[] => disputes.filter((one) => one.kind === kind);

describe('who took part', () => {
  const met = told('Strait Courier', 12, 'Zora Vint met Oda Brekke in Aldersund on Sunday.');

  it('is in dispute when one report puts somebody at a meeting and somebody else says he was not there', async () => {
    const { readings, links, derived } = await compared(
      met,
      told(
        'Bay Post',
        13,
        'The two sides held talks in Aldersund on Sunday. {c1|According to} {s1 unnamed|an official}, {t1|Zora Vint was not at the table}.',
      ),
    );
    const [dispute, ...others] = of(derived, 'who took part');
    expect(others).toEqual([]);
    expect(dispute?.about).toBe('whether Zora Vint was at the meeting, Aldersund');
    const statement = links.statements.find(({ id }) => dispute?.denied.includes(id));
    expect(statement?.sourcing).toBe('unnamed official');
    expect(statement?.origins).toHaveLength(1);
    const [own] = dispute?.told ?? [];
    const reading = readings.find(({ report }) => report === own?.report);
    expect(own?.side).toBe('asserted');
    expect(dispute?.told).toHaveLength(1);
    expect(reading && own && cut(reading.text, own.span)).toContain('Zora Vint met Oda Brekke');
  });

  it('is in dispute when she says so herself', async () => {
    const { derived } = await compared(
      met,
      told(
        'Bay Post',
        13,
        'The talks in Aldersund on Sunday brought no result. {s1|Zora Vint} {c1|said} {t1|she was not there}.',
      ),
    );
    expect(of(derived, 'who took part').map(({ denied }) => denied.length)).toEqual([1]);
  });

  it('is not in dispute over a meeting at another place or on another day, or of other people', async () => {
    const absent = (source: string): Promise<Reading> => told('Bay Post', 13, source);
    for (const other of [
      absent('Zora Vint did not attend the talks in Hest on Saturday.'),
      absent('Zora Vint did not attend the talks in Aldersund on 1 May.'),
      absent('Marko Dellin did not attend the talks in Aldersund on Sunday.'),
    ]) {
      const { derived } = await compared(met, other);
      expect(of(derived, 'who took part')).toEqual([]);
    }
  });

  it('is not in dispute within the words of one outlet', async () => {
    const { derived } = await compared(
      met,
      told('Strait Courier', 13, 'Zora Vint did not attend the talks in Aldersund on Sunday.'),
    );
    expect(of(derived, 'who took part')).toEqual([]);
  });
});

describe('the day of a meeting', () => {
  const planned = (outlet: string, day: number, when: string): Promise<Reading> =>
    told(outlet, day, `Ministers will meet in Aldersund on ${when}.`);

  it('is in dispute when two reports of one time name days that exclude each other', async () => {
    const { derived } = await compared(planned('Strait Courier', 12, '20 May'), planned('Bay Post', 12, '24 May'));
    const [dispute, ...others] = of(derived, 'date');
    expect(others).toEqual([]);
    expect(dispute?.about).toBe('the day of the meeting, Aldersund');
    expect(dispute?.told.map(({ side }) => side)).toEqual(['asserted', 'denied']);
  });

  it('is in dispute for a round that both call by its number', async () => {
    const { derived } = await compared(
      told('Strait Courier', 12, 'The third round of talks opened in Aldersund on 8 May.'),
      told('Bay Post', 13, 'The third round of talks opened in Aldersund on 10 May.'),
    );
    expect(of(derived, 'date').map(({ about }) => about)).toEqual(['the day of the third round']);
  });

  it('is not in dispute for two rounds, for days of one meeting, or after it was put off', async () => {
    const pairs = [
      [
        told('Strait Courier', 12, 'The second round of talks opened in Aldersund on 8 May.'),
        told('Bay Post', 12, 'The third round of talks opened in Aldersund on 11 May.'),
      ],
      [planned('Strait Courier', 12, '20 and 21 May'), planned('Bay Post', 12, '21 May')],
      [planned('Strait Courier', 5, '20 May'), planned('Bay Post', 12, '24 May')],
    ] as const;
    for (const pair of pairs) expect(of((await compared(...pair)).derived, 'date')).toEqual([]);
  });
});
