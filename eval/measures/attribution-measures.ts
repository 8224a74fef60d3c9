import { attributionsOf } from '../../src/read/attribute/attribute-stage.ts';
import { loadTagger } from '../../src/read/attribute/neural/tagger-loading.ts';
import { ruleTagger } from '../rules/rule-tagger.ts';
import type { Tagger } from '../../src/read/attribute/tagger.ts';
import type { Attribution } from '../../src/model/reading/attribution.ts';
import { judgements, scoreAttributions, type AttributionScores, type MarkedText } from './attribution-scores.ts';
import { calibrationError } from '../calibration.ts';
import { readCorpus } from '../data/corpus.ts';
import { goldSpans } from '../data/gold-spans.ts';
import { readMarkedReports } from '../../test/truth/marked-reports.ts';
import { ofNetwork, type Measure } from '../measure.ts';

/** What two people who marked the same articles reach when one is scored against the other. */
const HUMAN = 75.3;

const CORPUS = new URL('../../../shared/data/attributions.dev.jsonl', import.meta.url);
const OWN = new URL('../../training/reports/test/', import.meta.url);

type Scope = 'outermost' | 'all';

/** Figures of the attribution stage: on the development articles where they are, and on our own held-back negotiations. */
export async function measureAttributions(): Promise<Measure[]> {
  const corpus = readCorpus(CORPUS);
  const own = readMarkedReports(OWN);
  return [
    // The guidelines of the articles leave out what one speaker says of another; our own reports mark it.
    ...(corpus ? await measuresOf('attribution', corpus, 'outermost', `two people: ${HUMAN}`) : []),
    ...(own ? await measuresOf('own attribution', own, 'all') : []),
  ];
}

/** With one commit, sources on a processor that has no products of small numbers of its own, and on one that has them, lay .0026 of the figure apart. */
const ROUNDS_BY = 0.003;

async function measuresOf(name: string, texts: readonly MarkedText[], scope: Scope, note?: string): Promise<Measure[]> {
  const tagger = await loadTagger();
  const read = await readAll(texts, () => tagger, scope, 'all');
  const baseline = await readAll(texts, () => ruleTagger, scope);
  const linker = scoreAttributions(await readAll(texts, goldSpans, 'outermost'));
  const stated = read.flatMap(([text, found]) => {
    const right = judgements(text, found);
    return found.map(({ confidence }, place) => ({ confidence, right: right[place] ?? false }));
  });
  return [
    ...ofNetwork(measures(name, scoreAttributions(read), note), ROUNDS_BY),
    {
      name: `${name} calibration`,
      value: 100 - calibrationError(stated),
      n: stated.length,
      note: '100 less the mean distance of stated from right',
      rounds: true,
    },
    ...measures(`${name} (rules)`, scoreAttributions(baseline)),
    { name: `${name} F1 of the linker`, value: linker.attribution.f1, n: linker.n, note: 'given the right spans' },
  ];
}

type Read = readonly [text: MarkedText, found: readonly Attribution[]];

/** Texts whose attributions are known, with what is found in them. */
export async function readAll(
  texts: readonly MarkedText[],
  taggerOf: (text: MarkedText) => Tagger,
  scope: Scope,
  which: 'tagged' | 'all' = 'tagged',
): Promise<Read[]> {
  const pairs: Read[] = [];
  for (const text of texts) {
    const body = [{ kind: 'body' as const, span: { start: 0, end: text.text.length } }];
    const found = await attributionsOf(text.text, body, taggerOf(text), { which });
    pairs.push([text, scope === 'all' ? found : found.filter((one) => one.within === null)]);
  }
  return pairs;
}

function measures(name: string, scores: AttributionScores, note?: string): Measure[] {
  const { attribution, found, content, source, cue, recall, n } = scores;
  return [
    { name: `${name} F1`, value: attribution.f1, n, ...(note && { note }) },
    { name: `${name} precision`, value: attribution.precision, n },
    { name: `${name} recall`, value: attribution.recall, n },
    ...(['direct', 'mixed', 'indirect'] as const).map((manner) => ({ name: `${name} recall, ${manner}`, ...recall[manner] })),
    { name: `${name}, content found F1`, value: found.f1, n },
    ...Object.entries({ source, cue, content }).flatMap(([role, score]) => [
      { name: `${name}, ${role} exact F1`, value: score.exact.f1, n: score.n },
      { name: `${name}, ${role} overlap F1`, value: score.overlap.f1, n: score.n },
      { name: `${name}, ${role} word F1`, value: score.word.f1, n: score.n },
    ]),
  ];
}
