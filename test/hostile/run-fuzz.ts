import { fuzz } from './fuzzing.ts';

// npm run fuzz -- [seed] [count] [minutes]: half of the reports are read by the trained tagger.
const [seed = String(Date.now() % 1_000_000), count = 'Infinity', minutes = '60'] = process.argv.slice(2);
console.log(`seed ${seed}`);
const { counts, failures } = await fuzz({
  seed: Number(seed),
  count: Number(count),
  budgetMs: Number(minutes) * 60_000,
  trained: 0.5,
  weighsMemory: true,
  onFailure: ({ kind, what, input }) => console.log(JSON.stringify({ kind, what, input })),
});
console.log(JSON.stringify(counts));
console.log(`${Object.values(counts).reduce((sum, each) => sum + each, 0)} mutated inputs, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
