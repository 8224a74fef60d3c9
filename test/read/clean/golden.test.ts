import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { ingest, isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { cut } from '../../../src/text/spans.ts';

const FOLDER = 'test/read/clean/golden';
const codebook = parseCodebook(codebookTemplate(), 'the template');

/** What is kept of a cleaning: everything that a person can check by reading the input beside it. */
async function cleaned(folder: string, input: string): Promise<unknown> {
  const results: unknown[] = [];
  for await (const original of ingest([`${folder}/${input}`])) {
    if (!isOriginal(original)) throw new Error(original.why);
    const { text, passages, title, writers, wires, outlet, published, findings } = await clean.run({}, { original, codebook });
    results.push({
      title,
      outlet: outlet && `${outlet.name} / ${outlet.family} (${outlet.evidence})`,
      writers: writers.map(({ name }) => name),
      wires: wires.map(({ name }) => name),
      published: `${published.date} ${published.precision}`,
      evidence: published.evidence.map(({ kind, date, words, used }) => `${used ? 'used' : 'seen'} ${kind} ${date}: ${words}`),
      findings: findings.map(({ rule }) => rule),
      passages: passages.map(({ kind, span, repeats }) => [
        kind,
        cut(text, span),
        ...(repeats ? [`repeats: ${cut(text, repeats).slice(0, 40)}`] : []),
      ]),
    });
  }
  return results.length === 1 ? results[0] : results;
}

/** One folder is one case; how to add one stands in its README. */
describe('a report is cleaned as a careful reader marked it', () => {
  const cases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const folder = `${FOLDER}/${name}`;
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (!input) throw new Error(`${folder} has no file that begins with "input."`);
    const got = `${JSON.stringify(await cleaned(folder, input), null, 2)}\n`;
    const wanted = existsSync(`${folder}/expected.json`) ? readFileSync(`${folder}/expected.json`, 'utf8') : '';
    const changed = `${folder}/expected-changed.json`;
    if (got === wanted) rmSync(changed, { force: true });
    else writeFileSync(changed, got);
    expect(JSON.parse(got)).toEqual(wanted === '' ? `nothing yet: read ${changed} beside the input` : JSON.parse(wanted));
  });
});
