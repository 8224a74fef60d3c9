import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { dayOfValue, daysIn } from '../../../../src/text/written-dates.ts';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { openReport, type Wrapping } from '../../../../src/ingest/formats/open-report.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import type { Given } from '../../../../src/model/original.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');
type Cleaned = Awaited<ReturnType<typeof clean.run>>;

const BODY =
  'Dockers in Halden have turned down an offer of extra pay for night shifts, their union said after a ballot at all six terminals.';

async function cleaned(source: string, given: Given = {}, wrapping: Wrapping = 'text/plain'): Promise<Cleaned> {
  const original = openReport(Buffer.from(source), wrapping, { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  return clean.run({}, { original: { ...original, given }, codebook });
}

const dated = async (head: string, given?: Given, foot = ''): Promise<string | null> =>
  (await cleaned(`${head}\n\n${BODY}\n${foot}`, given)).published.date;

const rules = ({ findings }: Cleaned): string[] => findings.map(({ rule }) => rule).filter((rule) => /date|day/.test(rule));

describe('the day with which a headline ends', () => {
  it('is that of its bulletin, where its weekday is and nothing leads to it', async () => {
    expect(await dated('Highlights of the fifth session, Monday, 27 October 2031')).toBe('2031-10-27');
    expect(await dated('HIGHLIGHTS FROM THE HALDEN TALKS, MONDAY, 27 OCTOBER 2031')).toBe('2031-10-27');
    expect(await dated('Highlights of the fifth session, Tuesday, 27 October 2031')).toBeNull();
    expect(await dated('Docks of Halden will stand still on Monday, 27 October 2031')).toBeNull();
  });
});

describe('a day in words', () => {
  it.each([
    ['18 May 2031', '2031-05-18'],
    ['May 18, 2031', '2031-05-18'],
    ['Sept. 3, 2031', '2031-09-03'],
    ['the 3rd of March 2031', '2031-03-03'],
    ['2031-05-18', '2031-05-18'],
    ['18.05.2031', '2031-05-18'],
    ['5/18/2031', '2031-05-18'],
    ['18. Mai 2031', '2031-05-18'],
    ['18 de mayo de 2031', '2031-05-18'],
    ['18 мая 2031', '2031-05-18'],
    ['18 травня 2031', '2031-05-18'],
    ['29 February 2028', '2028-02-29'],
  ])('%s is %s', (words, day) => expect(dayOfValue(words)).toBe(day));

  it.each([
    '05/06/2031',
    '29 February 2031',
    '31 April 2031',
    '12:17',
    '3 hours ago',
    'May 2031',
    '18 cranes 2031',
    '2031',
    'version 1.2.3',
  ])('%s is none, or could be two', (words) => expect(dayOfValue(words)).toBeNull());

  it.each([
    ['2031-05-18T23:30:00-05:00', '2031-05-18'],
    ['2031-05-18 10:00:00+02:00', '2031-05-18'],
    ['Sun, 18 May 2031 10:00:00 GMT', '2031-05-18'],
    ['20310518', '2031-05-18'],
    ['20310518T101500Z', '2031-05-18'],
    ['1936865700', '2031-05-18'],
    ['1936865700000', '2031-05-18'],
  ])('of a page’s data %s is %s, in the time zone it was written in', (value, day) => expect(dayOfValue(value)).toBe(day));

  it('keeps its place and the weekday beside it', () => {
    expect(daysIn('Published Sunday, 18 May 2031 at noon')).toMatchObject([{ start: 18, end: 29, weekday: 7 }]);
  });
});

describe('the date of a report', () => {
  it('is what came with it, before anything on the page', async () => {
    expect(await dated('Headline\n16 May 2031', { published: '2031-05-18' })).toBe('2031-05-18');
  });

  it.each([
    ['https://coast.example/world/2031/05/18/dockers', '2031-05-18'],
    ['https://coast.example/2031/may/18/dockers', '2031-05-18'],
    ['https://coast.example/news/20310518-dockers', '2031-05-18'],
    ['https://coast.example/dockers-2031-05-18', '2031-05-18'],
    ['https://coast.example/a/12345678', null],
    ['https://coast.example/2031/05/dockers', null],
    ['https://coast.example/2031/13/45/x', null],
  ])('stands in the address %s', async (url, day) => expect(await dated('Headline', { url })).toBe(day));

  it.each([
    ['CRTX18052031000045017169ID11', '2031-05-18'],
    ['CRTX20310518-0045', '2031-05-18'],
    ['CRTX99999999000045017169', null],
    ['CRTX00452031000045017169', null],
  ])('stands in the article id %s', async (id, day) => expect(await dated('Headline', {}, id)).toBe(day));

  it('stands in the dateline, whose year comes from what lies near', async () => {
    expect(await dated('Headline\n\nHALDEN, May 18, 2031 (Reuters) - Dockers said no.')).toBe('2031-05-18');
    expect(await dated('Headline\n\nHALDEN, May 18 (Reuters) - Dockers said no.')).toBeNull();
    expect(await dated('Headline\n\nHALDEN, May 18 (Reuters) - Dockers said no.', { fetched: '2031-06-02T10:00:00Z' })).toBe(
      '2031-05-18',
    );
    expect(await dated('Headline\n\nHALDEN, Dec 31 (Reuters) - Dockers said no.', { fetched: '2031-01-02T10:00:00Z' })).toBe(
      '2030-12-31',
    );
  });

  it('is counted back from when the page was fetched', async () => {
    expect(await dated('Headline\n3 hours ago', { fetched: '2031-05-18T01:30:00Z' })).toBe('2031-05-17');
    expect(await dated('Headline\n2 days ago', { fetched: '2031-03-01' })).toBe('2031-02-27');
    const weeks = await cleaned(`Headline\n2 weeks ago\n\n${BODY}`, { fetched: '2031-05-18' });
    expect(weeks.published).toMatchObject({ date: '2031-05-04', precision: 'week' });
  });

  it('is never guessed from an age alone', async () => {
    const report = await cleaned(`Headline\n3 hours ago\n\n${BODY}`);
    expect(report.published).toMatchObject({
      date: null,
      precision: 'unknown',
      evidence: [{ kind: 'relative-clock', used: false }],
    });
    expect(rules(report)).toEqual(['relative-date-without-clock']);
  });

  it('is missing where nothing tells it, and that is said', async () => {
    const report = await cleaned(`Headline\n\n${BODY}`);
    expect(report.published).toEqual({ date: null, precision: 'unknown', evidence: [] });
    expect(rules(report)).toEqual(['no-date']);
  });
});

describe('evidence that contradicts', () => {
  const CLOCK = 'Tuesday, 02 January 2029 12:17 GMT';

  it('is kept, and the article id wins over a page clock', async () => {
    const report = await cleaned(`${CLOCK}\nHeadline\n\n${BODY}\n\nCRTX18052031000045017169ID11`);
    expect(report.published.date).toBe('2031-05-18');
    expect(report.published.evidence.map(({ kind, date, used }) => [kind, date, used])).toEqual([
      ['page-clock', '2029-01-02', false],
      ['article-id', '2031-05-18', true],
    ]);
    expect(rules(report)).toEqual(['page-date-contradicted']);
  });

  it('a page clock alone is believed, for want of better', async () => {
    const report = await cleaned(`${CLOCK}\nHeadline\n\n${BODY}`);
    expect(report.published.date).toBe('2029-01-02');
    expect(rules(report)).toEqual([]);
  });

  it('does not, when it is a day apart: clocks stand in other time zones', async () => {
    const report = await cleaned(`${CLOCK}\nHeadline\n\n${BODY}`, { url: 'https://coast.example/2029/01/03/dockers' });
    expect(report.published.date).toBe('2029-01-03');
    expect(rules(report)).toEqual([]);
  });

  it('does not, when a story is printed some days after its dateline', async () => {
    const report = await cleaned(`Headline\n\nHALDEN, May 15, 2031 - Dockers said no.\n${BODY}`, { published: '2031-05-18' });
    expect(report.published.date).toBe('2031-05-18');
    expect(rules(report)).toEqual([]);
  });

  it('of a weekday that the day is not, is a doubt', async () => {
    const report = await cleaned(`Wednesday, 02 January 2029 12:17 GMT\nHeadline\n\n${BODY}`);
    expect(rules(report)).toEqual(['weekday-contradicted']);
  });

  it('of a page: its own data win over what it shows', async () => {
    const page = `<html><head><meta property="article:published_time" content="2031-05-18T08:00:00Z"></head><body><h1>Headline</h1><p class="date">2 January 2029</p><p>${BODY}</p><p>${BODY.replace('six', 'four')}</p></body></html>`;
    const report = await cleaned(page, {}, 'text/html');
    expect(report.published.date).toBe('2031-05-18');
    expect(rules(report)).toEqual(['page-date-contradicted']);
  });
});
