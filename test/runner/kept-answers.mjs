import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * Many tests read the same reports, in many threads and processes, and most of what that costs is the trained networks. A network gives the
 * same answer to the same numbers, so that each question is asked once, and its answer kept for all of them on the disk. All else of a reading
 * is made anew each time.
 *
 * An answer is kept under everything that it follows from: the bytes of the network, the runtime with its settings, the processor, and the
 * numbers that were put in. What is not among these cannot have changed it.
 */

/** The folder of the answers. Nothing is kept where it is empty or absent. */
const FOLDER = 'READOUT_KEPT_ANSWERS';
const RUNTIME = join('onnxruntime-node', 'dist', 'index.js');

const load = Module.prototype.load;
Module.prototype.load = function loadKeeping(filename) {
  load.call(this, filename);
  if (filename.endsWith(RUNTIME)) keepAnswers(this.exports.InferenceSession, versionOf(filename));
};

/** A session is opened when it is first asked what nobody has asked before. */
function keepAnswers(sessions, version) {
  const create = sessions.create.bind(sessions);
  sessions.create = async (path, options) => {
    const folder = process.env[FOLDER] ?? '';
    if (folder === '') return create(path, options);
    const network = hashOf([readFileSync(path), version, JSON.stringify(options), processor()]);
    const kept = join(folder, network);
    mkdirSync(kept, { recursive: true });
    let session = null;
    return {
      run: async (inputs) => {
        const file = join(kept, questionOf(inputs));
        const before = answerAt(file);
        if (before !== null) return before;
        session ??= create(path, options);
        const answer = await (await session).run(inputs);
        keep(file, answer);
        return answer;
      },
    };
  };
}

function questionOf(inputs) {
  const names = Object.keys(inputs).sort();
  return hashOf(
    names.flatMap((name) => {
      const { data, dims, type } = inputs[name];
      return [JSON.stringify([name, type, dims]), new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
    }),
  );
}

function answerAt(file) {
  try {
    return deserialize(readFileSync(file));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside it first: others may look at any time. */
function keep(file, answer) {
  const beside = join(dirname(file), `.${process.pid}-${performance.now()}-${basename(file)}`);
  writeFileSync(beside, serialize(Object.fromEntries(Object.entries(answer).map(([name, { data }]) => [name, { data }]))));
  renameSync(beside, file);
}

function versionOf(filename) {
  return JSON.parse(readFileSync(join(dirname(filename), '..', 'package.json'), 'utf8')).version;
}

/** What a processor has besides its name changes what small integers are rounded to. */
function processor() {
  try {
    return /^flags.*$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[0] ?? cpus()[0]?.model ?? '';
  } catch {
    return cpus()[0]?.model ?? '';
  }
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
}
