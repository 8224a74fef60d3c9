/**
 * Fits the weights by which the sentences of a report are judged in order of how likely they tell a position, and prints what belongs into models/coding/config.json:
 *
 *   npx tsx training/coder/fit-worth.ts FOLDER...
 *
 * A folder has codebook.yaml and reports/. What is learnt is what the network says of all candidates: nothing that a reader marked is asked for.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { ingest, isOriginal } from '../../src/ingest/sources/ingest.ts';
import { CODER_MODEL, openInputs } from '../../src/read/coding/neural/coder-loading.ts';
import { CoderNetwork } from '../../src/read/coding/neural/coder-network.ts';
import { confidenceOf, judgementsOf } from '../../src/read/coding/neural/judgement.ts';
import { signsOfWorth } from '../../src/read/coding/neural/worth-judging.ts';
import { codingTargets } from '../../src/read/coding/targets/coding-targets.ts';
import { readUncoded } from '../../src/read/reading-layer.ts';

const NAMES = ['offset', 'similarity', 'rank', 'behind', 'behindInIssue', 'speaks', 'carriedOver', 'cited'] as const;

const { config, inputsFor } = await openInputs();
const network = await CoderNetwork.open(fileURLToPath(new URL(config.model, CODER_MODEL)));
const samples: Judged[] = [];
for (const folder of process.argv.slice(2)) {
  const codebook = await readCodebook(join(folder, 'codebook.yaml'));
  const inputs = inputsFor(codebook);
  for await (const original of ingest([join(folder, 'reports')])) {
    if (!isOriginal(original)) continue;
    const reading = await readUncoded(original, codebook);
    for (const target of codingTargets(reading, codebook)) {
      const nearestFirst = inputs.nearest(reading, target);
      if (nearestFirst.length === 0) continue;
      for (const { party, evidence } of target.holders) {
        const input = inputs.of(reading, target, party, nearestFirst);
        const judged = judgementsOf(await network.scores(input, config.stances.length + config.flags.length), config);
        const signs = signsOfWorth(nearestFirst, evidence, target.attributions.length > 0);
        for (const [place, judgement] of judged.entries()) {
          const own = signs[nearestFirst.findIndex((candidate) => candidate === input.candidates[place])];
          if (!own) continue;
          const right = confidenceOf(judgement, evidence, config) >= config.worthProposing;
          samples.push({ signs: NAMES.map((name) => (name === 'offset' ? 1 : own[name])), right });
        }
      }
    }
  }
  console.error(`${folder}: ${samples.length} alternatives so far`);
}
const weights = fitLogistic(samples);
console.log(JSON.stringify(Object.fromEntries(NAMES.map((name, place) => [name, Number((weights[place] ?? 0).toFixed(3))])), null, 2));
