import type { Reporter, TestModule } from 'vitest/node';

/** What is told of why something failed: its first line, cut here. */
const MOST_LETTERS = 300;

/** What is asked of a file of tests. */
export interface RunModule {
  readonly relativeModuleId: string;
  readonly errors: () => readonly unknown[];
  readonly children: { readonly allTests: () => Iterable<RunTest>; readonly allSuites: () => Iterable<RunSuite> };
}

interface RunTest {
  readonly fullName: string;
  readonly result: () => { readonly state: string; readonly errors?: readonly unknown[] | undefined };
}

interface RunSuite {
  readonly fullName: string;
  readonly errors: () => readonly unknown[];
}

/** Ends a run with what failed and why, so that the end of a log tells it, and with one plain line that a program can read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    process.stdout.write(`\n${closingLines(modules, errors).join('\n')}\n`);
  }
}

/** A line for each failure, and the last one: "12 passed, 0 failed, 1 skipped". `errors`: what went wrong outside of any test. */
export function closingLines(modules: readonly RunModule[], errors: readonly unknown[]): string[] {
  const states = modules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result().state));
  const count = (state: string): number => states.filter((each) => each === state).length;
  const failures = [...modules.flatMap(failuresOf), ...errors.map((error) => failure('outside of any test', error))];
  return [...failures, `${count('passed')} passed, ${failures.length} failed, ${count('skipped')} skipped`];
}

/** A file that cannot be loaded has no tests, and a part of one that could not begin or end has none to blame: they are failures all the same. */
function failuresOf(module: RunModule): string[] {
  const file = module.relativeModuleId;
  const tests = [...module.children.allTests()].map((test) => ({ name: test.fullName, ...test.result() }));
  return [
    ...module.errors().map((error) => failure(file, error)),
    ...[...module.children.allSuites()].flatMap((suite) =>
      suite.errors().map((error) => failure(`${file} > ${suite.fullName}`, error)),
    ),
    ...tests
      .filter(({ state }) => state === 'failed')
      .map(({ name, errors: [error] = [] }) => failure(`${file} > ${name}`, error)),
  ];
}

function failure(where: string, error: unknown): string {
  const said = messageOf(error) ?? 'no word of why';
  return `FAILED ${where}: ${(said.split('\n')[0] ?? '').slice(0, MOST_LETTERS)}`;
}

function messageOf(error: unknown): string | null {
  if (typeof error === 'string') return error;
  return error instanceof Object && 'message' in error && typeof error.message === 'string' ? error.message : null;
}
