/**
 * Writes what the coder's network reads, for training: every sentence of marked negotiations as each possible holder's, with its candidates and
 * what a reader marked. The same program makes the inputs when a report is read, so the two cannot differ.
 *
 *   npx tsx training/coder/write-inputs.ts OUT.jsonl FOLDER...
 *
 * A folder has codebook.yaml and codes (training/positions/README.md). A line: {set, text, start, end, holder, evidence, ids, kinds, marks,
 * alternatives: [[issue, alternative]], labels: [{stance, flags, sure} | null], sentence}.
 */
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { markedNegotiation } from '../../test/truth/marked-positions.ts';
import { openInputs } from '../../src/read/coding/neural/coder-loading.ts';
import { labelledInputs } from './labelled-inputs.ts';

const [out = '', ...folders] = process.argv.slice(2);
const { inputsFor } = await openInputs();
const stream = createWriteStream(out);
for (const folder of folders) {
  const negotiation = await markedNegotiation(folder);
  let lines = 0;
  for (const line of labelledInputs(basename(folder), negotiation, inputsFor(negotiation.codebook))) {
    stream.write(`${JSON.stringify(line)}\n`);
    lines += 1;
  }
  console.error(`${folder}: ${negotiation.texts.length} texts, ${negotiation.codes.length} codes, ${lines} inputs`);
}
stream.end();
