import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { openReport, type Wrapping } from '../../../../src/ingest/formats/open-report.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import type { Given } from '../../../../src/model/original.ts';
import { cut } from '../../../../src/text/spans.ts';

const codebook = parseCodebook(
  `codebook: 1
negotiation: {id: harbour, title: Harbour talks}
outlets:
  - {name: Coast Courier, family: Coast Papers}
  - {name: Meridian Press, wire: true, also: [MP]}
`,
  'book.yaml',
);
type Cleaned = Awaited<ReturnType<typeof clean.run>>;

const HEADLINE = 'Dockers turn down night-shift money';
const BODY =
  'Dockers in Halden have turned down an offer of extra pay for night shifts, their union said after a ballot at all six terminals.';

async function cleaned(source: string, given: Given = {}, wrapping: Wrapping = 'text/plain'): Promise<Cleaned> {
  const original = openReport(Buffer.from(source), wrapping, { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  return clean.run({}, { original: { ...original, given }, codebook });
}

const below = (line: string): Promise<Cleaned> => cleaned(`${HEADLINE}\n${line}\n\n${BODY}`);
const names = (credits: readonly { readonly name: string }[]): string[] => credits.map(({ name }) => name);

describe('the writers', () => {
  it.each([
    ['By Lena Aue', ['Lena Aue']],
    ['By LENA AUE and JAN TIEL', ['Lena Aue', 'Jan Tiel']],
    ['Lena Aue, Jan Tiel and Edith Marlowe |', ['Lena Aue', 'Jan Tiel', 'Edith Marlowe']],
    ['Lena Aue and Jan Tiel, Halden', ['Lena Aue', 'Jan Tiel']],
    ['Lena Aue in New York', ['Lena Aue']],
    ['By Lena Aue, Harbour Correspondent', ['Lena Aue']],
    ['Words: Lena Aue in Halden', ['Lena Aue']],
    ['Text by Lena Aue', ['Lena Aue']],
    ['By Jan van der Tiel and María O’Neill-Roe', ['Jan van der Tiel', 'María O’Neill-Roe']],
    ['Posted on May 16, 2031 by Lena Aue', ['Lena Aue']],
    ['Live reporting: Lena Aue (Halden), Jan Tiel (Lusk)', ['Lena Aue', 'Jan Tiel']],
    ['Coast Staff', []],
    ['By our harbour correspondent', []],
  ])('of "%s" are %j', async (line, expected) => {
    const report = await below(line);
    expect(report.passages[1]?.kind).toBe('byline');
    expect(names(report.writers)).toEqual(expected);
    for (const { name, span } of report.writers) expect(cut(report.text, span).toLowerCase()).toBe(name.toLowerCase());
  });

  it.each([
    'Economic Scene',
    'News Analysis',
    'Union: offer is not enough',
    'Maria Holt says the strike will begin on Monday',
    'By Monday, Maria Holt and Jon Vark will have to talk.',
    '“By Lena Aue” was all the letter said.',
  ])('are not taken from "%s"', async (line) => {
    expect((await below(line)).writers).toEqual([]);
  });

  it('stand in a sign-off too, without the editors', async () => {
    const report = await cleaned(
      `${HEADLINE}\n\n${BODY}\n\n(Reporting by Lena Aue in Halden and Jan Tiel in Lusk; Editing by Ann Roe)`,
    );
    expect(names(report.writers)).toEqual(['Lena Aue', 'Jan Tiel']);
  });

  it('are not the people that a report ends with', async () => {
    expect((await cleaned(`${HEADLINE}\n\n${BODY}\n\nMaria Holt and Jon Vark`)).writers).toEqual([]);
  });
});

describe('the agencies', () => {
  it.each([
    ['with AP', ['AP']],
    ['— with AP', ['AP']],
    ['Reuters', ['Reuters']],
    ['AFP, AP, Reuters', ['AFP', 'AP', 'Reuters']],
    ['AFP/dpa', ['AFP', 'dpa']],
    ['Source: Anadolu Agency', ['Anadolu']],
    ['(With inputs from PTI)', ['PTI']],
    ['Additional reporting by Reuters', ['Reuters']],
    ['The Associated Press contributed to this report.', ['AP']],
    ['Meridian Press', ['Meridian Press']],
    ['MP and agencies', ['Meridian Press']],
  ])('that a last line "%s" credits are %j', async (line, expected) => {
    const report = await cleaned(`${HEADLINE}\n\n${BODY}\n\n${line}\n`);
    expect(names(report.wires)).toEqual(expected);
    expect(report.passages.at(-1)?.kind).toBe('byline');
    expect(report.outlet).toBeNull();
  });

  it.each([
    ['HALDEN, May 16 (Reuters) - ', 'Reuters'],
    ['HALDEN (AP) — ', 'AP'],
    ['Halden (dpa) - ', 'dpa'],
    ['HALDEN, May 16 (Northwire) - ', 'Northwire'],
    ['(Reuters) - ', 'Reuters'],
    ['HALDEN/LUSK, 16 May (MP) – ', 'Meridian Press'],
  ])('that a dateline "%s" credits', async (dateline, wire) => {
    const report = await cleaned(`${HEADLINE}\n\n${dateline}${BODY}`);
    expect(names(report.wires)).toEqual([wire]);
    const [, head, body] = report.passages;
    expect([head?.kind, body?.kind]).toEqual(['dateline', 'body']);
    expect(cut(report.text, body!.span)).toBe(BODY);
  });

  it.each([
    'Reuters reported on Thursday that both sides had met.',
    'Both sides had met, Reuters reported, citing two people.',
    'From Reuters:',
    'Map',
    'Time',
  ])('are not taken from "%s"', async (line) => {
    expect((await cleaned(`${HEADLINE}\n\n${BODY}\n\n${line}\n\n${BODY.replace('six', 'four')}`)).wires).toEqual([]);
  });

  it('that sign off without a name are a doubt', async () => {
    const report = await cleaned(`${HEADLINE}\n\n${BODY}\n\n(Reporting by Lena Aue; Editing by Ann Roe)`);
    expect(report.findings.map(({ rule }) => rule)).toContain('agency-not-named');
  });
});

describe('a dateline', () => {
  it.each(['HALDEN — ', 'HALDEN, N.J. - ', 'NEW HALDEN, Lusk, 16 May — '])('"%s" is parted from the body', async (dateline) => {
    const { passages } = await cleaned(`${HEADLINE}\n\n${dateline}${BODY}`);
    expect(passages.map(({ kind }) => kind)).toEqual(['headline', 'dateline', 'body']);
  });

  it.each([
    'EXCLUSIVE - ',
    'POLLS NOT WRONG, JUST TOO EARLY - ',
    'Nobody, said Holt - ',
    'The dockers (and the crane drivers) - ',
    'It was late – ',
  ])('is not "%s"', async (head) => {
    const { passages } = await cleaned(`${HEADLINE}\n\n${head}${BODY}`);
    expect(passages.map(({ kind }) => kind)).toEqual(['headline', 'body']);
  });
});

describe('the outlet', () => {
  const outlet = async (source: string, given?: Given, wrapping?: Wrapping): Promise<string | null> => {
    const found = (await cleaned(source, given, wrapping)).outlet;
    return found && `${found.name} / ${found.family}`;
  };

  it('is what came with the report', async () => {
    expect(await outlet(BODY, { outlet: 'Coast Courier' })).toBe('Coast Courier / Coast Papers');
    expect(await outlet(BODY, { outlet: 'Nowhere News' })).toBe('Nowhere News / Nowhere News');
  });

  it('is known by the host of the address, else the host itself', async () => {
    expect(await outlet(BODY, { url: 'https://www.lemonde.fr/en/1' })).toBe('Le Monde / Groupe Le Monde');
    expect(await outlet(BODY, { url: 'https://news.coastcourier.example/1' })).toBe('Coast Courier / Coast Papers');
    expect(await outlet(BODY, { url: 'https://nowhere.example/1' })).toBe('nowhere.example / nowhere.example');
    expect(await outlet(BODY, { url: 'not an address' })).toBeNull();
  });

  it('stands in brackets at the head of the text, or in the dateline', async () => {
    expect(await outlet(`${HEADLINE}\n\n(PortFeed) ${BODY}`)).toBe('PortFeed / PortFeed');
    expect(await outlet(`${HEADLINE}\n\nHALDEN HERALD, HALDEN, May 16, 2031 — ${BODY}`)).toBe('Halden Herald / Halden Herald');
    expect(await outlet(`${HEADLINE}\nHalden Herald | May 16, 2031\n\n${BODY}`)).toBe('Halden Herald / Halden Herald');
  });

  it('stands above the headline', async () => {
    expect(await outlet(`The Halden Herald\n${HEADLINE}\n\n${BODY}`)).toBe('The Halden Herald / The Halden Herald');
  });

  it('is the agency of the dateline when the story is signed off as its own', async () => {
    const story = `${HEADLINE}\n\nHALDEN, May 16 (Reuters) - ${BODY}`;
    expect(await outlet(story)).toBeNull();
    expect(await outlet(`${story}\n\n(Reporting by Lena Aue; Editing by Ann Roe)`)).toBe('Reuters / Reuters');
  });

  it('is told by the page: linked data, og:site_name, the title', async () => {
    const page = (head: string): string => `<html><head>${head}</head><body><h1>${HEADLINE}</h1><p>${BODY}</p></body></html>`;
    const data = '{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Coast Courier"}}';
    expect(await outlet(page(`<script type="application/ld+json">${data}</script>`), {}, 'text/html')).toBe(
      'Coast Courier / Coast Papers',
    );
    expect(await outlet(page('<meta property="og:site_name" content="Coast Courier">'), {}, 'text/html')).toBe(
      'Coast Courier / Coast Papers',
    );
    expect(await outlet(page(`<title>${HEADLINE} | Lusk Mail</title>`), {}, 'text/html')).toBe('Lusk Mail / Lusk Mail');
    expect(await outlet(page(`<title>${HEADLINE}</title>`), {}, 'text/html')).toBeNull();
  });

  it('is never invented', async () => {
    const report = await cleaned(`${HEADLINE}\n\n${BODY} The Coast Courier reported it first.`);
    expect(report.outlet).toBeNull();
    expect(report.findings.map(({ rule }) => rule)).toContain('outlet-unknown');
  });
});
