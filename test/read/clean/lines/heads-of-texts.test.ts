import { describe, expect, it } from 'vitest';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { cut } from '../../../../src/text/spans.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');
const HEADLINE = 'Dockers turn down night-shift money';
const BODY =
  'Dockers in Halden have turned down an offer of extra pay for night shifts, their union said after a ballot at all six terminals.';

async function cleaned(text: string) {
  const original = openReport(Buffer.from(text), 'text/plain', { path: 'any.txt' });
  if (!isOriginal(original)) throw new Error(original.why);
  return clean.run({}, { original: { ...original, given: {} }, codebook });
}

/** What is read of a text that begins so: day, outlet, writers, agencies. */
async function told(text: string): Promise<unknown[]> {
  const { published, outlet, writers, wires, text: read } = await cleaned(text);
  for (const { name, span } of [...writers, ...wires]) expect(cut(read, span)).toBe(name);
  return [published.date, outlet?.name ?? null, writers.map(({ name }) => name), wires.map(({ name }) => name)];
}

const above = (line: string): string => `${line}\n\n${HEADLINE}\n\n${BODY}`;
const below = (line: string): string => `${HEADLINE}\n${line}\n\n${BODY}`;
const inText = (line: string): string => `${HEADLINE}\n\n${line}${BODY}`;
const DAY = '2031-05-14';

describe('a press release', () => {
  it.each([
    'For immediate release: May 14, 2031',
    'FOR IMMEDIATE RELEASE – 14 May 2031',
    'For release on 14 May 2031',
    'Press release | 14 May 2031',
    'MEDIA STATEMENT – 14 May 2031',
    'Release date: Wednesday, May 14, 2031',
    'Not for publication before 6 a.m. on Wednesday, 14 May 2031',
    'EMBARGOED UNTIL 00:01 ON 14 MAY 2031',
    'Strictly embargoed until 00.01 hours Wednesday 14 May 2031',
  ])('has the day of its head, which is no headline: %s', async (line) => {
    expect(await told(above(line))).toEqual([DAY, null, [], []]);
    expect((await cleaned(above(line))).title).toBe(HEADLINE);
  });

  it('may say it below its headline', async () => {
    expect(await told(below('For immediate release, 14 May 2031'))).toEqual([DAY, null, [], []]);
  });

  it.each([
    ['LONDON, 14 May 2031 /Wire Name/ -- ', DAY, 'Wire Name'],
    ['HALDEN, May 14, 2031 /PRNewswire/ -- ', DAY, 'PRNewswire'],
    ['HALDEN, Norland, May 14, 2031 /CNW/ - ', DAY, 'CNW'],
    ['LONDON, May 14, 2031--(BUSINESS WIRE)--', DAY, 'BUSINESS WIRE'],
    ['HALDEN, Norland, May 14, 2031 – (Sund Wire) – ', DAY, 'Sund Wire'],
    ['HALDEN, Norland--(BUSINESS WIRE)--', null, 'BUSINESS WIRE'],
  ])('is credited to the service that sent it out: %s', async (head, day, wire) => {
    expect(await told(inText(head))).toEqual([day, null, [], [wire]]);
    const { text, passages } = await cleaned(inText(head));
    const body = passages.find(({ kind }) => kind === 'body');
    expect(body && cut(text, body.span)).toBe(BODY);
  });
});

describe('a byline with a day', () => {
  it.each([
    ['By Ann Reed, Coast Courier, 14 May 2031', 'Coast Courier', ['Ann Reed']],
    ['By Ann Reed | Coast Courier | Wednesday, May 14, 2031', 'Coast Courier', ['Ann Reed']],
    ['By Ann Reed and Jon Tiel, The Harbour Gazette, May 14, 2031', 'The Harbour Gazette', ['Ann Reed', 'Jon Tiel']],
    ['By Ann Reed for the Coast Courier, 14 May 2031', 'Coast Courier', ['Ann Reed']],
    ['Published by Coast Courier on 14 May 2031', 'Coast Courier', []],
    ['By Ann Reed, Halden, 14 May 2031', null, ['Ann Reed']],
    ['By Ann Reed, Port Halden, 14 May 2031', null, ['Ann Reed']],
    ['By Ann Reed, Harbour Correspondent, 14 May 2031', null, ['Ann Reed']],
    ['By Ann Reed in Halden, 14 May 2031', null, ['Ann Reed']],
  ])('names writer and paper, and no place for a paper: %s', async (line, outlet, writers) => {
    expect(await told(below(line))).toEqual([DAY, outlet, writers, []]);
  });

  it.each(['By Ann Reed, Coast Courier, 14 May 2031', 'By Ann Reed and Jon Tiel, The Harbour Gazette, May 14, 2031'])(
    'may stand above the headline: %s',
    async (line) => {
      const [day, outlet, writers] = await told(above(line));
      expect([day, outlet, writers]).toEqual((await told(below(line))).slice(0, 3));
      expect(day).toBe(DAY);
      expect((await cleaned(above(line))).title).toBe(HEADLINE);
    },
  );
});

describe('the head of a text', () => {
  it.each([
    inText('The embargo was lifted on 14 May 2031. '),
    inText('Press release: the union rejected the offer of May 14, 2031, and said so.\n\n'),
    inText('HALDEN / Norland / - '),
    above('For release in the autumn of 2031'),
    `${HEADLINE}\n\n${`${BODY}\n\n`.repeat(4)}For immediate release: May 14, 2031`,
  ])('is not read out of other words: %s', async (text) => {
    expect(await told(text)).toEqual([null, null, [], []]);
  });
});
