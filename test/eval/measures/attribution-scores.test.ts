import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  scoreAttributions,
  type AttributionScores,
  type Marked,
  type MarkedText,
  type Score,
} from '../../../eval/measures/attribution-scores.ts';
import { readCorpus, type CorpusText } from '../../../eval/data/corpus.ts';
import { attributionsOf } from '../../../src/read/attribute/attribute-stage.ts';
import { ruleTagger } from '../../../eval/rules/rule-tagger.ts';
import { asBody } from '../../read/attribute/tagged-text.ts';

const scorer = fileURLToPath(new URL('../../../../shared/scoring/score_attributions.py', import.meta.url));
const articles = new URL('../../../../shared/data/attributions.dev.jsonl', import.meta.url);
const fixture = (name: string) => new URL(`attributions/${name}`, import.meta.url);

/** The figures in the layout of the reference scorer. */
function printed(scores: AttributionScores): string {
  const figures = ({ precision, recall, f1 }: Score) =>
    [precision, recall, f1].map((figure) => figure.toFixed(1).padStart(5)).join(' ');
  const roles = (['source', 'cue', 'content'] as const).map((role) => {
    const { exact, overlap, word, n } = scores[role];
    return `${role.padEnd(8)} exact    ${figures(exact)}   overlap ${figures(overlap)}   word ${figures(word)}   n=${n}`;
  });
  const recalls = (['direct', 'mixed', 'indirect'] as const).map((manner) => {
    const { value, n } = scores.recall[manner];
    return `recall, ${manner.padEnd(9)}         ${value.toFixed(1).padStart(5)}         n=${n}`;
  });
  return [
    '                    P     R    F1',
    ...roles,
    `content found       ${figures(scores.found)}`,
    ...recalls,
    `attribution         ${figures(scores.attribution)}   n=${scores.n}`,
  ].join('\n');
}

const withoutRemarks = (output: string) =>
  output
    .split('\n')
    .filter((row) => row !== '' && !row.includes('no prediction'))
    .join('\n');

test('the measure gives the figures of the reference scorer on a small file', () => {
  const predicted = new Map(readCorpusOf(fixture('predicted.jsonl')).map((text) => [text.id, text.attributions]));
  const pairs = readCorpusOf(fixture('gold.jsonl')).map((text): [MarkedText, readonly Marked[]] => [
    text,
    predicted.get(text.id) ?? [],
  ]);
  expect(printed(scoreAttributions(pairs))).toBe(readFileSync(fixture('scores.txt'), 'utf8').trimEnd());
});

const canRun = existsSync(scorer) && existsSync(articles) && spawnSync('python3', ['--version']).status === 0;

test.skipIf(!canRun)(
  'the measure gives the figures of the reference scorer on the development articles (skipped without them)',
  async () => {
    const texts = readCorpusOf(articles).slice(0, 25);
    const pairs: [CorpusText, readonly Marked[]][] = [];
    for (const one of texts) pairs.push([one, await attributionsOf(one.text, asBody(one.text), ruleTagger)]);
    const folder = mkdtempSync(join(tmpdir(), 'measure-'));
    const [gold, predicted] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(gold, pairs.map(([text]) => line(text, text.attributions)).join(''));
    writeFileSync(predicted, pairs.map(([text, attributions]) => line(text, attributions)).join(''));
    const reference = execFileSync('python3', [scorer, gold, predicted], { encoding: 'utf8' });
    expect(printed(scoreAttributions(pairs))).toBe(withoutRemarks(reference));
  },
);

function readCorpusOf(path: URL): CorpusText[] {
  const texts = readCorpus(path);
  if (!texts) throw new Error(`${path.pathname} is not there`);
  return texts;
}

/** A line of the data, whose offsets count code points. */
function line({ id, text }: CorpusText, attributions: readonly Marked[]): string {
  const points = (offset: number) => Array.from(text.slice(0, offset)).length;
  const ranges = (spans: Marked['source']) => spans.map((span) => [points(span.start), points(span.end)]);
  const rows = attributions.map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
  }));
  return `${JSON.stringify({ id, text, attributions: rows })}\n`;
}
