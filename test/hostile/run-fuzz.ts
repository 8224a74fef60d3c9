import { fuzz } from './fuzzing.ts';

/** Where it stands is told after so many inputs. */
const TOLD_EVERY = 500;

// npm run fuzz -- [from] [to] [trained]: each input has a seed; the trained tagger reads so many of them, half where nothing is said.
// Without seeds it goes on for an hour. What it found is seen again by its seed: npm run fuzz -- SEED SEED+1.
const [from = String(Date.now() % 1_000_000), to, trained = '0.5'] = process.argv.slice(2);
console.log(`from seed ${from}`);
const { counts, failures } = await fuzz({
  from: Number(from),
  to: to === undefined ? Infinity : Number(to),
  trained: Number(trained),
  weighsMemory: true,
  ...(to === undefined && { budgetMs: 3_600_000 }),
  onFailure: (failure) => console.log(JSON.stringify(failure)),
  onDone: (next, so) => {
    if (next % TOLD_EVERY === 0) console.log(`up to seed ${next}: ${JSON.stringify(so)}`);
  },
});
console.log(JSON.stringify(counts));
console.log(`${Object.values(counts).reduce((sum, each) => sum + each, 0)} mutated inputs, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
