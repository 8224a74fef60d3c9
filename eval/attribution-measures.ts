import { attributionsOf } from '../src/attribute/attribute.ts';
import { ruleTagger } from '../src/attribute/rules/tagger.ts';
import type { Tagger } from '../src/attribute/tagger.ts';
import type { Attribution } from '../src/model/attribution.ts';
import { scoreAttributions, type AttributionScores, type MarkedText } from './attributions.ts';
import { readCorpus } from './corpus.ts';
import { goldSpans } from './gold-spans.ts';
import { readMarkedReports } from './marked-reports.ts';
import type { Measure } from './measure.ts';

/** What two people who marked the same articles reach when one is scored against the other. */
const HUMAN = 75.3;

const CORPUS = new URL('../../shared/data/attributions.dev.jsonl', import.meta.url);
const OWN = new URL('../training/reports/test/', import.meta.url);

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

async function measuresOf(name: string, texts: readonly MarkedText[], scope: Scope, note?: string): Promise<Measure[]> {
  const baseline = await scoresOf(texts, () => ruleTagger, scope);
  const linker = await scoresOf(texts, goldSpans, 'outermost');
  return [
    ...measures(`${name} (rules)`, baseline, note),
    { name: `${name} F1 of the linker`, value: linker.attribution.f1, n: linker.n, note: 'given the right spans' },
  ];
}

/** How well texts whose attributions are known are read. */
export async function scoresOf(
  texts: readonly MarkedText[],
  taggerOf: (text: MarkedText) => Tagger,
  scope: Scope,
): Promise<AttributionScores> {
  const pairs: [MarkedText, Attribution[]][] = [];
  for (const text of texts) pairs.push([text, await readAs(text.text, taggerOf(text), scope)]);
  return scoreAttributions(pairs);
}

async function readAs(text: string, tagger: Tagger, scope: Scope): Promise<Attribution[]> {
  const found = await attributionsOf(text, [{ kind: 'body', span: { start: 0, end: text.length } }], tagger);
  return scope === 'all' ? found : found.filter((one) => one.within === null);
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
