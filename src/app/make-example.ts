import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Brief } from '../model/brief.ts';
import { BRIEF_FORMS } from '../render/brief-forms.ts';
import { add } from './add-reports.ts';
import { coverageOf } from './coverage/current-coverage.ts';
import { initRecord } from './record/init-record.ts';
import { briefOf } from './make-brief.ts';
import { withRecord } from './record/open-record.ts';

/** The made-up coverage that is packed with the program. */
const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

export interface ExampleOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onReport: () => void;
}

export interface Example {
  readonly brief: Brief;
  /** Path of the brief as a web page. */
  readonly page: string;
  /** Path of the record. */
  readonly record: string;
}

/** From the reports of the example to its brief, in a folder of its own below the system's folder for temporary files. */
export async function makeExample({ now, signal, onReport }: ExampleOptions): Promise<Example> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-'));
  const path = await initRecord(folder, join(EXAMPLE, 'codebook.yaml'), now);
  return withRecord({ file: path, folder }, async ({ record, codebook }) => {
    for await (const outcome of add(record, [join(EXAMPLE, 'reports')], codebook, { signal, now: () => now })) {
      if (outcome.kind === 'unreadable')
        throw new Error(`The example cannot be read: ${outcome.input.path}: ${outcome.input.why}`);
      onReport();
    }
    const brief = briefOf(await coverageOf(record, codebook, { signal }), { since: null, now });
    const page = join(folder, 'brief.html');
    const html = await BRIEF_FORMS.html();
    await writeFile(page, html(brief, { width: 100, colour: false }));
    return { brief, page, record: path };
  });
}
