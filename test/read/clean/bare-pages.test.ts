import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

async function headOf(...lines: readonly string[]): Promise<{ title: string | null; outlet: string | null; day: string | null }> {
  const original = openReport(new TextEncoder().encode(lines.join('\n')), 'text/plain', { path: 'page.txt' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { title, outlet, published } = await clean.run({}, { original, codebook });
  return { title, outlet: outlet?.name ?? null, day: published.date };
}

describe('the head of a page without markup', () => {
  it('takes no place in a picture for the outlet', async () => {
    const head = await headOf(
      'Envoys Return to Port Sella',
      '',
      '(Left) Norvian special envoy Jens Ruud in Halden on March 2, 2031. (Right) Foreign Minister Dara Venn in Olmgrad on March 3, 2031. Ole Brandt/Coast Wire',
      'Ida Falk',
      'Updated:',
      '0:00',
      '',
      'Envoys of Norvia and Kestria met on Friday, Jens Ruud said.',
    );
    expect(head).toEqual({ title: 'Envoys Return to Port Sella', outlet: null, day: null });
  });

  it('takes the day of a stamp, and neither stamp nor section for the headline', async () => {
    const head = await headOf(
      '2031-03-14 15:43:11',
      'WORLD COAST PRESS',
      '',
      'Norvia and Kestria hold a third round',
      '',
      'Dara Venn said on Friday the day was long.',
    );
    expect(head).toMatchObject({ title: 'Norvia and Kestria hold a third round', day: '2031-03-14' });
  });

  it('reads paper and day before a dash', async () => {
    const head = await headOf(
      'Marr rebuffs the plan',
      'The Ledger, March 14, 2031 —',
      'Olin Marr said on Friday that the plan was bad.',
    );
    expect(head).toEqual({ title: 'Marr rebuffs the plan', outlet: 'The Ledger', day: '2031-03-14' });
  });

  it.each([
    [['Unlock the Halden Watch newsletter for free', 'Your guide to what the election means']],
    [['Send this page to someone via email']],
    [['Start your free trial of the Sund app today', 'Log in']],
  ])('takes no offer to the reader for the headline: %j', async (lines) => {
    const head = await headOf(...lines, 'Norvia and Kestria began a second round of talks on Friday, Jens Ruud said.');
    expect(head.title).toBeNull();
  });

  it('finds the headline among menus, and a day that lost its space', async () => {
    const menu = await headOf(
      'Watch Now',
      'FerryNational News',
      'Actions',
      'Deckhands vote to accept contract',
      'Posted',
      'PORT OSTER - A strike by deckhands is coming to an end, the union said.',
      'Report a typo',
      'We’re here to listen',
    );
    expect(menu.title).toBe('Deckhands vote to accept contract');
    const glued = await headOf(
      'NorthwestJune 9, 2032',
      'Union to decide whether to accept offer',
      'The union said the vote was on Friday.',
    );
    expect(glued).toMatchObject({ title: 'Union to decide whether to accept offer', day: '2032-06-09' });
  });
});

describe('bare text that was taken out of a page', () => {
  it('has its signs put back, and an address alone on a line left out', async () => {
    const source = '&quot;We want quotas &amp; peace,&quot; Irena Falk said. It&#8217;s fair.\n\nhttps://belloq.example/1\n';
    const original = openReport(new TextEncoder().encode(source), 'text/plain', { path: 'page.txt' });
    if (!isOriginal(original)) throw new Error(original.why);
    const { text, passages } = await clean.run({}, { original, codebook });
    const told = passages.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
    expect(told).toEqual([
      ['body', '"We want quotas & peace," Irena Falk said. It’s fair.'],
      ['furniture', 'https://belloq.example/1'],
    ]);
  });
});
