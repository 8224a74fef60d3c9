import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { WHOLE_TESTS } from '../whole-tests.ts';
import { ROOMS, sampledFaults, sourceWith, type FileFault } from './fault-sample.ts';
import { ModuleGraph } from './module-graph.ts';
import { NAMED_FAULTS, plantedFault } from './named-faults.ts';
import { Trials } from './trials.ts';

// npm run mutate -- [--room review,derive] [--share 0.2] [--seed 1] [--again]
// Plants faults one at a time and says which ones no test notices; --again tries only those that the last run left.
// npm run mutate -- --planted [--only WORDS]
// Plants those of named-faults.ts and says which test notices each.
const { values } = parseArgs({
  options: {
    room: { type: 'string', default: [...ROOMS.keys()].join(',') },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const ROOT = resolve(import.meta.dirname, '../../..');
const SURVIVORS = resolve(ROOT, '.cache/surviving-faults.json');
/** Tests that cost the processor so many times what they cost without a fault do not end. */
const MAX_SLOWDOWN = 5;
/** Below this nothing is called slow, in milliseconds. */
const MIN_LIMIT_MS = 1000;

const tests = globSync('test/**/*.test.ts', { cwd: ROOT, ignore: [...WHOLE_TESTS], absolute: true }).map((file) => resolve(file));
const graph = new ModuleGraph(ROOT, tests);
const trials = new Trials(ROOT);
const holding = new Map<string, HoldingTests>();
/** Of each test file without any fault, in milliseconds of the processor. */
const costs = new Map<string, number>();
const equivalent = new Set(
  (JSON.parse(readFileSync(resolve(import.meta.dirname, 'equivalent-faults.json'), 'utf8')) as { fault: string }[]).map(
    ({ fault }) => fault,
  ),
);

interface HoldingTests {
  readonly tests: readonly string[];
  /** What they may cost the processor, in milliseconds. */
  readonly limitMs: number;
}

function shown(file: string): string {
  return relative(ROOT, file);
}

/**
 * The tests that are to hold a file: that at the mirrored place first, then others of its room and those that import it
 * directly. What lies further off would only notice by chance.
 */
async function testsOf(file: string): Promise<HoldingTests> {
  const known = holding.get(file);
  if (known) return known;
  const mirrored = file.replace('/src/', '/test/').replace(/\.ts$/, '.test.ts');
  const room = relative(ROOT, mirrored).split('/').slice(0, 2).join('/');
  const [direct, importers] = [graph.directImportersOf(file), graph.importersOf(file)];
  const own = tests.filter((test) => direct.has(test) || (importers.has(test) && shown(test).startsWith(`${room}/`)));
  for (const test of own) costs.set(test, costs.get(test) ?? (await costOf(test)));
  const rank = (test: string): number => (test === mirrored ? 0 : (costs.get(test) ?? 0));
  const found = {
    tests: own.toSorted((a, b) => rank(a) - rank(b)),
    limitMs: MIN_LIMIT_MS + MAX_SLOWDOWN * own.reduce((sum, test) => sum + (costs.get(test) ?? 0), 0),
  };
  holding.set(file, found);
  return found;
}

/** Of a test file without any fault, in milliseconds of the processor; throws when it fails. */
async function costOf(test: string): Promise<number> {
  const result = await trials.run({ changed: null, importers: [], tests: [test, test], limitMs: null });
  if (result === 'no end' || result.failed !== null)
    throw new Error(`fails without a fault: ${result === 'no end' ? shown(test) : result.failed}`);
  // The first time pays for the loading of all that it imports.
  return result.times[1] ?? 0;
}

/** The first test that notices a fault; null where none does. */
async function noticedBy(fault: FileFault): Promise<string | null> {
  const changed = { file: fault.file, source: sourceWith(fault) };
  const result = await trials.run({ changed, importers: [...graph.importersOf(fault.file)], ...(await testsOf(fault.file)) });
  return result === 'no end' ? 'a test that does not end' : result.failed;
}

async function plantNamed(only: string): Promise<void> {
  let unseen = 0;
  for (const named of NAMED_FAULTS.filter(({ fault }) => fault.includes(only))) {
    const noticed = await noticedBy(plantedFault(ROOT, named));
    if (noticed === null) unseen += 1;
    console.log(`${named.fault}\n    ${noticed === null ? 'NO TEST' : shown(noticed).split('\n')[0]}`);
  }
  console.log(`${unseen} unseen`);
  process.exitCode = unseen === 0 ? 0 : 1;
}

async function plantEverywhere(): Promise<void> {
  const last = new Set(values.again ? (JSON.parse(readFileSync(SURVIVORS, 'utf8')) as string[]) : []);
  const left: string[] = [];
  const summary: string[] = [];
  for (const room of values.room.split(',')) {
    const pattern = ROOMS.get(room) ?? room;
    const sample = sampledFaults(ROOT, pattern, Number(values.share), values.seed);
    const asked = sample.filter(({ name }) => !equivalent.has(name) && (!values.again || last.has(name)));
    let survivors = 0;
    for (const fault of asked) {
      if ((await noticedBy(fault)) !== null) continue;
      survivors += 1;
      left.push(fault.name);
      console.log(`survived  ${shown(fault.file)}:${fault.line}  ${fault.change}`);
    }
    const killed = asked.length - survivors;
    const percent = ((100 * killed) / Math.max(1, asked.length)).toFixed(1);
    summary.push(`${room}: ${killed} of ${asked.length} killed, ${percent} % (${sample.length - asked.length} left out)`);
  }
  mkdirSync(dirname(SURVIVORS), { recursive: true });
  writeFileSync(SURVIVORS, `${JSON.stringify(left, null, 1)}\n`);
  console.log(summary.join('\n'));
}

await (values.planted ? plantNamed(values.only) : plantEverywhere());
trials.close();
