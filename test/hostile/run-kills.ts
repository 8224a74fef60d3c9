import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtWriter, killWriters, readOnlyFolder, twoWriters } from './kills.ts';

/** Where it stands is told after so many kills. */
const TOLD_EVERY = 50;

// npm run kills -- [from] [to]: a thousand where nothing is said. Each kill has a seed, so that what it did can be done again.
const [from = String(Date.now() % 1_000_000), to = String(Number(from) + 1_000)] = process.argv.slice(2);
console.log(`from seed ${from}`);
const folder = await mkdtemp(join(tmpdir(), 'readout-writer-'));
const program = await builtWriter(folder);
const killed = await killWriters({
  from: Number(from),
  to: Number(to),
  program,
  onDone: (next, { kills, acknowledged, lost, broken }) => {
    if (kills % TOLD_EVERY === 0)
      console.log(`up to seed ${next}: ${acknowledged} acknowledged, ${lost.length} lost, ${broken.length} records not sound`);
  },
});
const both = await twoWriters(50, program);
const shown = await readOnlyFolder();
await rm(folder, { recursive: true, force: true });
for (const line of [...killed.lost, ...both.lost]) console.log(`lost: ${line}`);
for (const line of [...killed.broken, ...both.broken]) console.log(`broken: ${line}`);
const kills = killed.kills + both.kills;
const acknowledged = both.acknowledged.reduce((sum, each) => sum + each, killed.acknowledged);
const lost = killed.lost.length + both.lost.length;
const broken = killed.broken.length + both.broken.length;
console.log(`${kills} kills, ${acknowledged} acknowledged, ${lost} lost, ${broken} records not sound`);
if (shown !== 0) console.log(`a record in a folder that may only be read is not shown: ${shown}`);
process.exitCode = lost + broken + shown === 0 ? 0 : 1;
