import { expect, test } from 'vitest';
import { closingLines, type RunModule } from './closing-line.ts';

interface Made {
  readonly file: string;
  readonly states?: readonly string[];
  readonly errors?: readonly unknown[];
  readonly suiteErrors?: readonly unknown[];
}

function made({ file, states = [], errors = [], suiteErrors = [] }: Made): RunModule {
  const tests = states.map((state, at) => ({
    fullName: `a lock > opens ${at}`,
    result: () => ({ state, errors: state === 'failed' ? [new Error(`expected ${at} to be 7\nand more`)] : undefined }),
  }));
  const suite = { fullName: 'a lock', errors: () => suiteErrors };
  return {
    relativeModuleId: file,
    errors: () => errors,
    children: { allTests: () => tests, allSuites: () => (states.length > 0 ? [suite] : []) },
  };
}

test('a run in which all passes ends with its counts alone', () => {
  expect(closingLines([made({ file: 'a.test.ts', states: ['passed', 'skipped', 'passed'] })], [])).toEqual([
    '2 passed, 0 failed, 1 skipped',
  ]);
});

test('what failed is named with the first line of why, right before the counts', () => {
  const modules = [made({ file: 'a.test.ts', states: ['passed', 'failed'] }), made({ file: 'b.test.ts', states: ['failed'] })];
  expect(closingLines(modules, [])).toEqual([
    'FAILED a.test.ts > a lock > opens 1: expected 1 to be 7',
    'FAILED b.test.ts > a lock > opens 0: expected 0 to be 7',
    '1 passed, 2 failed, 0 skipped',
  ]);
});

test('what fails beside the tests is a failure too: a file that is not loaded, a part that does not begin, what nobody caught', () => {
  const modules = [
    made({ file: 'a.test.ts', errors: [new SyntaxError('Unexpected token')] }),
    made({ file: 'b.test.ts', states: ['skipped'], suiteErrors: [new Error('no folder')] }),
  ];
  expect(closingLines(modules, ['gone', undefined])).toEqual([
    'FAILED a.test.ts: Unexpected token',
    'FAILED b.test.ts > a lock: no folder',
    'FAILED outside of any test: gone',
    'FAILED outside of any test: no word of why',
    '0 passed, 4 failed, 1 skipped',
  ]);
});

test('a long line of why is cut', () => {
  const [line = ''] = closingLines([], ['x'.repeat(5_000)]);
  expect(line.length).toBeLessThan(400);
});
