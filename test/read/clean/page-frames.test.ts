import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { cut } from '../../../src/text/spans.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

interface ReadMarkup {
  readonly body: string;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly writers: readonly string[];
  readonly rules: readonly string[];
}

async function read(body: string, head = ''): Promise<ReadMarkup> {
  const source = `<html><head>${head}</head><body>${body}</body></html>`;
  const original = openReport(new TextEncoder().encode(source), 'text/html', { path: 'page.html' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { text, passages, outlet, published, writers, findings } = await clean.run({}, { original, codebook });
  return {
    body: passages.flatMap(({ kind, span }) => (kind === 'body' ? [cut(text, span)] : [])).join('\n'),
    outlet: outlet?.name ?? null,
    day: published.date,
    writers: writers.map(({ name }) => name),
    rules: findings.map(({ rule }) => rule),
  };
}

const STATEMENT = '<p>Quell would accept tariffs of five percent, Prime Minister Jonas Reeve said on Monday.</p>';

describe('a post that a page shows', () => {
  it('is signed by who posted it, on its own day: he did not write the report', async () => {
    const post = '<p>Quell would pay.</p>&mdash; Jonas Reeve (@jonasreeve) <a href="https://x.example/1">May 9, 2031</a>';
    const { body, writers, day } = await read(`<h1>Statement on the pact</h1>${STATEMENT}<blockquote>${post}</blockquote>`);
    expect(body).toContain('Jonas Reeve (@jonasreeve)');
    expect([...writers, day]).toEqual([null]);
  });

  it('is told from a line of the writer below the headline', async () => {
    const { writers } = await read(`<h1>Statement on the pact</h1><p>By Jonas Reeve</p>${STATEMENT}`);
    expect(writers).toEqual(['Jonas Reeve']);
  });
});

describe('the frame of a page', () => {
  it('is a dialog over the report, however long it is', async () => {
    const consent = '<p>We and our partners store and access information on a device, such as cookies, for advertising.</p>';
    const { body } = await read(
      `<div role="dialog"><h2>We value your privacy</h2>${consent.repeat(5)}</div><div><h1>Statement on the pact</h1>${STATEMENT}</div>`,
    );
    expect(body).toBe('Quell would accept tariffs of five percent, Prime Minister Jonas Reeve said on Monday.');
  });

  it('is what a reader wrote in a fold below', async () => {
    const { body } = await read(
      `<h1>Statement</h1>${STATEMENT}${STATEMENT.replace('Monday', 'Tuesday')}<details class="CommentBox" open><summary><p class="CommentPoster">Posted May 13, 2031 9:12 by <b>mouse</b></p></summary><p>Falk said last year that Tarsia would never accept yearly fishing quotas. So which is it?</p></details>`,
    );
    expect(body).not.toContain('So which is it?');
  });

  it('is the offer of a subscription, not the teaser above it', async () => {
    const { body, rules } = await read(
      `<p class="teaser">Quell would accept tariffs, Jonas Reeve said.</p><div class="paywall-offer"><h2>Read on with H+</h2><p>With H+ you read every article on the web and in the app. Test it now for one month for 1.00.</p><p>"H+ is worth every cent," said reader Paula Wren.</p><p>By ordering you agree to our terms of use and to our privacy policy.</p></div>`,
    );
    expect(body).toBe('Quell would accept tariffs, Jonas Reeve said.');
    expect(rules).toContain('paywall');
  });

  it('may describe other reports: the one whose headline it shows is its own', async () => {
    const data = JSON.stringify([
      {
        '@type': 'NewsArticle',
        headline: 'Old strike ends',
        datePublished: '2029-01-02',
        publisher: { name: 'Other Paper' },
      },
      {
        '@type': 'NewsArticle',
        headline: 'Falk asks for quotas',
        datePublished: '2031-05-13',
        publisher: { name: 'Belloq Herald' },
      },
    ]);
    const { outlet, day } = await read(
      `<h1>Falk asks for quotas</h1>${STATEMENT}`,
      `<script type="application/ld+json">${data}</script>`,
    );
    expect({ outlet, day }).toEqual({ outlet: 'Belloq Herald', day: '2031-05-13' });
  });

  it('may hold the text of the report in its data, which is said', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: 'Quell would accept tariffs, Jonas Reeve said.' });
    const { body, rules } = await read('<div id="app"></div>', `<script type="application/ld+json">${data}</script>`);
    expect(body).toBe('Quell would accept tariffs, Jonas Reeve said.');
    expect(rules).toContain('text-from-page-data');
  });

  it('keeps quotation marks of markup and drops hyphens that are only for line ends', async () => {
    const { body } = await read('<p><q>We want quo&shy;tas,</q> Irena Falk said on Monday in Belloq.</p>');
    expect(body).toBe('“We want quotas,” Irena Falk said on Monday in Belloq.');
  });

  it.each([
    '<blockquote><p>“We want quotas.”</p><footer>Irena Falk, envoy</footer></blockquote>',
    '<blockquote>“We want quotas.”<br><cite>Irena Falk, envoy</cite></blockquote>',
    '<blockquote><p>“We want quotas.”</p><p><cite>— Irena Falk, envoy</cite></p></blockquote>',
  ])('shows the dash before who is quoted in words set apart: %s', async (quotation) => {
    const { body } = await read(`<article>${STATEMENT}${quotation}${STATEMENT}</article>`);
    expect(body.split('\n').filter((line) => line.includes('Falk'))).toEqual(['— Irena Falk, envoy']);
  });

  it('stands above the heading, and below it in a box that opens with the name of the paper', async () => {
    const other = '<p>A heron has nested on the roof of the station for the third time.</p>';
    const { body } = await read(
      `<div>${other}</div><div><h1>Statement</h1>${STATEMENT.repeat(2)}<div><h4>Also in the Herald</h4>${other}</div></div>`,
    );
    expect(body).not.toContain('heron');
  });

  it('tells last of a writer whom it names nowhere else', async () => {
    const { body } = await read(
      `<h1>Statement</h1>${STATEMENT}${STATEMENT.replace('Monday', 'Tuesday')}<p>Nora Fell joined the Herald from the Sund Post. She writes about tariffs.</p>`,
    );
    expect(body).not.toContain('Nora Fell');
  });

  it('takes no one for the writer whose answers stand beneath a name', async () => {
    const question = '<p>What must be in the text that you sign on Monday?</p>';
    const { body, writers } = await read(
      `<h1>Two at the table</h1><p>The Herald asked both the same.</p><h3>Irena Falk</h3>${question}<p>Yearly quotas, and nothing else.</p><h3>Jonas Reeve</h3>${question}<p>No tariffs at all.</p>`,
    );
    expect(writers).toEqual([]);
    expect(body.match(/What must be/g)).toHaveLength(2);
  });

  it('holds corrections, which are shown and not read as news', async () => {
    const { body, rules } = await read(
      `<h1>Statement</h1>${STATEMENT}<p>Correction: an earlier version of this article said that Jonas Reeve had accepted tariffs of ten percent. He has not.</p>`,
    );
    expect(body).not.toContain('ten percent');
    expect(rules).toContain('correction');
  });
});
