import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { openReport, type Wrapping } from '../../../src/ingest/formats/open-report.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');
type Cleaned = Awaited<ReturnType<typeof clean.run>>;

async function cleaned(source: string, wrapping: Wrapping = 'text/plain'): Promise<Cleaned | null> {
  const original = openReport(new TextEncoder().encode(source), wrapping, { path: 'any' });
  return isOriginal(original) ? clean.run({}, { original, codebook }) : null;
}

/** Lines such as reports are made of, so that the rules meet each other in every order. */
const line = oneof(
  string({ unit: 'grapheme', maxLength: 80 }),
  constantFrom(
    'Dockers turn down night-shift money',
    'By Lena Aue and J. P. Roe, Halden',
    'HALDEN, May 16 (Reuters) - Dockers have turned down the offer, their union said.',
    '“We have read the offer twice and it does not get better,” Maria Holt said.',
    '“We have read the offer twice and it does not get better,”',
    'Read more: What a crane driver earns',
    'Most popular stories',
    'Legal Disclaimer:',
    'Tuesday, 02 January 2029 12:17 GMT',
    '3 hours ago',
    '404',
    'Reuters',
    '(PortFeed) Dockers in Halden said no.',
    '',
    '-',
    'שלום עליכם',
    '𝔇𝔬𝔠𝔨𝔢𝔯𝔰 🚢 walk out',
  ),
);

