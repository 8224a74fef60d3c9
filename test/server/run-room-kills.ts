import { fileURLToPath } from 'node:url';
import { killRooms } from './room-kills.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const KILLS = 50;
const DECISIONS = 1_000;

// npm run kills:room -- [seed]: so many decisions by script, the room killed in the middle again and again.
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const { kills, acknowledged, takenBack, lost } = await killRooms({
  kills: KILLS,
  decisions: DECISIONS,
  seed,
  program: [PROGRAM],
  onKilled: (so) =>
    console.log(
      `${so.kills} kills, ${so.acknowledged} decisions and ${so.takenBack} taken back called saved, ${so.lost.length} lost`,
    ),
});
for (const name of lost) console.log(`lost: ${name}`);
console.log(`${kills} kills, ${acknowledged} decisions and ${takenBack} taken back called saved, ${lost.length} lost`);
process.exitCode = lost.length === 0 ? 0 : 1;
