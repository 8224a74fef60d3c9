/**
 * Writes what the coder's network reads, for training: every sentence of marked negotiations as each possible holder's, with its candidates and
 * what a reader marked. The same program makes the inputs when a report is read, so the two cannot differ.
 *
 *   npx tsx training/coder/write-inputs.ts [--variants N] [--pieces FILE] OUT FOLDER...
 *
 * Writes OUT.jsonl, and with variants OUT-0.jsonl, OUT-1.jsonl, ...: there the alternatives bear the titles of `rewordings/`, some of them turned into
 * their opposites. A folder has codebook.yaml and codes (training/positions/README.md). A line: {set, text, start, end, holder, evidence, ids, kinds,
 * marks, alternatives: [[issue, alternative]], labels: [{stance, flags, sure} | null], sentence}. The stance "unknown" is one that nothing is learnt from.
 */
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../../eval/data/derived-reports.ts';
import { CODER_MODEL, openInputs } from '../../src/read/coding/neural/coder-loading.ts';
import { markedNegotiation } from '../../test/truth/marked-positions.ts';
import { labelledInputs } from './labelled-inputs.ts';
import { reworded, unchanged } from './rewordings.ts';

const { values, positionals } = parseArgs({ options: { variants: { type: 'string', default: '0' }, pieces: { type: 'string' } }, allowPositionals: true });
const [out = '', ...folders] = positionals;
const variants = [...Array(Number(values.variants)).keys()];
const chances = variants.map((variant) => random(variant + 1));
const { inputsFor } = await openInputs(CODER_MODEL, values.pieces);
const streams = [`${out}.jsonl`, ...variants.map((variant) => `${out}-${variant}.jsonl`)].map((file) => createWriteStream(file));

for (const folder of folders) {
  const set = basename(folder);
  const negotiation = await markedNegotiation(folder);
  const file = join(import.meta.dirname, 'rewordings', `${set}.tsv`);
  const codebooks = [
    unchanged(negotiation.codebook),
    ...chances.map((chance, variant) => reworded(negotiation.codebook, file, variant, chance)),
  ];
  let lines = 0;
  codebooks.forEach(({ codebook, opposites }, at) => {
    for (const line of labelledInputs(set, negotiation, inputsFor(codebook), opposites)) {
      streams[at]?.write(`${JSON.stringify(line)}\n`);
      lines += 1;
    }
  });
  console.error(`${folder}: ${negotiation.texts.length} texts, ${negotiation.codes.length} codes, ${lines} inputs`);
}
for (const stream of streams) stream.end();
