import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Runtime } from '../../src/read/neural/onnx-runtime.ts';

/** A runtime that counts how often its networks are asked, and answers with the double of what they are asked. */
const RUNTIME = `
let asked = 0;
exports.asked = () => asked;
exports.InferenceSession = { create: async () => ({
  run: async ({ ids }) => ((asked += 1), { scores: { data: Float32Array.from(ids.data, (id) => 2 * id) } }),
}) };`;

interface CountingRuntime extends Runtime {
  readonly asked: () => number;
}

let folder = '';
let network = '';
let runtime: CountingRuntime;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-answers-'));
  network = join(folder, 'network.onnx');
  writeFileSync(network, 'a network');
  const place = join(folder, 'onnxruntime-node', 'dist');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '..', 'package.json'), '{"version":"1"}');
  writeFileSync(join(place, 'index.js'), RUNTIME);
  vi.stubEnv('READOUT_KEPT_ANSWERS', join(folder, 'answers'));
  runtime = createRequire(import.meta.url)(join(place, 'index.js')) as CountingRuntime;
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What a network that is opened now says, and how often the runtime was asked for it. */
async function answered(ids: readonly number[], options = {}): Promise<{ readonly scores: number[]; readonly times: number }> {
  const before = runtime.asked();
  const session = await runtime.InferenceSession.create(network, options);
  const { scores } = await session.run({ ids: { data: Int32Array.from(ids), dims: [1, ids.length], type: 'int32' } });
  return { scores: [...(scores?.data ?? [])], times: runtime.asked() - before };
}

test('a network is asked once what it is asked again, and gives the same answer', async () => {
  expect(await answered([1, 2, 3])).toEqual({ scores: [2, 4, 6], times: 1 });
  expect(await answered([1, 2, 3])).toEqual({ scores: [2, 4, 6], times: 0 });
});

test('it is asked anew where the question, the settings or the network are others', async () => {
  expect(await answered([1, 2, 4])).toEqual({ scores: [2, 4, 8], times: 1 });
  expect(await answered([1, 2, 4], { executionMode: 'parallel' })).toMatchObject({ times: 1 });
  writeFileSync(network, 'a Network');
  expect(await answered([1, 2, 4])).toMatchObject({ times: 1 });
});

test('where nothing is to be kept it is asked each time', async () => {
  vi.stubEnv('READOUT_KEPT_ANSWERS', '');
  for (let time = 0; time < 2; time += 1) expect(await answered([7])).toEqual({ scores: [14], times: 1 });
  vi.stubEnv('READOUT_KEPT_ANSWERS', join(folder, 'answers'));
});
