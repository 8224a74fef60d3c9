import { isMainThread } from 'node:worker_threads';

/** The part of onnxruntime-node that is used; declared here because the package is optional and may be absent when this is built. */
export interface Runtime {
  readonly InferenceSession: { create(path: string, options: object): Promise<InferenceSession> };
  readonly Tensor: {
    new (type: 'int32', data: Int32Array, dims: readonly number[]): object;
    new (type: 'float32', data: Float32Array, dims: readonly number[]): object;
  };
}

export interface InferenceSession {
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>;
}

/**
 * One thread a session: Readout reads in several workers, and two threads in one session are slower than two sessions. Without the
 * arena and its patterns memory stays steady whatever the lengths of windows, at no cost in time.
 */
const OPTIONS = {
  enableCpuMemArena: false,
  enableMemPattern: false,
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

/**
 * The runtime sends out how it is used, keeps an id of the device under the user's cache folder and looks up a host on every
 * reading, unless this variable stands in the environment of the process before it is loaded. What a worker thread writes into its
 * environment stays in its own copy, which the runtime never sees: there the main thread must have said so.
 */
const NO_TELEMETRY = 'ORT_DISABLE_TELEMETRY';
if (isMainThread) process.env[NO_TELEMETRY] = '1';

/** Thrown in a thread that was begun before anything said that nothing may be sent: the runtime is not loaded there. */
export class UnguardedThread extends Error {
  override readonly name = 'UnguardedThread';
  constructor() {
    super(
      'The trained models are not loaded in this thread, because their runtime would send out how it is used. ' +
        `Import Readout on the main thread before the thread is begun, or begin Node with ${NO_TELEMETRY}=1.`,
    );
  }
}

export class MissingRuntime extends Error {
  override readonly name = 'MissingRuntime';
  constructor(cause: unknown) {
    super(
      'The trained models need the package onnxruntime-node, which is not installed. ' +
        'Install Readout again with "npm install --ignore-scripts" (add -g for a global installation): ' +
        'the package is complete without its install script, and npm drops it when that script fails.',
      { cause },
    );
  }
}

/** Opens a network from its file. */
export async function openNetwork(path: string): Promise<{ readonly runtime: Runtime; readonly session: InferenceSession }> {
  const runtime = await loadRuntime();
  return { runtime, session: await runtime.InferenceSession.create(path, OPTIONS) };
}

/** Rejects with what to do where the runtime is not installed: better told once before reading than found on every report. */
export async function requireRuntime(): Promise<void> {
  await loadRuntime();
}

async function loadRuntime(): Promise<Runtime> {
  if (process.env[NO_TELEMETRY] !== '1') throw new UnguardedThread();
  const name: string = 'onnxruntime-node';
  try {
    const loaded = (await import(name)) as { readonly default?: Runtime } & Runtime;
    return loaded.default ?? loaded;
  } catch (error) {
    throw new MissingRuntime(error);
  }
}