describe('a page that no press writes', () => {
  it.each([
    ['scripts without number', '<script>x</script>'.repeat(60_000)],
    ['scripts in capitals that never end', '<SCRIPT>x'.repeat(60_000)],
    [
      'one element with attributes without number',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>Words</p>`,
    ],
  ])('is cleaned to its words: %s', async (_, markup) => {
    const page = await cleaned(`<html><body>${markup}<p>The union said no.</p></body></html>`, 'text/html');
    expect(page?.text ?? '').not.toContain('<');
  });

  it('keeps its words when it has no root', async () => {
    const page = await cleaned(
      '<![CDATA[<html><body><p>"We will not accept it," President Adair said.</p></body></html>',
      'text/html',
    );
    expect(page?.text).toContain('"We will not accept it," President Adair said.');
    expect(page?.findings.map(({ rule }) => rule)).toContain('page-too-complex');
  });
});

describe('a text of many words', () => {
  it('is read as far as a long report has words, however short they are, and this is told', async () => {
    const page = await cleaned(`Headline\n\n${'He said so. '.repeat(8_000)}`);
    const read = page?.passages.filter(({ kind }) => kind === 'body').at(-1)?.span.end ?? 0;
    expect(read).toBeGreaterThan(20_000);
    expect(read).toBeLessThan(40_000);
    expect(page?.findings.map(({ rule }) => rule)).toContain('too-long-to-read');
  });
});

function expectSound({ text, passages, writers, wires, published, findings, outlet }: Cleaned): void {
  const starts = new Set(passages.map(({ span }) => span.start));
  const ends = new Set(passages.map(({ span }) => span.end));
  let at = 0;
  for (const { span, repeats, kind } of passages) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(at, span.start).trim()).toBe('');
    expect(repeats === undefined).toBe(kind !== 'repetition');
    if (repeats) expect([starts.has(repeats.start), ends.has(repeats.end)]).toEqual([true, true]);
    at = span.end;
  }
  expect(text.slice(at).trim()).toBe('');
  const spans = [...writers, ...wires, ...findings, ...published.evidence, ...(outlet ? [outlet] : [])].flatMap(
    ({ span }) => span ?? [],
  );
  for (const { start, end } of spans) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  if (published.date === null) expect(published.evidence.some(({ used }) => used)).toBe(false);
  else expect(published.evidence.some(({ used, date }) => used && date === published.date)).toBe(true);
}

describe('whatever the text', () => {
  it('its passages are all its words, once and in order, and every span lies in it', async () => {
    await assert(
      asyncProperty(array(line, { maxLength: 14 }), constantFrom('\n', '\n\n', '\r\n'), async (lines, end) => {
        const result = await cleaned(lines.join(end));
        if (result) expectSound(result);
      }),
      { numRuns: 300 },
    );
  });

  it('the same holds for a page and for Markdown', async () => {
    await assert(
      asyncProperty(
        array(line, { maxLength: 8 }),
        constantFrom('p', 'div', 'li', 'td', 'h2', 'figcaption', 'b'),
        async (lines, tag) => {
          const page = await cleaned(
            `<html><h1>${lines[0] ?? ''}</h1>${lines.map((words) => `<${tag}>${words}</${tag}>`).join('')}`,
            'text/html',
          );
          if (page) expectSound(page);
          const marked = await cleaned(`# ${lines.join('\n\n')}`, 'text/markdown');
          if (marked) expectSound(marked);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the same bytes are cleaned the same way', async () => {
    await assert(
      asyncProperty(array(line, { maxLength: 10 }), async (lines) => {
        expect(await cleaned(lines.join('\n'))).toEqual(await cleaned(lines.join('\n')));
      }),
      { numRuns: 50 },
    );
  });
});

const BODY = '<p>The union said on Monday that it would not accept the shift plan, and asked for more staff at night.</p>'.repeat(
  3,
);

/** Work that grows with the square of the input never ends on these. */
describe('a hostile page is read to its end, and nothing of it is run', () => {
  const read = async (source: string, wrapping: Wrapping = 'text/html'): Promise<Cleaned> => {
    const result = await cleaned(source, wrapping);
    if (!result) throw new Error('it was not read');
    return result;
  };

  it.each([
    ['10,000 nested blocks', `<h1>Talks</h1>${'<div>'.repeat(10_000)}${BODY}`],
    ['100,000 nested blocks', `<h1>Talks</h1>${'<div>'.repeat(100_000)}${BODY}`],
    ['nested tables', `<h1>Talks</h1>${'<table><tr><td>'.repeat(3_000)}${BODY}`],
    ['an attribute of 5 MB', `<h1>Talks</h1><img src="data:${'A'.repeat(5_000_000)}">${BODY}`],
    ['a class of 1 MB', `<h1>Talks</h1><div class="${'ad- '.repeat(250_000)}">${BODY}</div>`],
    ['a million angle brackets', `<h1>Talks</h1>${BODY}${'<'.repeat(1_000_000)}`],
    ['a hundred thousand comments', `<h1>Talks</h1>${BODY}${'<!-- x -->'.repeat(100_000)}`],
    ['an attribute that never ends', `<h1>Talks</h1>${BODY}<a href="${'x'.repeat(1_000_000)}`],
    ['a script of 3 MB', `<h1>Talks</h1><script>${'x'.repeat(3_000_000)}</script>${BODY}`],
  ])('%s', async (_, page) => {
    const result = await read(`<html><body>${page}</body></html>`);
    expect(result.text).toContain('The union said on Monday');
    expect(result.text).not.toContain('xxxx');
    expectSound(result);
  });

  it.each<[string, string, Wrapping]>([
    ['a line of 2 MB', `Talks\n\n${'The union said it would not go. '.repeat(65_000)}`, 'text/plain'],
    ['2 MB without a blank', 'a'.repeat(2_000_000), 'text/plain'],
    ['a million quotation marks', '"'.repeat(1_000_000), 'text/plain'],
    ['forty thousand equal lines', 'He did not answer the question put by the press.\n'.repeat(40_000), 'text/plain'],
    ['Markdown brackets', `# T\n\n${'['.repeat(50_000)}\n\n${'*a '.repeat(50_000)}`, 'text/markdown'],
    ['Markdown links that never end', `# T\n\n${'[a]('.repeat(20_000)}`, 'text/markdown'],
    ['Markdown quotations in quotations', `# T\n\n${'> '.repeat(20_000)}a`, 'text/markdown'],
  ])('%s', async (_, source, wrapping) => {
    const result = await read(source, wrapping);
    expect(result.passages.length).toBeGreaterThan(0);
  });

  it('scripts, styles, templates and hidden parts are no text', async () => {
    const page = `<html><body><h1>Talks</h1><script>document.title = "run"; globalThis.ran = true;</script><style>p{}</style>
      <template><p>template words</p></template><p hidden>hidden words</p><p style="display: none">more hidden words</p>
      <img src=x onerror="globalThis.ran = true">${BODY}<p>&lt;script&gt;shown as text&lt;/script&gt;</p></body></html>`;
    const result = await read(page);
    expect(result.text).not.toMatch(/document|p\{\}|template words|hidden words/);
    expect(result.text).toContain('<script>shown as text</script>');
    expect('ran' in globalThis).toBe(false);
  });
});

it('of a text of two million characters the beginning is read, and where it was cut is said', async () => {
  const result = await cleaned(`Talks\n\n${'The union said it would not go. '.repeat(65_000)}`);
  const body = result?.passages.filter(({ kind }) => kind === 'body') ?? [];
  expect(body.map(({ span }) => span.end - span.start)).toEqual([expect.closeTo(32_000, -3)]);
  expect(result?.findings.find(({ rule }) => rule === 'too-long-to-read')?.span?.start).toBe((body[0]?.span.end ?? 0) + 1);
  if (result) expectSound(result);
});
