import { killWriters, readOnlyFolder, twoWriters } from './kills.ts';

// npm run kills -- [seed] [count] [minutes]
const [seed = String(Date.now() % 1_000_000), count = '1000', minutes = 'Infinity'] = process.argv.slice(2);
console.log(`seed ${seed}`);
const killed = await killWriters(Number(seed), Number(count), Number(minutes) * 60_000);
const both = await twoWriters(50);
const shown = await readOnlyFolder();
for (const line of [...killed.lost, ...both.lost]) console.log(`lost: ${line}`);
for (const line of [...killed.broken, ...both.broken]) console.log(`broken: ${line}`);
const lost = killed.lost.length + both.lost.length;
const broken = killed.broken.length + both.broken.length;
console.log(
  `${killed.kills + both.kills} kills, ${killed.acknowledged + both.acknowledged} acknowledged, ${lost} lost, ${broken} records not sound`,
);
if (shown !== 0) console.log(`a record in a folder that may only be read is not shown: ${shown}`);
process.exitCode = lost + broken + shown === 0 ? 0 : 1;
