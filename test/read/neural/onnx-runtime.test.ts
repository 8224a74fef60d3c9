import { expect, test } from 'vitest';
import { MissingRuntime, requireRuntime } from '../../../src/read/neural/onnx-runtime.ts';

test('the runtime is there, so reading can begin', async () => {
  await expect(requireRuntime()).resolves.toBeUndefined();
});

test('where it is not, the error says what to install and how, and keeps its cause', () => {
  const cause = new Error('Cannot find package');
  const error = new MissingRuntime(cause);
  expect(error.message).toContain('onnxruntime-node');
  expect(error.message).toContain('npm install --ignore-scripts');
  expect(error.cause).toBe(cause);
});
